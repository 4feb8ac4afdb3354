import pytest
from extract_sample import attribution, report_of, statements

from fogline.model.statement import Act
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("She", "stopped short of blaming", "the army for the fire"),
        ("The envoy", "declined", "to blame the army for the fire"),
        ("The envoy", "refused to accuse", "the army of burning the mill"),
        ("Its judges", "could demand", "a new chapel"),
        ("The council", "may rule", "that the vote was void"),
        ("An earlier version of this article", "said", "nine people had died"),
        ("The original version of this news story", "said", "nine people had died"),
    ],
)
def test_what_was_not_said_is_no_statement_of_anybody(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}.".strip()
    tagged = attribution(text, source, cue, content, score=0.99)
    found = attributed(report_of(text), read(text, ()), parse(text), [tagged])
    assert all(s.aside for s in found)
    assert all(s.act is not Act.ACCUSE for s in found)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The envoy", "declined", "to rule out a strike on the port"),
        ("The paper", "can reveal", "that the dam has cracks"),
        ("The reporters", "asked", "whether the dam was safe"),
        ("The court", "has ordered", "a new vote in nine towns"),
    ],
)
def test_what_was_said_after_all_stays(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    assert len(statements(text, attribution(text, source, cue, content, score=0.99))) == 1
