"""What stands first in a brief: claims that many plainly carry."""

from fogline.model.citation import cite
from fogline.model.claim import Claim, ClaimKind, ClaimPart
from fogline.model.origin import Origin, OriginKind
from fogline.model.report import Report
from fogline.model.standing import Standing, Status
from fogline.model.view import View
from fogline.stages.brief.claims import carried
from fogline.stages.brief.ledger import Ledger
from story import Story, place_of

ALIKE = ("The old mill of Tarnby burned down.", "The old mill burned down at dawn.")
STRANGE = ("Nobody counted the geese.", "We are choosing cousins tonight.", "His days are over.")
LATER = ("They will stay in the valley until spring.", "Until May they will stay in the valley.")


class Told:
    """Claims put together by hand: each text a statement in a report of its own."""

    def __init__(self) -> None:
        self.story = Story()
        self.made: list[Claim | Standing] = []

    def claim(self, key: str, texts: tuple[str, ...], speakers: tuple[str, ...]) -> None:
        parts, by_speaker = [], dict[str, list[tuple[str, str]]]()
        for text, speaker in zip(texts, speakers, strict=True):
            report = self.story.report(f"{text} {speaker} spoke of {key}.")
            said = self.story.say(report, text, speaker=self.story.name(speaker))
            parts.append(ClaimPart(statement_id=said.id, wording=cite(report, place_of(report.text, text))))
            by_speaker.setdefault(speaker, []).append((said.id, report.id))
        origins = tuple(
            Origin(
                id=f"{key} {speaker}",
                kind=OriginKind.OCCASION,
                label=speaker,
                speaker_id=speaker,
                statement_ids=tuple(i for i, _ in held),
                report_ids=tuple(r for _, r in held),
            )
            for speaker, held in by_speaker.items()
        )
        self.made.append(Claim(id=key, event_id="event", kind=ClaimKind.POSITION, parts=tuple(parts)))
        self.made.append(
            Standing(
                id=f"{key} standing",
                claim_id=key,
                origins=origins,
                independent=len(origins),
                parties=(),
                status=Status.SINGLE,
                credibility=6,
                rule="",
            )
        )

    @property
    def ledger(self) -> Ledger:
        view = self.story.view
        return Ledger(view=View([*view.all(Report), *view.statements, *self.made]))

    def ranked(self) -> list[str]:
        return [c.id for c in self.ledger.ranked]


def test_two_who_share_their_words_stand_before_three_who_share_none() -> None:
    told = Told()
    told.claim("strange", STRANGE, ("Ada", "Bo", "Cy"))
    told.claim("alike", ALIKE, ("Ada", "Bo"))
    assert told.ranked() == ["alike", "strange"]


def test_one_speaker_carries_a_claim_into_two_reports_in_like_words() -> None:
    told = Told()
    told.claim("strange", STRANGE, ("Ada", "Bo", "Cy"))
    told.claim("later", LATER, ("Ada", "Ada"))
    assert told.ranked() == ["later", "strange"]


def test_who_is_joined_in_other_words_is_named_behind_and_not_counted() -> None:
    told = Told()
    told.claim("mill", (*ALIKE, STRANGE[0]), ("Ada", "Bo", "Cy"))
    for k, words in enumerate(LATER * 6):
        told.claim(f"other {k}", (words,), ("Dea",))
    (line,) = carried(told.ledger)
    assert "2 independent origins, in 2 reports" in line.text
    assert line.text.endswith("In other words perhaps also Cy.")
