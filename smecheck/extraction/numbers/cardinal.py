"""The grammar of numbers in words and in digits with words: a run of tokens in, numerals out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from smecheck.extraction.numbers.draft import Form
from smecheck.extraction.numbers.numeral import ONE, Numeral, step_of
from smecheck.extraction.numbers.tokens import Gap, Kind, Token

_SMALL = (Kind.UNIT, Kind.TEEN, Kind.TENS)
_JOINED = (Gap.SPACE, Gap.HYPHEN)
_HUNDRED = Decimal(100)
_SHARE_STEP = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens that may form one number. gaps: what stands behind each. between: the words before are "between"."""

    tokens: Sequence[Token]
    gaps: Sequence[Gap]
    between: bool = False

    def kind(self, place: int) -> Kind | None:
        """The kind of the token at `place`, None behind the last."""
        return self.tokens[place].kind if place < len(self.tokens) else None

    def gap(self, place: int) -> Gap:
        """What stands between the token before `place` and the one there."""
        return self.gaps[place - 1] if 0 < place <= len(self.gaps) else Gap.WALL


@dataclass(frozen=True, slots=True)
class Figure:
    """A value read so far: where the next token is, the power of its last scale word and its written step."""

    value: Decimal
    place: int
    power: Decimal = ONE
    step: Decimal = ONE


def numerals_of(run: Run) -> list[Numeral]:
    """The numbers that a run of tokens spells, in order."""
    found: list[Numeral] = []
    place = 0
    while place < len(run.tokens):
        figure = _number(run, place)
        if figure is None:
            place += 1
            continue
        found.append(_numeral(run, place, figure))
        place = figure.place
    return found


def _numeral(run: Run, place: int, figure: Figure) -> Numeral:
    first, last = run.tokens[place], run.tokens[figure.place - 1]
    start = first.start - first.article
    digits = first.numeral
    form = digits.form if digits else _form(run, place, figure)
    glued, doubt, clears = (digits.glued, digits.doubt, digits.clears) if digits else (False, None, False)
    return Numeral(
        start, last.end, figure.value, figure.step, form, figure.power, glued, doubt, clears or figure.power > 1
    )


def _form(run: Run, place: int, figure: Figure) -> Form:
    if run.tokens[figure.place - 1].kind is Kind.PART and figure.value < 1:
        return Form.FRACTION
    if figure.place == place + 1 and figure.value == 1 and run.kind(place) is Kind.UNIT:
        return Form.ONE
    return Form.WORDS


def _number(run: Run, place: int) -> Figure | None:
    """The longest number that starts at `place`."""
    share = _share(run, place)
    if share:
        return _scaled_share(run, share) or share
    if run.kind(place) is Kind.BUNCH and run.tokens[place].article:
        return Figure(run.tokens[place].value, place + 1)
    figure = _cardinal(run, place)
    if figure is None:
        return None
    return _with_point(run, figure) or _with_share(run, figure) or _with_bunch(run, figure) or figure


def _cardinal(run: Run, place: int) -> Figure | None:
    """Hundreds and powers in falling order: "twenty-one trillion three hundred", "3 lakh crore", "a million"."""
    total, limit, step, power = Decimal(0), None, ONE, ONE
    while True:
        chunk = _chunk(run, place)
        if chunk is None:
            break
        factor, after = _powers(run, chunk.place)
        if limit is not None and (factor >= limit or (factor == 1 and chunk.value >= limit)):
            break
        total += chunk.value * factor
        place, step, power, limit = after, chunk.step * factor, factor, factor
        if factor == 1 or not _goes_on(run, place, limit):
            break
    return Figure(total, place, power, step) if limit is not None else None


def _goes_on(run: Run, place: int, limit: Decimal) -> bool:
    gap = run.gap(place)
    if run.kind(place) is Kind.DIGITS:
        return gap is Gap.SPACE and run.kind(place + 1) is Kind.POWER and run.tokens[place + 1].value < limit
    if gap is Gap.AND:
        chunk = _chunk(run, place)
        scaled = chunk is not None and run.kind(chunk.place) is Kind.POWER
        return not run.between and not _is_share(run, place) and (limit <= 1000 or scaled)
    return gap in _JOINED and run.kind(place) in (*_SMALL, Kind.HUNDRED) and not _is_share(run, place)


def _powers(run: Run, place: int) -> tuple[Decimal, int]:
    factor = ONE
    while run.kind(place) is Kind.POWER and run.gap(place) in _JOINED and not run.tokens[place].article:
        factor *= run.tokens[place].value
        place += 1
    return factor, place


def _chunk(run: Run, place: int) -> Figure | None:
    """What stands before a power: digits, a number below a thousand, or the article of "a million"."""
    kind = run.kind(place)
    if kind is None:
        return None
    token = run.tokens[place]
    if kind is Kind.DIGITS and token.numeral:
        figure = Figure(token.value, place + 1, ONE, token.numeral.step)
        return _hundreds(run, figure) or figure
    if kind is Kind.HUNDRED and token.article:
        return _rest_of_hundred(run, Figure(_HUNDRED, place + 1))
    if kind is Kind.POWER and token.article:
        return Figure(ONE, place)
    small = _small(run, place)
    return small and (_hundreds(run, small) or small)


