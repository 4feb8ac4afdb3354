from datetime import date

import pytest

from fogline.api import Desk
from fogline.errors import JudgementError, SettingsError

ONE = "Mayor Ilmar Tarkel said the road was open. Tarkel said it would stay so.\n"
TWO = "Ilmar Tarkell said the weir was shut. The head of the Veskolo Front, Hanna Orlo, said it was open.\n"


@pytest.fixture
def desk(tmp_path):
    with Desk(tmp_path / "w.fogline") as made:
        made.add_text(ONE, name="one.txt")
        made.add_text(TWO, name="two.txt")
        yield made


def names(desk: Desk) -> dict[str, dict]:
    return {e["name"]: e for e in desk.entities() if e["label"] == "person"}


def test_a_merge_says_who_judged_it_and_can_be_undone(desk) -> None:
    made = desk.judge.merge("Ilmar Tarkel", "Hanna Orlo", note="one man", user="ada")
    (merged,) = names(desk).values()
    assert "Ilmar Tarkel is one with Hanna Orlo, judged by ada: one man" in merged["reasons"]
    assert {s["speaker"] for s in desk.statements()} == {merged["name"]}
    assert desk.judge.state(made) == "holds"
    assert desk.judge.undo().id == made.id
    assert set(names(desk)) == {"Ilmar Tarkel", "Hanna Orlo"}
    assert desk.verify() == []


def test_a_split_survives_a_rerun_and_new_reports(desk, tmp_path) -> None:
    desk.judge.split("Ilmar Tarkel", "Ilmar Tarkell", user="ada")
    assert set(names(desk)) == {"Ilmar Tarkel", "Ilmar Tarkell", "Hanna Orlo"}
    desk.add_text("Ilmar Tarkell wept, Hanna Orlo said.\n", name="three.txt")
    desk.close()
    with Desk(tmp_path / "w.fogline", jobs=2) as again:
        again.add_text(ONE, name="one.txt")
        assert set(names(again)) == {"Ilmar Tarkel", "Ilmar Tarkell", "Hanna Orlo"}
        assert "Ilmar Tarkel is not Ilmar Tarkell, judged by ada" in names(again)["Ilmar Tarkell"]["reasons"]
        again.judge.merge("Ilmar Tarkel", "Ilmar Tarkell")
        assert len(names(again)) == 2


def test_two_men_of_one_name_are_told_apart_by_the_report(desk) -> None:
    desk.add_text("Ilmar Tarkel sang. Ilmar Tarkel said the choir was full.\n", name="song.txt")
    desk.judge.split("Ilmar Tarkel", "Ilmar Tarkel", report="song.txt")
    said = {s["report"]: s["speaker_id"] for s in desk.statements()}
    assert said["song.txt"] != said["one.txt"]


def test_a_later_judgement_on_a_matter_takes_the_place_of_the_earlier(desk) -> None:
    desk.judge.correct("Hanna Orlo", "North")
    desk.judge.correct("Hanna Orlo", "South")
    assert names(desk)["Hanna Orlo"]["side"] == "South"
    assert len(desk.judge.live()) == 1
    assert len(desk.judge.all()) == 2


def test_a_rating_is_a_letter_and_is_never_computed(desk) -> None:
    assert names(desk)["Hanna Orlo"]["reliability"] == "F"
    desk.judge.rate("Hanna Orlo", "B")
    assert names(desk)["Hanna Orlo"]["reliability"] == "B"
    with pytest.raises(JudgementError, match="no letter"):
        desk.judge.rate("Hanna Orlo", "G")


def test_a_publisher_is_rated_by_its_name_also_in_a_look_back() -> None:
    with Desk() as desk:
        desk.add_text(TWO, name="two.txt", publisher="Tarnby Echo", published="2031-05-02")
        desk.judge.rate("Tarnby Echo", "C")
        desk.judge.correct("Hanna Orlo", "North")
        assert [r["reliability"] for r in desk.brief()["reports"]] == ["C"]
        earlier = desk.brief(as_of=date(2031, 5, 3))
        assert [r["reliability"] for r in earlier["reports"]] == ["C"]
        assert {e["side"] for e in earlier["entities"] if e["name"] == "Hanna Orlo"} == {"North"}


