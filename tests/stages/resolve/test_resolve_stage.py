import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_staging import records_of

from fogline.model.entity import Entity
from fogline.model.event import Event
from fogline.model.statement import Resolution
from fogline.model.view import Record, View
from fogline.stages.resolve.stage import run

STORY = (
    "{Norwegian President Hedda Orlan} said the pass was shut. {She} will not resign.",
    "{The Norwegian president} said no. {Western experts} doubt it. {Orlan} left.",
    "{Volodymyr Karkovskiy} said no. {The Falken Institute for Coastal Study (FICS)} said yes.",
    "{Karkowskyj} said no. {FICS} said yes. {Some Western experts} doubt it.",
)


def gathered(texts: tuple[str, ...]) -> list[Record]:
    return [r for k, text in enumerate(texts) for r in records_of(text, f"{k}.txt")[0]]


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_records_changes_nothing(seed: int) -> None:
    records = gathered(STORY)
    first = run(View(records))
    random.Random(seed).shuffle(records)
    assert run(View(records)) == first


def test_every_statement_has_one_resolution_and_every_speaker_an_entity() -> None:
    records = gathered(STORY)
    view = View([*records, *run(View(records))])
    assert len(view.all(Resolution)) == 10
    assert all(view.entity(r.speaker_id) for r in view.all(Resolution))


def test_the_name_of_an_entity_is_one_of_its_aliases() -> None:
    for entity in View(run(View(gathered(STORY)))).all(Entity):
        assert entity.name in entity.aliases


def test_a_lone_surname_is_not_matched_across_events() -> None:
    texts = ("{Hedda Orlan} said no.", "{Orlan} said no.")
    records = gathered(texts)
    reports = [r.id for r in records if r.id.startswith("report:")]
    apart = [Event(id=f"event:{k}", report_ids=(key,), title="") for k, key in enumerate(reports)]
    together = [Event(id="event:0", report_ids=tuple(reports), title="")]
    assert len({r.speaker_id for r in View(run(View([*records, *apart]))).all(Resolution)}) == 2
    assert len({r.speaker_id for r in View(run(View([*records, *together]))).all(Resolution)}) == 1


def test_an_event_alone_can_be_resolved() -> None:
    records = gathered(STORY)
    reports = [r.id for r in records if r.id.startswith("report:")]
    event = Event(id="event:0", report_ids=(reports[0],), title="")
    found = View(run(View([*records, event]), "event:0"))
    assert len(found.all(Resolution)) == 2


PIECES = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            ["{he}", "{The minister}", "{Tarkel}", " said ", "’s ", ", ", "\n\n", "The ", "“", "U.N. "]
        ),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_any_text_can_be_resolved(pieces: list[str]) -> None:
    marked = "{x}" + "".join(p.replace("{}", "") for p in pieces) + " end."
    clean = marked if marked.count("{") == marked.count("}") else marked.replace("{", "").replace("}", "")
    records, keys = records_of(clean)
    found = View(run(View(records)))
    assert {r.statement_id for r in found.all(Resolution)} == set(keys)
