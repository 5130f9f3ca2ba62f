"""smecheck: texts in, quantities out."""

from common import quantity, run


def load():
    from smecheck.extraction import Extractor
    from smecheck.source import read_text

    extractor = Extractor()
    extractor.read(read_text("Prices of 12 new machines rose."))
    return extractor, read_text


def read(loaded, text):
    extractor, read_text = loaded
    found = []
    for claim in extractor.read(read_text(text)).claims:
        item = claim.quantity
        # What was not read safely counts as well, as `extract` prints it too, with the reason.
        value = abs(item.low) if item.change == "down" else item.low
        place = {"start": item.span.start, "end": item.span.end}
        found.append(quantity(value, item.unit.name, item.high) | place)
    return found


run(load, read)
