"""Who holds an office that a source asks for: nearby, ahead in the report, or in other reports."""

import re
from collections.abc import Iterator

from fogline.model.entity import Label, Mention
from fogline.model.span import Span
from fogline.stages.resolve.discourse import Discourse, entity_of
from fogline.stages.resolve.entities import Named
from fogline.stages.resolve.quoted_next import goes_on_in_a_quotation
from fogline.stages.resolve.register import Found, Register, named_found
from fogline.stages.resolve.roles import Role, role_nouns, roles_agree
from fogline.text.tables import listed

ENOUGH, LEAST = 0.5, 0.4
SURE = 0.75
AHEAD = 900
_UNNAMED_REACH = 60
_UNNAMED = re.compile(
    r"\b(?:anonym(?:ity|ous(?:ly)?)|declined to be (?:named|identified|quoted)|not to be (?:named|identified|quoted)|not (?:be )?(?:named|identified)|privately"
    r"|not authori[sz]ed to speak|declined to be named|withh(?:eld|olding) (?:his|her|their) name)\b"
)
_ONE_OF_MANY = re.compile(r"(?:one|another|some)\s", re.IGNORECASE)
_NEW = re.compile(r"an?\s", re.IGNORECASE)
_DESCRIBED = re.compile(r",\s(?:now|once|then|himself|herself|aged|\d\d\b)|\b(?:whom?|which|whose)\b")
_BEHIND = re.compile(r"[,\s]{1,2}(?:(?:aged )?\d{1,3},?\s)?(?P<verb>[a-z]+)")
_HEADLINE = 160
_CHANNEL_REACH = 40
_COMMAND = frozenset({"commander", "officer"})  # "the commander of the garrison" is General Orlan
_CHANNEL = re.compile(
    r"\b(?:post|posts|message|video|tweet|thread|statement|interview|broadcast|channel|account|page)\s+(?:on|to|with|for|via)\s+(?:the\s+)?$"
    r"|\b(?:told|on|via)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def holder_near(
    register: Register, story: Discourse, asked: Role, at: int, *, enough: float = ENOUGH
) -> Found | None:
    """The person of the report who holds the office: best fit first, then the one named nearest before.

    A noun for almost anybody ("the politician") with nothing to narrow it is the person who spoke last, or one who
    has opened a sentence since.
    """
    if asked.broad and not asked.country and not asked.narrows:
        turn = story.last_turn(before=at, labels={Label.PERSON})
        opened = _opened_since(register, story, asked, (turn.end if turn else 0, at))
        if opened is not None:
            return named_found(opened, "the person told of last")
        if turn is not None and _gender_fits(register.gender(turn.speaker_id), asked):
            return Found(entity_id=turn.speaker_id, label=turn.label, reason="the person who spoke last")
    scored = [
        (fit, story.nearest(named.entity.id, at), named.entity.id)
        for named in _persons(register, story, asked)
        if (fit := best_fit(named, asked)) >= enough and _gender_fits(named.gender, asked)
    ]
    if not scored:
        return None
    *_, best = max(scored)
    return Found(entity_id=best, label=Label.PERSON, reason=f"holds the office {asked.words!r}")


def _opened_since(
    register: Register, story: Discourse, asked: Role, stretch: tuple[int, int]
) -> Named | None:
    """The last person in a stretch of the report whose name opens a sentence and who may be called so."""
    start, end = stretch
    for m in story.subjects(end, Label.PERSON):
        named = entity_of(register.cast, m)
        if m.span.start >= start and named is not None and _gender_fits(named.gender, asked):
            return named
    return None


def _persons(register: Register, story: Discourse, asked: Role) -> Iterator[Named]:
    """The persons of the report who hold an office of the class that is asked for, or of any class."""
    named = register.cast.named
    keys = story.named_at if asked.of_any_class else register.holders(asked.kind)
    for key in keys:
        if key in story.named_at and named[key].entity.label is Label.PERSON:
            yield named[key]


def _gender_fits(known: str, asked: Role) -> bool:
    return not asked.gender or not known or asked.gender == known


def best_fit(named: Named, asked: Role) -> float:
    """How well the offices of a person fit the one asked for, 0 to 1."""
    return max((roles_agree(asked, role) for role in named.roles), default=0.0)


