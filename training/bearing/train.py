"""Train the model of bearing on invented events.

    python train.py EVENTS BASE OUT [--epochs N] [--layers N] [--held-out N] [--pairs TABLE ...]

EVENTS holds folders of events (see events.py), BASE the base encoder with its tokenizer; OUT receives `last.pt`, an
exponential mean of the weights. One event in N is held out, and what is reached on it is printed.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from measure import report
from model import BearingModel, contrast
from tables import pairs_of_table
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy
from wording import Wording

from adversarial import moved
from events import SAME, UNRELATED, Event, Pair, Told, held_out, pairs, read_folders
from halves import in_halves

BATCH = 48
ENCODER_RATE = 7e-5
HEAD_RATE = 1e-3
WARM_UP = 0.06
AVERAGE = 0.99
UNRELATED_SHARE = 1.1
UNRELATED_WHOLE = 2.5
MOST_RELATED = 110
RETOLD = 0.25
LEAST_WORDS = 4
EVENT_MOST = 90
EVENT_EVERY = 3


def drawn(event: Event, wording: Wording, draw: random.Random, share: float = 1.0) -> list[Pair]:
    """An epoch's pairs of an event: those of one claim, those that bear on each other, and some unrelated ones, near misses first.

    Of all of these a share is kept, drawn anew in each epoch.
    """
    found = list(pairs(event))
    same = [p for p in found if p.bearing == SAME]
    related = [p for p in found if p.bearing not in (SAME, UNRELATED)]
    related = draw.sample(related, min(len(related), MOST_RELATED))
    others = [p for p in found if p.bearing == UNRELATED]
    weight = [0.3 + overlap(p, wording) for p in others]
    order = sorted(range(len(others)), key=lambda k: -(draw.random() ** (1 / weight[k])))
    much = UNRELATED_WHOLE if event.sparse else UNRELATED_SHARE
    count = round(much * (len(same) + len(related) / 2))
    again = [
        Pair(left=t, right=replace(other, words=retold(t.words, draw)), bearing=SAME)
        for t in event.told
        if draw.random() < RETOLD
        for other in [draw.choice(event.told)]
    ]
    found = [*same, *related, *again, *(others[k] for k in order[:count])]
    return draw.sample(found, round(share * len(found)))


def retold(words: str, draw: random.Random) -> str:
    """The words as another outlet prints them: cut at a comma, or with some words gone."""
    clauses = [c for c in words.split(", ") if len(c.split()) >= LEAST_WORDS]
    if len(clauses) > 1 and draw.random() < 0.5:
        return draw.choice(clauses)
    gone = draw.uniform(0.05, 0.35)
    kept = [w for w in words.split() if draw.random() >= gone]
    return " ".join(kept) if len(kept) >= LEAST_WORDS else words


def overlap(pair: Pair, wording: Wording) -> float:
    """How many wordpieces two statements share, of the shorter one's."""
    left, right = (set(wording.pieces(t.words)) for t in (pair.left, pair.right))
    return len(left & right) / max(1, min(len(left), len(right)))


def padded(rows: Sequence[Sequence[int]]) -> Tensor:
    """Rows as a tensor, 0 where one ends early."""
    length = max(map(len, rows))
    return torch.tensor([[*row, *[0] * (length - len(row))] for row in rows])


def mask_of(rows: Sequence[Sequence[int]]) -> Tensor:
    """1 where a token stands."""
    return padded([[1] * len(row) for row in rows])


def batches(found: list[Pair], wording: Wording, draw: random.Random) -> Iterator[list[Pair]]:
    """Batches of near-equal lengths in random order."""
    size = {id(p): len(wording.pieces(p.left.words)) + len(wording.pieces(p.right.words)) for p in found}
    order = sorted(found, key=lambda p: size[id(p)] + draw.random() * 8)
    groups = [order[k : k + BATCH] for k in range(0, len(order), BATCH)]
    draw.shuffle(groups)
    yield from groups


