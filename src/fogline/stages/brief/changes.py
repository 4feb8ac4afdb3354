"""What has changed since an earlier brief: one line a claim, what a reader must know first at the head."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from fogline.model.brief import Brief, ChangeKind, Line, Section, Since
from fogline.model.citation import Citation, cite
from fogline.model.claim import Answer, Claim, Dispute
from fogline.model.ids import content_id
from fogline.model.origin import Origin
from fogline.model.report import Report, Withdrawal
from fogline.model.span import Span
from fogline.model.standing import Status
from fogline.model.statement import HedgeKind
from fogline.model.view import View
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import SHORT, distinct, named, publisher, quote, said
from fogline.stages.brief.voices import carried_by, counted
from fogline.stages.brief.withdrawn import withdrawn_report
from fogline.text.reading import cited_words


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two views of one workspace: what was known at an earlier brief, and what is known now."""

    before: Ledger
    now: Ledger

    @cached_property
    def old_ids(self) -> frozenset[str]:
        """The reports that the earlier brief knew."""
        return frozenset(r.id for r in self.before.view.all(Report))

    @cached_property
    def new_ids(self) -> frozenset[str]:
        """The reports that have come since."""
        return frozenset(r.id for r in self.now.view.all(Report)) - self.old_ids

    @cached_property
    def withdrawn_ids(self) -> frozenset[str]:
        """The reports withdrawn since."""
        gone = {w.report_id for w in self.now.view.all(Withdrawal)}
        return frozenset(gone - {w.report_id for w in self.before.view.all(Withdrawal)})

    def earlier(self, claim: Claim) -> Claim | None:
        """The claim of the earlier brief that shares most parts with this one; None where none does."""
        shared = Counter(i for p in claim.parts if (i := self._owners.get((p.statement_id, p.wording.start))))
        if not shared:
            return None
        return self.before.claims[min(shared, key=lambda i: (-shared[i], i))]

    @cached_property
    def _owners(self) -> dict[tuple[str, int], str]:
        claims = self.before.view.all(Claim)
        return {(p.statement_id, p.wording.start): c.id for c in claims for p in c.parts}


def with_changes(before: View, now: View, label: str) -> View:
    """The view of now, its briefs headed by what has changed since the earlier one, called `label`."""
    compared = Comparison(before=Ledger(view=before), now=Ledger(view=now))
    briefs = [
        replace(brief, lines=(*changes(compared, brief.event_id), *brief.lines)) for brief in now.all(Brief)
    ]
    since = Since(
        id=content_id("since", label),
        label=label,
        new_ids=tuple(sorted(compared.new_ids)),
        withdrawn_ids=tuple(sorted(compared.withdrawn_ids)),
    )
    return now.with_records((*briefs, since))


