"""Single numbers of a text with the money before them and the unit behind; ranges join them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fogline.model.span import Span
from fogline.text.masks import uncounted
from fogline.text.naming import is_a_name, is_a_named_word, is_a_year, is_an_age_in_passing, is_uncounted_one
from fogline.text.numbers import garbled_numbers
from fogline.text.numeral import Numeral, is_a_number_word
from fogline.text.numerals import letter_scale, numeral_at
from fogline.text.spelled import tally_at
from fogline.text.tells import told_at
from fogline.text.tolls import counts_people
from fogline.text.units import Unit, counted_at, is_plural, measure_at, money_before, reckoned_by
from fogline.text.words import Kind, Token, at, glued

_WHOLES = {
    "years": (12.0, "months"),
    "hours": (60.0, "minutes"),
    "days": (24.0, "hours"),
    "decades": (10.0, "years"),
    "centuries": (100.0, "years"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One number at tokens `[first, last]`, money sign and unit of measure included.

    `unit` is a unit of measure or money, `noun` the counted noun behind, which the tokens leave out.
    """

    first: int
    last: int
    number: Numeral
    unit: Unit | None = None
    noun: Unit | None = None

    @property
    def measured(self) -> Unit | None:
        """What it counts or measures; None where nothing says."""
        return self.unit or self.noun


def atoms_of(tokens: list[Token], text: str) -> list[Atom]:
    """Every number that may count something, in order."""
    closed = sorted([*uncounted(text), *(span for span, _ in garbled_numbers(text))])
    starts = [s.start for s in closed]
    found: list[Atom] = []
    k = 0
    while k < len(tokens):
        number = (
            None if _is_closed(tokens[k], closed, starts) else numeral_at(tokens, k) or tally_at(tokens, k)
        )
        if number is None:
            k += 1
            continue
        atom = Atom(first=k, last=k, number=number) if number.kind == "tally" else _atom(tokens, number)
        if atom is not None:
            found.append(atom)
        k = max(number.last, atom.last if atom else k) + 1
    return found


def _is_closed(token: Token, closed: Sequence[Span], starts: Sequence[int]) -> bool:
    k = bisect_right(starts, token.start) - 1
    return any(s.start <= token.start < s.end for s in closed[max(0, k - 1) : k + 1])


def _atom(tokens: list[Token], number: Numeral) -> Atom | None:
    """The number with its unit; None where it counts nothing."""
    money = money_before(tokens, number.first) or _owed(tokens, number.first)
    number = letter_scale(tokens, number, money=money is not None, noun=_counts_behind_letter(tokens, number))
    unit = _unit(tokens, number, money[0] if money else None)
    noun = None if unit or number.kind == "fraction" else _noun(tokens, number)
    if noun is None and unit is None and _is_glued_to_letters(tokens, number.last):
        return None
    if money is None and _counts_nothing(tokens, number, unit, noun):
        return None
    number, unit = _halved(_in_thousands(tokens, number, noun), unit)
    first = money[1] if money else number.first
    last = max(number.last, unit.last if unit else 0)
    return _signed(tokens, Atom(first=first, last=last, number=number, unit=unit, noun=noun))


def _owed(tokens: list[Token], first: int) -> tuple[str, int] | None:
    """The currency before the minus sign of the number at `first`: "$-50.8bn"."""
    minus = at(tokens, first - 1).text in {"-", "−"} and glued(tokens, first - 1) and glued(tokens, first - 2)
    return money_before(tokens, first - 1) if minus else None


def _noun(tokens: list[Token], number: Numeral) -> Unit | None:
    return counted_at(tokens, number.last + 1, alone=number.value == 1, vague=number.kind == "vague")


def _counts_behind_letter(tokens: list[Token], number: Numeral) -> bool:
    """A counted noun stands behind the letter that is glued to the number, or what became of people: "3.5m tons", "3m affected"."""
    k = number.last + 2
    told = told_at(tokens, k)
    if at(tokens, k).lower == "of" or counts_people(told) or told == "affected":
        return True
    noun = counted_at(tokens, k)
    return measure_at(tokens, k) is not None or (noun is not None and is_plural(tokens[noun.last].lower))


