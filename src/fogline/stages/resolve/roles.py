"""What reports say that a person or a body is: the office before a name, or in apposition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from fogline.model.span import Span
from fogline.text.capitals import Word, is_title, titles, words_of
from fogline.text.countries import country_in, without_countries
from fogline.text.fold import fold_word
from fogline.text.state import is_of_the_state
from fogline.text.tables import entries, listed, table

AROUND = 110
_OF_THE_PLACE = re.compile(r"(?:city|town|village|country|nation|region|province|island)[’']s")
ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office: its words, the class of its noun, its land, and the words that narrow it.

    `proper` are those of them with a capital; `broad`: the noun may name almost anybody; `gender`
    where the noun tells it; `span` is where a report gives it.
    """

    words: str
    kind: str
    country: str | None
    narrows: frozenset[str]
    proper: frozenset[str] = frozenset()
    broad: bool = False
    gender: str = ""
    span: Span | None = None

    @property
    def of_any_class(self) -> bool:
        """The noun is one for whoever holds some office ("the leader"): offices of other classes may fit it."""
        return self.broad and self.kind in {"leader", "official", "politician"}


@cache
def _words(use: str) -> frozenset[str]:
    """Small words around an office that have this use: "rank", "link" or "stop"."""
    return frozenset(entries("office_words", "word", use=use))


@cache
def _ranks() -> frozenset[str]:
    return frozenset(fold_word(word) for word in _words("rank"))


@cache
def role_nouns() -> dict[str, tuple[str, bool]]:
    """Role nouns in lower case with their class and whether they are broad."""
    return {row["role"].lower(): (row["class"], bool(row["reach"])) for row in table("roles")}


@cache
def _same() -> dict[str, str]:
    return {row["word"]: row["class"] for row in table("modifiers")}


def same_word(word: str) -> str:
    """The word that a modifier counts as; "" for one that tells nothing."""
    lower = word.lower()
    return _same().get(lower, lower)


def role_in(words: list[str]) -> Role | None:
    """The role whose noun ends the words, or ends what stands before "of", "for", "at"; None without one."""
    first = 0
    for head in [*_links_of(words), len(words)]:
        for size in (3, 2, 1):
            noun = " ".join(words[max(first, head - size) : head]).lower()
            if head - first >= size and noun in role_nouns():
                before, behind = words[first : head - size], words[head:]
                return _role(words[first:], noun, role_nouns()[noun], before + behind)
        first = head + 1
    return None


def _links_of(words: list[str]) -> list[int]:
    """Where "of" and its like stand, but inside a role noun ("chief of staff")."""
    found = [k for k, w in enumerate(words) if k and w.lower() in _words("link")]
    return [k for k in found if not is_inside_a_role(words, k)]


def is_inside_a_role(words: list[str], k: int) -> bool:
    """The word at `k` with the ones beside it is a role noun."""
    return k > 0 and " ".join(words[k - 1 : k + 2]).lower() in role_nouns()


def _role(words: list[str], noun: str, kind: tuple[str, bool], around: list[str]) -> Role:
    while words and words[0].lower() in ARTICLES:
        words = words[1:]
    text = " ".join(words)
    sent = kind[0] in _SENT
    away = {"to", "in", "at", "for"} if sent else {"to", "in", "at"}
    far = next((k for k, w in enumerate(words) if w.lower() in away), len(words))
    land = country_in(" ".join(words[:far]))
    host = country_in(" ".join(words[far:])) if sent else None
    bare = without_countries([re.sub(r"[’']s?$", "", w) for w in around if not _OF_THE_PLACE.fullmatch(w)])
    narrows = {fold_word(same) for w in bare if w.lower() not in _words("link") and (same := same_word(w))}
    return Role(
        words=text,
        kind=kind[0],
        country=land,
        narrows=frozenset(n for n in (*narrows, fold_word(host or "")) if n),
        proper=frozenset(fold_word(same_word(w)) for w in bare if w[:1].isupper() and same_word(w)) - {""},
        broad=kind[1],
        gender=_gender(noun),
    )


_SENT = frozenset(
    {"ambassador", "envoy"}
)  # an envoy of one land to another: of the first, told apart by the second


def _gender(noun: str) -> str:
    if noun.endswith("woman") or noun in {"mother", "wife", "widow", "sister", "daughter", "girl", "queen"}:
        return "f"
    if noun.endswith("man") or noun in {"father", "husband", "brother", "son", "boy", "king", "pope"}:
        return "m"
    return ""


def roles_around(text: str, start: int, end: int) -> list[Role]:
    """The roles that stand before a name, or behind it in apposition, each where it stands."""
    first = max(0, start - AROUND)
    found = [(_before(text[first:start]), first), (_behind(text[end : end + AROUND]), end)]
    return [_moved(role, by) for role, by in found if role is not None]


def _moved(role: Role, by: int) -> Role:
    span = role.span
    return replace(role, span=Span(start=span.start + by, end=span.end + by)) if span else role


def _placed(role: Role | None, words: Sequence[Word]) -> Role | None:
    """The role with the span of its words, which are the last of these."""
    if role is None or not role.words:
        return role
    held = words[-len(role.words.split()) :]
    return replace(role, span=Span(start=held[0].start, end=held[-1].end))


