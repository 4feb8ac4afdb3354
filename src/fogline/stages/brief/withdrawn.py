"""Lines that rest on a withdrawn report, marked as such."""

from dataclasses import replace

from fogline.model.brief import Line
from fogline.model.report import Withdrawal
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import plain, publisher


def marked(ledger: Ledger, line: Line) -> Line:
    """The line; where a withdrawn report is among those it rests on, with which one, since when, and why."""
    rests = _rests_on(ledger, line)
    gone = [w for w in ledger.view.all(Withdrawal) if w.report_id in rests]
    if not gone:
        return line
    told = "; ".join(sorted(withdrawn_report(ledger, w) for w in gone))
    share = "alone" if rests <= {w.report_id for w in gone} else "in part"
    return replace(
        line,
        text=f"{line.text} [Rests {share} on a withdrawn report: {told}.]",
        withdrawn_ids=tuple(sorted(w.report_id for w in gone)),
    )


def _rests_on(ledger: Ledger, line: Line) -> set[str]:
    """The reports that a line cites, and those of the claim or dispute that it tells of."""
    claim = ledger.claims.get(line.claim_id or "")
    dispute = ledger.disputes.get(line.dispute_id or "")
    cited = {c.report_id for c in line.citations}
    cited |= {p.wording.report_id for p in claim.parts} if claim else set()
    return cited | ({a.wording.report_id for p in dispute.positions for a in p.answers} if dispute else set())


def withdrawn_report(ledger: Ledger, found: Withdrawal) -> str:
    """Which report was withdrawn, when, and why."""
    on = f"{found.withdrawn_on.day} {found.withdrawn_on:%b %Y}"
    why = plain(found.reason).rstrip(".")
    return f"{publisher(ledger.view.report(found.report_id))}, {on}" + (f", {why}" if why else "")
