"""Export a checkpoint: int8 ONNX, tokenizer and configuration, ready to ship.

    python export.py CHECKPOINT BASE OUT [--float]

OUT receives model.onnx, tokenizer.json and config.json.  A config.json already there keeps its
fitted numbers (threshold, confidence, cue_bias); `calibrate.py` fits them.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from model import OUTPUTS, AttributionModel
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

DEFAULTS: dict[str, object] = {
    "threshold": 0.5,
    "confidence": [0.6, 4.2, -4.5],
    "cue_bias": 1.5,
}
FITTED = tuple(DEFAULTS)


def graph(model: AttributionModel, path: Path) -> None:
    """Write the model as a plain ONNX graph with free batch and length."""
    ids = torch.ones(2, 9, dtype=torch.int64)
    free = {0: "batch", 1: "length"}
    names = ["input_ids", "token_type_ids", "attention_mask"]
    torch.onnx.export(
        model,
        (ids, torch.zeros_like(ids), ids),
        str(path),
        input_names=names,
        output_names=["scores"],
        dynamic_axes=dict.fromkeys([*names, "scores"], free),
        opset_version=17,
        dynamo=False,
    )


def fuse(source: Path, target: Path, heads: int, width: int) -> None:
    """Fuse attention, layer norms and GELU: the same numbers, faster."""
    options = FusionOptions("bert")
    options.enable_gelu_approximation = False
    fused = optimizer.optimize_model(
        str(source), "bert", num_heads=heads, hidden_size=width, optimization_options=options
    )
    print("fused:", {k: v for k, v in fused.get_fused_operator_statistics().items() if v})
    fused.save_model_to_file(str(target))


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
    model = AttributionModel(args.base)
    model.load_state_dict(stored["state"])
    model.eval()
    shape = model.encoder.config
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        graph(model, plain)
        fuse(plain, fused, shape.num_attention_heads, shape.hidden_size)
        if args.float:
            shutil.copyfile(fused, args.out / "model.onnx")
        else:
            quantize_dynamic(
                fused,
                args.out / "model.onnx",
                weight_type=QuantType.QInt8,
                per_channel=True,
                extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
            )
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
        "outputs": [f"{r}-{k}" for r in ("cue", "source", "content") for k in "OBI"] + ["valid"],
        "first_id": vocabulary["[CLS]"],
        "last_id": vocabulary["[SEP]"],
        "window": 192,
        "around": 160,
        **{key: before.get(key, DEFAULTS[key]) for key in FITTED},
        "transitions": [
            [[round(x, 5) for x in row] for row in table] for table in model.transitions.tolist()
        ],
        "training": facts,
    }
    assert len(config["outputs"]) == OUTPUTS  # type: ignore[arg-type]
    path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
