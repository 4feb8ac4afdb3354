"""Where a claim stands, and its Admiralty credibility by a rule that is printed with it."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from fogline.model.claim import Claim, Relation, RelationKind
from fogline.model.entity import Entity
from fogline.model.ids import content_id
from fogline.model.origin import Origin
from fogline.model.standing import Control, ControlKind, Standing
from fogline.model.statement import Act, Statement
from fogline.model.view import View
from fogline.stages.weigh.origins import Provenance, origins_of, party_of
from fogline.stages.weigh.rules import Case, credibility_of, status_of
from fogline.text.tables import entries


def standing_of(
    provenance: Provenance, claim: Claim, relations: Sequence[Relation], disputed: bool
) -> Standing:
    """The standing of a claim; `relations` are those in which it takes part."""
    origins = origins_of(provenance, claim.statement_ids)
    told = [provenance.statements[i] for i in claim.statement_ids]
    parties = tuple(sorted({party_of(provenance, origin) for origin in origins if origin.speaker_id}))
    case = Case(
        origins=len(origins),
        parties=len(parties),
        reports=len({s.report_id for s in told}),
        disputed=disputed,
        updated=any(r.kind is RelationKind.UPDATES and r.left_id == claim.id for r in relations),
        conceded=_is_conceded(provenance, told, parties),
        withdrawn=bool(origins) and all(_is_taken_back(provenance, origin) for origin in origins),
    )
    credibility, rule = credibility_of(case)
    return Standing(
        id=content_id("standing", claim.id),
        claim_id=claim.id,
        origins=origins,
        independent=len(origins),
        parties=parties,
        status=status_of(case),
        credibility=credibility,
        rule=rule,
    )


def _is_conceded(provenance: Provenance, told: Sequence[Statement], parties: Collection[str]) -> bool:
    """A side gives away what is against its interest, or somebody admits what another party says."""
    for s in told:
        speaker = provenance.view.entity(s.speaker_id)
        admits = s.act is Act.CONCEDE and speaker is not None
        if s.id in provenance.against_interest or (admits and (len(parties) > 1 or _has_side(speaker))):
            return True
    return False


def _has_side(speaker: Entity | None) -> bool:
    return speaker is not None and speaker.side is not None


def against_interest(view: View, controls: Iterable[Control]) -> frozenset[str]:
    """The statements by which a side says that another side holds the ground."""
    sides = {e.side for e in view.all(Entity) if e.side}
    said = {s.id: view.entity(s.speaker_id) for s in view.statements}
    found = set()
    for control in controls:
        for key in control.statement_ids:
            speaker = said.get(key)
            if control.kind is ControlKind.HELD and control.side in sides and _has_side(speaker):
                found |= {key} if speaker and speaker.side != control.side else set()
    return frozenset(found)


def _is_taken_back(provenance: Provenance, origin: Origin) -> bool:
    """One of the statements of an origin takes the claim back."""
    told = [provenance.statements[i] for i in origin.statement_ids]
    texts = [span.of(provenance.view.report(s.report_id).text) for s in told for span in s.cue]
    return any(_retracts().search(" ".join(text.split())) for text in texts)


@cache
def _retracts() -> re.Pattern[str]:
    forms = "|".join(re.escape(word) for word in entries("retracting"))
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
