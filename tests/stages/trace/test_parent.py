from fogline.model.entity import Label
from fogline.model.report import Report
from fogline.stages.trace.copies import copies_of
from fogline.stages.trace.parent import Clues, parents
from fogline.stages.trace.reprint import overlaps
from fogline.stages.trace.wire import credits_of, outlets
from story import Story, report_of

TEXT = "the keeper of the weir walked along the wall at dawn and found that both gates were open"
MORE = "a ferry that had left the quay an hour before turned back when the bells rang over the town"
LAST = "nobody could say in the evening who had turned the great wheel or why the dogs had not barked"


def parent(*reports: Report) -> dict[str, tuple[str, str]]:
    """For each report that repeats another, the path of that one and the reason."""
    names = outlets(reports)
    known = {r.id: r for r in reports}
    clues = Clues(reports=known, credits={r.id: credits_of(r, names) for r in reports}, counts={})
    found = parents(overlaps(reports, []), clues).values()
    return {known[d.child_id].path: (known[d.parent_id].path, d.reason) for d in found}


def test_the_report_of_the_earlier_day_came_first() -> None:
    early, late = report_of(TEXT, path="a", day=3), report_of(TEXT, path="b", day=4)
    assert parent(early, late) == parent(late, early) == {"b": ("a", "published on an earlier day")}


def test_the_agency_itself_came_first_on_one_day() -> None:
    wire = report_of(TEXT, path="a", publisher="Reuters", day=3)
    paper = report_of(f"{TEXT}. (Reuters)", path="b", publisher="Tarnby Echo", day=3)
    assert parent(paper, wire) == {"b": ("a", "credits Reuters")}


def test_an_outlet_that_is_credited_came_first() -> None:
    first = report_of(TEXT, path="a", publisher="Tarnby Echo")
    second = report_of(f"{TEXT}. (Tarnby Echo)", path="b", publisher="Vaubrel Bell")
    assert parent(first, second) == {"b": ("a", "credits Tarnby Echo")}


def test_a_cut_text_comes_from_the_longer_one() -> None:
    whole = report_of(f"{TEXT}. {MORE}. {LAST}.", path="a")
    assert parent(whole, report_of(f"{TEXT}. {LAST}.", path="b"))["b"][0] == "a"


def test_two_children_of_one_report_are_no_parents_of_each_other() -> None:
    whole = report_of(f"{TEXT}. {MORE}. {LAST}.", path="a", day=3)
    early = report_of(f"{TEXT}. {MORE}.", path="b", day=4)
    late = report_of(f"{MORE}. {LAST}. {TEXT}.", path="c", day=5)
    assert {child: first for child, (first, _) in parent(whole, early, late).items()} == {"b": "a", "c": "a"}


def test_a_copy_of_a_copy_has_the_copy_as_its_parent() -> None:
    whole = report_of(f"{TEXT}. {MORE}.", path="a", day=3)
    edited = report_of(f"{TEXT.replace('dawn', 'noon')}. {LAST}. {MORE}.", path="b", day=4)
    again = report_of(f"{LAST}. {TEXT.replace('dawn', 'noon')}.", path="c", day=5)
    assert {child: first for child, (first, _) in parent(whole, edited, again).items()} == {
        "b": "a",
        "c": "b",
    }


def test_the_smaller_count_came_first() -> None:
    story = Story()
    bureau = story.name("Tarn Relief Bureau", label=Label.ORGANISATION)
    for toll, path in ((12, "a"), (19, "b")):
        report = story.report(f"{TEXT}. {toll} people were killed, the Tarn Relief Bureau said.", path=path)
        said = story.say(report, f"{toll} people were killed", speaker=bureau)
        story.figure(said, f"{toll} people", toll, toll, of="killed", unit="people")
    (copy,) = copies_of(story.view, story.told, [], [])
    assert story.view.report(copy.parent_id or "").path == "a"
    assert "the count grew from 12 people to 19 people" in copy.evidence


def test_without_a_day_or_a_credit_nothing_tells() -> None:
    assert parent(report_of(TEXT, path="a"), report_of(TEXT, path="b")) == {}
    assert parent(report_of(TEXT, path="a", day=3), report_of(TEXT, path="b")) == {}
