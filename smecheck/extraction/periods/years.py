"""Which four bare figures are a year: a match and its neighbours in, a draft or None out."""

from __future__ import annotations

import re

from smecheck.extraction.periods.draft import Draft, Scene
from smecheck.extraction.periods.patterns import edge_verb
from smecheck.language import periods as words
from smecheck.model import Period

# Outside these years four bare figures are as likely a count.
_NEWS = range(1900, 2101)
_ROUND = 100
_LONGEST_VERB = 24
_JOIN = re.compile(r"\s*(?:,|and|or|to|through|until|/|,\s*and)\s*$")
_IN_A_NUMBER = "$€£¥#.,/-–—:+_@&="


def years(scene: Scene, match: re.Match[str]) -> Draft | None:
    """ "in 2024", "2021-25", "the 2022 National Conference"; None for "2,022" and "2022 workers"."""
    start, end = match.span()
    if scene.text[max(0, start - 1) : start] in tuple(_IN_A_NUMBER) and not _at_an_edge(scene.low, start):
        return None
    first = int(match["year"])
    if match["last"]:
        return _span(scene, match, first)
    after = scene.word_after(end)
    if after.lower() in words.words("counted_units") and scene.text[end : end + 1] != ",":
        return None
    lead = scene.word_before(start)
    if not _is_a_year(scene, start, end, first, lead.lower(), after):
        return None
    return Draft(start, end, Period.year(first), naming=_names(scene, end, lead.lower(), after))


def _span(scene: Scene, match: re.Match[str], first: int) -> Draft | None:
    written = match["last"]
    last = int(written) if len(written) == len("2025") else first // 100 * 100 + int(written)
    counted = first % _ROUND == 0 and (last % _ROUND == 0 or _counts(scene.word_after(match.end()).lower()))
    if not first < last <= first + 200 or first not in range(1500, 2101) or counted:
        return None
    return Draft(*match.span(), Period.span(Period.year(first), Period.year(last)))


def _is_a_year(scene: Scene, start: int, end: int, year: int, lead: str, after: str) -> bool:
    follows = scene.text[end : end + 1]
    counted = follows == " " and after.islower() and _counts(after)
    if _continues_a_list(scene, start):
        return not counted or year in _NEWS
    if _at_an_edge(scene.low, start):
        return True
    if lead in words.words("year_leads"):
        if lead in ("by", "from") and year % _ROUND == 0 and counted:
            return False
        return not counted or (year in _NEWS and year % _ROUND != 0)
    if year not in _NEWS:
        return False
    if after.lower() == "with" and edge_verb().search(scene.low, max(0, start - _LONGEST_VERB), start):
        return True  # "rounded off 2024 with 500 mills"
    if follows == ":" and scene.text[max(0, start - 2) : start] in (", ", "; "):
        return True  # a label: "Revenue, 2024: …", "(2024: 500; 2023: …"
    bracketed = follows == ")" or (scene.text[start - 1 : start] == "(" and follows in tuple(":;,"))
    if bracketed or scene.text[end : end + 2] in ("'s", "’s"):
        return True
    if lead in words.words("weak_year_leads") or lead.endswith(("'s", "’s", "'", "’")):
        return not counted and not (year % _ROUND == 0 and after.islower() and follows == " ")
    if lead in ("a", "an") and follows == " " and after.lower() in words.words("dated_sources"):
        return True
    if lead and not scene.opens_a_sentence(start):
        return False
    return follows == " " and (after.lower() in words.words("year_nouns") or after[:1].isupper()) and year % _ROUND != 0


def _at_an_edge(low: str, start: int) -> bool:
    """Whether "mid-" or its like is fused to the year."""
    return any(low.endswith(edge + "-", 0, start) for edge in words.words("fused_edges"))


def _continues_a_list(scene: Scene, start: int) -> bool:
    """Whether this is the next of "2019, 2020 and 2021"."""
    if not scene.drafts:
        return False
    previous = scene.drafts[-1]
    between = scene.low[previous.end : start]
    return scene.text[previous.start : previous.end].isdigit() and bool(_JOIN.fullmatch(between))


def _counts(after: str) -> bool:
    """Whether the word could be what a number counts: a plural that no year qualifies."""
    if after in words.words("year_nouns"):
        return False
    return after in words.words("counted_units") or (after.endswith("s") and not after.endswith(("ss", "us")))


def _names(scene: Scene, end: int, lead: str, after: str) -> bool:
    """Whether the year belongs to a name: "the 2022 National Conference", not "in 2022 China …"."""
    if scene.text[end : end + 1] != " " or not after[:1].isupper():
        return False
    return lead in ("the", "a", "this", "") or lead.endswith(("'s", "’s"))
