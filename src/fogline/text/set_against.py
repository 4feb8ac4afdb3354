"""Numbers that count nothing by themselves: a whole of which another is a part, a value that is not, one supposed."""

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


def is_supposed(tokens: list[Token], first: int) -> bool:
    """The number at `first` stands in a condition: "if even one child falls ill", "unless 40 men come", "should 40 die".

    "If not 50" is an estimate, and "as if" no condition.
    """
    for k in range(first - 1, first - _CONDITION, -1):
        token = at(tokens, k)
        if token.kind is not Kind.WORD:
            return False
        opens = at(tokens, k - 1).kind is not Kind.WORD
        if token.lower in {"if", "unless"}:
            return at(tokens, k + 1).lower != "not" and at(tokens, k - 1).lower != "as"
        if token.lower == "should" and opens:
            return True
    return False


_CONDITION = 9


def told_of_whole(tokens: list[Token], behind: int) -> str | None:
    """What the whole itself is said to be, by the word at `behind`: "five of the 40 wounded", not "one of the two survived"."""
    return None if at(tokens, behind).lower in _HAPPENED else told_at(tokens, behind)


_HAPPENED = frozenset(
    {"survived", "died", "perished", "drowned", "disappeared", "vanished", "surrendered", "fled", "protested"}
)
