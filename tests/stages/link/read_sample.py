"""Two or more tellings with a reading of them that a test gives."""

from collections.abc import Mapping, Sequence

import numpy as np

from fogline.compare.telling import Telling
from fogline.stages.link.reading import Reading
from story import Story


def told(*said: tuple[str, str], side: str | None = None) -> list[Telling]:
    """The tellings of sentences, each with its speaker, in the order given."""
    story = Story()
    for k, (speaker, text) in enumerate(said):
        story.say(story.report(text, path=f"{k}.txt"), text, speaker=story.name(speaker, side=side))
    order = [text for _, text in said]
    return sorted(story.told, key=lambda t: order.index(t.text))


def reading(
    parts: Sequence[Telling], chances: Mapping[str, float], *, alike: float = 0.2, of: int = 2
) -> Reading:
    """A reading in which the first two parts have these chances and point this much alike, among `of` parts.

    Without chances the two are not read together.
    """
    turned = np.array([[1.0, 0.0], [alike, np.sqrt(1 - alike**2)]])
    rows = {part.id: k for k, part in enumerate(parts[:2])} | {f"other {k}": 0 for k in range(of - 2)}
    left, right = sorted(part.id for part in parts[:2])
    return Reading(row=rows, directions=turned, chances={(left, right): chances} if chances else {})
