"""Which words are the credit of a picture or a text."""

import re

from fogline.text.tables import listed
from fogline.text.terms import any_of

LONGEST = 160
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,160})[)\]]")
_OPENING = re.compile(
    r"(?:photo|photograph|image|picture|pic|video|footage|graphic|illustration|screenshot|screengrab|credit"
    r"|source|courtesy)s?(?: (?:by|credit|courtesy|of|from)\b| ?[:/])"
    r"|(?:with (?:information|inputs?|files|material|reporting) (?:from|by)|inputs? from|courtesy of|via) \w"
    r"|(?:with |and )?(?:news )?agencies$|file (?:photo|picture|image)|handout\b|supplied$|pool$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:,| and| &|/) ?(?:other |news )?agencies$", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[/|,;]|\bvia\b|\bfor\b|\band\b|©)\s*")
_FOR_AGENCY = re.compile(r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){1,3} ?/ ?[A-Z]{2,6}")
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*|de|da|di|van|von|der|den|al|el|bin|of|the|la|le)(?:\s|$)")


def agency_pattern() -> str:
    """An expression for any name of the credits table."""
    return any_of(listed("credits", "name"))


def is_agency(words: str) -> bool:
    """The words are the name of an agency and nothing else."""
    return words.strip(" .").lower() in listed("credits", "name")


def is_credit(words: str) -> bool:
    """The words say whose picture or report something is; a bare agency name does not."""
    words = words.strip()
    if len(words) > LONGEST or not words:
        return False
    if _OPENING.match(words) or _FOR_AGENCY.fullmatch(words):
        return True
    if _TRAILING.search(words) and words[0].isupper() and len(words.split()) <= 8 and ". " not in words:
        return True
    parts = [p for p in _PARTS.split(words) if p]
    if not parts or not all(_is_name(p) for p in parts):
        return False
    slashed = "/" in words and (words.endswith("/") or words.isupper())
    return slashed or (len(parts) > 1 and any(is_agency(p) or _holds_agency(p) for p in parts))


def _holds_agency(part: str) -> bool:
    """An agency's name ends the part: "File AP Photo"."""
    words = part.split()
    return any(" ".join(words[k:]).lower() in listed("credits", "name") for k in range(len(words)))


def _is_name(part: str) -> bool:
    words = part.split()
    return is_agency(part) or (len(words) <= 6 and all(_NAME.match(word) for word in words))


def brackets(text: str) -> list[tuple[int, int, str]]:
    """Every bracket as (start, end, words inside)."""
    return [(m.start(), m.end(), m[1]) for m in _BRACKET.finditer(text)]
