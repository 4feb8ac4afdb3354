"""Words, figures and signs of a text with their places, for rules that read from word to word."""

import re
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)"
    r"|(?P<digits>(?<![0-9.,] )[1-9][0-9]{0,2}(?:(?: [0-9]{3}){0,4} 000|(?: [0-9]{3}){2,4})(?![0-9.,:-][0-9]|[0-9]| [0-9])"
    r"|[0-9]{1,3}(?: ,[0-9]{3}(?![0-9]))+|[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]{1,2}\b)?)"
    r"|(?P<sign>\S)"
)


class Kind(StrEnum):
    """What sort of characters a token is made of."""

    BREAK = "break"
    DIGITS = "digits"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a row of digits, a sign or the gap between paragraphs; `lower` is its text in lower case."""

    start: int
    end: int
    text: str
    lower: str
    kind: Kind


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text in order; white space within a paragraph is none."""
    return [
        Token(start=m.start(), end=m.end(), text=m[0], lower=m[0].lower(), kind=Kind(m.lastgroup or "sign"))
        for m in _TOKEN.finditer(text)
    ]


NOTHING = Token(start=-1, end=-1, text="", lower="", kind=Kind.BREAK)


def at(tokens: list[Token], k: int) -> Token:
    """The token at `k`, or NOTHING beyond either end."""
    return tokens[k] if 0 <= k < len(tokens) else NOTHING


def glued(tokens: list[Token], k: int) -> bool:
    """No space stands between token `k` and the next one."""
    return 0 <= k < len(tokens) - 1 and tokens[k].end == tokens[k + 1].start