def test_a_judgement_on_a_name_that_is_gone_is_kept_and_told(desk) -> None:
    made = desk.judge.merge("Ilmar Tarkel", "Hanna Orlo")
    with Desk() as other:
        other.add_text("Ada Quill said the weir was shut.\n")
        other._workspace.judge(made)
        other._forget()
        assert "no report names 'Ilmar Tarkel' or 'Hanna Orlo' now" in other.judge.state(made)


def test_what_is_unclear_is_an_error_that_lists_whom_it_may_be(desk) -> None:
    with pytest.raises(JudgementError, match=r"did you mean 'Hanna Orlo'\?"):
        desk.judge.merge("Hanna Orla", "Ilmar Tarkel")
    with pytest.raises(JudgementError, match="one already"):
        desk.judge.merge("Tarkel", "Ilmar Tarkel")
    desk.judge.split("Ilmar Tarkel", "Ilmar Tarkell")
    desk.add_text("Hedda Orlo and Hanna Orlo came. Hedda Orlo said no. Orlo said yes.\n", name="four.txt")
    with pytest.raises(JudgementError, match="judge list"):
        desk.judge.undo("ffff")


def test_the_file_beside_the_reports_gives_sides_and_letters(tmp_path) -> None:
    (tmp_path / "two.txt").write_text(TWO)
    config = tmp_path / "fogline.toml"
    config.write_text(
        '[sides]\n"Veskolo Front" = "North"\n[reliability]\n"Hanna Orlo" = {letter = "C", note = "was there"}\n'
    )
    with Desk(tmp_path.parent / "w.fogline") as desk:
        desk.add([tmp_path])
        orlo = names(desk)["Hanna Orlo"]
        assert (orlo["side"], orlo["reliability"]) == ("North", "C")
        config.unlink()
        desk.add([tmp_path])
        assert names(desk)["Hanna Orlo"]["side"] == "Veskolo Front"


def test_a_file_means_the_spelling_that_it_gives_where_two_spellings_are_two(desk, tmp_path) -> None:
    config = tmp_path / "fogline.toml"
    config.write_text('[sides]\n"Ilmar Tarkel" = "Lowland"\n')
    desk.judge.configure(config)
    desk.judge.split("Ilmar Tarkel", "Ilmar Tarkell")
    assert (names(desk)["Ilmar Tarkel"]["side"], names(desk)["Ilmar Tarkell"]["side"]) == ("Lowland", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[sides]\n\nOrlo = 3\n", "line 3: 'Orlo' must have the name of a side"),
        ('[reliability]\nOrlo = "Z"\n', "line 2: 'Orlo' must have a letter"),
        ("[colours]\n", "line 1: 'colours' is not known"),
        ("[sides]\nOrlo = \n", "line 2"),
    ],
)
def test_a_bad_file_is_an_error_with_its_line(tmp_path, text: str, told: str) -> None:
    place = tmp_path / "fogline.toml"
    place.write_text(text)
    with Desk() as desk, pytest.raises(SettingsError, match=told):
        desk.judge.configure(place, required=True)


def test_the_verb_records_lists_and_undoes(fogline, folder, tmp_path) -> None:
    place = tmp_path / "w.fogline"
    assert fogline("add", folder, "-w", place, "-q").code == 0
    done = fogline("judge", "rate", "Orla Finch", "b", "-w", place, "--user", "ada", "--note", "met her")
    assert (done.code, "'Orla Finch' is rated 'B' (met her); by ada" in done.out) == (0, True)
    assert "'Orla Finch' is rated 'B'" in fogline("judge", "list", "-w", place).out
    assert fogline("judge", "undo", "-w", place).out.startswith("Undone: ")
    assert fogline("judge", "list", "-w", place).out == "No judgement has been recorded.\n"
    failed = fogline("judge", "merge", "Nobody Such", "Orla Finch", "-w", place)
    assert (failed.code, failed.err.startswith("error: no report names 'Nobody Such'")) == (1, True)
