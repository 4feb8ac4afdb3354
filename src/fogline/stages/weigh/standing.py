"""Where a claim stands, and its Admiralty credibility by a rule that is printed with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fogline.model.claim import Claim, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.model.origin import Origin
from fogline.model.standing import Standing, Status
from fogline.model.statement import Act
from fogline.stages.weigh.origins import Grounds, origins_of, party_of

_RETRACTS = re.compile(
    r"\b(?:retract|recant|withdrew (?:its|his|her|their) (?:claim|statement)|took back)", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What decides the standing of a claim."""

    origins: tuple[Origin, ...]
    parties: tuple[str, ...]
    reports: int
    disputed: bool
    updated: bool
    conceded: bool
    withdrawn: bool


def standing_of(grounds: Grounds, claim: Claim, relations: Sequence[Relation], disputed: bool) -> Standing:
    """The standing of a claim; `relations` are those in which it takes part."""
    origins = origins_of(grounds, claim.statement_ids)
    told = [grounds.statements[i] for i in claim.statement_ids]
    parties = tuple(sorted({party_of(grounds, origin) for origin in origins}))
    case = _Case(
        origins=origins,
        parties=parties,
        reports=len({s.report_id for s in told}),
        disputed=disputed,
        updated=any(r.kind is RelationKind.UPDATES and r.left_id == claim.id for r in relations),
        conceded=len(parties) > 1 and any(s.act is Act.CONCEDE for s in told),
        withdrawn=any(
            _RETRACTS.search(span.of(grounds.view.report(s.report_id).text)) for s in told for span in s.cue
        ),
    )
    credibility, rule = credibility_of(case)
    return Standing(
        id=content_id("standing", claim.id),
        claim_id=claim.id,
        origins=origins,
        independent=len(origins),
        parties=parties,
        status=_status(case),
        credibility=credibility,
        rule=rule,
    )


def _status(case: _Case) -> Status:
    for status, holds in (
        (Status.WITHDRAWN, case.withdrawn),
        (Status.DISPUTED, case.disputed),
        (Status.UPDATED, case.updated),
        (Status.CONCEDED, case.conceded),
        (Status.CORROBORATED, len(case.parties) > 1),
        (Status.ECHOED, case.reports > 1 or len(case.origins) > 1),
    ):
        if holds:
            return status
    return Status.SINGLE


def credibility_of(case: _Case) -> tuple[int, str]:
    """The Admiralty digit of a claim (AJP-2.1: 1 confirmed, 6 cannot be judged), and the rule that gives it.

    1 needs two independent origins of two parties and no dispute; 5 needs a recorded contradiction.
    """
    origins, parties = len(case.origins), len(case.parties)
    if case.disputed and origins < 2:
        return 5, "5: another account contradicts it, and one origin stands behind it"
    if case.disputed:
        return 4, f"4: another account contradicts it, though {origins} origins stand behind it"
    if case.conceded:
        return 2, "2: conceded by a side that it speaks against"
    if origins > 1 and parties > 1:
        return 1, f"1: {origins} independent origins of {parties} parties, and no account against it"
    if origins > 1:
        return 3, f"3: {origins} origins, all of one party"
    return 6, "6: one origin; nothing to judge it by"
