"""Stage 7: the standing of every claim of one event, its disputes, ground, forecasts and gaps."""

from collections import defaultdict
from dataclasses import replace

from fogline.compare.telling import tellings
from fogline.model.claim import Claim, Relation
from fogline.model.view import Record, View
from fogline.stages.weigh.control import controls_of
from fogline.stages.weigh.dispute import disputes_of
from fogline.stages.weigh.drift import drifts_of
from fogline.stages.weigh.forecast import forecasts_of
from fogline.stages.weigh.gaps import said_missing
from fogline.stages.weigh.ground import ground_of
from fogline.stages.weigh.missing import on_one_origin, sides_not_heard, without_speaker
from fogline.stages.weigh.origins import provenance_of
from fogline.stages.weigh.standing import against_interest
from fogline.stages.weigh.withdrawn import standing_without


def run(view: View, shard: str) -> list[Record]:
    """What stands behind and against the claims of the event whose id is `shard`."""
    provenance = provenance_of(view)
    claims, relations = view.all(Claim), view.all(Relation)
    disputes = disputes_of(provenance, shard, claims, relations)
    disputed_statements = frozenset(i for d in disputes for p in d.positions for i in p.statement_ids)
    disputed_claims = {c for d in disputes for p in d.positions for c in p.claim_ids}
    related: defaultdict[str, list[Relation]] = defaultdict(list)
    for r in relations:
        related[r.left_id].append(r)
        related[r.right_id].append(r)
    told = tellings(view)
    controls = controls_of(ground_of(view, told, disputed_statements), told)
    provenance = replace(provenance, against_interest=against_interest(view, controls))
    standings = [standing_without(provenance, c, related[c.id], c.id in disputed_claims) for c in claims]
    return [
        *standings,
        *disputes,
        *controls,
        *forecasts_of(view, told, claims),
        *said_missing(view),
        *sides_not_heard(provenance, disputes),
        *without_speaker(provenance),
        *on_one_origin(provenance, claims, standings),
        *drifts_of(view, told),
    ]
