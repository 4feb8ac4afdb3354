"""What has changed since an earlier brief: one line a claim, what a reader must know first at the head."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from fogline.model.brief import Brief, ChangeKind, Line, Section, Since
from fogline.model.citation import Citation
from fogline.model.claim import Claim, RelationKind
from fogline.model.ids import content_id
from fogline.model.origin import Origin
from fogline.model.report import Report, Withdrawal
from fogline.model.standing import Status
from fogline.model.statement import HedgeKind
from fogline.model.view import View
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import distinct, named, publisher, said
from fogline.stages.brief.voices import carried_by
from fogline.stages.brief.withdrawn import marked


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
    for claim in compared.now.ranked:
        change = _change(compared, claim) if claim.event_id == event_id else None
        if change and len(found[change[0]]) < MOST:
            found[change[0]].append(_line(compared, claim, *change))
    return [line for kind in ChangeKind for line in found[kind]]


Change = tuple[ChangeKind, str, Sequence[Citation]]


def _change(compared: Comparison, claim: Claim) -> Change | None:
    """What has become of a claim, in words, with what shows it; None where nothing has."""
    earlier = compared.earlier(claim)
    if compared.withdrawn_ids & {p.wording.report_id for p in claim.parts}:
        return ChangeKind.WITHDRAWN, _withdrawn(compared, claim), ()
    if earlier is None:
        return _new(compared, claim)
    tests = (_contradicted, _upgraded, _downgraded, _updated, _repeated, _silent)
    return next((found for test in tests if (found := test(compared, claim, earlier))), None)


def _line(compared: Comparison, claim: Claim, kind: ChangeKind, told: str, shown: Sequence[Citation]) -> Line:
    now = compared.now
    new = [p for p in claim.parts if p.wording.report_id in compared.new_ids]
    part = new[0] if kind is ChangeKind.NEW and new else claim.parts[0]
    text = said(now.view, now.statements[part.statement_id], part.wording.exact)
    line = Line(
        section=Section.CHANGED,
        text=f"{LABELS[kind]}: {text}. {told}".strip(),
        citations=distinct([part.wording, *shown]),
        claim_id=claim.id,
        change=kind,
    )
    return marked(now, line)


LABELS = {
    ChangeKind.WITHDRAWN: "Rests on what is withdrawn",
    ChangeKind.CONTRADICTED: "Contradicted",
    ChangeKind.UPGRADED: "Upgraded",
    ChangeKind.DOWNGRADED: "Downgraded",
    ChangeKind.UPDATED: "Updated",
    ChangeKind.NEW: "New",
    ChangeKind.REPEATED: "Repeated",
    ChangeKind.SILENT: "Fallen silent",
}


def _withdrawn(compared: Comparison, claim: Claim) -> str:
    left = {p.wording.report_id for p in claim.parts} - {w.report_id for w in compared.now.view.all(Withdrawal)}
    return f"It stands {carried_by(compared.now, sorted(left))}." if left else "No report is left that carries it."


def _new(compared: Comparison, claim: Claim) -> Change | None:
    reports = [p.wording.report_id for p in claim.parts if p.wording.report_id in compared.new_ids]
    if not reports:
        return None
    notes = {Status.DISPUTED: " Contested.", Status.CONCEDED: " Conceded by the other side."}
    status = compared.now.standing[claim.id].status
    return ChangeKind.NEW, f"First {carried_by(compared.now, reports)}.{notes.get(status, '')}", ()


def _contradicted(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """A new report answers the claim's question otherwise, and nobody did before."""
    was = compared.before.standing[earlier.id].status
    if was is Status.DISPUTED or compared.now.standing[claim.id].status is not Status.DISPUTED:
        return None
    for dispute in compared.now.disputes.values():
        against = [p for p in dispute.positions if claim.id not in p.claim_ids]
        new = [a for p in against for a in p.answers if a.wording.report_id in compared.new_ids]
        if len(against) < len(dispute.positions) and new:
            now = compared.now
            words = said(now.view, now.statements[new[0].statement_id], new[0].wording.exact)
            return ChangeKind.CONTRADICTED, f"Now {dispute.question} {words}.", [new[0].wording]
    return None


