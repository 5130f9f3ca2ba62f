"""quantulum3: texts in, quantities out."""

from common import quantity, run


def load():
    from quantulum3 import parser

    parser.parse("1 km")
    return parser


def read(parser, text):
    found = []
    for item in parser.parse(text):
        unit = "" if item.unit.name == "dimensionless" else item.unit.name
        if item.uncertainty:
            found.append(quantity(item.value - item.uncertainty, unit, item.value + item.uncertainty))
        else:
            found.append(quantity(item.value, unit))
    return found


run(load, read)
