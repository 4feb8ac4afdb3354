"""How far two tellings make the same claim: a table of facts, each with its weight."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fogline.compare.quantities import quantities_disagree, quantities_meet, same_measure
from fogline.compare.telling import Telling, agreed_axes, opposed_axes, same_words
from fogline.model.quantity import Quantity
from fogline.model.statement import Act
from fogline.text.meaning import likeness

LEAST_WORDS_SHARED = 0.05
FEW_WORDS = 3
ALIKE = 0.45
ALIKE_SHORT = 0.55
CHANCE = 0.4
MEANING = 0.3
ONE_WORD_SHARED = -0.2
ONE_ANSWER = 0.05
OTHER_ANSWER = -0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about a pair: what it is called, how strongly it holds (0 to 1), and what it weighs."""

    name: str
    holds: Callable[[Telling, Telling], float]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far each fact holds for a pair."""

    held: tuple[tuple[Fact, float], ...]

    @property
    def value(self) -> float:
        """The sum of what the facts weigh."""
        return sum(fact.weight * x for fact, x in self.held)

    @property
    def reason(self) -> str:
        """The facts that hold, in words."""
        return ", ".join(f"{fact.name} {x:.2f}" for fact, x in self.held if x > 0)


def words_shared(left: Telling, right: Telling) -> float:
    """The telling words that the two share (cosine)."""
    return same_words(left, right)


def one_speaker(left: Telling, right: Telling) -> float:
    """Both are said by one speaker and share some words."""
    a, b = left.statement.speaker_id, right.statement.speaker_id
    return float(a is not None and a == b and same_words(left, right) > LEAST_WORDS_SHARED)


def two_speakers(left: Telling, right: Telling) -> float:
    """The two are said by two known speakers, who need more in common to be taken as of one mind."""
    a, b = left.statement.speaker_id, right.statement.speaker_id
    return float(a is not None and b is not None and a != b)


def opposite_poles(left: Telling, right: Telling) -> float:
    """On some axis the two stand at opposite poles (held and lost, rising and falling)."""
    return float(bool(opposed_axes(left, right)))


def figures_meet(left: Telling, right: Telling) -> float:
    """Both give a figure of one thing, and the figures can be one."""
    return float(any(quantities_meet(a, b) for a, b in _one_series(left, right)))


def figures_differ(left: Telling, right: Telling) -> float:
    """Both give a figure of one thing, and no figure of the one can be one of the other."""
    differ = any(quantities_disagree(a, b) for a, b in _one_series(left, right))
    return float(differ and not figures_meet(left, right))


def _one_series(left: Telling, right: Telling) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of figures that tell of one thing by name."""
    for a in left.figures:
        yield from ((a, b) for b in right.figures if a.of is not None and a.of == b.of)


def one_answer(left: Telling, right: Telling) -> float:
    """Both answer a question of the field, and alike."""
    return float(bool(left.answers.items() & right.answers.items()))


def other_answer(left: Telling, right: Telling) -> float:
    """They answer a question of the field, one with yes and one with no."""
    both = left.answers.keys() & right.answers.keys()
    return float(any(left.answers[q] != right.answers[q] for q in both))


def moods_differ(left: Telling, right: Telling) -> float:
    """One speaks of what is, the other of what will or may be."""
    return float(bool(left.moods) != bool(right.moods))


def one_only_calls(left: Telling, right: Telling) -> float:
    """One calls for something or asks, the other says that something is so."""
    calls = [t.statement.act in (Act.DEMAND, Act.ASK) for t in (left, right)]
    return float(calls[0] != calls[1])


def one_denies(left: Telling, right: Telling) -> float:
    """One of the two is a denial: in like words it says the opposite, in opposite words the same."""
    denial = (left.statement.act is Act.DENY) != (right.statement.act is Act.DENY)
    return float(denial and not (agreed_axes(left, right) and not opposed_axes(left, right)))


def one_word_shared(left: Telling, right: Telling) -> float:
    """All that the two share is one word, name or concept, and their words are not used alike."""
    few = len(left.vector.keys() & right.vector.keys()) < 2 and not one_answer(left, right)
    return float(few and likeness(left.about, right.about) < ALIKE)


def used_alike(left: Telling, right: Telling) -> float:
    """How far the two are in words that are used alike, above what chance gives."""
    return max(0.0, likeness(left.about, right.about) - CHANCE)


def other_figures(left: Telling, right: Telling) -> float:
    """Both count or measure something, and not the same things."""
    pairs = [(a, b) for a in left.figures for b in right.figures]
    return float(bool(pairs) and not any(same_measure(a, b) for a, b in pairs))


def too_short(left: Telling, right: Telling) -> float:
    """One of the two has so few telling words that sharing them says little, unless both say the same of one thing."""
    few = min(len(set(left.words)), len(set(right.words))) < FEW_WORDS
    return float(few and not _same_of_one(left, right))


def _same_of_one(left: Telling, right: Telling) -> bool:
    """In a word that both have, and in words used alike, they take one pole: "the guard stays", "it will not leave"."""
    shared = set(left.words) & set(right.words)
    return bool(shared and agreed_axes(left, right)) and likeness(left.about, right.about) >= ALIKE_SHORT


FACTS: tuple[Fact, ...] = (
    Fact(name="words shared", holds=words_shared, weight=1.0),
    Fact(name="used alike", holds=used_alike, weight=MEANING),
    Fact(name="other figures", holds=other_figures, weight=-0.5),
    Fact(name="one speaker", holds=one_speaker, weight=0.1),
    Fact(name="two speakers", holds=two_speakers, weight=-0.04),
    Fact(name="figures meet", holds=figures_meet, weight=0.1),
    Fact(name="figures differ", holds=figures_differ, weight=-0.4),
    Fact(name="opposite poles", holds=opposite_poles, weight=-0.1),
    Fact(name="one answer", holds=one_answer, weight=ONE_ANSWER),
    Fact(name="other answer", holds=other_answer, weight=OTHER_ANSWER),
    Fact(name="one denies", holds=one_denies, weight=-0.5),
    Fact(name="one word shared", holds=one_word_shared, weight=ONE_WORD_SHARED),
    Fact(name="too short", holds=too_short, weight=-0.3),
    Fact(name="moods differ", holds=moods_differ, weight=-0.03),
    Fact(name="one only calls or asks", holds=one_only_calls, weight=-0.1),
)


def same_claim(left: Telling, right: Telling) -> Score:
    """How far the two make one claim: the greater the value, the more speaks for it."""
    return Score(held=tuple((fact, fact.holds(left, right)) for fact in FACTS))
