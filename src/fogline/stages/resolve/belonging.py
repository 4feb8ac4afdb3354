"""Every entity as it leaves the stage: judged, with its offices, its affiliations and its side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fogline.model.entity import Mention
from fogline.model.report import Report
from fogline.stages.resolve.affiliation import Evidence, Told, with_affiliations
from fogline.stages.resolve.contest import contests
from fogline.stages.resolve.judged import Judged, given_sides, merged_by_judgement, rated, told_apart
from fogline.stages.resolve.register import Register
from fogline.stages.resolve.sides import Field, with_sides


def settled(
    register: Register, reports: Mapping[str, Report], scopes: Mapping[str, str], mentions: Sequence[Mention]
) -> Judged:
    """The entities of a register after all that people judged; `moved` says which went into another."""
    judgements = register.judgements
    judged = merged_by_judgement(register.entities(), judgements)
    told = with_affiliations(_evidence(register, judged, reports, mentions))
    marked = rated(told_apart(told, judgements), judgements)
    field = Field(
        contests=contests(reports, scopes),
        scopes=scopes,
        mentions={m.id: m for m in mentions},
        reports=reports,
    )
    entities = with_sides(field, marked, given_sides(marked, judgements))
    return Judged(entities=tuple(entities), moved=judged.moved)


def _evidence(
    register: Register, judged: Judged, reports: Mapping[str, Report], mentions: Sequence[Mention]
) -> Evidence:
    """What the words tell of each entity, under the id that it has after all merges."""
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for key, held in register.told().items():
        told[judged.moved.get(key, key)] += held
    called = {judged.moved.get(key, key): party for key, party in register.called().items()}
    cited = {judged.moved.get(key, key): words for key, words in register.cited.items()}
    return Evidence(
        reports=reports,
        mentions=mentions,
        told=told,
        called=called,
        cited=cited,
        entities=judged.entities,
    )
