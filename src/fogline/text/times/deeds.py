"""Whether words beside a time tell of a deed done, whatever else of their sentence lies ahead."""

import re
from functools import cache

from fogline.text.times.vocabulary import any_word

# "Agreed" and "freed" are in the table: most words that end so are no past ("need", "proceed").
_REGULAR = r"[a-z]{1,19}[a-df-z]ed"
_PLANS = "planned|scheduled|expected|slated|needed|intended|required"
_VOWS = "proposed|agreed|decided|vowed|pledged|promised"
_WANTED = re.compile(r"\bwant(?:s|ed)?\s(?!to\b)|\b(?:will|to|would)\s(?:have|get|see)\b")
_AHEAD_OF = re.compile(r"\bahead\sof\s$", re.IGNORECASE)
# "To VERB" is no deed yet; "to 60 metres" is how far it went.
_DONE_BY = re.compile(
    r"\b(?:had|were|did(?:\snot|n['’]t)?)\s(?!to\b)(?:(?!to\s[^\d\s])[^\s,;]{1,30}\s){1,8}by\s$"
    r"|\b(?:fell|rose|grew|dropped|sank|climbed|jumped|shrank|swelled|doubled|reached)\s(?:(?!to\s[^\d\s])[^\s,;]{1,30}\s){1,8}by\s$",
    re.IGNORECASE,
)
_OF_PLANS = re.compile(rf"\b(?:{_PLANS}|{_VOWS})\s(?:on\s)?$")
_OF_VOWS = re.compile(rf"(?<!\bbe\s)(?<!\bto\s)\b(?:{_VOWS})\s(?:(?:on|(?:back |late |early )?in)\s)?$")
_NO_NOUN = re.compile(
    r"\b(?:be|been|being|is|are|was|were|am|gets?|got|getting|to|not|have|has|had|having|will|would|shall|should|can|could"
    r"|may|might|must|and|or|it|him|her|them|us|me|you|remains?|stays?|keeps?)\b"
)


def last_clause(before: str) -> str:
    """The clause of a time, up to it."""
    return _clause().split(before)[-1]


@cache
def deed() -> str:
    """A pattern for a verb of the past: "burned", "fell"."""
    return rf"(?:{_REGULAR}|{any_word('done')})"


@cache
def _clause() -> re.Pattern[str]:
    # "Will be tried and freed" is one clause.
    return re.compile(
        rf"[,;]\s|\b(?:(?i:but|that|which|who|because|while|if)|and(?!\s[A-Z])(?!\s{deed()}\b))\b"
    )


@cache
def _just_done() -> re.Pattern[str]:
    heads = r"^\s*[A-Z][a-z]{1,19}ed"  # "Asked on Friday, …"
    return re.compile(rf"(?:(?<!\bbe\s)(?<!\bbeen\s)\b{deed()}|{heads})(?:\son)?\s$")


@cache
def _modifier() -> re.Pattern[str]:
    named = r"\b(?:a|an|the|his|her|its|their|our|any|every|all|some)\s(?P<noun>(?:[\w'’.-]+\s){1,4}?)"
    return re.compile(rf"{named}{deed()}(?:\s(?:up|down|out|off|back|over))?(?:\son)?\s$")


@cache
def _then_did() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z]{{2,20}}ly\s)?(?!(?:{_PLANS}|aimed)\b){deed()}\b")


@cache
def _sudden() -> re.Pattern[str]:
    return re.compile(rf"['’]s\s(?:[a-z-]{{2,20}}\s){{0,2}}?{any_word('sudden')}\b")


def done_before(clause: str, *, ahead: bool) -> bool:
    """A deed done ends the clause before the time ("ruled Friday"), or was done by then ("had fled by Friday").

    `ahead`: the clause tells of what lies ahead, so that only what says more of a thing counts ("a man held Friday").
    """
    # Who "wants it closed Friday" has it not closed yet.
    if _OF_PLANS.search(clause) or _WANTED.search(clause):
        return False
    if not ahead:
        return bool(_DONE_BY.search(clause) or _just_done().search(clause))
    found = _modifier().search(clause)
    return found is not None and _NO_NOUN.search(found["noun"]) is None


def has_done(clause: str) -> bool:
    """The clause of the time tells of a deed, and of nothing to come: "broke through late on", "the deadline ran out on".

    A deed behind an article or a helping verb is none of its own ("the damaged weir", "be freed").
    """
    last = max((m.end() for m in _told_deed().finditer(clause)), default=None)
    return last is not None and not _TO_DO.search(clause, last)


@cache
def _told_deed() -> re.Pattern[str]:
    helped = "".join(rf"(?<!\b{word}\s)" for word in _HELPERS)
    kept = rf"(?!(?:{_PLANS}|{_VOWS}|{_ORDERS})\b)"
    return re.compile(rf"{helped}\b{kept}{deed()}\b")


_HELPERS = ("be", "been", "being", "to", "a", "an", "the", "of", "for", "not", "get", "is", "are")
_ORDERS = "called|urged|ordered|asked|told|invited|voted|moved|delayed|postponed|declared|set"
# "To VERB" after an order or a wish is no deed yet; "until", "for" set a term.
_TO_DO = re.compile(
    r"\bto\s(?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+\b|\b(?:until|till|for|by|before)\s(?:the\s)?$"
)
_DECLARED = re.compile(r"\b(?:declar|proclaim|nam|designat)(?:ed|es|ing)\s$")
_AS_SUCH = re.compile(r"\s(?:a|an|as)\s")


def is_resolved(before: str, after: str) -> bool:
    """The time is that of a decision, whatever it is for: "decided on Friday to close the weir until May", "vowed in May to close it"."""
    return _OF_VOWS.search(before) is not None and after.startswith(" to ")


def is_declared(before: str, after: str) -> bool:
    """The day is made something: "declared Friday a day of mourning"."""
    return _DECLARED.search(before) is not None and _AS_SUCH.match(after) is not None


def done_behind(after: str) -> bool:
    """A deed done follows the time at once: "the guild on Sunday issued"."""
    return _then_did().match(after) is not None


def is_sudden(before: str, after: str) -> bool:
    """The time has what nobody sets a day for: "Friday's attack"."""
    return _sudden().match(after) is not None and not _AHEAD_OF.search(before)