def _unit(tokens: list[Token], number: Numeral, money: str | None) -> Unit | None:
    """The unit of measure or money of the number, with what it is reckoned by."""
    if at(tokens, number.first - 1).lower == "magnitude":
        return Unit(name="magnitude", kind="magnitude", last=number.last)
    sign = at(tokens, number.last + 1)
    skips = (sign.text in {"-", "–"} and glued(tokens, number.last)) or (
        number.kind == "vague" and sign.lower == "of"
    )
    unit = measure_at(tokens, number.last + (2 if skips else 1))
    if money is None and unit is None and number.kind == "fraction":
        return _parted(tokens, number.last + 1)
    if money is None:
        return unit if unit is None or number.last < unit.last else None
    if unit is not None and unit.kind == "money":
        return replace(unit, name=unit.name if money == "dollars" else money)
    named = Unit(name=money, kind="money", last=number.last)
    return reckoned_by(tokens, named) or named


def _parted(tokens: list[Token], k: int) -> Unit | None:
    """The unit of which a fraction is a part: "a quarter of a mile", "1/16 of a US pint"."""
    if at(tokens, k).lower != "of" or at(tokens, k + 1).lower not in {"a", "an"}:
        return None
    return measure_at(tokens, k + 2) or (
        measure_at(tokens, k + 3) if at(tokens, k + 2).text.isupper() else None
    )


def _in_thousands(tokens: list[Token], number: Numeral, noun: Unit | None) -> Numeral:
    """A count of whole things with a point before three digits, as much of Europe writes thousands."""
    written = tokens[number.first].text
    pointed = number.first == number.last and "." in written and len(written.rpartition(".")[2]) == 3
    whole = noun is not None and is_plural(tokens[noun.last].lower)
    return replace(number, value=number.value * 1000) if pointed and whole and len(written) < 8 else number


def _halved(number: Numeral, unit: Unit | None) -> tuple[Numeral, Unit | None]:
    """ "Half a year" as six months, so that it can be set beside other lengths of time."""
    whole = _WHOLES.get(unit.name) if unit and number.kind == "fraction" and number.value == 0.5 else None
    if unit is None or whole is None:
        return number, unit
    return replace(number, value=whole[0] / 2, kind="words"), replace(unit, name=whole[1])


def _is_glued_to_letters(tokens: list[Token], last: int) -> bool:
    return glued(tokens, last) and at(tokens, last + 1).kind is Kind.WORD


def _counts_nothing(tokens: list[Token], number: Numeral, unit: Unit | None, noun: Unit | None) -> bool:
    k = number.first
    several = noun is not None and is_plural(tokens[noun.last].lower)
    if number.first == number.last and unit is None and is_a_year(tokens, k, noun=several):
        return True
    if number.kind == "vague" and is_a_named_word(tokens, k):
        return True  # "the Billions No. 18" is a ship
    if is_uncounted_one(tokens, k, has_noun=unit is not None or noun is not None):
        return number.first == number.last
    if number.kind == "words" and not several and unit is None and is_a_named_word(tokens, k):
        return True
    if number.kind == "figures" and is_a_name(tokens, k, has_unit=several or unit is not None):
        return True
    return unit is None and not several and is_an_age_in_passing(tokens, k)


def _signed(tokens: list[Token], atom: Atom) -> Atom:
    """The atom with the minus sign before it, where it measures something that can fall below nothing."""
    k, measured = atom.number.first, atom.unit
    if (
        atom.measured is None
        and at(tokens, k - 1).lower == "minus"
        and not is_a_number_word(at(tokens, k - 2))
    ):
        return replace(atom, first=k - 1, number=replace(atom.number, value=-atom.number.value))
    if measured is None or measured.kind not in {"money", "share", "angle", "heat"}:
        return atom
    below = replace(atom.number, value=-atom.number.value)
    if _owed(tokens, k):
        return replace(atom, number=below)
    sign = at(tokens, atom.first - 1)
    hyphen = sign.text in {"-", "−"} and glued(tokens, atom.first - 1)
    words = at(tokens, atom.first - 2 if hyphen else atom.first - 1).lower == "minus"
    if not words and not (hyphen and not glued(tokens, atom.first - 2)):
        return atom
    return replace(atom, first=atom.first - 1 - (hyphen and words), number=below)
