"""The voices behind a claim: whose words are quoted, and under which name."""

from fogline.model.citation import cite
from fogline.model.origin import Origin, OriginKind
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.voices import voices
from story import Story, place_of


def test_a_body_s_words_stand_under_its_own_name_where_it_counts_with_who_speaks_for_it() -> None:
    story = Story()
    text = "The guild: the mill is shut. Cy Orm, too: the mill is closed."
    report = story.report(text)
    guild, orm = story.name("The guild"), story.name("Cy Orm")
    first = story.say(report, "the mill is shut", speaker=guild)
    second = story.say(report, "the mill is closed", speaker=orm)
    origin = Origin(
        id="o",
        kind=OriginKind.OCCASION,
        label="Cy Orm (interview)",
        speaker_id=orm,
        statement_ids=(first.id, second.id),
        report_ids=(report.id,),
    )
    ledger = Ledger(view=story.view)
    for said, words, who in (
        (first, "the mill is shut", "The guild"),
        (second, "the mill is closed", "Cy Orm (interview)"),
    ):
        found = voices(ledger, [origin], [(said.id, cite(report, place_of(text, words)))], most=2)
        assert found.text == f"{who}: “{words}”"
