from datetime import date

import pytest

from fogline.text.times import find_times, in_turn

WEDNESDAY = date(2031, 3, 5)
AHEAD = """
The trial begins Friday.
The trial starts on Friday.
The hall opens Friday.
The minister arrives Friday for talks.
She leaves for Velm on Friday.
Voters go to the polls on Friday.
The deal expires Friday.
The guild is meeting Friday to choose a head.
The team is leaving Friday.
He has until Friday to answer.
A hearing is set for Friday.
A hearing was set for Friday.
A meeting planned for Friday was put off.
He could be freed as soon as Friday.
The guild may decide Friday.
The guild might vote on Friday.
He must leave by Friday.
He should be home Friday.
On Friday, the guild will vote.
Friday is the deadline.
The vote is on Friday.
The vote was due Friday.
The vote, scheduled for Friday, is close.
He said he would return Friday.
He said the vote would be held on Friday.
They vowed to march on Friday.
He plans to run in Friday's race.
Ahead of Friday's vote, the guild met.
Ahead of Friday's ruling, the guild met.
The guild prepared for Friday's vote.
The schools will remain closed Friday.
Divers hope to reach it on Friday.
The mayor expects to speak on Friday.
The service forecast rain for Friday.
They called a meeting for Friday.
The schools will stay closed on Friday.
The man will be tried and hanged Friday.
The road is to be closed Friday.
The wounded head of the guild will speak Friday.
On Friday, the wounded head of the guild will speak.
They will have the wall painted Friday.
The guild will hold talks Friday aimed at a truce.
He will meet the head on Thursday and Friday.
The vote will go ahead as planned Friday.
The guild will be formally freed Friday.
Officials expected to meet Friday are ill.
The mayor declared Friday a day of mourning.
The coach faces another test Friday.
The guild is expected to be told Friday.
"""
BEHIND = """
The hall burned Friday.
On Friday, the hall burned.
The guild on Friday denied it.
A fire Friday killed two.
The fire on Friday that killed two was set.
He was to have spoken Friday but fell ill.
He had planned to leave, but on Friday he stayed.
They had promised to leave; on Friday they stayed.
Friday's vote was close.
After Friday's vote, they will talk.
They will look into Friday's attack.
He will appeal the ruling made Friday.
He will appeal the ruling that came Friday.
The plan, announced Friday, would cut pay.
The plan would cut pay, he said Friday.
The plan would cut pay, officials announced on Friday.
The plan would cut pay, according to a report released Friday.
The plan to cut pay was released Friday.
In a letter sent Friday, he asked to be freed.
In a letter Friday, he asked to be freed.
He wants to know what happened Friday.
The guild agreed Friday to meet.
The guild decided on Friday to meet.
The guild on Friday agreed to meet.
Asked on Friday whether he will go, he smiled.
He was freed on Friday after he agreed to leave.
He refused Friday to go.
The talks ended Friday and will resume.
He would not say Friday whether he will go.
He declined Friday to comment.
He told reporters on Friday that he will go.
They were expected to vote, but Friday came and went.
Since Friday, they have slept.
As of Friday, ten had died.
The toll rose to ten on Friday.
She hopes to bury the man who died Friday.
He wants to bring home the boy found on Friday.
The court is to rule on a motion filed Friday.
Police will question a man arrested Friday.
He spoke Friday of plans to leave.
To protest, they marched Friday.
To end the strike, the guild on Friday gave in.
Planning to leave, he packed on Friday.
The guild plans to appeal after a court on Friday ruled against it.
The guild plans to appeal after a court ruling Friday.
The ship was to sail Monday but sank Friday.
He may have left on Friday.
The deadline to pay ran out on Friday.
The deadline passed on Friday.
The guild insists that its crew is holding out and that a tug broke through on Friday.
The cart, which the guild had said would arrive within two days, reached the weir late on Friday.
The mayor, who is expected to run again, opened the weir on Friday.
It sailed twice more before Friday's crash.
The guild decided on Friday to close the weir until the end of the month.
The lake had fallen to 60 centimetres by Friday.
The lake fell to 60 centimetres by Friday.
"""


def fridays(text: str) -> list[str]:
    """The days that "Friday" means in a report of that Wednesday."""
    meant = in_turn(find_times(text), WEDNESDAY)
    return [str(m.days and m.days.earliest) for m in meant if "Friday" in m.time.span.of(text)]


@pytest.mark.parametrize("text", AHEAD.strip().splitlines())
def test_what_is_to_be_lies_ahead(text: str) -> None:
    assert fridays(text) == ["2031-03-07"]


@pytest.mark.parametrize("text", BEHIND.strip().splitlines())
def test_what_was_done_lies_behind(text: str) -> None:
    assert fridays(text) == ["2031-02-28"]


def test_an_aside_behind_a_time_does_not_turn_it() -> None:
    text = "On Friday, when the guild set aside plans for a march, the court lifted its ban."
    assert fridays(text) == ["2031-02-28"]


def test_a_day_far_ahead_that_no_word_turns_is_the_last_one() -> None:
    text = "It stood below the high mark set on Aug. 15."
    [meant] = in_turn(find_times(text), WEDNESDAY)
    assert meant.days is not None
    assert meant.days.earliest == date(2030, 8, 15)


def test_the_month_of_a_decision_lies_behind_whatever_it_is_for() -> None:
    text = "The guild decided in January to put off the works until 2032."
    [month, _] = in_turn(find_times(text), WEDNESDAY)
    assert month.days is not None
    assert month.days.earliest == date(2031, 1, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mill will not open before the end of the year.", (date(2031, 12, 31), date(2031, 12, 31))),
        ("The mill will open by the end of May.", (date(2031, 5, 31), date(2031, 5, 31))),
        ("The mill will open at the end of May.", (date(2031, 5, 16), date(2031, 5, 31))),
    ],
)
def test_what_ends_before_the_end_of_a_stretch_ends_by_its_last_day(
    text: str, days: tuple[date, date]
) -> None:
    [meant] = in_turn(find_times(text), WEDNESDAY)
    assert meant.days is not None
    assert (meant.days.earliest, meant.days.latest) == days
