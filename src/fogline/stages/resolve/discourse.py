"""What a report has told so far: who spoke last, who was named last, and where."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.stages.resolve.entities import Cast, Named
from fogline.stages.resolve.references import Reference
from fogline.text.countries import land_of
from fogline.text.releases import release_heading

REACH = 400
FEW, LONG_TITLE, TITLE, LONGEST = 2, 5, 60, 400
FEW_BACK = 6
TOLD = 120
_ACTS = re.compile(r"\s(?:(?:has|had|have|was|is|also|now|later|then|first)\b|(?!and\b|said\b)[a-z]{2,}ed\b)")
_MORE = re.compile(r"[.!?]\s|\n\n")
_WHO_DID = re.compile(r",(?: (?:aged )?\d{1,3},)? who\b")
_OF_AGE = re.compile(r", (?:aged )?\d{1,3}\b")
_BROUGHT_IN = re.compile(
    r"\b(?:(?:spoke|talked|speaking|talking) (?:to|with)|met(?: with)?|interviewed|visited)\s(?:[\w.’'-]+\s){0,4}$"
)
_HE = re.compile(r"(?:s?he|they|i|we)\b", re.IGNORECASE)
_APPOSED = re.compile(r"(?:[Tt]he|An?|His|Her|Its|Their|Our|My)\s[^,]+,\s$")
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)
_END = re.compile(r"[?!]|\.(?=\s)|\n\n|\Z")
_STOP = re.compile(r"(?:[.!?][”\"]?|[”\"])\s+|\n\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A statement whose speaker is known: where its words begin and end, who speaks, whether in words of their own, and
    whether those who speak are told of as many ("police said", "the union say").
    """

    start: int
    end: int
    speaker_id: str
    label: Label
    verbatim: bool
    many: bool = False

    def speaks_at(self, place: int) -> bool:
        """The place lies in words that the speaker says as they stand: there "he" is somebody else."""
        return self.verbatim and self.start < place < self.end


@dataclass(slots=True, kw_only=True)
class Discourse:
    """One report being read in order; `turns` grow as its statements are resolved;
    `limit` is where the source after the one at hand ends, `issuer` the entity that gives the report out as its own
    press release, `documents` who speaks by "the memo" and where that was told last, by its noun.

    `named_at`: where each entity is named, by its id; `labels`: what the entity of a mention is, by the mention's id.
    """

    report: Report
    land: str | None
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    named_at: Mapping[str, tuple[int, ...]]
    labels: Mapping[str, Label]
    quoted: tuple[Span, ...]
    turns: list[Turn] = field(default_factory=list)
    limit: int | None = None
    issuer: str | None = None
    documents: dict[str, tuple[str, Label, int]] = field(default_factory=dict)

    def last_turn(self, *, before: int, labels: set[Label]) -> Turn | None:
        """The latest turn before a place whose speaker is of one of these labels."""
        for turn in reversed(self.turns):
            if turn.start < before and turn.label in labels:
                return turn
        return None

    def subjects(self, before: int, label: Label) -> list[Mention]:
        """Names that open a sentence of the publisher's own before a place, latest first."""
        held = (m for m in self.named(before)[:REACH] if self.labels.get(m.id, m.label) is label)
        return [m for m in held if not self.is_quoted(m.span) and self._opens(m.span)]

    def told_more(self, before: int, label: Label) -> list[Mention]:
        """The name in the sentence before of which a clause tells more: "They fear Ada Quill, who refused to leave."

        Or whom its first words bring in: "A reporter met Ada Quill near the quay."
        """
        text = self.report.text
        for m in self.named(before)[:FEW_BACK]:
            if any(text[max(0, q.start - 1) : q.start] in {"“", '"'} for q in self._quotes_over(m.span)):
                continue
            first = _STOP.search(text, m.span.end, before)
            if before - m.span.end > 2 * LONGEST:
                return []
            before_it = text[max(0, m.span.start - FEW_BACK) : m.span.start]
            told = _WHO_DID.match(text, m.span.end) or self._is_brought_in(m.span)
            if first is None or not told or "of " in before_it:
                continue
            at = bisect_left(self.quoted, Span(start=first.start(), end=first.end()))
            quoted = self.quoted[at : at + 1]
            last = max(first.end(), *(q.end for q in quoted if q.end <= before), 0)
            near = not _MORE.search(text, last, before)
            return [m] if near and self.labels.get(m.id, m.label) is label else []
        return []

    def _is_brought_in(self, span: Span) -> bool:
        """The name is told with an age, or is whom somebody without a name spoke to: no person is named before it in its sentence."""
        text = self.report.text
        *_, held = _STOP.split(text[max(0, span.start - TOLD) : span.start])
        if _HE.match(held) or not (_OF_AGE.match(text, span.end) or _BROUGHT_IN.search(held)):
            return False
        before = self.inside(Span(start=span.start - len(held), end=span.start)) if held else []
        return not any(self.labels.get(m.id, m.label) is Label.PERSON for m in before)

    def acting(self, before: int, label: Label) -> Mention | None:
        """The last name before a place in its own sentence with a verb right behind it, if it is of this label."""
        text = self.report.text
        for m in self.named(before)[:FEW_BACK]:
            if _STOP.search(text, m.span.end, before):
                return None
            if self.labels.get(m.id, m.label) is label and _ACTS.match(text, m.span.end):
                return None if any(q.end <= before for q in self._quotes_over(m.span)) else m
        return None

    def inside(self, span: Span) -> list[Mention]:
        """Mentions that start within a span, in order."""
        first = bisect_left(self.starts, span.start)
        return list(self.mentions[first : bisect_left(self.starts, span.end)])

    def named(self, before: int) -> list[Mention]:
        """The mentions that end before a place, latest first, as far back as a reader remembers."""
        stop = bisect_left(self.starts, before)
        return [m for m in reversed(self.mentions[max(0, stop - REACH) : stop]) if m.span.end <= before]

    def nearest(self, entity_id: str, at: int) -> int:
        """Where an entity is named last before a place; minus where it is named first after it, if not before."""
        starts = self.named_at[entity_id]
        before = bisect_left(starts, at)
        return starts[before - 1] if before else -starts[0]

    def after(self, place: int) -> list[Mention]:
        """The mentions that start behind a place, in order, as far as a reader looks ahead."""
        first = bisect_left(self.starts, place)
        return list(self.mentions[first : first + REACH])

    def is_quoted(self, span: Span) -> bool:
        """The span lies inside the content of a statement."""
        return bool(self._quotes_over(span))

    def _quotes_over(self, span: Span) -> list[Span]:
        at = bisect_right(self.quoted, span) - 1
        return [q for q in self.quoted[max(0, at - 3) : at + 2] if q.holds(span)]

    def same_paragraph(self, start: int, end: int) -> bool:
        """No blank line lies between two places."""
        return "\n\n" not in self.report.text[start:end]

    def _opens(self, span: Span) -> bool:
        """Nothing stands before the name in its sentence but an article, two words, or words of a title; questions name nobody."""
        text = self.report.text
        end = _END.search(text, span.end, span.end + LONGEST)
        if end and end[0] == "?":
            return False
        first = max(0, span.start - TITLE)
        *stops, held = _STOP.split(text[first : span.start])
        if not stops and first:
            return False
        if stops and _APPOSED.match(held):  # "Her running mate, Ada Quill, left."
            return True
        words = _ARTICLE.sub("", held).split()
        if (
            stops and words and words[0][0].islower()
        ):  # a quotation's own sentence goes on: “…,” she told the Mail
            return False
        return len(words) <= FEW or (len(words) <= LONG_TITLE and all(_is_of_a_title(w) for w in words))


