"""What a report has told so far: who spoke last, who was named last, and where."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.stages.resolve.entities import Cast, Named
from fogline.text.capitals import words_of
from fogline.text.countries import country_word

OPENERS = frozenset("\"“‘'`(«")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A statement whose speaker is known: where its words begin and end, and who speaks."""

    start: int
    end: int
    speaker_id: str
    label: Label
    plural: bool = False


@dataclass(slots=True, kw_only=True)
class Discourse:
    """One report being read in order; `turns` grow as its statements are resolved;
    `limit` is where the source after the one at hand ends."""

    report: Report
    scope: str
    land: str | None
    mentions: tuple[Mention, ...]
    quoted: tuple[Span, ...]
    turns: list[Turn] = field(default_factory=list)
    limit: int | None = None

    def last_turn(self, *, before: int, labels: set[Label], plural: bool | None = None) -> Turn | None:
        """The latest turn before a place whose speaker is of one of these labels."""
        for turn in reversed(self.turns):
            if turn.start < before and turn.label in labels and plural in {None, turn.plural}:
                return turn
        return None

    def subjects(self, before: int, label: Label) -> list[Mention]:
        """Names that open a sentence of the publisher's own before a place, latest first."""
        held = [m for m in self.named(before) if m.label is label and not self.is_quoted(m.span)]
        return [m for m in held if self._opens(m.span)]

    def named(self, before: int) -> list[Mention]:
        """Every mention that ends before a place, latest first."""
        return [m for m in reversed(self.mentions) if m.span.end <= before]

    def after(self, place: int) -> list[Mention]:
        """Every mention that starts behind a place, in order."""
        return [m for m in self.mentions if m.span.start >= place]

    def is_quoted(self, span: Span) -> bool:
        """The span lies inside the content of a statement."""
        at = bisect_right(self.quoted, span) - 1
        near = self.quoted[max(0, at - 3) : at + 2]
        return any(q.holds(span) for q in near)

    def same_paragraph(self, start: int, end: int) -> bool:
        """No blank line lies between two places."""
        return "\n\n" not in self.report.text[start:end]

    def _opens(self, span: Span) -> bool:
        before = self.report.text[max(0, span.start - 24) : span.start].rstrip()
        if not before or before[-1] in '.!?”"':
            return True
        if "\n\n" in self.report.text[max(0, span.start - 3) : span.start]:
            return True
        words = before.rsplit(".", 1)[-1].split()
        return len(words) <= 2 and "." in before and len(before) < 24 - 1


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


def land_of(reports: list[Report]) -> str | None:
    """The country that reports name most, by any word; None where none is named."""
    counted: Counter[str] = Counter()
    for report in reports:
        for word in words_of(report.text):
            if word.text[:1].isupper() and (found := country_word(word.text)):
                counted[found.country] += 1
    return min(counted, key=lambda c: (-counted[c], c)) if counted else None


def discourse_of(
    report: Report, mentions: tuple[Mention, ...], statements: list[Statement], *, scope: str
) -> Discourse:
    """A report about to be read, with its names in order and its quoted stretches."""
    return Discourse(
        report=report,
        scope=scope,
        land=land_of([report]),
        mentions=tuple(sorted(mentions, key=lambda m: (m.span, m.id))),
        quoted=tuple(sorted(span for s in statements for span in s.content)),
    )


def entity_of(cast: Cast, mention: Mention) -> Named | None:
    """The entity that a mention names."""
    return cast.named.get(cast.by_mention.get(mention.id, ""))