def holder_ahead(
    register: Register, story: Discourse, asked: Role | None, span: Span, *, definite: bool = True
) -> Found | None:
    """The person who is named for the first time soon after, with such an office: reports open with it, then name.

    One of whom no office is told may be it where a quotation in the next sentence is theirs and nothing else is told of
    them. In a report's first lines it may also be the next who speaks: behind "the minister", and behind "a minister" only
    who stands in the headline, or whose office shares a word's beginning. "An official" behind the first who speaks is only who surely holds that office.
    """
    if wants_no_name(story, span):
        return None
    below = _below_the_headline(story)
    told = [
        (m.span.start, n.entity.id) for m in story.named(span.start) if (n := entity_of(register.cast, m))
    ]
    before = {key for start, key in told if start >= below}
    headed = {key for start, key in told if start < below}
    for m in story.after(span.end):
        if m.span.start - span.end > AHEAD or (story.limit is not None and m.span.end > story.limit):
            return None
        named = entity_of(register.cast, m)
        if named is None or named.entity.label is not Label.PERSON or story.is_quoted(m.span):
            continue
        if named.entity.id in before or _is_owner(story, m) or _is_channel(story, m):
            continue
        if _is_called_so(named, asked, enough=_enough(story, span, definite=definite)):
            return named_found(named, f"{named.entity.name!r} is named next, by that office")
        if not _is_put_forward(story, m):
            continue
        opens = not story.turns and asked is not None and (definite or named.entity.id in headed)
        if _opens_with_one(story, span) and asked is not None and _is_of_one_house(named, asked):
            return named_found(named, f"{named.entity.name!r} is named next, with a like office")
        bare = not named.roles and (asked is None or _gender_fits(named.gender, asked))
        leads = bare and (opens or goes_on_in_a_quotation(story.report.text, span, m.span))
        return named_found(named, f"{named.entity.name!r} is named next") if leads else None
    return None


def _opens_with_one(story: Discourse, span: Span) -> bool:
    """The first who speaks in the report, and not one of several."""
    return not story.turns and not _ONE_OF_MANY.match(span.of(story.report.text))


def _is_of_one_house(named: Named, asked: Role) -> bool:
    """ "A senior parliamentarian" and then "parliamentary chief of the reds": the offices share the beginning of a long word."""
    words = {w[:_STEM] for w in asked.words.lower().split() if len(w) > _STEM}
    held = {w[:_STEM] for role in named.roles for w in role.words.lower().split() if len(w) > _STEM}
    return bool(words & held) and _gender_fits(named.gender, asked)


_STEM = 8


def _enough(story: Discourse, span: Span, *, definite: bool) -> float:
    """How well an office must fit: "another official" fits nobody."""
    if _ONE_OF_MANY.match(span.of(story.report.text)):
        return 1.0
    return 0.0 if definite else SURE if story.turns else LEAST


def _is_called_so(named: Named, asked: Role | None, *, enough: float) -> bool:
    """An office of the person fits better than so much, or both command and nothing speaks against it."""
    if asked is None or not _gender_fits(named.gender, asked):
        return False
    if best_fit(named, asked) > enough:
        return True
    abroad = any(r.country and asked.country and r.country != asked.country for r in named.roles)
    return (
        not abroad
        and enough < SURE
        and asked.kind in _COMMAND
        and any(role.kind in _COMMAND for role in named.roles)
    )


def _is_put_forward(story: Discourse, mention: Mention) -> bool:
    """The name opens a sentence or a clause, or stands beside a verb of saying or a title: not "who fight Ada Quill"."""
    behind = _BEHIND.match(story.report.text, mention.span.end)
    if behind and behind["verb"].lower() in listed("speech_words", "word"):
        return True
    before = story.report.text[max(0, mention.span.start - _CHANNEL_REACH) : mention.span.start].rstrip()
    words = before.split()
    if not words or not before[-1].isalnum():
        return True
    last = words[-1].lower()
    told = last in listed("speech_words", "word") or words[-2:] == ["according", "to"]
    return told or last in role_nouns() or words[-1][:1].isupper() or last in {"and", "for"}


def _below_the_headline(story: Discourse) -> int:
    """Where the text under a short first paragraph begins: who stands in the headline is not yet brought in."""
    text = story.report.text
    first = len(text) - len(text.lstrip())
    end = text.find("\n\n", first)
    return end if first < end <= first + _HEADLINE else 0


def _is_owner(story: Discourse, mention: Mention) -> bool:
    return story.report.text[mention.span.end : mention.span.end + 1] in {"’", "'"}


def _is_channel(story: Discourse, mention: Mention) -> bool:
    """The name is where something was said: "in a post on X", "told X"."""
    before = story.report.text[max(0, mention.span.start - _CHANNEL_REACH) : mention.span.start]
    return _CHANNEL.search(before) is not None


def wants_no_name(story: Discourse, span: Span) -> bool:
    """The source, or what stands at once behind it, says that it is not to be named, or describes one who is not."""
    text = story.report.text
    words = span.of(text)
    if _NEW.match(words) and _DESCRIBED.search(words):
        return True
    return _UNNAMED.search(text, span.start, min(len(text), span.end + _UNNAMED_REACH)) is not None


def holder_across(register: Register, asked: Role) -> Found | None:
    """The one person of all reports who surely holds the office: the same noun and the same land."""
    persons = [register.cast.named[key] for key in register.holders(asked.kind)]
    held = [(fit, n) for n in persons if (fit := best_fit(n, asked)) >= SURE]
    best = [n for fit, n in held if fit == max(f for f, _ in held)]
    if len(best) != 1:
        return None
    return named_found(best[0], f"holds the office {asked.words!r} in other reports")
