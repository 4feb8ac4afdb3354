"""The order of the stages, stated once: what each is run for, reads and writes."""

from fogline.model.brief import Brief
from fogline.model.claim import Claim, Dispute, Relation
from fogline.model.dating import Dating
from fogline.model.entity import Entity, Mention
from fogline.model.event import Event
from fogline.model.judgement import Judgement
from fogline.model.origin import Copy, Occasion
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, Report, Withdrawal
from fogline.model.standing import Control, Drift, Forecast, Gap, Standing
from fogline.model.statement import Resolution, Statement
from fogline.stages.brief import stage as brief
from fogline.stages.extract import stage as extract
from fogline.stages.group import stage as group
from fogline.stages.ingest import stage as ingest
from fogline.stages.link import stage as link
from fogline.stages.resolve import stage as resolve
from fogline.stages.step import Per, Step
from fogline.stages.trace import stage as trace
from fogline.stages.weigh import stage as weigh

_SAID = (Report, Mark, Mention, Statement, Quantity, Entity, Resolution, Dating)
_TRACED = (*_SAID, Occasion, Copy)
_LINKED = (*_TRACED, Event, Claim, Relation, Withdrawal)
_FOUND = (Standing, Dispute, Control, Forecast, Gap, Drift)
_WEIGHED = (*_LINKED, *_FOUND)

PLAN: tuple[Step, ...] = (
    Step(name="ingest", run=ingest.run, per=Per.WORKSPACE, reads=(Report,), writes=(Mark,)),
    Step(
        name="extract",
        run=extract.run,
        per=Per.REPORT,
        reads=(Report, Mark),
        writes=(Mention, Statement, Quantity),
    ),
    Step(name="group", run=group.run, per=Per.WORKSPACE, reads=(Report, Mark, Mention), writes=(Event,)),
    Step(
        name="resolve",
        run=resolve.run,
        per=Per.WORKSPACE,
        reads=(Report, Mark, Mention, Statement, Event, Judgement),
        writes=(Entity, Resolution, Dating),
    ),
    Step(name="trace", run=trace.run, per=Per.EVENT, reads=_SAID, writes=(Occasion, Copy)),
    Step(name="link", run=link.run, per=Per.EVENT, reads=(*_TRACED, Event), writes=(Claim, Relation)),
    Step(
        name="weigh",
        run=weigh.run,
        per=Per.EVENT,
        reads=_LINKED,
        writes=_FOUND,
    ),
    Step(name="brief", run=brief.run, per=Per.EVENT, reads=_WEIGHED, writes=(Brief,)),
)