def changes(compared: Comparison, event_id: str) -> list[Line]:
    """The lines on what has become of each claim of an event, at most MOST of a kind, each claim once."""
    found: defaultdict[ChangeKind, list[Line]] = defaultdict(list)
    told: set[tuple[str, str]] = set()
    for claim in compared.now.ranked:
        change = _change(compared, claim) if claim.event_id == event_id else None
        if change is None or len(found[change.kind]) >= MOST or told & change.keys:
            continue
        told |= change.keys
        found[change.kind].append(_line(claim, change))
    gone = [_gone(compared, i) for i in sorted(compared.withdrawn_ids)]
    return [*gone, *(line for kind in ChangeKind for line in found[kind])]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a claim, in words, with what shows it; two changes with one key tell the same."""

    kind: ChangeKind
    text: str
    citations: tuple[Citation, ...]
    withdrawn_ids: tuple[str, ...] = ()

    @property
    def keys(self) -> set[tuple[str, str]]:
        """The words that it rests on, each with the kind."""
        return {(self.kind.value, f"{c.report_id} {c.start}") for c in self.citations[-1:]}


def _change(compared: Comparison, claim: Claim) -> Change | None:
    """What has become of a claim; None where nothing has."""
    earlier = compared.earlier(claim)
    if compared.withdrawn_ids & {p.wording.report_id for p in claim.parts}:
        return _withdrawn(compared, claim)
    if earlier is None:
        return _new(compared, claim)
    tests = (_contradicted, _upgraded, _downgraded, _updated, _repeated, _silent)
    return next((found for test in tests if (found := test(compared, claim, earlier))), None)


def _line(claim: Claim, change: Change) -> Line:
    return Line(
        section=Section.CHANGED,
        text=f"{LABELS[change.kind]}: {change.text}",
        citations=distinct(change.citations),
        claim_id=claim.id,
        change=change.kind,
        withdrawn_ids=change.withdrawn_ids,
    )


LABELS = {
    ChangeKind.WITHDRAWN: "Rested on what is withdrawn",
    ChangeKind.CONTRADICTED: "Contradicted",
    ChangeKind.UPGRADED: "Upgraded",
    ChangeKind.DOWNGRADED: "Downgraded",
    ChangeKind.UPDATED: "Updated",
    ChangeKind.NEW: "New",
    ChangeKind.REPEATED: "Repeated",
    ChangeKind.SILENT: "Fallen silent",
}


def _told(compared: Comparison, statement_id: str, words: Citation) -> str:
    now = compared.now
    return said(now.view, now.statements[statement_id], words, longest=SHORT)


def _wording(compared: Comparison, claim: Claim, *, new: bool = False) -> tuple[str, Citation]:
    """What the claim says by a report that the earlier brief knew, or by a new one."""
    wanted = compared.new_ids if new else compared.old_ids
    part = next((p for p in claim.parts if p.wording.report_id in wanted), claim.parts[0])
    return _told(compared, part.statement_id, part.wording), part.wording


def _gone(compared: Comparison, report_id: str) -> Line:
    """The line on a report that was withdrawn since, resting on its first words."""
    report = compared.now.view.report(report_id)
    found = next(w for w in compared.now.view.all(Withdrawal) if w.report_id == report_id)
    start = len(report.text) - len(report.text.lstrip())
    end = start + max(1, len(report.text[start:].split("\n", 1)[0].rstrip()))
    return Line(
        section=Section.CHANGED,
        text=f"Withdrawn: {withdrawn_report(compared.now, found)}.",
        citations=(cite(report, Span(start=start, end=min(end, len(report.text)))),),
        change=ChangeKind.WITHDRAWN,
        withdrawn_ids=(report_id,),
    )


def _withdrawn(compared: Comparison, claim: Claim) -> Change:
    """A withdrawn report carried it: what is left."""
    gone = {w.report_id for w in compared.now.view.all(Withdrawal)}
    left = sorted({p.wording.report_id for p in claim.parts} - gone)
    first = next(p for p in claim.parts if p.wording.report_id in compared.withdrawn_ids)
    standing = compared.now.standing[claim.id]
    origins = "; ".join(o.label for o in standing.origins)
    rest = f"Left {carried_by(compared.now, left)} ({counted(standing.origins).lower()}: {origins})."
    return Change(
        kind=ChangeKind.WITHDRAWN,
        text=f"{_told(compared, first.statement_id, first.wording)}. {rest if left else 'Nothing is left of it.'}",
        citations=(first.wording,),
        withdrawn_ids=tuple(sorted(gone & {p.wording.report_id for p in claim.parts})),
    )


def _new(compared: Comparison, claim: Claim) -> Change | None:
    reports = [p.wording.report_id for p in claim.parts if p.wording.report_id in compared.new_ids]
    if not reports:
        return None
    text, words = _wording(compared, claim, new=True)
    notes = {Status.DISPUTED: " Contested.", Status.CONCEDED: " Conceded by the other side."}
    note = notes.get(compared.now.standing[claim.id].status, "")
    where = carried_by(compared.now, reports)
    return Change(kind=ChangeKind.NEW, text=f"{text}. First {where}.{note}", citations=(words,))


def _contradicted(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """A new report answers the claim's question otherwise, and nobody did before."""
    if compared.before.standing[earlier.id].status is Status.DISPUTED:
        return None
    for dispute in sorted(compared.now.disputes.values(), key=lambda d: d.id):
        for old, new in _answers(compared, claim, dispute):
            against = _told(compared, new.statement_id, new.wording)
            text = f"{_told(compared, old.statement_id, old.wording)}. Against it now ({dispute.question}) {against}."
            return Change(kind=ChangeKind.CONTRADICTED, text=text, citations=(old.wording, new.wording))
    return None


def _answers(compared: Comparison, claim: Claim, dispute: Dispute) -> Iterator[tuple[Answer, Answer]]:
    """The claim's own answers that were known, each with a new one of another position and speaker."""
    statements = compared.now.statements
    for position in dispute.positions:
        known = [a for a in position.answers if a.wording.report_id in compared.old_ids]
        for old in (a for a in known if a.statement_id in claim.statement_ids):
            others = [a for p in dispute.positions if p is not position for a in p.answers]
            for new in (a for a in others if a.wording.report_id in compared.new_ids):
                if statements[new.statement_id].speaker_id != statements[old.statement_id].speaker_id:
                    yield old, new


