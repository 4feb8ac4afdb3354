import json
from datetime import date
from importlib import resources

import pytest
from jsonschema import Draft202012Validator
from render_sample import JUDGED

from fake_stages import PLAN, TEXTS, reports
from fogline.model.brief import Since
from fogline.model.report import left_out, withdrawal
from fogline.model.view import View
from fogline.render.brief_json import LISTS, brief_json, brief_object, dumps, statement_lines
from fogline.runners.local import run
from fogline.store.workspace import Workspace

SCHEMA = json.loads((resources.files("fogline") / "data" / "brief.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def view() -> View:
    with Workspace.open() as workspace:
        for told in reports():
            workspace.add_report(told)
        workspace.leave_out(left_out("x.pdf", "It is a PDF file."))
        workspace.judge(JUDGED)
        workspace.withdraw(withdrawal(reports()[0].id, withdrawn_on=date(2031, 4, 9), reason="It was wrong."))
        run(workspace, PLAN)
        since = Since(id="since", label="2 April 2031", new_ids=(reports()[1].id,), withdrawn_ids=())
        return workspace.view().with_records([since])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_brief_of_every_type_keeps_to_the_schema(view) -> None:
    brief = json.loads(brief_json(view))
    assert [name for name, _ in LISTS if not brief[name]] == []
    errors = [f"{list(e.path)}: {e.message}" for e in Draft202012Validator(SCHEMA).iter_errors(brief)]
    assert errors == []


def test_a_brief_of_nothing_keeps_to_the_schema() -> None:
    Draft202012Validator(SCHEMA).validate(brief_object(View([])))


def test_every_id_that_a_list_names_is_in_another(view) -> None:
    brief = brief_object(view)
    known = {
        name: {row["id"] for row in brief[name]} for name in ("reports", "statements", "entities", "claims")
    }
    assert {s["report_id"] for s in brief["statements"]} <= known["reports"]
    assert {s["speaker_id"] for s in brief["statements"]} <= known["entities"]
    assert {i for c in brief["claims"] for i in c["statement_ids"]} <= known["statements"]
    assert {i for d in brief["disputes"] for p in d["positions"] for i in p["claim_ids"]} <= known["claims"]
    assert all(c["standing"]["independent"] == len(c["standing"]["origins"]) for c in brief["claims"])


def test_every_citation_is_a_slice_of_its_file(view) -> None:
    brief = brief_object(view)
    paths = {r["id"]: r["path"] for r in brief["reports"]}
    cited = [c for line in brief["lines"] for c in line["citations"]]
    assert cited
    assert all(TEXTS[paths[c["report_id"]]][c["start"] : c["end"]] == c["exact"] for c in cited)


def test_a_statement_line_has_the_keys_that_programs_depend_on(view) -> None:
    first = statement_lines(view)[0]
    assert list(first) == [
        "report", "report_id", "kind", "source", "cue", "content", "speaker", "speaker_id", "channel", "said",
        "hedge", "act", "relays", "aside",
    ]  # fmt: skip
    text = TEXTS[first["report"]]
    assert [text[s:e] for s, e in first["source"]] == ["Orla Finch"]
    assert first["speaker"] == "Orla Finch"
    assert first["channel"] == " on air"
    assert first["said"] == {
        "earliest": "2031-04-02",
        "latest": "2031-04-02",
        "precision": "day",
        "basis": "text",
    }


def test_a_figure_keeps_who_gave_it_and_its_open_end(view) -> None:
    figure = brief_object(view)["figures"][0]
    assert (figure["text"], figure["low"], figure["high"], figure["asserted_by"]) == (
        "40",
        40,
        None,
        "Orla Finch",
    )


def test_a_hedge_comes_word_for_word(view) -> None:
    hedges = [s["hedge"] for s in brief_object(view)["statements"] if s["hedge"]]
    assert [(h["text"], h["kind"], h["band"]) for h in hedges] == [("probably", "likelihood", [55, 80])]


def test_a_lone_surrogate_is_written_as_its_escape() -> None:
    written = dumps({"a": "é \ud800 \x00"})
    assert written.encode("utf-8")
    assert "é" in written
    assert json.loads(written) == {"a": "é \ud800 \x00"}
