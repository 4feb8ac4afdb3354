"""Figures of a text: how much or how many, of what, within which bounds."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from fogline.model.span import Span
from fogline.text.atoms import Atom, atoms_of
from fogline.text.bounds import Bound, bound_of, trend_before
from fogline.text.figure import Figure
from fogline.text.figures_back import pointing_back
from fogline.text.figures_listed import listed
from fogline.text.naming import is_an_allusion, is_one_of_the_first
from fogline.text.numeral import is_a_number_word
from fogline.text.readings import is_content, read_off
from fogline.text.series import is_ground
from fogline.text.set_against import is_rejected, is_supposed, is_the_whole, told_of_whole
from fogline.text.tells import is_a_place, paid_for, told_of
from fogline.text.units import MEASURES, Unit, closes, unit_called
from fogline.text.words import Kind, Token, at, glued, tokens_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A figure before its words are read: the atoms' tokens, its ends, its unit, its part in a change."""

    first: int
    last: int
    low: float
    high: float
    unit: Unit | None
    kind: str
    change: str | None = None


def find_quantities(text: str) -> list[Figure]:
    """The figures of a text in order of place; dates, clock times, names and garbled numbers are none."""
    tokens = tokens_of(text)
    atoms = _with_shared_units(tokens, atoms_of(tokens, text))
    found: list[Figure] = []
    k = 0
    while k < len(atoms):
        drafts, used = _drafts(tokens, atoms, k)
        found += [f for d in drafts if (f := _figure(tokens, d)) is not None]
        k += used
    if not found:
        return []
    found = [found[0], *(_inherited(text, a, b) for a, b in pairwise(found))]
    return read_off(text, pointing_back(text, listed(text, _now_told(_shared_past(text, found)))))