def _upgraded(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """Origins of new reports alone stand behind it too, or the other side concedes it."""
    now, was = compared.now.standing[claim.id], compared.before.standing[earlier.id]
    text, words = _wording(compared, claim)
    new = _new_words(compared, claim)
    if now.status is Status.CONCEDED and was.status is not Status.CONCEDED and new:
        told = f"{text}. Conceded by the other side since."
        return Change(kind=ChangeKind.UPGRADED, text=told, citations=(words, *new[:1]))
    known = {o.speaker_id or o.id for o in was.origins}
    added = [
        o
        for o in now.origins
        if (o.speaker_id or o.id) not in known and set(o.report_ids) <= compared.new_ids
    ]
    if not added or now.independent <= was.independent:
        return None
    who = "; ".join(o.label for o in added)
    listed = "; ".join(o.label for o in now.origins if o not in added)
    told = f"{text}. Now also {who}, beside {listed}." if listed else f"{text}. Now also {who}."
    return Change(kind=ChangeKind.UPGRADED, text=told, citations=(words, *_words_of(claim, added)))


def _words_of(claim: Claim, origins: Sequence[Origin]) -> list[Citation]:
    wanted = {i for o in origins for i in o.statement_ids}
    return [p.wording for p in claim.parts if p.statement_id in wanted][:MOST]


def _new_words(compared: Comparison, claim: Claim) -> list[Citation]:
    return [p.wording for p in claim.parts if p.wording.report_id in compared.new_ids]


def _downgraded(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """Its speaker now makes a reserve, or takes it back."""
    text, words = _wording(compared, claim)
    for hedged in _hedged(compared, claim):
        told = f"{text}. Its speaker now makes a reserve: {quote(cited_words(compared.now.view, hedged), longest=SHORT)}."
        return Change(kind=ChangeKind.DOWNGRADED, text=told, citations=(words, hedged))
    was, new = compared.before.standing[earlier.id].status, _new_words(compared, claim)
    if new and was is not Status.WITHDRAWN and compared.now.standing[claim.id].status is Status.WITHDRAWN:
        told = f"{text}. Taken back since: {quote(cited_words(compared.now.view, new[0]), longest=SHORT)}."
        return Change(kind=ChangeKind.DOWNGRADED, text=told, citations=(words, new[0]))
    return None


def _hedged(compared: Comparison, claim: Claim) -> Iterator[Citation]:
    """New words with a likelihood or a possibility by a speaker who made no reserve before."""
    told = [(compared.now.statements[p.statement_id], p.wording) for p in claim.parts]
    plainly = {s.speaker_id for s, w in told if w.report_id in compared.old_ids and s.hedge is None}
    for s, w in told:
        reserve = s.hedge is not None and s.hedge.kind is not HedgeKind.EVIDENTIAL
        if w.report_id in compared.new_ids and reserve and s.speaker_id and s.speaker_id in plainly:
            yield w


def _updated(compared: Comparison, claim: Claim, _: Claim) -> Change | None:
    """A new report has a later word of the same series."""
    text, words = _wording(compared, claim)
    for relation in compared.now.updates.get(claim.id, ()):
        later = compared.now.claims.get(relation.right_id)
        new = [p for p in later.parts if p.wording.report_id in compared.new_ids] if later else []
        if new:
            told = f"{text}. Now {_told(compared, new[0].statement_id, new[0].wording)}."
            return Change(kind=ChangeKind.UPDATED, text=told, citations=(words, new[0].wording))
    return None


def _repeated(compared: Comparison, claim: Claim, _: Claim) -> Change | None:
    """A new report carries it again, with nothing new behind it."""
    new = _new_words(compared, claim)
    if not new:
        return None
    text, words = _wording(compared, claim)
    where = named(publisher(compared.now.view.report(c.report_id)) for c in new)
    return Change(kind=ChangeKind.REPEATED, text=f"{text}. Again in {where}.", citations=(words, new[0]))


def _silent(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """More than one report carried it, and none of the new ones on the event does."""
    event = compared.now.event(claim.event_id)
    carried = {p.wording.report_id for p in earlier.parts}
    if len(carried) < 2 or event is None or not compared.new_ids & set(event.report_ids):
        return None
    text, words = _wording(compared, claim)
    where = carried_by(compared.now, sorted(carried))
    told = f"{text}. Before {where}; no new report carries it."
    return Change(kind=ChangeKind.SILENT, text=told, citations=(words,))