def pair_loss(model: BearingModel, group: Sequence[Pair], wording: Wording, draw: random.Random) -> Tensor:
    """Mean loss of the classes of a batch."""
    rows = [wording.pair(p, draw) for p in group]
    ids, kinds = padded([a for a, _ in rows]), padded([b for _, b in rows])
    with in_halves():
        _, scores = model(ids, kinds, mask_of([a for a, _ in rows]))
    truth = torch.tensor([p.bearing for p in group])
    return cross_entropy(scores.float(), truth, label_smoothing=0.05)


def event_rows(event: Event, wording: Wording, draw: random.Random) -> tuple[list[Told], Tensor, Tensor]:
    """Some of an event's statements, a few of them retold, their wordpieces, and 1 where a token stands."""
    told = draw.sample(event.told, min(len(event.told), EVENT_MOST))
    told += [replace(t, words=retold(t.words, draw)) for t in told if draw.random() < RETOLD and t.claims]
    rows = [wording.single(t) for t in told]
    return told, padded(rows), mask_of(rows)


def directions_of(model: BearingModel, ids: Tensor, mask: Tensor) -> Tensor:
    """The directions of rows of wordpieces."""
    with in_halves():
        directions, _ = model(ids, torch.zeros_like(ids), mask)
    return directions.float()


def event_loss(model: BearingModel, event: Event, wording: Wording, draw: random.Random) -> Tensor:
    """Loss of the directions of an event's statements."""
    told, ids, mask = event_rows(event, wording, draw)
    directions = directions_of(model, ids, mask)
    bearing = torch.tensor([[event.bearing(a, b) for b in told] for a in told])
    return contrast(directions, bearing == SAME, (bearing != SAME) & (bearing != UNRELATED))


def held_loss(
    model: BearingModel, held: BearingModel, event: Event, wording: Wording, draw: random.Random
) -> Tensor:
    """How far the directions of an event's statements are from those of another model."""
    _, ids, mask = event_rows(event, wording, draw)
    with torch.no_grad():
        before = directions_of(held, ids, mask)
    return (1 - (directions_of(model, ids, mask) * before).sum(1)).mean()


def rate(progress: float) -> float:
    """Share of the peak rate after a share of the training: linear up, linear down."""
    return min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP), 1.0)


