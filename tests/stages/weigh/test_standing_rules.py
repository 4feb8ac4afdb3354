"""One invented weir, told of in every way: the printed rules give the same as the code."""

import re
from importlib import resources
from pathlib import Path

import pytest
from test_standing import ADA, BO, CY, Said, stand, update

from fogline.api import Desk
from fogline.model.standing import Standing, Status
from fogline.model.statement import Act
from fogline.stages.weigh.rules import (
    CREDIBILITY_RULES,
    STATUS_RULES,
    Case,
    credibility_of,
    printed,
    status_of,
)
from fogline.text.tables import table

PAGE = (Path(__file__).parents[3] / "docs" / "decisions" / "credibility-by-a-printed-rule.md").read_text(
    "utf-8"
)
ROWS = dict(re.findall(r"^\| (\w+) \| (.+) \|$", PAGE, re.M))
EXAMPLE = str(resources.files("fogline") / "data" / "example")
NOBODY: Said = ("Ede Lorn", None, Act.ASSERT, "said")
ADMITS: Said = ("Bo Tarn", "Vaubrel", Act.CONCEDE, "conceded")
BACK: Said = ("Ada Quill", "Orvenia", Act.ASSERT, "retracted")

EVENT: dict[str, tuple[Standing, Status, int]] = {
    "one origin": (stand(ADA), Status.SINGLE, 6),
    "ten outlets repeat one side": (stand(*[ADA] * 10), Status.ECHOED, 6),
    "a side confirms its own claim": (stand(ADA, CY), Status.ECHOED, 3),
    "the other side says it too": (stand(ADA, BO), Status.CORROBORATED, 1),
    "somebody of no known side says it too": (stand(ADA, NOBODY), Status.CORROBORATED, 1),
    "the other side admits it": (stand(ADA, ADMITS), Status.CONCEDED, 2),
    "a side admits it alone": (stand(ADMITS), Status.CONCEDED, 2),
    "another account is against it": (stand(ADA, disputed=True), Status.DISPUTED, 5),
    "against a side and its own echo": (stand(ADA, CY, disputed=True), Status.DISPUTED, 5),
    "against two parties": (stand(ADA, BO, disputed=True), Status.DISPUTED, 4),
    "a later word": (stand(ADA, relations=(update("claim:a", "claim:b"),)), Status.UPDATED, 6),
    "taken back": (stand(BACK), Status.WITHDRAWN, 5),
    "taken back by one of two": (stand(BACK, BO), Status.CORROBORATED, 1),
}


@pytest.mark.parametrize("way", EVENT)
def test_each_way_of_standing_has_its_status_and_its_digit(way: str) -> None:
    found, status, digit = EVENT[way]
    assert (found.status, found.credibility) == (status, digit)


def test_the_page_prints_the_rules_of_the_code() -> None:
    assert printed() in PAGE


@pytest.mark.parametrize("way", EVENT)
def test_the_rule_that_is_shown_is_one_of_the_page(way: str) -> None:
    found = EVENT[way][0]
    digit, words = found.rule.removesuffix(")").rsplit(" (", 1)[0].split(": ", 1)
    assert f"| {digit} | {words} |" in PAGE


def test_a_digit_of_five_needs_a_contradiction_and_one_of_one_two_origins() -> None:
    cases = [
        Case(origins=o, parties=p, reports=r, disputed=d, conceded=c, withdrawn=w)
        for o in (1, 2, 3)
        for p in range(o + 1)
        for r in (1, 2)
        for d in (False, True)
        for c in (False, True)
        for w in (False, True)
    ]
    for case in cases:
        digit, _ = credibility_of(case)
        assert digit != 5 or case.disputed or case.withdrawn
        assert digit != 1 or (case.origins > 1 and not case.disputed)


def test_every_status_and_every_digit_is_given_by_some_rule() -> None:
    assert {rule.gives for rule in STATUS_RULES} == set(Status)
    assert {rule.gives for rule in CREDIBILITY_RULES} == {1, 2, 3, 4, 5, 6}
    assert status_of(Case(origins=1, parties=1, reports=1)) is Status.SINGLE


def test_examples_of_retracting() -> None:
    for row in table("retracting"):
        cue = next(w for w in row["words"].split("|") if f" {w} " in row["example"])
        assert stand(("Ada Quill", None, Act.ASSERT, cue)).status is Status.WITHDRAWN, row["example"]


def test_the_printed_rules_give_the_digits_of_the_example_by_hand() -> None:
    """Reads the brief as a reader does: its lists and the page, nothing of the code that weighs."""
    with Desk() as desk:
        desk.add([EXAMPLE])
        brief = desk.brief()
    told = {s["id"]: s for s in brief["statements"]}
    party = {e["id"]: e["side"] or (e["affiliations"] or [e["name"]])[-1] for e in brief["entities"]}
    sided = {e["id"] for e in brief["entities"] if e["side"]}
    disputed = {c for d in brief["disputes"] for p in d["positions"] for c in p["claim_ids"]}
    for claim in brief["claims"]:
        standing = claim["standing"]
        speakers = [o["speaker_id"] for o in standing["origins"] if o["speaker_id"]]
        parties = {party[s] for s in speakers}
        said = [told[i] for i in claim["statement_ids"]]
        admitted = any(
            s["act"] == "concede" and s["speaker_id"] and (len(parties) > 1 or s["speaker_id"] in sided)
            for s in said
        )
        if claim["id"] in disputed:
            digit = 4 if len(parties) > 1 else 5
        elif admitted or standing["status"] == "conceded":
            digit = 2
        elif len(parties) > 1:
            digit = 1
        else:
            digit = 3 if len(standing["origins"]) > 1 else 6
        if standing["status"] != "withdrawn":
            assert (standing["credibility"], sorted(parties)) == (digit, standing["parties"]), claim[
                "wording"
            ]
