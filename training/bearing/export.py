"""Export a checkpoint of the model of bearing as int8 ONNX.

    python export.py CHECKPOINT BASE OUT [--float]

OUT receives classes.onnx and config.json. The tokenizer is the attribution tagger's: both rest on one base.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from model import BearingModel

from events import CLASSES
from graphs import fuse, quantized, write


def main() -> None:
    """Run the export; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float", action="store_true", help="leave the weights unquantised")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    stored = torch.load(args.checkpoint, weights_only=True)
    model = BearingModel(args.base, layers=stored["facts"]["layers"])
    model.load_state_dict(stored["state"])
    model.eval()
    shape = model.encoder.config
    ids = torch.ones(2, 9, dtype=torch.int64)
    with tempfile.TemporaryDirectory() as name:
        plain, fused = Path(name) / "plain.onnx", Path(name) / "fused.onnx"
        inputs = {"input_ids": ids, "token_type_ids": torch.zeros_like(ids), "attention_mask": ids}
        write(model, plain, inputs, ("directions", "scores"))
        fuse(plain, fused, shape.num_attention_heads, shape.hidden_size)
        if args.float:
            shutil.copyfile(fused, args.out / "classes.onnx")
        else:
            quantized(fused, args.out / "classes.onnx")
    config = {"classes": list(CLASSES), "training": stored["facts"]}
    (args.out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
