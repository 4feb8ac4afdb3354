"""Numbers as reports write them: digits and words to values, and malformed ones kept as read."""

import re
from collections.abc import Iterator

from fogline.model.span import Span

LONGEST = 24

_GROUPED = re.compile(r"(?<![\w.,:/])[0-9]+(?:(?:[.]|,{1,2})[0-9]+)+(?![0-9]|[:/][0-9]|[.,]+[0-9])")
_WELL_FORMED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?"  # 1,600.5
    r"|[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?"  # 1.600,5 as written in much of Europe
    r"|[0-9]+\.[0-9]+"
    r"|[0-9]+,[0-9]{1,2}"  # a decimal comma
)
_DECIMALS_IN_A_PAIR = re.compile(r"[0-9]+\.[0-9]+,[0-9]+\.[0-9]+")


def garbled_numbers(text: str) -> list[tuple[Span, str]]:
    """Where numbers stand that cannot be read, and what they may mean: "1,700 or 17,000".

    A malformed number is one with commas whose groups fit no way of writing numbers. Lists, years,
    coordinates, versions, clock times, scores and addresses of machines are not numbers gone wrong.
    """
    return [
        (Span(start=m.start(), end=m.end()), " or ".join(found))
        for m in _GROUPED.finditer(text)
        if len(m[0]) <= LONGEST
        and _is_malformed(m[0])
        and (found := sorted(set(_readings(m[0])), key=_order))
    ]


def _order(written: str) -> tuple[int, str]:
    return len(written), written


def _is_malformed(written: str) -> bool:
    groups = re.split(r"[.,]+", written)
    if "," not in written or written.startswith("0") or _WELL_FORMED.fullmatch(written):
        # "1,7000" fits the European decimal comma, but nobody counts to four decimal places.
        return bool(re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{4,6}", written)) and not _is_a_date(groups)
    return not _DECIMALS_IN_A_PAIR.fullmatch(written) and not _is_a_list(groups)


def _is_a_date(groups: list[str]) -> bool:
    """A day and a year with the space between them lost: "5,2019"."""
    return int(groups[0]) <= 31 and len(groups[1]) == 4 and groups[1][:2] in {"18", "19", "20"}


def _is_a_list(groups: list[str]) -> bool:
    """Separate numbers set without spaces: none of three digits, or a first one too long to lead a group."""
    return not any(len(g) == 3 for g in groups[1:]) or len(groups[0]) > 3


def _readings(written: str) -> Iterator[str]:
    """The well-formed numbers that one slip of a separator or a digit could have turned into this."""
    whole, decimals = _parts(written)
    groups = re.split(r"[.,]+", whole)
    yield f"{int(''.join(groups)):,}" + (f".{decimals}" if decimals else "")
    long = [k for k, g in enumerate(groups) if k and len(g) > 3]
    short = [k for k, g in enumerate(groups) if k and len(g) < 3]
    if not decimals and long + short == [len(groups) - 1]:
        yield f"{int(''.join([*groups[:-1], groups[-1][:3].ljust(3, '0')])):,}"
    if decimals and len(set(re.findall("[.,]", whole))) == 1 and not long:
        yield f"{int(''.join([*groups, decimals])):,}"


def _parts(written: str) -> tuple[str, str]:
    """The whole number and the decimals: what follows a last separator that is the only one of its kind."""
    last = max(written.rfind("."), written.rfind(","))
    mixed = "." in written and "," in written
    if mixed and written.count(written[last]) == 1:
        return written[:last], written[last + 1 :]
    return written, ""
