"""Outlets that a report cites or that publish it: no candidates for "the company"."""

from fogline.stages.resolve.discourse import Case, Discourse
from fogline.stages.resolve.entities import Named
from fogline.stages.resolve.register import without_article
from fogline.text.fold import fold
from fogline.text.outlet_names import is_outlet

_OF_OUTLETS = ("network", "corporation", "news organisation", "news organization")
_FIRST, _NEAR = 4, 24


def is_no_more_than_an_outlet(case: Case, named: Named) -> bool:
    """The body is an outlet, or publishes the report and is named at its top alone, and nobody asks for such ("the newspaper").

    "The company said" behind "she told the daily Lantern" is some other body. One that gives out a press release is
    none of these.
    """
    story, words = case.story, case.reference.words.lower()
    if named.entity.id == story.issuer or is_outlet(words) or words.endswith(_OF_OUTLETS):
        return False
    return is_outlet(named.entity.name) or _is_told_as_one(story, named) or _publishes(story, named)


def _is_told_as_one(story: Discourse, named: Named) -> bool:
    """ "The newspaper Lantern": the noun stands before the name."""
    text = story.report.text
    before = (
        text[max(0, at - _NEAR) : at].split() for at in story.named_at.get(named.entity.id, ())[:_FIRST]
    )
    return any(words and words[-1].isalpha() and is_outlet(words[-1]) for words in before)


def _publishes(story: Discourse, named: Named) -> bool:
    last = max(story.named_at.get(named.entity.id, ()), default=0)
    publisher = fold(without_article(story.report.publisher or ""))
    return publisher == fold(without_article(named.entity.name)) and story.same_paragraph(0, last)
