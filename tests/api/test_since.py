"""The invented event of the package in two batches: what the second one changes."""

import json
from datetime import date
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from fake_stages import PLAN
from fogline.api import Desk, Form, Last
from fogline.errors import NoReports
from fogline.render.objects import Object

EXAMPLE = Path(str(resources.files("fogline") / "data" / "example"))
SCHEMA = json.loads((resources.files("fogline") / "data" / "brief.schema.json").read_text("utf-8"))
FIRST = (
    "01_harbour_wire.txt",
    "02_pellmoor_gazette.txt",
    "03_corrimere_ledger.txt",
    "04_quellmarker_bote.txt",
    "05_courrier_vaubreme.txt",
)
SECOND = ("07_northreach_post.txt", "08_quay_and_mast.txt", "09_valley_bell.md")
TAKEN_BACK = "02_pellmoor_gazette.txt"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A workspace of two batches; the first had its brief, and since then one of its reports was withdrawn."""
    with Desk(tmp_path_factory.mktemp("since") / "w.fogline") as desk:
        desk.add([EXAMPLE / name for name in FIRST])
        desk.note_brief()
        desk.add([EXAMPLE / name for name in SECOND])
        desk.withdraw(TAKEN_BACK, reason="The editor took it back.", on=date(2024, 9, 21))
        yield desk


@pytest.fixture(scope="module")
def brief(desk) -> Object:
    return desk.brief(since=Last.LAST)


def changed(brief: Object, kind: str) -> list[str]:
    return [line["text"] for line in brief["lines"] if line["change"] == kind]


def paths(brief: Object, ids: list[str]) -> list[str]:
    names = {r["id"]: r["path"].rsplit("/", 1)[-1] for r in brief["reports"]}
    return sorted(names[i] for i in ids)


def test_the_brief_names_what_is_new_and_what_is_withdrawn(brief) -> None:
    assert paths(brief, brief["since"]["new_ids"]) == sorted(SECOND)
    assert paths(brief, brief["since"]["withdrawn_ids"]) == [TAKEN_BACK]
    assert brief["since"]["label"].startswith("the brief of ")


def test_a_brief_with_changes_keeps_to_the_schema(brief) -> None:
    Draft202012Validator(SCHEMA).validate(brief)


def test_what_has_changed_stands_at_the_head(brief) -> None:
    sections = [line["section"] for line in brief["lines"]]
    assert sections[0] == "changed"
    assert "changed" not in sections[sections.index("carried") :]


def test_what_only_new_reports_carry_is_new(brief) -> None:
    assert any("about 60 percent" in text and "First in 3 reports" in text for text in changed(brief, "new"))
    old = set(brief["since"]["new_ids"])
    for line in (x for x in brief["lines"] if x["change"] == "new"):
        assert {c["report_id"] for c in line["citations"]} <= old


def test_what_a_new_origin_says_too_is_upgraded(brief) -> None:
    found = changed(brief, "upgraded")
    assert found
    assert all("Now also " in text or "Conceded by the other side" in text for text in found)


def test_what_a_new_report_says_against_it_is_cited_beside_it(brief) -> None:
    new = set(brief["since"]["new_ids"])
    found = [line for line in brief["lines"] if line["change"] == "contradicted"]
    assert found
    for line in found:
        first, second = line["citations"]
        assert first["report_id"] not in new
        assert second["report_id"] in new


def test_what_no_new_report_carries_has_fallen_silent(brief) -> None:
    new = set(brief["since"]["new_ids"])
    found = [line for line in brief["lines"] if line["change"] == "silent"]
    assert found
    claims = {c["id"]: c for c in brief["claims"]}
    statements = {s["id"]: s["report_id"] for s in brief["statements"]}
    for line in found:
        assert not new & {statements[i] for i in claims[line["claim_id"]]["statement_ids"]}


def test_no_claim_changes_twice(brief) -> None:
    claims = [line["claim_id"] for line in brief["lines"] if line["change"] and line["claim_id"]]
    assert len(claims) == len(set(claims))


def test_every_line_that_rested_on_a_withdrawn_report_says_so(brief) -> None:
    (gone,) = brief["since"]["withdrawn_ids"]
    resting = [
        line
        for line in brief["lines"]
        if any(c["report_id"] == gone for c in line["citations"]) and line["section"] != "changed"
    ]
    assert resting
    for line in resting:
        assert line["withdrawn_ids"] == [gone]
        assert "withdrawn report: Pellmoor Gazette, 21 Sep 2024, The editor took it back.]" in line["text"]


def test_a_withdrawn_report_is_no_origin(brief) -> None:
    (gone,) = brief["since"]["withdrawn_ids"]
    for claim in brief["claims"]:
        origins = claim["standing"]["origins"]
        if claim["standing"]["status"] != "withdrawn":
            assert not [o for o in origins if o["report_ids"] == [gone]]


def test_a_claim_of_withdrawn_reports_alone_is_withdrawn(brief) -> None:
    (gone,) = brief["since"]["withdrawn_ids"]
    statements = {s["id"]: s["report_id"] for s in brief["statements"]}
    alone = [c for c in brief["claims"] if {statements[i] for i in c["statement_ids"]} == {gone}]
    assert alone
    assert {c["standing"]["status"] for c in alone} == {"withdrawn"}


@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN, Form.HTML])
def test_every_form_tells_what_has_changed(desk, form: Form) -> None:
    told = desk.render(form, since=Last.LAST).replace("\n", " ")
    assert "what has changed" in told.lower()
    assert "3 reports are new" in " ".join(told.split())


def test_the_last_brief_is_the_last_of_another_state_so_that_asking_twice_gives_one_answer(desk) -> None:
    first = desk.render(Form.JSON, since=Last.LAST)
    desk.note_brief()
    assert desk.render(Form.JSON, since=Last.LAST) == first


def test_since_a_day_is_what_as_of_that_day_did_not_know(desk) -> None:
    day = date(2024, 9, 17)
    then = desk.brief(as_of=day)
    found = desk.brief(since=day)
    known = {r["id"] for r in then["reports"]}
    assert not known & set(found["since"]["new_ids"])
    assert {r["id"] for r in found["reports"]} == known | set(found["since"]["new_ids"])


def test_a_report_that_no_day_places_is_never_called_new() -> None:
    with Desk(plan=PLAN) as desk:
        desk.add_text("Harbour\nOrla Finch said: it rains.\n", name="never.txt")
        late = desk.add_text("Harbour\nOrla Finch said: it pours.\n", name="b.txt", published="2031-04-05")
        assert desk.brief(since=date(2031, 4, 2))["since"]["new_ids"] == [late.id]


def test_two_days_compare_two_briefs_as_of_them(desk) -> None:
    found = desk.brief(since=date(2024, 9, 16), as_of=date(2024, 9, 19))
    assert paths(found, found["since"]["new_ids"]) == [
        "02_pellmoor_gazette.txt",
        "03_corrimere_ledger.txt",
        "04_quellmarker_bote.txt",
        "05_courrier_vaubreme.txt",
        "07_northreach_post.txt",
    ]
    assert found["since"]["withdrawn_ids"] == []


def test_the_same_day_twice_has_no_change(desk) -> None:
    day = date(2024, 9, 19)
    assert [x for x in desk.brief(since=day, as_of=day)["lines"] if x["change"]] == []


def test_the_workspace_still_verifies(desk) -> None:
    assert desk.verify() == []


def test_without_a_brief_before_there_is_no_last_one() -> None:
    with Desk(plan=PLAN) as desk:
        desk.add_text("Harbour\nOrla Finch said: it rains.\n", name="a.txt")
        with pytest.raises(NoReports, match="no brief"):
            desk.brief(since=Last.LAST)


def test_a_report_is_withdrawn_by_a_name_that_fits_one_alone() -> None:
    with Desk(plan=PLAN) as desk:
        told = desk.add_text("Harbour\nOrla Finch said: it rains.\n", name="x/a.txt")
        desk.add_text("Harbour\nOrla Finch said: it pours.\n", name="y/a.txt")
        with pytest.raises(NoReports, match="2 reports"):
            desk.withdraw("a.txt", reason="wrong")
        with pytest.raises(NoReports, match=r"called b\.txt"):
            desk.withdraw("b.txt", reason="wrong")
        assert desk.withdraw("x/a.txt", reason="wrong") == told
        assert [w["report_id"] for w in desk.brief()["withdrawals"]] == [told.id]


def test_a_second_withdrawal_takes_the_place_of_the_first() -> None:
    with Desk(plan=PLAN) as desk:
        told = desk.add_text("Harbour\nOrla Finch said: it rains.\n", name="a.txt")
        for reason in ("wrong", "wrong town"):
            desk.withdraw(told.id, reason=reason, on=date(2031, 4, 2))
        assert [w["reason"] for w in desk.brief()["withdrawals"]] == ["wrong town"]
