"""The noise table as expressions, each with how far what it finds reaches."""

import re
from dataclasses import dataclass
from functools import cache

from fogline.stages.ingest.credits import agency_pattern
from fogline.text.tables import table

LONGEST_LINE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the noise table."""

    reason: str
    pattern: re.Pattern[str]


@cache
def rules(reach: str) -> tuple[Rule, ...]:
    """The rules of one reach: line, words, end, links or rest."""
    rows = [row for row in table("noise") if row["reach"] == reach]
    return tuple(Rule(reason=row["reason"], pattern=_compiled(row["pattern"], reach)) for row in rows)


def _compiled(pattern: str, reach: str) -> re.Pattern[str]:
    whole = f"(?:{pattern.replace('{agency}', agency_pattern())})"
    # What ends a text begins a sentence of its own.
    if reach == "end":
        whole = rf"(?:(?<=[.!?”\"’)] )|(?<=\n)){whole}\W{{0,3}}$"
    return re.compile(whole, re.IGNORECASE)


def line_rule(text: str, reach: str = "line") -> Rule | None:
    """The first rule that the whole line is a case of; None for a long line."""
    if len(text) > LONGEST_LINE:
        return None
    return next((rule for rule in rules(reach) if rule.pattern.fullmatch(text)), None)