def _before(text: str) -> Role | None:
    """ "the Tarkel mayor Orlan", "the leader of the Tarkel group, Orlan"."""
    tail = text.rstrip()
    apposed = tail.endswith(",")
    clause = _last_clause(words_of(text), len(tail) - apposed, text)
    while clause and _is_mere_title(clause[-1].text.lower()):
        clause = clause[:-1]
    if not apposed:
        links = [k for k, w in enumerate(clause) if w.text.lower() in _words("link")]
        clause = clause[links[-1] + 1 :] if links else clause
    return _placed(role_in(_office([w.text for w in clause])), clause)


def _is_mere_title(lower: str) -> bool:
    return lower in titles() and lower not in role_nouns()


def _office(words: list[str]) -> list[str]:
    """The words of the office: before a noun with a capital only such words count ("met President")."""
    head = next((k for k, w in enumerate(words) if k and w.lower() in _words("link")), len(words))
    if not head or not words[head - 1][:1].isupper():
        return words
    first = head - 1
    while first and (words[first - 1][:1].isupper() or words[first - 1].lower() in _words("rank")):
        first -= 1
    return words[first:]


def _last_clause(words: list[Word], stop: int, text: str) -> list[Word]:
    """The words back to the last mark of punctuation, or to the last word that no office holds."""
    kept: list[Word] = []
    for word in reversed(words):
        between = text[word.end : kept[0].start if kept else stop]
        if between.strip() not in {"", "."} or "\n\n" in between:
            break
        if between.strip() == "." and not is_title(word.text):
            break
        if _ends_the_office(word, kept):
            break
        kept.insert(0, word)
    while kept and kept[0].text.lower() in ARTICLES:
        kept = kept[1:]
    return kept


def _ends_the_office(word: Word, kept: list[Word]) -> bool:
    lower = word.text.lower()
    return (
        lower in _words("stop")
        or lower in listed("speech_words", "word")
        or (lower in _words("link") and not kept)
    )


def _behind(text: str) -> Role | None:
    """ ", leader of the Tarkel group, "; a lost comma is forgiven where the noun comes at once, as in "is mayor"."""
    apposed, told = text[:1] == ",", text.startswith(" is ")
    rest = text[1:] if apposed else text
    part = re.split(r"[,;:!?()“”\"]|(?<![A-Z])\.(?=\s|$)|\n\s*\n|\s[-–—]\s", rest, maxsplit=1)[0]
    held = words_of(part)[:9]
    while held and held[0].text.lower() in {"the", "a", "an", "who", "is", "was"}:
        held = held[1:]
    words = [w.text for w in held]
    at = next((k for k, w in enumerate(words[:6]) if w.lower() in role_nouns()), None)
    if at is None or (not apposed and not (at == 0 and (told or words[1:2] == ["of"]))):
        return None
    if any(w.lower() in listed("speech_words", "word") for w in words[:at]):
        return None
    found = _placed(role_in(words), held)
    return _moved(found, len(text) - len(rest)) if found else None


@cache
def _parties() -> frozenset[str]:
    """ "Rebel", "opposition": what tells the side of an office, not which office it is."""
    nouns = (row["noun"].removesuffix("s") for row in table("group_nouns") if row["party"])
    return frozenset(fold_word(same_word(noun)) for noun in nouns)


def _is_of_a_party(role: Role) -> bool:
    return any(n.removesuffix("s") in _parties() for n in role.narrows)


def opposes_the_state(role: Role) -> bool:
    """The office is one that no servant of the state holds: who leads an opposition without arms."""
    return fold_word("opposition") in role.narrows


def roles_agree(asked: Role, held: Role) -> float:
    """How well an office that is asked for fits one that is held: 0 where something speaks against it.

    A deputy is no minister, the minister of one thing or one land is not that of another, and no servant of the state
    leads the opposition. An office that is asked for by names that nothing tells of the holder fits less.
    """
    if asked.country and held.country and asked.country != held.country:
        return 0.0
    same = asked.kind == held.kind
    if not same and not asked.of_any_class:
        return 0.0
    if (asked.narrows & _ranks()) - (held.narrows & _ranks()):
        return 0.0
    own, other = asked.narrows - _ranks(), held.narrows - _ranks()
    if same and own - _parties() and other and not own & other:
        return 0.0
    if asked.proper and held.proper and not asked.proper & held.proper:
        return 0.0
    if opposes_the_state(asked) and is_of_the_state(held.words):
        return 0.0
    if _is_of_a_party(asked) and not _is_of_a_party(held) and not own & other:
        return 0.0  # who leads a land, or a house of its parliament, is not the head of its rebels
    score = 0.6 if same else 0.3
    score -= 0.15 if len(asked.proper) > 1 and not other else 0.0
    score += 0.2 if asked.country and asked.country == held.country else 0.0
    score += 0.2 if own & other else 0.0
    return score - (0.3 if (held.narrows & _ranks()) - (asked.narrows & _ranks()) else 0.0)
