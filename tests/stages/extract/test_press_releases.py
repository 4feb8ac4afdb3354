from extract_sample import attribution, report_of, words

from fogline.model.statement import Act, Statement, StatementKind
from fogline.nlp.attribution import Attribution
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read

HEAD = "TARVEK RAIL PLC\nPRESS RELEASE\n\n"


def _told(text: str, *tagged: Attribution) -> list[Statement]:
    return [s for s in attributed(report_of(text), read(text, ()), parse(text), tagged) if not s.aside]


def test_we_of_a_press_release_confirm_what_they_can_confirm() -> None:
    text = f"{HEAD}Following a review, we can confirm that the brake was not working."
    [found] = _told(text, attribution(text, "we", "can confirm", "that the brake was not working"))
    assert (words(text, found.source), found.act) == ("we", Act.CONFIRM)


def test_we_of_a_press_release_say_what_they_understand() -> None:
    text = f"{HEAD}We understand from the board that the coach was last seen to in May."
    tagged = attribution(text, "We", "understand", "that the coach was last seen to in May", score=0.5)
    [found] = _told(text, tagged)
    assert words(text, found.cue) == "understand"


def test_we_of_any_other_report_is_its_teller() -> None:
    text = "Tarvek Rail\n\nFollowing a review, we can confirm that the brake was not working."
    assert _told(text, attribution(text, "we", "can confirm", "that the brake was not working")) == []


def test_what_a_press_release_tells_of_its_own_men_is_told_in_its_own_voice() -> None:
    line = "Our third colleague died in hospital on Saturday."
    text = f"{HEAD}The line is shut. {line}"
    [found] = _told(text)
    assert (found.kind, words(text, found.content)) == (StatementKind.OWN, line)
    assert _told(f"The line is shut. {line}") == []
