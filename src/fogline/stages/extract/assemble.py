"""From the tagger's attributions to one draft a statement: whole, joined, told once."""

from collections.abc import Iterable

from fogline.nlp.attribution import Attribution
from fogline.stages.extract.admit import admitted
from fogline.stages.extract.as_saying import with_the_quoted_speaker, with_the_verb_before_citing
from fogline.stages.extract.asides import with_asides
from fogline.stages.extract.beside import spoken_beside
from fogline.stages.extract.blocks import with_blocks
from fogline.stages.extract.channel import with_document_aside
from fogline.stages.extract.clauses import (
    with_what_is_refused,
    within_its_clause,
    within_its_sentence,
    without_its_day,
    without_what_was_meanwhile,
)
from fogline.stages.extract.closing import each_to_its_clause
from fogline.stages.extract.cut_short import to_their_end
from fogline.stages.extract.dialogue import dialogue
from fogline.stages.extract.draft import Draft, drafts_of
from fogline.stages.extract.estimates import estimates, owned_counts
from fogline.stages.extract.headline import headlines
from fogline.stages.extract.lead_ins import lead_ins
from fogline.stages.extract.nouns import noun_cues
from fogline.stages.extract.quoted import carried_on, joined, whole
from fogline.stages.extract.resumed import resumed
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.second_verbs import each_verb_its_own
from fogline.stages.extract.shares import each_with_its_own, relayed, told_once
from fogline.stages.extract.sources import with_clean_source, with_named_origin, with_the_participles_noun
from fogline.stages.extract.tails import without_afterthought
from fogline.stages.extract.torn import from_a_whole_word, over_a_parenthesis
from fogline.stages.extract.trimming import quotation_alone, without_its_bullet
from fogline.stages.extract.turns import with_turns
from fogline.stages.extract.unmarked import spoken_before
from fogline.stages.extract.verbs import plain_verbs
from fogline.stages.extract.verdicts import denials_apart, without_its_verdict


def assembled(attributions: Iterable[Attribution], scan: Scan) -> list[Draft]:
    """The drafts of a report, in order of their content."""
    held = [_trimmed(d, scan) for d in admitted(drafts_of(attributions, scan), scan)]
    told = _told([d for d in held if not d.aside], scan)
    return with_asides(told, [d for d in held if d.aside], scan)


def _told(drafts: list[Draft], scan: Scan) -> list[Draft]:
    drafts = resumed(with_turns(each_verb_its_own(drafts, scan), scan), scan)
    drafts = spoken_before(each_to_its_clause(drafts, scan), scan)
    drafts = [within_its_sentence(d, scan) for d in drafts]
    drafts = relayed(told_once(each_with_its_own(drafts, scan), scan), scan)
    drafts = spoken_beside(with_blocks(dialogue(drafts, scan), scan), scan)
    drafts = carried_on(joined(drafts, scan), scan)
    drafts = [*drafts, *headlines(drafts, scan), *estimates(drafts, scan), *lead_ins(drafts, scan)]
    drafts = [*drafts, *plain_verbs(drafts, scan)]
    drafts = told_once([*drafts, *noun_cues(drafts, scan), *owned_counts(scan)], scan)
    return denials_apart(to_their_end(drafts, scan), scan)


def _trimmed(draft: Draft, scan: Scan) -> Draft:
    """The draft with its quotations whole, a clean source, and nothing that is the teller's."""
    for step in _STEPS:
        draft = step(draft, scan)
    return draft


_STEPS = (
    from_a_whole_word,
    with_what_is_refused,
    over_a_parenthesis,
    with_the_verb_before_citing,
    with_the_quoted_speaker,
    with_named_origin,
    whole,
    with_document_aside,
    with_the_participles_noun,
    with_clean_source,
    without_afterthought,
    without_what_was_meanwhile,
    without_its_day,
    within_its_clause,
    without_its_verdict,
    quotation_alone,
    without_its_bullet,
)
