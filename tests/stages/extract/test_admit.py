"""Which attributions count: what can be told from the cue alone agrees with what is told of the whole."""

import pytest
from extract_sample import place, scanned

from fogline.model.span import Span
from fogline.stages.extract.admit import counts, may_count
from fogline.stages.extract.draft import Draft


def _span(text: str, words: str) -> Span:
    start, end = place(text, words)
    return Span(start=start, end=end)


def _draft(text: str, source: str, cue: str, content: str, score: float) -> Draft:
    return Draft(
        source=(_span(text, source),), cue=(_span(text, cue),), content=(_span(text, content),), score=score
    )


@pytest.mark.parametrize("score", [0.1, 0.3, 0.7, 0.92])
@pytest.mark.parametrize("verb", ["said", "believes", "seemed", "refused to say", "mulled"])
def test_a_cue_that_may_not_count_at_its_best_does_not_count_in_any_draft(verb: str, score: float) -> None:
    text = f"Warden Ilse Marn {verb} the lower gate was open all night."
    scan = scanned(text)
    draft = _draft(text, "Warden Ilse Marn", verb, "the lower gate was open all night", score)
    assert may_count(draft.cue[0], score, scan) or not counts(draft, scan)


def test_a_sure_verb_of_speech_may_count_and_a_guess_of_one_may_not() -> None:
    text = "Warden Ilse Marn said the lower gate was open all night."
    scan = scanned(text)
    assert may_count(_span(text, "said"), 0.9, scan)
    assert not may_count(_span(text, "said"), 0.1, scan)


def test_a_cue_inside_somebodys_quotation_may_not_count() -> None:
    text = "“My brother said the lower gate was open all night,” Ilse Marn told the court."
    scan = scanned(text)
    assert not may_count(_span(text, "said"), 0.99, scan)
    assert may_count(_span(text, "told"), 0.99, scan)
