"""Train the attribution tagger on PolNeAR.

    python train.py DATA BASE OUT [--minutes M | --epochs N]

DATA holds polnear.train.jsonl.gz, BASE the base encoder with its tokenizer; OUT receives
`last.pt` twice an epoch and at the end: an exponential mean of the weights.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from model import LOWER, AttributionModel, loss
from own_data import read_folder
from torch import Tensor

from adversarial import moved
from corpus import Document, Relation, load
from data import Example, cue_words, digest, examples, load_tokenizer

BATCH_TOKENS = 4096
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1e-3
WARM_UP = 0.08
AVERAGE = 0.997
OWN_TIMES = 4


def batches(found: list[Example], draw: random.Random) -> Iterator[list[Example]]:
    """Batches of near-equal lengths and about BATCH_TOKENS padded wordpieces, rows counted, in random order."""
    order = sorted(found, key=lambda e: len(e.ids) + draw.random() * 6)
    groups: list[list[Example]] = [[]]
    room = BATCH_TOKENS
    for example in order:
        cost = (1 + len(example.rows)) * (len(example.ids) + 3)
        if groups[-1] and room < cost:
            groups.append([])
            room = BATCH_TOKENS
        room -= cost
        groups[-1].append(example)
    draw.shuffle(groups)
    yield from (g for g in groups if g)


def collate(group: list[Example]) -> dict[str, Tensor]:
    """Padded tensors of a batch: windows, and rows (one a cue) with the index of their window."""
    length = max(len(e.ids) for e in group)
    pairs = [(k, row) for k, example in enumerate(group) for row in example.rows]
    ids = np.zeros((len(group), length), dtype=np.int64)
    mask = np.zeros_like(ids)
    cues = np.zeros_like(ids)
    for k, example in enumerate(group):
        n = len(example.ids)
        ids[k, :n], mask[k, :n], cues[k, :n] = example.ids, 1, example.cues
    marked = np.zeros((len(pairs), length), dtype=np.float32)
    labels = np.zeros((len(pairs), 2, length), dtype=np.int64)
    for k, (_, row) in enumerate(pairs):
        marked[k, row.first : row.last] = 1
        labels[k, :, : row.labels.shape[1]] = row.labels
    return {
        "ids": torch.from_numpy(ids),
        "mask": torch.from_numpy(mask),
        "cues": torch.from_numpy(cues),
        "owner": torch.tensor([k for k, _ in pairs], dtype=torch.int64),
        "marked": torch.from_numpy(marked),
        "labels": torch.from_numpy(labels),
    }


def optimizer_of(model: AttributionModel) -> torch.optim.Optimizer:
    """AdamW with one rate for the encoder and one for the heads; no decay on vectors."""
    encoder = list(model.encoder.parameters())
    head = [*model.head.parameters(), *model.cue_head.parameters(), model.mark, model.transitions]
    return torch.optim.AdamW(
        [
            {"params": [p for p in encoder if p.ndim > 1], "lr": ENCODER_RATE},
            {"params": [p for p in encoder if p.ndim < 2], "lr": ENCODER_RATE, "weight_decay": 0.0},
            {"params": head, "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
        fused=True,
    )


def rate(progress: float) -> float:
    """Share of the peak rate after a share of the training: linear up, linear down."""
    return min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP), 1.0)


class Average:
    """Exponential mean of the weights."""

    def __init__(self, model: AttributionModel) -> None:
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.count = 0

    @torch.no_grad()
    def update(self, model: AttributionModel) -> None:
        """Move towards the present weights, faster at the beginning."""
        self.count += 1
        weight = 1 - min(AVERAGE, self.count / (self.count + 9))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.state[key].lerp_(value, weight)


def save(out: Path, average: Average, facts: dict[str, object]) -> None:
    """Write the averaged weights and the facts of the run."""
    torch.save({"state": average.state, "facts": facts}, out / "new.pt")
    (out / "new.pt").replace(out / "last.pt")
    (out / "facts.json").write_text(json.dumps(facts, indent=1))


def main() -> None:
    """Run the training; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=4.0)
    parser.add_argument("--minutes", type=float, help="end after so long instead")
    parser.add_argument("--own", type=Path, help="folder of invented reports to show as well")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--peak", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument(
        "--perturb", type=float, default=0.0, help="length of an adversarial step, 0 for none"
    )
    parser.add_argument("--lower", type=int, default=LOWER, help="layers that all cues share")
    parser.add_argument("--keep", type=int, nargs="*", help="layers of the base encoder to keep")
    parser.add_argument("--seed", type=int, default=20240)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    source = args.data / "polnear.train.jsonl.gz"
    facts: dict[str, object] = {
        "data_sha256": digest(source),
        "seed": args.seed,
        "lower": args.lower,
        "keep": args.keep,
    }
    run(args, load(source), facts)


def own_documents(folder: Path) -> list[Document]:
    """The invented reports of a folder as often as they are shown in an epoch."""
    reports = read_folder(folder)
    made = [Document(r.text, [Relation(**parts) for parts in r.attributions.values()]) for r in reports]
    return made * OWN_TIMES


def run(args: argparse.Namespace, documents: list, facts: dict[str, object]) -> None:
    """The loop over steps."""
    draw = random.Random(args.seed)
    tokenizer = load_tokenizer(args.base / "tokenizer.json")
    words = cue_words(documents)
    model = AttributionModel(args.base, args.seed, lower=args.lower, keep=args.keep).train()
    if args.start:
        stored = torch.load(args.start, weights_only=True)
        model.load_state_dict(stored["state"])
        facts["before"] = stored["facts"]
    optimizer = optimizer_of(model)
    peaks = [args.peak * group["lr"] for group in optimizer.param_groups]
    average, begun, step, progress, epoch = Average(model), time.monotonic(), 0, 0.0, 0
    while progress < 1:
        shown = [*documents, *own_documents(args.own)] if args.own else documents
        groups = list(batches(examples(shown, tokenizer, words, draw), draw))
        for place, group in enumerate(groups):
            done = epoch + place / len(groups)
            minutes = (time.monotonic() - begun) / 60
            progress = minutes / args.minutes if args.minutes else done / args.epochs
            if progress >= 1:
                break
            for target, peak in zip(optimizer.param_groups, peaks, strict=True):
                target["lr"] = peak * rate(progress)
            batch = collate(group)
            value = loss(model, batch)
            optimizer.zero_grad()
            value.backward()
            if args.perturb:
                with moved(model.encoder.embeddings.word_embeddings.weight, args.perturb):
                    loss(model, batch).backward()
            norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
            optimizer.step()
            step += 1
            if step % 2 == 0:
                average.update(model)
            if step % 20 == 0:
                print(
                    f"{minutes:6.1f} min  epoch {done:5.2f}  {value.item():7.3f}  {norm:6.1f}",
                    flush=True,
                )
            if place == len(groups) // 2:
                save(args.out, average, {**facts, "epochs": round(done, 2), "steps": step})
        epoch += 1
        save(args.out, average, {**facts, "epochs": round(done, 2), "steps": step})


if __name__ == "__main__":
    main()
