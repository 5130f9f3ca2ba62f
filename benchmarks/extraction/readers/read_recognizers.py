"""Microsoft Recognizers-Text: texts in, quantities out; the most specific model that covers a place wins."""

from common import quantity, run


def load():
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    units = NumberWithUnitRecognizer(Culture.English)
    numbers = NumberRecognizer(Culture.English)
    models = [
        units.get_currency_model(),
        units.get_age_model(),
        units.get_dimension_model(),
        units.get_temperature_model(),
        numbers.get_percentage_model(),
        numbers.get_number_model(),
    ]
    for model in models:
        model.parse("1 km")
    return models


def read(models, text):
    taken, found = [], []
    for model in models:
        for item in model.parse(text):
            if any(item.start <= end and start <= item.end for start, end in taken):
                continue
            taken.append((item.start, item.end))
            values, unit = numbers(item.resolution)
            if values:
                found.append(quantity(values[0], unit, values[1] if len(values) > 1 else None))
    return found


def numbers(resolution):
    written = (resolution or {}).get("value") or ""
    unit = (resolution or {}).get("unit") or ""
    if written.endswith("%"):
        written, unit = written[:-1], "percent"
    parts = [part for part in written.strip("[]()").split(",") if part.strip()]
    try:
        return [float(part) for part in parts], unit
    except ValueError:
        return [], unit


run(load, read)
