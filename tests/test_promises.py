"""The promises that a reader relies on, held by the whole line of stages as it ships."""

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline import Desk
from fogline.api import Form
from fogline.model.report import Report

EXAMPLE = Path(str(resources.files("fogline") / "data" / "example"))
REPORTS = sorted(p for p in EXAMPLE.iterdir() if p.suffix in {".txt", ".md", ".html"} and p.stem != "README")
TOLD = (
    "Mayor Ada Quill said on Monday that the harbour bridge at Tarnby would open in May.",
    "The harbour bridge at Tarnby will open in May, Ada Quill told the council.",
    "Engineer Bo Fenn denied that the Tarnby bridge would open in May.",
    "At least 14 people were hurt when the old pier at Tarnby fell, the port office said.",
)


def brief(*paths: Path, seed: int = 0, jobs: int = 1) -> str:
    command = [sys.executable, "-m", "fogline", "brief", *map(str, paths), "--quiet", "--format", "json"]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    done = subprocess.run(
        [*command, "--jobs", str(jobs)], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


def test_the_example_gives_the_same_bytes_in_any_order_and_with_any_hash_seed() -> None:
    first = brief(*REPORTS, seed=1)
    assert brief(*reversed(REPORTS), seed=4242) == first


def test_two_processes_give_the_bytes_of_one(tmp_path: Path) -> None:
    for k in range(18):
        (tmp_path / f"{k:02}.txt").write_text(f"{TOLD[k % len(TOLD)]} It was day {k}.", encoding="utf-8")
    assert brief(tmp_path, seed=7, jobs=2) == brief(tmp_path, seed=8, jobs=1)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(range(len(TOLD))))
def test_the_order_of_arrival_changes_nothing(order: list[int]) -> None:
    def written(places: list[int]) -> str:
        with Desk() as desk:
            for k in places:
                desk.add_text(TOLD[k], name=f"{k}.txt", published=f"2031-04-0{k + 1}")
            return desk.render(Form.JSON)

    assert written(order) == written(sorted(order))


def test_every_citation_of_the_json_brief_is_a_slice_of_its_report() -> None:
    with Desk() as desk:
        desk.add(REPORTS)
        found = json.loads(desk.render(Form.JSON))
        texts = {r.id: r.text for r in desk.view().all(Report)}
        assert desk.verify() == []
    cited = list(_citations(found))
    assert len(cited) > 100
    for c in cited:
        text = texts[c["report_id"]]
        assert text[c["start"] : c["end"]] == c["exact"]
        assert text[: c["start"]].endswith(c["prefix"])
        assert text[c["end"] :].startswith(c["suffix"])
    assert all(line["citations"] for line in found["lines"])


def test_every_count_of_origins_is_listed_origin_by_origin() -> None:
    with Desk() as desk:
        desk.add(REPORTS)
        claims = desk.claims()
    assert claims
    for claim in claims:
        assert claim["standing"]["independent"] == len(claim["standing"]["origins"])


def _citations(part: object) -> list[dict]:
    if isinstance(part, dict):
        own = [part] if {"exact", "prefix", "suffix", "text_sha256"} <= part.keys() else []
        return own + [c for value in part.values() for c in _citations(value)]
    if isinstance(part, list):
        return [c for value in part for c in _citations(value)]
    return []
