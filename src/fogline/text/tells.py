"""What a figure tells of, by the words around it: killed, missing, held, given."""

from collections.abc import Iterable, Sequence
from functools import cache

from fogline.text.numeral import is_a_number_word
from fogline.text.tables import table
from fogline.text.words import Kind, Token, at, glued

_BEFORE = 5
_AFTER = 8
_FAR = 14
_COUNTED_FAR = 30
_OVER = 6
_LONGEST_ASIDE = 14
_ENDS = frozenset({".", ";", "!", "?", ":", "“", "”", '"'})
_PASSED = frozenset(
    {
        "more",
        "others",
        "other",
        "people",
        "were",
        "was",
        "are",
        "is",
        "be",
        "been",
        "being",
        "have",
        "has",
        "had",
    }
    | {
        "also",
        "still",
        "who",
        "that",
        "which",
        "already",
        "currently",
        "reportedly",
        "so",
        "far",
        "left",
        "not",
        "yet",
    }
)
_REACHES = frozenset(
    {
        "reached",
        "reaches",
        "hit",
        "hits",
        "risen",
        "rose",
        "rises",
        "rise",
        "climbed",
        "climbs",
        "stood",
        "stands",
    }
    | {"stand", "passed", "topped", "exceeded", "put", "was", "is", "to", "at"}
)
_PLACES = frozenset(
    {
        "towns",
        "villages",
        "cities",
        "districts",
        "provinces",
        "regions",
        "countries",
        "nations",
        "governments",
    }
    | {"points", "stages", "sides", "areas", "settlements", "camps", "centers", "centres", "states", "parts"}
)
_OF_PLACES = frozenset({"held", "destroyed", "affected"})
_ABOARD = "aboard"
_OF_MONEY = frozenset({"cost", "owed"})
_LOADED = frozenset({"carrying", "carried"})  # "two convoys carrying tents" counts convoys
_FATES = frozenset({"killed", "wounded", "missing", "trapped", "rescued", "surviving"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_MEANWHILE = frozenset({"when", "as", "while", "before", "after", "until", "whose"})
_OF_GOODS = frozenset({"aid", "owed", "cost", "destroyed", "ratio", "votes"})


@cache
def _words() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    """Single words and longer phrases to what they tell of."""
    single: dict[str, str] = {}
    longer: dict[tuple[str, ...], str] = {}
    for row in table("tells"):
        for phrase in row["words"].split("|"):
            parts = tuple(phrase.split())
            if len(parts) == 1:
                single.setdefault(phrase, row["of"])
            else:
                longer[parts] = row["of"]
    return single, longer


def is_a_place(noun: str) -> bool:
    """The counted noun is one for places ("towns")."""
    return noun.lower() in _PLACES


def told_at(tokens: list[Token], k: int) -> str | None:
    """What the word at `k` tells of, alone or with those behind it; None for a word that does not tell."""
    single, longer = _words()
    if at(tokens, k - 1).text == "-" and glued(tokens, k - 1):
        return None
    if at(tokens, k).lower.startswith("need") and at(tokens, k + 1).lower == "to":
        return None  # "we will need to write to 40 people"
    if at(tokens, k).lower == "needed" and at(tokens, k - 1).lower in _BEING:
        return None
    for size in (4, 3, 2):
        if found := longer.get(tuple(t.lower for t in tokens[k : k + size])):
            return found
    return single.get(at(tokens, k).lower)


def told_of(tokens: list[Token], figure: tuple[int, int], noun: int | None, *, far: bool) -> str | None:
    """What the figure at tokens `figure` tells of, its counted noun ending at `noun`.

    The verb right before a counted noun speaks first ("killed 70 people"), then the word right behind
    ("31 dead", "40 people were hurt"), the noun with what stands before it ("40 wounded people"), a toll that has reached the figure, the words
    before it, the clause behind it, last, where `far`, a word further before. Of people aboard what became
    of them counts, where the clause behind says so.
    """
    first, last = figure
    if noun is not None and tokens[noun].lower in _PLACES:
        words = [*_clause(tokens, first - 1, -1, _BEFORE), *_clause(tokens, noun + 1, 1, _BEFORE)]
        return next((told for k in words if (told := told_at(tokens, k)) in _OF_PLACES), None)
    behind = (last if noun is None else noun) + 1
    counted = at(tokens, noun).lower if noun is not None else ""
    if counted in _BODIES and _are_counted_up(tokens, first, behind):
        return "killed"
    if counted in combatants() and _are_lost(tokens, first, behind):
        return "killed"
    if at(tokens, behind).lower in _LOADED or _is_strong(tokens, last) or _are_needed(tokens, behind):
        return None
    before = first - 1 if not _has_its_own_verb(tokens, first, behind) else -1
    found = (
        _first_told(tokens, [] if noun is None else [first - 1])
        or _first_told(tokens, [_passed_over(tokens, _past_aside(tokens, behind))])
        or _first_told(
            tokens, [] if noun is None or _is_of_these(tokens, last) else range(last + 1, noun + 1)
        )
        or _toll(tokens, first)
        or _first_told(tokens, _clause(tokens, before, -1, _BEFORE))
        or _first_told(tokens, _clause(tokens, behind, 1, _AFTER))
        or _people_told(tokens, behind)
        or _first_told(tokens, _clause(tokens, before, -1, _FAR if far else 0))
    )
    if found == "deployed" and counted in _WRITTEN:
        return None
    if found in _OF_MONEY:
        return None  # A sum says what it was paid for (paid_for); a night that is spent costs nothing.
    return (_fate(tokens, behind) or found) if found == _ABOARD else found


def _people_told(tokens: list[Token], behind: int) -> str | None:
    """What the verb tells of people whom a phrase sets apart: "900 people living within nine miles of it were evacuated"."""
    if not _sets_apart(at(tokens, behind)):
        return None
    for k in range(behind + 1, behind + _LONGEST_ASIDE):
        token = at(tokens, k)
        if token.kind is Kind.BREAK or token.text in {",", *_ENDS} or token.lower in _JOINS:
            return None
        if token.lower in _FINITE:
            found = _first_told(tokens, _clause(tokens, k, 1, _VERB_WORDS))
            return found if found in _MOVED or found in _FATES else None
    return None


def _sets_apart(token: Token) -> bool:
    return token.lower in _WHERE or (token.lower.endswith("ing") and token.kind is Kind.WORD)


_WHERE = frozenset(
    {"in", "within", "near", "from", "around", "across", "at", "along", "of", "outside", "who"}
)
_JOINS = frozenset({"and", "but", *_MEANWHILE})
_VERB_WORDS = 4
_MOVED = frozenset({"displaced", "evacuated", "sheltered", "homeless"})


def _has_its_own_verb(tokens: list[Token], first: int, behind: int) -> bool:
    """ "Two died and 31 people are at home": what is told of the first does not reach over "and"."""
    return at(tokens, first - 1).lower == "and" and at(tokens, behind).lower in _FINITE


_FINITE = frozenset({"is", "are", "was", "were", "have", "has", "had", "remain", "remains", "remained"})


def _is_of_these(tokens: list[Token], last: int) -> bool:
    """ "Two of these cases": what cases they are was told before."""
    return at(tokens, last + 1).lower == "of" and at(tokens, last + 2).lower in {"these", "those"}


_BODIES = frozenset({"bodies", "corpses"})
_COUNTED_UP = frozenset(
    {"counted", "recovered", "found", "retrieved", "pulled", "brought", "collected", "identified"}
)
_WRITTEN = frozenset(
    {"letters", "emails", "messages", "questions", "texts", "notes", "requests", "invitations", "tweets"}
)
_LOST = frozenset({"lost", "eliminated", "neutralised", "neutralized", "liquidated"})
_OTHERS_WHO_FIGHT = frozenset({"fighters", "bandits", "invaders", "men"})


@cache
def combatants() -> frozenset[str]:
    """Plural nouns for those who fight: of them "lost" and "eliminated" tell the dead."""
    rows = [row for row in table("victims") if row["class"] in {"soldiers", "rebels"}]
    return frozenset(w for row in rows for w in row["words"].split("|")) | _OTHERS_WHO_FIGHT


def _are_counted_up(tokens: list[Token], first: int, behind: int) -> bool:
    """ "Counted 48 bodies", "nine bodies had been brought in": a count of the dead, where "seeing bodies" is none."""
    near = [*_clause(tokens, first - 1, -1, _BEFORE), *_clause(tokens, behind, 1, _AFTER)]
    return any(tokens[k].lower in _COUNTED_UP for k in near)


def _are_lost(tokens: list[Token], first: int, behind: int) -> bool:
    """ "We lost 31 fighters", "140 militants were eliminated"."""
    return at(tokens, first - 1).lower in _LOST or at(tokens, _passed_over(tokens, behind)).lower in _LOST


def _is_strong(tokens: list[Token], last: int) -> bool:
    """ "Its 9,000-strong mission": the number is how many it has, whatever is told of some."""
    return at(tokens, last + 1).text == "-" and at(tokens, last + 2).lower == "strong"


def _are_needed(tokens: list[Token], behind: int) -> bool:
    """ "Only five votes were needed": of the number nothing more is told."""
    return at(tokens, behind).lower in _BEING and at(tokens, behind + 1).lower == "needed"


def _fate(tokens: list[Token], behind: int) -> str | None:
    """What became of people aboard, where the clause behind says so: "seven of those aboard are alive"."""
    for k in _clause(tokens, behind, 1, _AFTER):
        if tokens[k].lower in _MEANWHILE or is_a_number_word(tokens[k]):
            return None
        if (of := told_at(tokens, k)) in _FATES:
            return of
    return None


def paid_for(tokens: list[Token], figure: tuple[int, int]) -> str | None:
    """What a sum of money tells of: nothing of people, and the words behind speak before those in front."""
    places = [*_clause(tokens, figure[1] + 1, 1, _BEFORE), *_clause(tokens, figure[0] - 1, -1, _FAR)]
    return next((told for k in places if (told := told_at(tokens, k)) in _OF_GOODS), None)


def _passed_over(tokens: list[Token], k: int) -> int:
    """The place of the first word at or behind `k` that is no auxiliary and no "more"."""
    stop = k + _OVER
    while k < stop and at(tokens, k).lower in _PASSED:
        k += 1
    return k


def _past_aside(tokens: list[Token], k: int) -> int:
    """The place behind an aside between commas at `k`: "40 people, 12 of them children, were killed"."""
    if at(tokens, k).text != ",":
        return k
    ends = range(k + 2, k + _LONGEST_ASIDE)
    closed = next(
        (j for j in ends if at(tokens, j).text in {",", *_ENDS} or at(tokens, j).kind is Kind.BREAK), None
    )
    verb = closed is not None and (at(tokens, closed + 1).lower in _PASSED or told_at(tokens, closed + 1))
    spoken = closed is not None and at(tokens, closed).text == "," and verb
    return closed + 1 if closed is not None and spoken else k


def _toll(tokens: list[Token], first: int) -> str | None:
    """What a toll counts, where it is said to have reached the figure."""
    near = {at(tokens, k).lower for k in range(first - 3, first)}
    if not near & _REACHES:
        return None
    words = _clause(tokens, first - 1, -1, _COUNTED_FAR)
    noun = next((k for k in words if tokens[k].lower in {"toll", "number", "count"}), None)
    return None if noun is None else told_at(tokens, noun) or _counted(tokens, noun)


def _counted(tokens: list[Token], noun: int) -> str | None:
    """What "number of victims", "count of the dead", "number of people who have fled" counts."""
    if at(tokens, noun + 1).lower != "of":
        return None
    head = noun + (3 if at(tokens, noun + 2).lower in {"the", "its"} else 2)
    if at(tokens, head).lower == "victims":
        return "killed"
    return told_at(tokens, head) or told_at(tokens, _passed_over(tokens, head))


def _first_told(tokens: list[Token], places: Iterable[int]) -> str | None:
    return next((found for k in places if (found := told_at(tokens, k))), None)


def _is_ordinal(tokens: list[Token], k: int) -> bool:
    """ "The 4th Brigade" counts nothing."""
    return glued(tokens, k) and at(tokens, k + 1).lower in {"st", "nd", "rd", "th"}


_BEGINS_ANEW = frozenset({"when", "while", "until", "whose"})


def _clause(tokens: list[Token], start: int, step: int, most: int) -> Sequence[int]:
    """Places from `start` on, as far as no other figure and no end of a clause stands between."""
    found: list[int] = []
    k = start
    while len(found) < most and 0 <= k < len(tokens):
        token = tokens[k]
        strong = at(tokens, k + 1).text == "-" and at(tokens, k + 2).lower == "strong"
        counts = token.kind is Kind.DIGITS and not strong and not _is_ordinal(tokens, k)
        if token.kind is Kind.BREAK or counts or token.text in _ENDS:
            break
        if step > 0 and token.text in {",", "—"}:
            break
        if step < 0 and token.lower in _BEGINS_ANEW:
            break
        if not strong:
            found.append(k)
        k += step if not (strong and step > 0) else 3
    return found
