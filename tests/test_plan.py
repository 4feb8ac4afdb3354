from fogline.plan import PLAN
from fogline.store.query import ALL_TYPES


def test_every_type_is_written_by_one_step_before_any_step_reads_it() -> None:
    names = {kind.__name__ for kind in ALL_TYPES}
    known = {"Report", "LeftOut", "Withdrawal", "Judgement"}
    for step in PLAN:
        assert {kind.__name__ for kind in step.reads} <= known, step.name
        written = {kind.__name__ for kind in step.writes}
        assert not written & known, step.name
        known |= written
    assert known == names


def test_a_step_is_a_stage_of_its_name() -> None:
    assert [step.run.__module__ for step in PLAN] == [f"fogline.stages.{step.name}.stage" for step in PLAN]
