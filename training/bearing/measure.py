"""What a model of bearing reaches on events and on tables of pairs."""

from collections.abc import Iterable, Mapping, Sequence

import torch
from model import BearingModel
from torch import Tensor
from wording import Wording

from events import CLASSES, SAME, Event, Pair, pairs
from halves import in_halves

NEAREST = 8


@torch.no_grad()
def classes_of(model: BearingModel, found: Sequence[Pair], wording: Wording) -> Tensor:
    """The chance of each class for each pair, the mean of both orders."""
    rows = [wording.pair(p) for p in found]
    chances = torch.zeros(len(rows), len(CLASSES))
    order = sorted(range(len(rows)), key=lambda k: len(rows[k][0]))
    for start in range(0, len(order), 128):
        some = order[start : start + 128]
        length = max(len(rows[k][0]) for k in some)
        ids = torch.tensor([[*rows[k][0], *[0] * (length - len(rows[k][0]))] for k in some])
        kinds = torch.tensor([[*rows[k][1], *[0] * (length - len(rows[k][1]))] for k in some])
        mask = torch.tensor([[1] * len(rows[k][0]) + [0] * (length - len(rows[k][0])) for k in some])
        with in_halves():
            _, scores = model(ids, kinds, mask)
        chances[some] = scores.float().softmax(1)
    return chances


@torch.no_grad()
def directions_of(model: BearingModel, event: Event, wording: Wording) -> Tensor:
    """The direction of each statement of an event."""
    rows = [wording.single(t) for t in event.told]
    length = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (length - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (length - len(row)) for row in rows])
    directions, _ = model(ids, torch.zeros_like(ids), mask)
    return directions


def f1_of(called: Tensor, truth: Tensor, kind: int) -> float:
    """F1 of one class in percent."""
    hits = int(((called == kind) & (truth == kind)).sum())
    all_of = int((called == kind).sum() + (truth == kind).sum())
    return 200 * hits / all_of if all_of else 0.0


def report(
    model: BearingModel, events: Sequence[Event], tables: Mapping[str, Sequence[Pair]], wording: Wording
) -> None:
    """Print F1 of each class, and how many of a statement's own claim are among its nearest."""
    if events:
        _line("held-out events, all pairs", [p for e in events for p in pairs(e)], model, wording)
        print(
            f"  of one claim among the {NEAREST} nearest: {reached(model, events, wording):.1f} percent",
            flush=True,
        )
    for name, found in tables.items():
        _line(name, found, model, wording)


def _line(name: str, found: Sequence[Pair], model: BearingModel, wording: Wording) -> None:
    chances = classes_of(model, found, wording)
    truth = torch.tensor([p.bearing for p in found])
    called = chances.argmax(1)
    scores = ", ".join(f"{label} {f1_of(called, truth, k):.1f}" for k, label in enumerate(CLASSES))
    best = max(
        (f1_of(torch.where(chances[:, SAME] >= cut / 50, SAME, -1), truth, SAME), cut / 50)
        for cut in range(1, 50)
    )
    print(f"{name}: F1 {scores}; same at its best cut {best[0]:.1f} ({best[1]:.2f})", flush=True)


def reached(model: BearingModel, events: Iterable[Event], wording: Wording) -> float:
    """Percent of pairs of one claim of which either is among the other's nearest."""
    hit = total = 0
    for event in events:
        directions = directions_of(model, event, wording)
        likeness = directions @ directions.T - 2 * torch.eye(len(directions))
        near = likeness.topk(min(NEAREST, len(directions) - 1), dim=1).indices
        close = torch.zeros_like(likeness, dtype=torch.bool).scatter(1, near, True)
        close = close | close.T
        for i, left in enumerate(event.told):
            for j in range(i):
                if left.claims & event.told[j].claims:
                    total += 1
                    hit += bool(close[i, j])
    return 100 * hit / max(1, total)
