"""Stage 6: the claims of one event, and how they bear on each other."""

from itertools import chain

from fogline.compare.telling import tellings
from fogline.model.view import Record, View
from fogline.stages.link.as_read import as_read
from fogline.stages.link.claims import claim_of, claim_parts
from fogline.stages.link.contrast import compared
from fogline.stages.link.questions import answers_of
from fogline.stages.link.reading import read_parts
from fogline.stages.link.rejoinders import pairs_to_read
from fogline.stages.link.relate import clashing, relations
from fogline.stages.link.scene import scene_of


def run(view: View, shard: str) -> list[Record]:
    """The claims and relations of the event whose id is `shard`."""
    told = tellings(view)
    groups = {}
    claims = {}
    pairs = compared(told)
    near = [(left, right) for left, right, bearing in pairs if bearing]
    answers = answers_of(told, scene_of(view, told))
    replies = list(pairs_to_read(told))
    reading = read_parts(told, [*near, *replies], chain(replies, clashing(pairs, answers)))
    pairs = as_read(pairs, reading)
    for group in claim_parts(told, pairs, reading):
        claim = claim_of(view, shard, group)
        claims[claim.id], groups[claim.id] = claim, group
    found = relations(view, groups, pairs, answers, reading)
    return [*(claims[key] for key in sorted(claims)), *found]
