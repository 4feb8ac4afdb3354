"""What a run of capitalised words is made of: titles, countries, bodies, names."""

from dataclasses import dataclass
from functools import cache

from fogline.compare.names import is_given_name
from fogline.model.entity import Label
from fogline.model.span import Span
from fogline.text.capitals import Word, span_of, titles
from fogline.text.countries import country_word
from fogline.text.releases import names_a_release
from fogline.text.tables import entries, listed, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that name one thing; `label` where the words themselves tell what sort of thing."""

    words: tuple[Word, ...]
    label: Label | None = None

    @property
    def span(self) -> Span:
        """The characters of the name."""
        return span_of(list(self.words))


def pieces_of(run: list[Word]) -> list[Piece]:
    """The names inside a run of capitalised words, in order; none where it names nobody."""
    run = _without_opening(run)
    if not run or all(_is_no_name(w) for w in run) or names_a_release(" ".join(w.bare for w in run)):
        return []
    if (country := _country(run)) is not None:
        return country
    if is_a_body(run):
        return [Piece(words=tuple(run), label=Label.ORGANISATION)]
    if is_a_place(run):
        return [Piece(words=tuple(run))]
    return _after_titles(run)


def names_an_event(run: list[Word]) -> bool:
    """The run names a storm, a war, a feast: something that happens."""
    return any(w.bare.lower() in listed("event_nouns", "noun") for w in run)


def is_role_word(word: str) -> bool:
    """The word is an office or a title."""
    lower = word.lower()
    return lower in titles() or lower in listed("roles", "role")


def _without_opening(run: list[Word]) -> list[Word]:
    while run and run[0].opens and _only_opens(run[0]):
        run = run[1:]
    while run and run[0].text.lower() in {"the", "a", "an"}:
        run = run[1:]
    while run and (not run[-1].capital or _only_opens(run[-1])):
        run = run[:-1]
    return run


def _only_opens(word: Word) -> bool:
    """A sentence opens with the word, and it is no abbreviation ("WHO")."""
    return word.text.lower() in listed("opening_words", "word") and not is_abbreviation(word.text)


def _is_no_name(word: Word) -> bool:
    bare = word.bare.lower()
    known = listed("capitals_not_names", "word")
    if len(bare) == 1 or bare in listed("party_words", "word"):
        return True
    return not _is_people(word) and (bare in known or bare.removesuffix("s") in known)


@cache
def _peoples() -> frozenset[str]:
    return frozenset(entries("capitals_not_names", "word", kind="group"))


def _is_people(word: Word) -> bool:
    return word.bare in _peoples()


def _country(run: list[Word]) -> list[Piece] | None:
    """A country, its people, or the name that its adjective stands before; None for anything else."""
    text = " ".join(w.bare for w in run)
    found = country_word(text)
    if found is not None:
        labels = {"name": Label.PLACE, "capital": Label.PLACE, "people": Label.GROUP}
        return [Piece(words=tuple(run), label=labels[found.kind])] if found.kind in labels else []
    if len(run) == 1 and _is_people(run[0]):
        return [Piece(words=tuple(run), label=Label.GROUP)]
    if len(run) > 1 and run[0].bare.lower() in listed("party_words", "word") and not is_a_body(run):
        return pieces_of(run[1:])
    for size in (2, 1):
        if len(run) > size and not is_a_body(run) and (rest := _after_country(run, size)) is not None:
            return rest
    return None


def _after_country(run: list[Word], size: int) -> list[Piece] | None:
    head = country_word(" ".join(w.bare for w in run[:size]))
    if head is None or head.kind == "capital" or is_a_place(run):
        return None
    own = [Piece(words=tuple(run[:size]), label=Label.PLACE)] if head.kind == "name" else []
    return own + pieces_of(run[size:])


def is_a_body(run: list[Word]) -> bool:
    """The last word, or one before "of" or "for", is a body's head noun, and another word names it."""
    nouns = listed("organisations", "noun")
    if len(run) == 1:
        return run[0].bare.lower() in nouns and not run[0].opens
    if run[-1].bare.lower() in nouns or " ".join(w.bare.lower() for w in run[-2:]) in nouns:
        return True
    links = [k for k, w in enumerate(run) if w.text in {"of", "for", "on"}]
    return bool(links) and run[links[0] - 1].bare.lower() in nouns


def is_a_place(run: list[Word]) -> bool:
    """A place noun stands before or behind the name ("Lake Tarkel", "Tarkel Province")."""
    if len(run) < 2:
        return False
    sides = {row["noun"]: row["side"] for row in table("place_nouns")}
    first, last = sides.get(run[0].bare.lower()), sides.get(run[-1].bare.lower())
    before = first in {"of", "both"} and not any(is_role_word(w.bare) for w in run[1:])
    return last in {"after", "both"} or before


def _after_titles(run: list[Word]) -> list[Piece]:
    """The person after the last title or office, and the body before the first one."""
    offices = _offices(run)
    if not offices or (offices[-1] == (len(run) - 1, len(run)) and _is_a_person(run)):
        return [Piece(words=tuple(run))]
    rest = run[offices[-1][1] :]
    before = _body_before(run[: offices[0][0]])
    if not rest:
        return before
    if any(len(w.bare) > 1 and _is_no_name(w) for w in rest) or is_a_body(rest):
        return before
    return [*before, Piece(words=tuple(rest), label=Label.PERSON)]


def _offices(run: list[Word]) -> list[tuple[int, int]]:
    """Where titles and offices begin and end in a run, those of several words first."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(run):
        words = [w.bare.lower() for w in run[at : at + 3]]
        sizes = [n for n in (3, 2, 1) if n <= len(words) and is_role_word(" ".join(words[:n]))]
        if sizes:
            found.append((at, at + sizes[0]))
        at += sizes[0] if sizes else 1
    return found


def _is_a_person(run: list[Word]) -> bool:
    return len(run) == 2 and is_given_name(run[0].bare)


def _body_before(run: list[Word]) -> list[Piece]:
    """The body that an office belongs to, at the front of the words before it."""
    for size in range(len(run), 0, -1):
        part = run[:size]
        if country_word(" ".join(w.bare for w in part)):
            return []
        if (size > 1 and is_a_body(part)) or (size == 1 and is_abbreviation(part[0].bare)):
            return [Piece(words=tuple(part), label=Label.ORGANISATION)]
    return []


def is_abbreviation(word: str) -> bool:
    """Two to six capitals, with or without full stops ("WHO", "U.N.")."""
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()