def optimizer_of(model: BearingModel) -> torch.optim.Optimizer:
    """AdamW with one rate for the encoder and one for the head; no decay on vectors."""
    encoder = list(model.encoder.parameters())
    return torch.optim.AdamW(
        [
            {"params": [p for p in encoder if p.ndim > 1], "lr": ENCODER_RATE},
            {"params": [p for p in encoder if p.ndim < 2], "lr": ENCODER_RATE, "weight_decay": 0.0},
            {"params": list(model.head.parameters()), "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
        fused=True,
    )


class Average:
    """Exponential mean of the weights."""

    def __init__(self, model: BearingModel) -> None:
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.count = 0

    @torch.no_grad()
    def update(self, model: BearingModel) -> None:
        """Move towards the present weights, faster at the beginning."""
        self.count += 1
        weight = 1 - min(AVERAGE, self.count / (self.count + 9))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.state[key].lerp_(value, weight)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--held-out", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--begin", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--hold", type=Path, help="a checkpoint whose directions are kept")
    parser.add_argument(
        "--perturb", type=float, default=0.0, help="length of an adversarial step, 0 for none"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="a share of the learning rate")
    parser.add_argument("--hold-weight", type=float, default=60.0, help="of the loss of held directions")
    parser.add_argument("--times", type=int, default=4, help="how often an epoch shows the tables' pairs")
    parser.add_argument(
        "--share", type=float, default=1.0, help="of the pairs of events that are not sparse, in each epoch"
    )
    parser.add_argument("--pairs", type=Path, nargs="*", default=[], help="tables of pairs to train on too")
    parser.add_argument("--sparse-share", type=float, default=1.0, help="of the pairs of sparse events")
    parser.add_argument(
        "--mined", type=Path, nargs="*", default=[], help="tables of pairs shown once (mine.py)"
    )
    parser.add_argument("--measure", type=Path, nargs="*", default=[], help="tables of pairs to measure on")
    return parser.parse_args()


class Run:
    """A training run: its data, the model, and the mean of its weights."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.draw = random.Random(args.seed)
        torch.manual_seed(args.seed)
        tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.wording = Wording(tokenizer)
        events = read_folders([args.events])
        self.kept = [e for e in events if not held_out(e, args.held_out)]
        self.measured = [e for e in events if held_out(e, args.held_out)]
        self.more = [pair for table in args.pairs for pair in pairs_of_table(table)] * args.times
        self.more += [pair for table in args.mined for pair in pairs_of_table(table)]
        self.tables = {t.stem: pairs_of_table(t) for t in args.measure}
        self.model = self._read(args.begin) if args.begin else BearingModel(args.base, layers=args.layers)
        self.held = self._read(args.hold) if args.hold else None
        self.average, self.optimizer = Average(self.model), optimizer_of(self.model)
        self.peak = [args.rate * group["lr"] for group in self.optimizer.param_groups]
        self.steps = args.epochs * (len(self.pairs(random.Random(0))) // BATCH)
        self.step = 0

    def _read(self, path: Path) -> BearingModel:
        """The model of a checkpoint."""
        model = BearingModel(self.args.base, layers=self.args.layers)
        model.load_state_dict(torch.load(path, weights_only=True)["state"])
        return model

    def pairs(self, draw: random.Random) -> list[Pair]:
        """The pairs of an epoch."""
        share, of_sparse = self.args.share, self.args.sparse_share
        drawn_of = (drawn(e, self.wording, draw, of_sparse if e.sparse else share) for e in self.kept)
        return [*(p for found in drawn_of for p in found), *self.more]

    def epoch(self) -> None:
        """One pass over an epoch's pairs."""
        self.model.train()
        recent: list[float] = []
        begun = time.time()
        for group in batches(self.pairs(self.draw), self.wording, self.draw):
            recent.append(self._learn(group))
            if self.step % 50 == 0:
                mean = sum(recent[-50:]) / 50
                print(
                    f"step {self.step} of {self.steps}, {time.time() - begun:.0f} s, {mean:.3f}", flush=True
                )

    def _learn(self, group: Sequence[Pair]) -> float:
        """One step; the loss of the classes."""
        share = rate(min(1.0, (self.step + 1) / (self.steps + 1)))
        for part, most in zip(self.optimizer.param_groups, self.peak, strict=True):
            part["lr"] = max(share, 0.01) * most
        loss = of_pairs = pair_loss(self.model, group, self.wording, self.draw)
        if self.step % EVENT_EVERY == 0:
            event = self.draw.choice(self.kept)
            if self.held is None:
                loss = loss + event_loss(self.model, event, self.wording, self.draw)
            else:
                far = held_loss(self.model, self.held, event, self.wording, self.draw)
                loss = loss + self.args.hold_weight * far
        self.optimizer.zero_grad()
        loss.backward()
        if self.args.perturb:
            with moved(self.model.encoder.embeddings.word_embeddings.weight, self.args.perturb):
                pair_loss(self.model, group, self.wording, self.draw).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.average.update(self.model)
        self.step += 1
        return of_pairs.item()

    def keep(self, epochs: int) -> None:
        """Write the averaged weights and the facts of the run, and print what they reach."""
        args = self.args
        facts = {"epochs": epochs, "steps": self.step, "layers": args.layers, "seed": args.seed}
        facts |= {"events": len(self.kept), "begun from": str(args.begin.parent.name) if args.begin else None}
        torch.save({"state": self.average.state, "facts": facts}, args.out / "last.pt")
        (args.out / "facts.json").write_text(json.dumps(facts, indent=1))
        seen = BearingModel(args.base, layers=args.layers)
        seen.load_state_dict(self.average.state)
        report(seen.eval(), self.measured, self.tables, self.wording)


def main() -> None:
    """Run the training; see the module's docstring."""
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    run = Run(args)
    print(
        f"{len(run.kept)} events, {run.steps // args.epochs * BATCH:,} pairs an epoch, {run.steps} steps",
        flush=True,
    )
    for epoch in range(args.epochs):
        run.epoch()
        run.keep(epoch + 1)


if __name__ == "__main__":
    main()
