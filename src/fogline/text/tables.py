"""Language knowledge as tables: one tab-separated file a kind and language, in `data/`."""

import csv
from functools import cache
from importlib import resources

from fogline.errors import MissingPart

Row = dict[str, str]


@cache
def table(name: str, *, language: str = "en") -> tuple[Row, ...]:
    """The rows of `data/LANGUAGE/NAME.tsv`, each with the columns of the file's first line.

    Lines that begin with `#` are comments. Raises MissingPart where the file is not there.
    """
    place = resources.files("fogline") / "data" / language / f"{name}.tsv"
    if not place.is_file():
        raise MissingPart(
            f"the table data/{language}/{name}.tsv is missing: reinstall with 'pip install fogline'"
        )
    lines = [x for x in place.read_text(encoding="utf-8").splitlines() if x and x[0] != "#"]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    return tuple(dict(row) for row in reader)


def entries(name: str, column: str = "words", **where: str) -> tuple[str, ...]:
    """The words in one column of a table, of the rows whose other columns are as `where` says.

    A cell may hold several words, parted by "|".
    """
    rows = (row for row in table(name) if all(row[key] == value for key, value in where.items()))
    return tuple(word for row in rows for word in row[column].split("|"))


@cache
def listed(name: str, column: str) -> frozenset[str]:
    """The words in one column of a table, in lower case."""
    return frozenset(word.lower() for word in entries(name, column))