def _is_of_a_title(word: str) -> bool:
    return word[0].isupper() or word in {"of", "for", "the", "and"}


def place_of(statement: Statement) -> int:
    """Where a statement's attribution stands: its source, else its cue, else its content."""
    spans = statement.source or statement.cue or statement.content
    return spans[0].start


def ends_at(statement: Statement) -> int:
    """Where the last of a statement's words ends."""
    return max(s.end for s in (*statement.source, *statement.cue, *statement.content))


def begins_at(statement: Statement) -> int:
    """Where the first of a statement's words begins."""
    return min(s.start for s in (*statement.source, *statement.cue, *statement.content))


def discourse_of(
    report: Report, mentions: tuple[Mention, ...], statements: list[Statement], cast: Cast
) -> Discourse:
    """A report about to be read, with its names in order and its quoted stretches."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.span, m.id)))
    named_at: defaultdict[str, list[int]] = defaultdict(list)
    for m in ordered:
        if m.id in cast.by_mention:
            named_at[cast.by_mention[m.id]].append(m.span.start)
    return Discourse(
        report=report,
        land=land_of([report.text]),
        mentions=ordered,
        starts=tuple(m.span.start for m in ordered),
        named_at={key: tuple(starts) for key, starts in named_at.items()},
        labels={m.id: named.entity.label for m in ordered if (named := entity_of(cast, m))},
        quoted=tuple(sorted(span for s in statements if _is_told_by_others(s) for span in s.content)),
        issuer=_issuer(report, ordered, cast),
    )


def _issuer(report: Report, mentions: tuple[Mention, ...], cast: Cast) -> str | None:
    """The first body that the lines of a heading name, one of which says "press release"."""
    end = release_heading(report.text)
    if end is None:
        return None
    for m in mentions[:FEW_BACK]:
        named = entity_of(cast, m)
        if m.span.end <= end and named is not None and named.entity.label is Label.ORGANISATION:
            return named.entity.id
    return None


def _is_told_by_others(statement: Statement) -> bool:
    return not statement.aside and statement.kind is not StatementKind.OWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A source to resolve: the report so far, the words as read, and where they stand."""

    story: Discourse
    reference: Reference
    span: Span


def entity_of(cast: Cast, mention: Mention) -> Named | None:
    """The entity that a mention names."""
    return cast.named.get(cast.by_mention.get(mention.id, ""))
