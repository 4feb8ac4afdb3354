"""What sort of thing a name names: evidence from the words around it, counted over a report."""

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise

from fogline.compare.names import is_given_name, particles
from fogline.model.entity import Label
from fogline.nlp.parse import Parse
from fogline.stages.extract.mention_names import Piece, is_a_place, is_abbreviation
from fogline.text.countries import country_word
from fogline.text.fold import fold, fold_word
from fogline.text.tables import entries, listed, table
from fogline.text.terms import any_of

SEEN = 40
LAST = 24
WORD = re.compile(r"\w+")
_NOUNS = frozenset({"NN", "NNS"})
ORDER = (Label.PERSON, Label.ORGANISATION, Label.PLACE, Label.GROUP)
SPACY = {
    "PERSON": Label.PERSON,
    "ORG": Label.ORGANISATION,
    "GPE": Label.PLACE,
    "LOC": Label.PLACE,
    "FAC": Label.PLACE,
    "NORP": Label.GROUP,
}
WHERE = re.compile(r"\b(?:in|at|near|around|outside|inside|into|towards?|reach|via)\s+(?:the\s+)?$", re.I)
FROM = re.compile(r"\b(?:from|to|of|on)\s+$", re.I)
# Written large inside a name, such words tell a body ("Boats Without Flags"): no person is called so.
_JOINTS = frozenset(
    {"Across", "Against", "Beyond", "Between", "For", "Over", "With", "Without", "And", "Of", "On", "To"}
)
# Behind the place of a dateline: "VARDO, April 2 (Norwire) -".
_DATED = re.compile(
    r"(?:, [A-Z][\w. ]{2,20}){0,2}(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d\d?\b|, \d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\s\([^()\n]{2,30}\)\s(?:--|[-–—])\s)"
)
ARTICLE = re.compile(r"\b(?:the|a|an|this|that)\s+$", re.I)
DIRECTION = re.compile(
    r"\b(?:north|south|east|west|centre|center|outskirts|streets)(?:ern)?\s+(?:of\s+)?$", re.I
)

Weights = defaultdict[Label, float]
Votes = defaultdict[str, Weights]


def weights() -> Weights:
    """No evidence yet, for any label."""
    return defaultdict(float)


def _add(total: Weights, more: Weights) -> None:
    for label, weight in more.items():
        total[label] += weight


@cache
def _place_of() -> re.Pattern[str]:
    nouns = "|".join(row["noun"] for row in table("place_nouns") if row["side"] != "after")
    return re.compile(rf"\b(?:{nouns})s?\s+(?:of\s+)?(?:the\s+)?$", re.I)


@cache
def _place_after() -> re.Pattern[str]:
    nouns = "|".join(row["noun"] for row in table("place_nouns") if row["side"] != "of")
    return re.compile(rf"(?:\s+and\s+[A-Z][\w-]+)?\s+(?:{nouns}|town|city|village)s?\b", re.I)


@cache
def _said() -> re.Pattern[str]:
    verbs = any_of(entries("speech_words", "word"))
    return re.compile(rf",?\s+(?:also\s+|has\s+|had\s+|later\s+)?{verbs}\b")


@cache
def _said_before() -> re.Pattern[str]:
    return re.compile(r"(?:said|says|added|told|according to|asked)\s+$")


@cache
def _role_before() -> re.Pattern[str]:
    words = any_of((*entries("roles", "role"), *entries("titles", "title")))
    return re.compile(rf"\b{words}\.?,?\s+$", re.I)


@cache
def _role_ends() -> frozenset[str]:
    """The last words of offices and titles: nothing else can stand where `_role_before` finds one."""
    words = (*entries("roles", "role"), *entries("titles", "title"))
    return frozenset(WORD.findall(word)[-1].lower() for word in words)


@cache
def _role_of_before() -> re.Pattern[str]:
    """ "the mayor of the old town, " before the name of who holds the office."""
    words = any_of(entries("roles", "role"))
    return re.compile(rf"\b{words}\s+(?:of|for|at)\s+(?:[\w’'-]+\s+){{0,3}}[\w’'-]+,\s+$", re.I)


@cache
def _role_after() -> re.Pattern[str]:
    words = any_of(entries("roles", "role"))
    return re.compile(rf"(?:, (?:the|a|an|who)\b|,? \d\d\b|, (?:[\w.’'-]+ ){{0,4}}{words}\b| {words} of\b)")


@cache
def _body_nouns() -> str:
    return any_of(entries("organisations", "noun"))


@cache
def _body_before() -> re.Pattern[str]:
    """ "the mining firm " before its name, "the chief executive of " before the name of a firm."""
    return re.compile(
        rf"(?:\b{_body_nouns()}|\b(?:CEO|chief executive|chairman|chairwoman|boss) (?:of|at|for))\s+$",
        re.IGNORECASE,
    )


