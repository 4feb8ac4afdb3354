"""The shipped weights as a checkpoint, so that training can go on from them.

    python reread.py MODEL CHECKPOINT

MODEL is directions.onnx or classes.onnx, with config.json beside it, as export.py writes them.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch

from rereading import state


def main() -> None:
    """Write the checkpoint; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("checkpoint", type=Path)
    args = parser.parse_args()
    graph = onnx.load(str(args.model)).graph
    facts = json.loads(args.model.with_name("config.json").read_text(encoding="utf-8"))["training"]
    args.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"state": state(graph), "facts": facts}, args.checkpoint)


if __name__ == "__main__":
    main()
