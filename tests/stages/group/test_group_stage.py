from fogline.model.entity import Label
from fogline.model.event import Event
from fogline.model.report import MarkKind, Report, mark
from fogline.model.view import View
from fogline.stages.group.stage import run
from story import Story, place_of

WEIR = (
    "The weir at Tarnby burst at dawn and the Quellmark flooded the lower mills, the warden said.",
    "Flooded mills lie along the Quellmark since the weir burst at Tarnby, its warden told us.",
    "At Tarnby the warden walked the broken weir; the Quellmark has flooded eleven mills.",
)
VOTE = (
    "Senator Ostrelk won the ballot in Vaubrel by nine votes, the returning officer announced.",
    "By nine votes Ostrelk takes Vaubrel: the returning officer counted the ballots twice.",
)


def grouped(*texts: str) -> list[list[str]]:
    story = Story()
    for text in texts:
        story.report(text)
    events = run(story.view, "*")
    assert all(isinstance(e, Event) for e in events)
    return [sorted(story.view.report(i).text for i in e.report_ids) for e in events]


def test_two_stories_are_two_events() -> None:
    assert sorted(grouped(*WEIR, *VOTE)) == sorted([sorted(WEIR), sorted(VOTE)])


def test_a_folder_of_one_story_is_one_event() -> None:
    assert grouped(*WEIR) == [sorted(WEIR)]


def test_every_report_is_in_exactly_one_event() -> None:
    found = [text for group in grouped(*WEIR, *VOTE, "A ferry sails.") for text in group]
    assert sorted(found) == sorted([*WEIR, *VOTE, "A ferry sails."])


def test_a_report_without_words_is_an_event_of_its_own() -> None:
    assert [""] in grouped("", *WEIR)


def test_no_report_is_no_event() -> None:
    assert run(View([]), "*") == []


def test_noise_that_pages_share_makes_no_story() -> None:
    story = Story()
    promo = "Subscribe to the Quellmark Lantern for puzzles recipes crosswords and gardening."
    for text in (WEIR[0], VOTE[0]):
        report = story.report(f"{text}\n\n{promo}")
        story.add(mark(report.id, place_of(report.text, promo), MarkKind.NOISE))
    assert len(run(story.view, "*")) == 2


def test_the_title_is_the_names_that_most_reports_share() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    story.name("Quellmark", label=Label.PLACE)
    for text in WEIR:
        story.report(text)
    (event,) = run(story.view, "*")
    assert event.title == "Quellmark, Tarnby"


def test_an_event_without_names_is_untitled() -> None:
    story = Story()
    story.report("It rained.")
    assert run(story.view, "*")[0].title == "Untitled event"


def test_the_order_of_arrival_changes_nothing() -> None:
    story = Story()
    for text in (*WEIR, *VOTE):
        story.report(text)
    reports = story.view.all(Report)
    assert run(View(reports), "*") == run(View(reversed(reports)), "*")