@cache
def _body_after() -> re.Pattern[str]:
    """ ", an energy company" or "'s chief executive" behind the name of a body."""
    return re.compile(
        rf"(?:, (?:an?|the) (?:[\w-]+ ){{0,3}}{_body_nouns()}\b|['’]s? (?:[\w-]+ )?(?:CEO|chief executive|shareholders|shares|customers)\b)",
        re.IGNORECASE,
    )


@cache
def _body_apposed() -> re.Pattern[str]:
    """ "The Dutch parent company, ", "Norway's food safety office, " before the name; not "the head of the company, "."""
    return re.compile(
        rf"(?:(?<!of )(?<!for )(?<!at )\b(?:the|an?|its|his|her|their|our)|['’]s?) (?:(?!(?:of|for|at|in|by) )[\w-]+ ){{0,3}}?{_body_nouns()}, $",
        re.IGNORECASE,
    )


# Behind a name in small letters: "Tarkel s.r.o.", "Tarkel plc".
_FORM_BEHIND = re.compile(r",? (?P<form>[a-z]\.(?: ?[a-z]\.){1,2}|plc\b)")


def _has_legal_form(piece: Piece, after: str) -> bool:
    """The name ends in the legal form of a firm, or one in small letters follows.

    No more than a capital on it may be part of a person's name, and so may all in capitals.
    """
    small = _FORM_BEHIND.match(after)
    if small is not None and _is_a_form(small["form"]):
        return True
    last = piece.words[-1].bare
    shouted = all(w.bare.isupper() for w in piece.words)
    written = "." in last or (last != last.capitalize() and not shouted)
    return len(piece.words) > 1 and written and _is_a_form(last)


def _is_a_form(word: str) -> bool:
    return word.lower().replace(".", "").replace(" ", "") in listed("legal_forms", "form")


@cache
def _platforms() -> frozenset[str]:
    """Names of the networks on which people post."""
    return frozenset(w for w in entries("channels", "noun", kind="post") if w[:1].isupper() and len(w) > 1)


_OF_NOBODY = (
    r"(?:is|was|could|may|might|would|will|seems?|seemed|appears?|appeared|remains?|remained) (?:not )?(?:be )?(?:\w+ly )?"
    r"(?:excluded|ruled out|clear|unclear|known|unknown|too|possible|impossible|likely|unlikely|important|necessary|difficult|hard"
    r"|easy|time|wrong|right|true|better|raining|snowing)"
)


@cache
def _it_said() -> re.Pattern[str]:
    """Who said that "it" did something is no person; "it could not be excluded" tells of nobody."""
    verbs = any_of(entries("speech_words", "word"))
    return re.compile(
        rf"\s+(?:also |has |had |later )?{verbs} (?:on [A-Z]\w+ |in a statement )?(?:that )?(?:its|it(?! {_OF_NOBODY}))\b"
    )


def votes_of(pieces: list[Piece], text: str, parse: Parse) -> Votes:
    """For every folded name of the report, the weight of evidence for each label."""
    votes: Votes = defaultdict(weights)
    entities = {(start, end): label for start, end, label in parse.entities}
    covers = _coverage(parse)
    nouns = {t.start for t in parse.tokens if t.tag in _NOUNS}
    nouns |= {a.start for a, b in pairwise(parse.tokens) if a.tag == "JJ" and b.tag in _NOUNS | {"JJ"}}
    plain = [p for p in pieces if not p.span.of(text).isupper()]
    # In capitals too, "SHAW" is no abbreviation beside "Lena Shaw".
    spelt = {fold(p.span.of(text)) for p in plain} | {fold_word(p.words[-1].bare) for p in plain}
    for piece in pieces:
        name = piece.span.of(text)
        counted = votes[fold(name)]
        if piece.label is not None:
            counted[piece.label] += 6
        _add(counted, _by_form(piece))
        if len(piece.words) == 1 and is_abbreviation(piece.words[0].bare) and fold(name) not in spelt:
            counted[Label.ORGANISATION] += 4
        _add(counted, _by_context(piece, text, piece.span.end + 1 in nouns))
        kind = entities.get((piece.span.start, piece.span.end)) or covers.get(piece.span.start)
        if kind in SPACY:
            counted[SPACY[kind]] += 0.2 if kind in {"ORG", "PERSON"} and len(piece.words) == 1 else 0.5
    _lend_surnames(votes)
    _lend_bodies(pieces, votes)
    return votes


def is_told_as_a_body(after: str) -> bool:
    """Behind a name stand the noun of a body in apposition, or what the body said that it did."""
    return bool(_body_after().match(after) or _it_said().match(after))


