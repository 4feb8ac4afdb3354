"""Export a checkpoint: int8 ONNX, tokenizer and configuration, ready to ship.

    python export.py CHECKPOINT BASE OUT [--float]

OUT receives lower.onnx, upper.onnx, tokenizer.json and config.json.  A config.json already there keeps its
fitted numbers (threshold, confidence, cue_bias); `calibrate.py` fits them.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from model import AttributionModel
from torch import Tensor, nn

from fogline.nlp.wordpieces import WINDOW
from graphs import fuse, quantized, write

DEFAULTS: dict[str, object] = {
    "threshold": 0.5,
    "confidence": [0.6, 4.2, -4.5],
    "cue_bias": 1.5,
}
FITTED = tuple(DEFAULTS)


class Lower(nn.Module):
    """Wordpieces to the shared layers' result and cue scores."""

    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """See `AttributionModel.read`."""
        return self.model.read(input_ids, attention_mask)


class Upper(nn.Module):
    """The shared layers' result, with one cue marked, to source and content scores."""

    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, hidden: Tensor, marked: Tensor, attention_mask: Tensor) -> Tensor:
        """See `AttributionModel.relate`."""
        return self.model.relate(hidden, marked, attention_mask)


def graphs(model: AttributionModel, folder: Path) -> None:
    """Write both halves as plain ONNX graphs with free batch and length."""
    ids = torch.ones(2, 9, dtype=torch.int64)
    hidden, _ = model.read(ids, ids)
    write(Lower(model), folder / "lower.onnx", {"input_ids": ids, "attention_mask": ids}, ("hidden", "cues"))
    upper = {"hidden": hidden.detach(), "marked": torch.zeros(2, 9), "attention_mask": ids}
    write(Upper(model), folder / "upper.onnx", upper, ("scores",))


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
    facts = stored["facts"]
    model = AttributionModel(args.base, lower=facts["lower"], keep=facts["keep"])
    model.load_state_dict(stored["state"])
    model.eval()
    shape = model.encoder.config
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        graphs(model, folder)
        for half in ("lower.onnx", "upper.onnx"):
            fused = folder / f"fused.{half}"
            fuse(folder / half, fused, shape.num_attention_heads, shape.hidden_size)
            if args.float:
                shutil.copyfile(fused, args.out / half)
            else:
                quantized(fused, args.out / half)
    settings(args.out, args.base, model, stored["facts"])


def settings(out: Path, base: Path, model: AttributionModel, facts: dict[str, object]) -> None:
    """Write tokenizer.json and config.json."""
    tokenizer = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (out / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    vocabulary = tokenizer["model"]["vocab"]
    path = out / "config.json"
    before = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    config = {
        "first_id": vocabulary["[CLS]"],
        "last_id": vocabulary["[SEP]"],
        "window": WINDOW,
        **{key: before.get(key, DEFAULTS[key]) for key in FITTED},
        "transitions": [
            [[round(x, 5) for x in row] for row in table] for table in model.transitions.tolist()
        ],
        "training": facts,
    }
    path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
