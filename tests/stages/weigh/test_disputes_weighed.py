from dataclasses import replace

from fogline.model.citation import cite
from fogline.model.claim import Answer, Claim, ClaimKind, ClaimPart, DisputeKind, Relation, RelationKind
from fogline.model.statement import Statement
from fogline.stages.weigh.dispute import disputes_of
from fogline.stages.weigh.origins import provenance_of
from story import Story

QUESTION = "Is Tarnby being given up?"


class Quarrel:
    """Speakers who each make a claim of their own, and what they answer."""

    def __init__(self, *speakers: str) -> None:
        self.story = Story()
        self.said: dict[str, Statement] = {}
        for n, name in enumerate(speakers):
            report = self.story.report(f"{name} said so, in words of report {n}.", path=f"{n}.txt")
            self.said[f"{name}{n}"] = self.story.say(
                report, f"in words of report {n}", speaker=self.story.name(name)
            )

    def clash(self, left: tuple[str, str], right: tuple[str, str], *, question: str = QUESTION) -> Relation:
        a, b = self.answer(*left), self.answer(*right)
        return Relation(
            id=f"relation:{question}{left}{right}",
            left_id=f"claim:{left[0]}",
            right_id=f"claim:{right[0]}",
            kind=RelationKind.DISPUTES,
            score=0.6,
            reason="told apart",
            question=question,
            dispute_kind=DisputeKind.OCCURRENCE,
            left_answer=a,
            right_answer=b,
        )

    def answer(self, who: str, label: str) -> Answer:
        s = self.said[who]
        report = self.story.view.report(s.report_id)
        return Answer(label=label, statement_id=s.id, wording=cite(report, s.content[0]))

    def disputes(self, *clashes: Relation) -> list[tuple[str, list[tuple[str, int]]]]:
        """Each dispute's question, and its positions by label with how many origins they have."""
        view = self.story.view
        claims = [
            Claim(
                id=f"claim:{who}",
                event_id="event",
                kind=ClaimKind.EVENT,
                parts=(ClaimPart(statement_id=s.id, wording=cite(view.report(s.report_id), s.content[0])),),
            )
            for who, s in self.said.items()
        ]
        found = disputes_of(provenance_of(view), "event", claims, clashes)
        for d in found:
            assert all(p.claim_ids and p.answers and p.statement_ids for p in d.positions)
        return [(d.question, [(p.label, len(p.origins)) for p in d.positions]) for d in found]


def test_two_answers_are_two_positions() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn")
    clash = quarrel.clash(("Ada Quill0", "kept"), ("Bo Tarn1", "given up"))
    assert quarrel.disputes(clash) == [(QUESTION, [("given up", 1), ("kept", 1)])]


def test_a_position_has_all_who_give_its_answer_and_the_most_carried_comes_first() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn", "Cy Marl")
    clashes = [
        quarrel.clash(("Ada Quill0", "kept"), ("Bo Tarn1", "given up")),
        quarrel.clash(("Cy Marl2", "kept"), ("Bo Tarn1", "given up")),
    ]
    assert quarrel.disputes(*clashes) == [(QUESTION, [("kept", 2), ("given up", 1)])]


def test_two_matters_under_one_question_are_two_disputes() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn", "Cy Marl", "Dov Pell")
    clashes = [
        quarrel.clash(("Ada Quill0", "kept"), ("Bo Tarn1", "given up")),
        quarrel.clash(("Cy Marl2", "kept"), ("Dov Pell3", "given up")),
    ]
    assert [question for question, _ in quarrel.disputes(*clashes)] == [QUESTION, QUESTION]


def test_two_questions_are_two_disputes() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn")
    left, right = ("Ada Quill0", "kept"), ("Bo Tarn1", "given up")
    found = quarrel.disputes(quarrel.clash(left, right), quarrel.clash(left, right, question="Will it hold?"))
    assert sorted(question for question, _ in found) == [QUESTION, "Will it hold?"]


def test_one_speaker_in_two_reports_makes_no_dispute() -> None:
    quarrel = Quarrel("Ada Quill", "Ada Quill")
    assert quarrel.disputes(quarrel.clash(("Ada Quill0", "kept"), ("Ada Quill1", "given up"))) == []


def test_an_answer_of_its_own_is_told_in_its_words() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn")
    clash = quarrel.clash(("Ada Quill0", "claim:a"), ("Bo Tarn1", "claim:b"))
    ((_, positions),) = quarrel.disputes(clash)
    assert sorted(label for label, _ in positions) == ["in words of report 0", "in words of report 1"]


def test_a_relation_that_is_no_clash_makes_no_dispute() -> None:
    assert Quarrel("Ada Quill").disputes() == []


def test_other_counts_of_what_is_disputed_are_positions_too() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn", "Cy Marl", "Di Orm")
    clash = quarrel.clash(("Ada Quill0", "a"), ("Bo Tarn1", "b"), question="How many: killed?")
    spread = replace(
        quarrel.clash(("Bo Tarn1", "b"), ("Cy Marl2", "c"), question="How many: killed?"),
        kind=RelationKind.SPREADS,
        dispute_kind=None,
    )
    again = replace(
        quarrel.clash(("Cy Marl2", "c"), ("Di Orm3", "d"), question="How many: killed?"),
        kind=RelationKind.UPDATES,
        dispute_kind=None,
    )
    other = replace(spread, id="other", question="How many: wounded?")
    ((_, positions),) = quarrel.disputes(clash, spread, again, other)
    assert sorted(label for label, _ in positions) == ["a", "b", "c", "d"]
    ((_, positions),) = quarrel.disputes(clash, other)
    assert sorted(label for label, _ in positions) == ["a", "b"]
    assert quarrel.disputes(spread, again) == []


def test_what_one_speaker_denies_of_one_claim_is_one_question() -> None:
    quarrel = Quarrel("Ada Quill", "Bo Tarn", "Bo Tarn", "Cy Marl")
    said = ("Ada Quill0", "said")
    first = quarrel.clash(said, ("Bo Tarn1", "denied"), question="Is it so: “it held”?")
    again = replace(
        quarrel.clash(said, ("Bo Tarn2", "denied"), question="Is it so: “it has held”?"), score=0.7
    )
    other = quarrel.clash(said, ("Cy Marl3", "denied"), question="Is it so: “it stood”?")
    assert [question for question, _ in quarrel.disputes(first, again)] == ["Is it so: “it has held”?"]
    assert len(quarrel.disputes(first, other)) == 2