def label_of(name: str, votes: Votes) -> Label | None:
    """The label with the most evidence; None where there is none at all."""
    counted = votes.get(fold(name), weights())
    best = max(ORDER, key=lambda label: counted[label])
    return best if counted[best] > 0 else None


def _coverage(parse: Parse) -> dict[int, str]:
    return {t.start: t.entity for t in parse.tokens if t.entity}


def _by_form(piece: Piece) -> Weights:
    words = [w.bare for w in piece.words]
    counted = weights()
    if (found := country_word(" ".join(words))) and found.kind != "people":
        counted[Label.PLACE] += 8
    if len(words) > 1 and is_given_name(words[0]) and not country_word(words[0]):
        counted[Label.PERSON] += 4
    if len(words) > 1 and any(w in particles() for w in words[1:-1]):
        counted[Label.PERSON] += 2
    if any(w.lower() in listed("organisations", "noun") for w in words):
        counted[Label.ORGANISATION] += 3
    if " ".join(words) in _platforms():
        counted[Label.ORGANISATION] += 6
    if any(w in _JOINTS for w in words[1:-1]):
        counted[Label.ORGANISATION] += 5
    if is_a_place(list(piece.words)):
        counted[Label.PLACE] += 3
    return counted


def _by_context(piece: Piece, text: str, before_noun: bool) -> Weights:
    """Evidence from the words before and after one place of the name.

    An article tells nothing where a noun follows: in "the Tarkel campaign" it belongs to that.
    """
    span = piece.span
    before, after = text[max(0, span.start - SEEN) : span.start], text[span.end : span.end + SEEN]
    single = len(piece.words) == 1
    counted = weights()
    leads = before[-1:].isspace()
    if (leads and _place_of().search(before)) or _place_after().match(after):
        counted[Label.PLACE] += 4
    if leads and (WHERE.search(before) or DIRECTION.search(before)):
        counted[Label.PLACE] += 2 if single else 1
    if leads and FROM.search(before):
        counted[Label.PLACE] += 0.5 if single else 0
    _add(counted, _by_speech(before, after))
    told_as_body = _body_after().match(after) and not (leads and WHERE.search(before))
    if (leads and _body_before().search(before)) or told_as_body or _it_said().match(after):
        counted[Label.ORGANISATION] += 3
    if before.endswith(", ") and after[:1] == "," and _body_apposed().search(before):
        counted[Label.ORGANISATION] += 4
    if _has_legal_form(piece, after):
        counted[Label.ORGANISATION] += 6
    if before[-1:] in {"", "\n"} and _DATED.match(after):
        counted[Label.PLACE] += 4
    if leads and ARTICLE.search(before) and not before_noun:
        counted[Label.ORGANISATION] += 2
        counted[Label.PERSON] -= 2
    return counted


def _by_speech(before: str, after: str) -> Weights:
    counted = weights()
    article = bool(ARTICLE.search(before))
    last = WORD.findall(before[-LAST:])[-1:]
    if last and last[0].lower() in _role_ends() and _role_before().search(before):
        counted[Label.PERSON] += 4
    if before.rstrip().endswith(",") and _role_of_before().search(before):
        counted[Label.PERSON] += 3
    where = before[-1:].isspace() and WHERE.search(before)
    if _role_after().match(after) and not article and not where:
        counted[Label.PERSON] += 2
    if not article and (_said().match(after) or _said_before().search(before)):
        counted[Label.PERSON] += 2
        counted[Label.ORGANISATION] += 1
    return counted


def _lend_bodies(pieces: list[Piece], votes: Votes) -> None:
    """The Tarkel of "Tarkel Ltd" alone is that body."""
    for piece in pieces:
        words = [w.bare for w in piece.words]
        if len(words) > 1 and words[-1].lower().rstrip(".") in listed("legal_forms", "form"):
            short = fold(" ".join(words[:-1]))
            if short in votes:
                votes[short][Label.ORGANISATION] += 3


def _lend_surnames(votes: Votes) -> None:
    """A person's last name alone is that person; the Tarkel of "Tarkel River" alone is a place."""
    people = {k for k, v in votes.items() if " " in k and max(ORDER, key=lambda x: v[x]) is Label.PERSON}
    for key in sorted(votes):
        if " " in key and votes[key][Label.PLACE] > 2 and key not in people:
            first = key.split(" ")[0]
            if first in votes:
                votes[first][Label.PLACE] += 3
    for key in sorted(people):
        surname = fold_word(key.rsplit(" ", 1)[-1])
        if surname in votes and votes[surname][Label.PLACE] < 8:
            votes[surname][Label.PERSON] += 8