def _hundreds(run: Run, figure: Figure) -> Figure | None:
    if run.kind(figure.place) is not Kind.HUNDRED or run.gap(figure.place) not in _JOINED:
        return None
    return _rest_of_hundred(run, Figure(figure.value * _HUNDRED, figure.place + 1, ONE, figure.step))


def _rest_of_hundred(run: Run, figure: Figure) -> Figure:
    place, gap = figure.place, run.gap(figure.place)
    bare = Figure(figure.value, place, ONE, ONE if figure.step == 1 else figure.step * _HUNDRED)
    if gap not in (*_JOINED, Gap.AND) or (gap is Gap.AND and (run.between or _is_share(run, place))):
        return bare
    if run.kind(place) is Kind.DIGITS and gap is Gap.AND and run.tokens[place].value < _HUNDRED:
        return Figure(figure.value + run.tokens[place].value, place + 1)
    rest = _small(run, place)
    if rest is None or run.kind(rest.place) is Kind.HUNDRED:
        return bare
    return Figure(figure.value + rest.value, rest.place)


def _small(run: Run, place: int) -> Figure | None:
    """A number word below a hundred."""
    kind = run.kind(place)
    if kind not in _SMALL:
        return None
    value = run.tokens[place].value
    follows = kind is Kind.TENS and run.kind(place + 1) is Kind.UNIT and run.gap(place + 1) in _JOINED
    if follows and run.tokens[place + 1].value > 0:
        return Figure(value + run.tokens[place + 1].value, place + 2)
    return Figure(value, place + 1)


def _is_share(run: Run, place: int) -> bool:
    return _share(run, place) is not None


def _share(run: Run, place: int) -> Figure | None:
    """A part of a whole by itself: "two thirds", "three-fifths", "a quarter", "half"."""
    if run.kind(place) is Kind.PART:
        token = run.tokens[place]
        if token.plural or not (token.article or token.value == 2):
            return None
        return Figure(1 / token.value, place + 1, ONE, _SHARE_STEP)
    top = _small(run, place)
    if top is None or run.kind(top.place) is not Kind.PART or run.gap(top.place) not in _JOINED:
        return None
    part = run.tokens[top.place]
    if part.plural is (top.value == 1) or (
        part.period and run.gap(top.place) is Gap.SPACE and not _clear(run, top.place)
    ):
        return None
    return Figure(top.value / part.value, top.place + 1, ONE, _SHARE_STEP)


def _clear(run: Run, place: int) -> bool:
    """Whether a quarter is a part, not three months: something is added to it or multiplied by it."""
    return run.tokens[place].of or run.gap(place - 1) in (Gap.AND, Gap.AND_A)


def _scaled_share(run: Run, share: Figure) -> Figure | None:
    """ "Half a million", "two thirds of a million", "half a dozen", "quarter million"."""
    place = share.place
    if run.kind(place) not in (Kind.POWER, Kind.BUNCH) or run.gap(place) not in (*_JOINED, Gap.A, Gap.OF_A):
        return None
    factor = run.tokens[place].value
    step = factor / 10 if run.kind(place) is Kind.POWER else ONE
    return Figure(share.value * factor, place + 1, factor, step)


def _with_share(run: Run, figure: Figure) -> Figure | None:
    """ "Two and a half", "one million and a half", "five and a half million"."""
    place, gap = figure.place, run.gap(figure.place)
    if gap not in (Gap.AND, Gap.AND_A, Gap.SPACE):
        return None
    share = _share(run, place) if gap is not Gap.AND_A else _after_article(run, place)
    if share is None or (gap is Gap.SPACE and run.kind(place) is Kind.PART):
        return None
    if figure.power > 1:
        scaled = _scaled_share(run, share)
        if scaled:
            return Figure(figure.value + scaled.value, scaled.place, scaled.power, scaled.step)
        return Figure(figure.value + share.value * figure.power, share.place, figure.power, figure.power / 10)
    mixed = Figure(figure.value + share.value, share.place, ONE, _SHARE_STEP)
    factor, after = _powers(run, mixed.place)
    return Figure(mixed.value * factor, after, factor, factor / 10) if factor > 1 else mixed


def _after_article(run: Run, place: int) -> Figure | None:
    if run.kind(place) is not Kind.PART or run.tokens[place].plural:
        return None
    return Figure(1 / run.tokens[place].value, place + 1, ONE, _SHARE_STEP)


def _with_bunch(run: Run, figure: Figure) -> Figure | None:
    place = figure.place
    if run.kind(place) is not Kind.BUNCH or run.gap(place) not in _JOINED:
        return None
    return Figure(figure.value * run.tokens[place].value, place + 1)


def _with_point(run: Run, figure: Figure) -> Figure | None:
    """ "Two hundred point seventy-one", "five point five million"."""
    place, digits = figure.place, ""
    if run.gap(place) is not Gap.POINT:
        return None
    while (small := _small(run, place)) and (not digits or run.gap(place) in _JOINED):
        digits += str(small.value)
        place = small.place
    if not digits:
        return None
    value = Decimal(f"{figure.value}.{digits}")
    factor, after = _powers(run, place)
    return Figure(value * factor, after, factor, step_of(value) * factor)
