"""The mean of the weights of several checkpoints of one model (Wortsman et al., Model soups, 2022).

    python mean.py CHECKPOINT CHECKPOINT ... OUT

OUT is a checkpoint as `train.py` writes them; its facts are those of the first, and those of all that went into it.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; what is no number with a fraction is the first one's."""
    first, *_ = states
    return {
        name: torch.stack([s[name] for s in states]).mean(0) if value.is_floating_point() else value
        for name, value in first.items()
    }


def main() -> None:
    """Write the mean; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    read = [torch.load(path, weights_only=True) for path in args.checkpoints]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    facts = [r["facts"] for r in read]
    torch.save({"state": mean([r["state"] for r in read]), "facts": {**facts[0], "mean of": facts}}, args.out)


if __name__ == "__main__":
    main()
