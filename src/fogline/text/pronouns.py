"""Words that point back to somebody."""

from functools import cache

from fogline.text.tables import Row, table


@cache
def _rows() -> dict[str, Row]:
    return {row["word"]: row for row in table("pronouns")}


def pronoun(words: str) -> Row | None:
    """The row of the table of pronouns for these words, if they are one."""
    return _rows().get(words.lower())


def is_owned(words: str) -> bool:
    """The words open with a possessive pronoun ("her brother")."""
    first = words.split(maxsplit=1)[:1]
    row = _rows().get(first[0].lower()) if first else None
    return bool(row and row["owns"])
