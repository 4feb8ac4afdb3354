"""Stage 8: the brief of one event, every line with the characters that it rests on."""

from fogline.model.brief import Brief
from fogline.model.event import Event
from fogline.model.ids import content_id
from fogline.model.view import Record, View
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.lines import sections
from fogline.stages.brief.timeline import timeline_of


def run(view: View, shard: str) -> list[Record]:
    """The brief of the event whose id is `shard`."""
    event = next(e for e in view.all(Event) if e.id == shard)
    return [
        Brief(
            id=content_id("brief", shard),
            event_id=shard,
            title=event.title,
            lines=tuple(sections(Ledger(view=view))),
            timeline=timeline_of(view),
        )
    ]
