"""Numbers that another is set against: the whole of which it is a part, and the value that it is not."""

from fogline.text.numeral import is_a_number_word
from fogline.text.tells import told_at
from fogline.text.words import Kind, Token, at

_OWNERS = frozenset({"the", "its", "their", "his", "her", "our", "all", "those"})


def is_the_whole(tokens: list[Token], first: int) -> bool:
    """The number at `first` is what another is a part of: "115 of the 148 people", "of 148 people, 34 live"."""
    k = first - 1
    while at(tokens, k).lower in _OWNERS:
        k -= 1
    if at(tokens, k).lower != "of":
        return False
    return is_a_number_word(at(tokens, k - 1)) or _opens(tokens, k)


def _opens(tokens: list[Token], k: int) -> bool:
    """The word at `k` begins a sentence, and is written so."""
    before = at(tokens, k - 1)
    return at(tokens, k).text[:1].isupper() and (before.kind is not Kind.WORD and before.text != ",")


def is_rejected(tokens: list[Token], first: int) -> bool:
    """The number at `first` is what another is not: "148 people and not 150", "three, not nine, men"."""
    if at(tokens, first - 1).lower != "not":
        return _rather(tokens, first)
    parted = at(tokens, first - 2)
    return parted.lower in {"and", "but"} or parted.text == ","


def _rather(tokens: list[Token], first: int) -> bool:
    """ "Nine rather than twelve barges", "nine instead of twelve"."""
    return (at(tokens, first - 2).lower, at(tokens, first - 1).lower) in {
        ("rather", "than"),
        ("instead", "of"),
    }


def told_of_whole(tokens: list[Token], behind: int) -> str | None:
    """What the whole itself is said to be, by the word at `behind`: "five of the 40 wounded", not "one of the two survived"."""
    return None if at(tokens, behind).lower in _HAPPENED else told_at(tokens, behind)


_HAPPENED = frozenset(
    {"survived", "died", "perished", "drowned", "disappeared", "vanished", "surrendered", "fled", "protested"}
)