def _shared_past(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures with all that "up from" makes former: "up from 14 dead and 41 hurt"."""
    found = figures[:1]
    for figure in figures[1:]:
        before = found[-1]
        between = text[before.span.end : figure.span.start]
        joined = len(between) < 40 and _AND.fullmatch(between)
        shared = joined and before.change == "from" and figure.change is None
        found.append(replace(figure, change="from") if shared else figure)
    return found


_AND = re.compile(r"(?:\s{1,3}\w{1,20})?\s{1,3}and\s{1,3}")


def _now_told(figures: list[Figure]) -> list[Figure]:
    """The figures with what a change tells of at its new end; what was before tells of nothing now."""
    found = list(figures)
    for k, figure in enumerate(figures):
        if figure.change == "from":
            found[k] = replace(figure, of=None)
            if k + 1 < len(figures) and figures[k + 1].change == "to":
                found[k + 1] = replace(figures[k + 1], of=figure.of or figures[k + 1].of)
    return found


def _is_measured(figure: Figure) -> bool:
    return unit_called((figure.unit or "").split(" per ", maxsplit=1)[0]) is not None


def _inherited(text: str, former: Figure, figure: Figure) -> Figure:
    """The figure with the bounds of the one that it restates: "more than 80 km (50 miles)"."""
    between = text[former.span.end : figure.span.start].strip() if former.span.end < figure.span.start else ""
    bare = not figure.approximate and figure.low is not None and figure.low == figure.high
    if between == "(" and bare and not former.vague and _is_measured(former) and _is_measured(figure):
        low = figure.low if former.low is not None else None
        high = figure.high if former.high is not None else None
        return replace(figure, low=low, high=high, approximate=former.approximate, of=former.of)
    if between in {", or", "or", "("} and figure.trend is None and figure.unit == "percent":
        return replace(figure, trend=former.trend)
    return figure


_ROW = [[*hung, *join] for hung in ([], ["-"]) for join in (["or"], [","], ["and"], ["to"])]
_DASHES = [["-"], ["–"]]
_ROW += _DASHES
_HALF_AS_MANY = 0.5


def _with_shared_units(tokens: list[Token], atoms: list[Atom]) -> list[Atom]:
    """The atoms, each without a unit taking that of the next in a row: "four, five and six barges"."""
    found = list(atoms)
    for k in range(len(found) - 2, -1, -1):
        this, following = found[k], found[k + 1]
        between = [t.lower for t in tokens[this.last + 1 : following.first]]
        parted = between in _DASHES and not glued(tokens, this.last)  # "killed 33 – two more victims"
        if this.measured is None and following.measured and between in _ROW and not parted:
            scale = following.number.scale
            rises = this.number.scale == 1 and this.number.value * scale <= following.number.value
            grown = replace(this.number, value=this.number.value * (scale if rises else 1))
            found[k] = replace(this, number=grown, noun=following.measured)
    return found


def _drafts(tokens: list[Token], atoms: list[Atom], k: int) -> tuple[list[_Draft], int]:
    """The figures that begin with atom `k`, and how many atoms they use."""
    left = atoms[k]
    right = atoms[k + 1] if k + 1 < len(atoms) else None
    link = _link(tokens, left, right) if right else None
    if right is None or link is None:
        return [_single(left)], 1
    low, high = left.number.value, right.number.value
    if left.number.scale == 1 and right.number.scale > 1 and low < 1000 and low * right.number.scale <= high:
        low *= right.number.scale
    if link == "score":
        return [], 2
    if link in {"ratio", "share"}:
        word = "to" if link == "ratio" else "in"
        unit = Unit(name=f"{word} {right.number.value:g}", kind=link, last=right.last)
        return [replace(_single(left), last=right.last, unit=unit, kind="ratio")], 2
    if link == "change":
        first = replace(_single(left), unit=left.measured or right.measured, low=low, high=low, change="from")
        return [first, replace(_single(right), unit=right.measured or left.measured, change="to")], 2
    both = _Draft(first=left.first, last=right.last, low=low, high=high, unit=right.measured, kind="range")
    return [replace(both, unit=right.measured or left.measured)], 2


def _single(atom: Atom) -> _Draft:
    value = atom.number.value
    return _Draft(
        first=atom.first, last=atom.last, low=value, high=value, unit=atom.measured, kind=atom.number.kind
    )


def _link(tokens: list[Token], left: Atom, right: Atom) -> str | None:
    """How two neighbouring numbers belong together: range, change, ratio, score; None for not at all."""
    between = [t.lower for t in tokens[left.last + 1 : right.first]]
    before = [t.lower for t in tokens[max(0, left.first - 3) : left.first]]
    if not between or "ordinal" in {left.number.kind, right.number.kind}:
        return None
    if between[0] in {"-", "–", ":"} and len(between) == 1 and glued(tokens, left.last):
        return _link_by_sign(between[0], left, right)
    if between in (["in"], ["out", "of"]) and a_share(left, right):
        return "share"
    if between == ["and"] and "between" in before and _agree(left, right):
        return "range"
    if between == ["or"] and _are_near_counts(left, right):
        return "range"
    if (
        before[-1:] == ["from"]
        and _reaches(tokens, left, right)
        and (right.measured is None or _agree(left, right))
    ):
        return "change"
    if between == ["-", "to", "-"] and right.number.value == 1 and left.number.value > 1:
        return "ratio"
    if between == ["-", "to", "-"] and right.measured and left.number.value < right.number.value:
        return "range"
    if between[0] != "to" or len(between) > 4 or not _agree(left, right):
        return None
    return _link_by_to(tokens, left, right, before)


def _are_near_counts(left: Atom, right: Atom) -> bool:
    """ "Forty or fifty men": two counts near each other, the lesser first; of money or lengths they stay two."""
    low, high = left.number.value, right.number.value
    counts = left.unit is None and right.unit is None and right.noun is not None
    return counts and _HALF_AS_MANY * high <= low < high


_FARTHEST = 10


def _reaches(tokens: list[Token], left: Atom, right: Atom) -> bool:
    """Words stand between the ends of a change: "from 40 lanterns in spring to 12", with "to" before the last."""
    first = bound_of(tokens, right.first, right.last).first
    words = tokens[left.last + 1 : first]
    if not 2 <= len(words) <= _FARTHEST or words[-1].lower != "to":
        return False
    dotted = (t.text == "." and glued(tokens, k - 1) for k, t in enumerate(words, left.last + 1))
    return all(t.kind is Kind.WORD or t.kind is Kind.DIGITS or d for t, d in zip(words, dotted, strict=True))


def a_share(left: Atom, right: Atom) -> bool:
    """Two small whole numbers that make a share: "one in five"."""
    a, b = left.number.value, right.number.value
    return 0 < a < b <= 1000 and a == int(a) and left.measured is None and (a == 1 or b <= 10)


def _link_by_sign(sign: str, left: Atom, right: Atom) -> str | None:
    """Two numbers with a dash or a colon between: "5-10 percent", "5:1", "3-1"."""
    rises = left.number.value < right.number.value
    if sign == ":":
        return "ratio" if right.number.value == 1 else None
    return (
        "range"
        if rises and (right.measured or left.unit) and left.number.kind == right.number.kind
        else "score"
    )


def _link_by_to(tokens: list[Token], left: Atom, right: Atom, before: list[str]) -> str | None:
    """Two numbers with "to" between: a range, a change ("from 40 to 12") or a ratio ("5 to 1")."""
    a, b = left.number.value, right.number.value
    bounded = right.first - left.last > 2
    if bounded and bound_of(tokens, right.first, right.last).first > left.last + 2:
        return None
    if "from" in before:
        changes = bounded or a >= b or _changed(tokens, left.first - 1 - before[::-1].index("from"))
        return "change" if changes else "range"
    if b == 1 and a > 1 and right.measured is None:
        return "ratio"
    return "range" if a < b * right.number.scale and not bounded else None


def _changed(tokens: list[Token], opener: int) -> bool:
    """A verb of rise or fall stands before the "from" at `opener`, or before its day: "was widened on Monday from"."""
    day = 2 if at(tokens, opener - 2).lower in {"on", "last", "this"} else 0
    return any(trend_before(tokens, opener - back) for back in {0, day})


def _agree(left: Atom, right: Atom) -> bool:
    """Two numbers can be the ends of one range: the left one has no unit, or the right one's."""
    one, other = left.unit, right.unit
    if one is None:
        return left.noun is None or right.noun is None or left.noun.name == right.noun.name
    return other is not None and one.name.split(" per ")[0] == other.name.split(" per ")[0]


def _figure(tokens: list[Token], draft: _Draft) -> Figure | None:
    """The figure with the words around it read; None for a title in quotation marks."""
    unit = draft.unit if draft.unit and draft.unit.last >= draft.last else None
    end = unit.last if unit else draft.last
    if is_an_allusion(tokens, draft.first, end):
        return None
    start = _opened(tokens, draft)
    bound = bound_of(tokens, start, draft.last)
    if draft.unit and at(tokens, bound.first).lower in _SPATIAL and is_a_place(draft.unit.name):
        bound = Bound(kinds=frozenset(), first=start, last=draft.last)
    low, high = _ends(draft, bound)
    base = _base(tokens, draft, end)
    of = _told(tokens, draft, (bound.first, max(draft.last, bound.last)), end if end > draft.last else None)
    if base is not None and of == "trapped" and is_ground(base):
        of = None  # "two thirds of the besieged town": the town is besieged, and nobody is counted
    return Figure(
        span=Span(start=tokens[bound.first].start, end=tokens[max(end, bound.last)].end),
        low=low,
        high=high,
        unit=draft.unit.name if draft.unit else None,
        of=of,
        approximate=draft.kind == "vague" or "about" in bound.kinds,
        vague=draft.kind == "vague",
        base=base,
        change=draft.change or _former(tokens, bound.first),
        trend=trend_before(tokens, bound.first) if draft.change is None else None,
    )


_SPATIAL = frozenset({"above", "beyond"})  # "a lake above three towns"
_FAR = frozenset({"share", "ratio"})


def _told(tokens: list[Token], draft: _Draft, figure: tuple[int, int], noun: int | None) -> str | None:
    """What the figure tells of; a length, a time and their like tell of nothing but themselves."""
    kind = draft.unit.kind if draft.unit else None
    if (
        kind in MEASURES
        or (draft.unit and is_content(draft.unit.name))
        or is_one_of_the_first(tokens, draft.first)
    ):
        return None
    if is_rejected(tokens, figure[0]) or is_supposed(tokens, figure[0]) or (draft.high < 0 and kind is None):
        return None
    if is_the_whole(tokens, figure[0]):
        return told_of_whole(tokens, (draft.last if noun is None else noun) + 1)
    if kind == "money":
        return paid_for(tokens, figure)
    return told_of(tokens, figure, noun, far=kind is None or kind in _FAR)


_LED_BACK = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"))


def _former(tokens: list[Token], first: int) -> str | None:
    """ "from" where the words before a figure make it the value of before: "up from 41"."""
    words = (at(tokens, first - 2).lower, at(tokens, first - 1).lower)
    back = words in _LED_BACK or (words[1] == "from" and _rose_to(tokens, first - 2))
    back = back or (words == (",", "from") and _reached(tokens, first - 3) is not None)
    return "from" if back else None


def _rose_to(tokens: list[Token], k: int) -> bool:
    """The number that ends at or before `k` is what something rose or fell to: "rose to 120 from 95"."""
    to = _reached(tokens, k)
    return to is not None and trend_before(tokens, to) is not None


def _reached(tokens: list[Token], k: int) -> int | None:
    """The place of the "to" before the number that ends at or before `k`: "revised the toll to five, from three"."""
    number = next((j for j in range(k, k - 5, -1) if is_a_number_word(at(tokens, j))), None)
    if number is None:
        return None
    return next((j for j in range(number - 1, number - 5, -1) if at(tokens, j).lower == "to"), None)


def _opened(tokens: list[Token], draft: _Draft) -> int:
    """The first token of the figure with the "from" or "between" that opens its range."""
    opener = at(tokens, draft.first - 1).lower
    return draft.first - 1 if draft.kind == "range" and opener in {"from", "between"} else draft.first


def _ends(draft: _Draft, bound: Bound) -> tuple[float | None, float | None]:
    """The ends of the figure under its bounds: "more than 40" is open above."""
    if bound.kinds & {"at_least", "above"} or draft.kind == "vague":
        return draft.low, None
    if bound.kinds & {"below", "at_most"}:
        return None, draft.high
    return min(draft.low, draft.high), max(draft.low, draft.high)


def _base(tokens: list[Token], draft: _Draft, end: int) -> str | None:
    """The whole that a share is taken of, in the words of the text: "the town"."""
    if draft.unit is not None and draft.unit.kind != "share":
        return None
    share = draft.kind == "fraction" or draft.unit is not None
    first = end + (2 if at(tokens, end + 1).lower == "of" else 1)
    if not share or (first == end + 1 and draft.kind != "fraction"):
        return None
    last = first
    if at(tokens, first).lower in {"the", "its", "their", "all", "his", "her", "our", "a", "an"}:
        last += 1
    begun = last
    while last - first < 6 and (
        last == begun or at(tokens, last).kind is Kind.DIGITS or not closes(at(tokens, last))
    ):
        if at(tokens, last).kind in {Kind.SIGN, Kind.BREAK}:
            break
        if last > begun and at(tokens, last).lower.endswith("ed"):
            break
        last += 1
    if last == first:
        return None
    return " ".join(t.text for t in tokens[first:last])
