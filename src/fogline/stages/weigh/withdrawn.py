"""What withdrawn reports leave standing."""

from collections.abc import Sequence
from dataclasses import replace

from fogline.model.claim import Claim, Relation
from fogline.model.report import Withdrawal
from fogline.model.standing import Standing, Status
from fogline.stages.weigh.origins import Provenance
from fogline.stages.weigh.standing import standing_of

NOTHING_LEFT = "6: every report that carries it has been withdrawn"


def standing_without(
    provenance: Provenance, claim: Claim, relations: Sequence[Relation], disputed: bool
) -> Standing:
    """The standing of a claim by the reports that stand; WITHDRAWN where none of its reports does."""
    gone = {w.report_id for w in provenance.view.all(Withdrawal)}
    left = tuple(p for p in claim.parts if p.wording.report_id not in gone)
    if left:
        return standing_of(provenance, replace(claim, parts=left), relations, disputed)
    whole = standing_of(provenance, claim, relations, disputed)
    return replace(whole, status=Status.WITHDRAWN, credibility=6, rule=NOTHING_LEFT)