def _upgraded(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """More origins stand behind it, the other side concedes it, or its speaker drops a reserve."""
    now, was = compared.now.standing[claim.id], compared.before.standing[earlier.id]
    known = {o.speaker_id or o.id for o in was.origins}
    added = [o for o in now.origins if (o.speaker_id or o.id) not in known and _is_new(compared, o)]
    if now.status is Status.CONCEDED and was.status is not Status.CONCEDED and _new_words(compared, claim):
        return ChangeKind.UPGRADED, "Conceded by the other side since.", _new_words(compared, claim)[:1]
    if added and now.independent > was.independent:
        many = "origin" if now.independent == 1 else "independent origins"
        who = "; ".join(o.label for o in added)
        listed = "; ".join(o.label for o in now.origins)
        text = f"Also {who}: now {now.independent} {many} ({listed}), before {was.independent}."
        return ChangeKind.UPGRADED, text, _words_of(claim, added)
    return None


def _is_new(compared: Comparison, origin: Origin) -> bool:
    return bool(set(origin.report_ids) & compared.new_ids)


def _words_of(claim: Claim, origins: Sequence[Origin]) -> list[Citation]:
    wanted = {i for o in origins for i in o.statement_ids}
    return [p.wording for p in claim.parts if p.statement_id in wanted][:MOST]


def _new_words(compared: Comparison, claim: Claim) -> list[Citation]:
    return [p.wording for p in claim.parts if p.wording.report_id in compared.new_ids]


def _downgraded(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """Fewer origins are left behind it, or its speaker now makes a reserve."""
    now, was = compared.now.standing[claim.id], compared.before.standing[earlier.id]
    for hedged in _hedged(compared, claim):
        return ChangeKind.DOWNGRADED, "Its speaker now makes a reserve.", [hedged]
    if now.independent < was.independent and now.credibility > was.credibility:
        listed = "; ".join(o.label for o in now.origins)
        return ChangeKind.DOWNGRADED, f"Now {now.independent} of {was.independent} origins ({listed}).", ()
    return None


def _hedged(compared: Comparison, claim: Claim) -> Iterator[Citation]:
    """New words with a likelihood or a possibility by a speaker who made no reserve before."""
    told = [(compared.now.statements[p.statement_id], p.wording) for p in claim.parts]
    plainly = {s.speaker_id for s, w in told if w.report_id in compared.old_ids and s.hedge is None}
    for s, w in told:
        reserve = s.hedge is not None and s.hedge.kind is not HedgeKind.EVIDENTIAL
        if w.report_id in compared.new_ids and reserve and s.speaker_id and s.speaker_id in plainly:
            yield w


def _updated(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """A new report has a later word of the same series."""
    now = compared.now
    for relation in now.updates.get(claim.id, ()):
        later = now.claims.get(relation.right_id)
        new = [p for p in later.parts if p.wording.report_id in compared.new_ids] if later else []
        if new and relation.kind is RelationKind.UPDATES:
            words = said(now.view, now.statements[new[0].statement_id], new[0].wording.exact)
            return ChangeKind.UPDATED, f"Now {words}.", [new[0].wording]
    return None


def _repeated(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """A new report carries it again, with nothing new behind it."""
    new = _new_words(compared, claim)
    if not new:
        return None
    where = named(publisher(compared.now.view.report(c.report_id)) for c in new)
    return ChangeKind.REPEATED, f"Again in {where}.", new[:1]


def _silent(compared: Comparison, claim: Claim, earlier: Claim) -> Change | None:
    """More than one report carried it, and none of the new ones on the event does."""
    event = compared.now.event(claim.event_id)
    carried = {p.wording.report_id for p in earlier.parts}
    if len(carried) < 2 or event is None or not compared.new_ids & set(event.report_ids):
        return None
    return ChangeKind.SILENT, f"Before {carried_by(compared.now, sorted(carried))}; no new report carries it.", ()
