"""The weights of an exported graph as a checkpoint, so that training can go on where no checkpoint was kept.

    python reread.py MODEL_FOLDER CHECKPOINT

MODEL_FOLDER holds model.onnx and config.json as export.py writes them. What is read is what the bytes stand for:
within half a step of the weights that were exported.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import NodeProto, numpy_helper

Array = NDArray[np.float32]
EMBEDDINGS = "encoder.embeddings."
PARTS = ("query", "key", "value")


def state(graph: onnx.GraphProto) -> dict[str, Array]:
    """The weights by the names that BearingModel gives them."""
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {
        k: v for k, v in constants.items() if k.startswith(("encoder.", "head.")) and v.dtype == np.float32
    }
    found = {k: v for k, v in found.items() if not k.endswith("_scale")}
    layer = 0
    for node in graph.node:
        if node.op_type == "DynamicQuantizeMatMul":
            name = node.input[4].removesuffix("bias") + "weight"
            found[name] = _matrix(constants, node, 1, 2, 3).T
        elif node.op_type == "QAttention":
            found |= _attention(constants, node, f"encoder.encoder.layer.{layer}.attention.self.")
            layer += 1
    for name in constants:
        if name.startswith(EMBEDDINGS) and name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            values = [constants[f"{plain}_{x}"] for x in ("quantized", "zero_point", "scale")]
            found[plain] = (values[0].astype(np.float32) - values[1]) * values[2]
    return found


def _matrix(constants: Mapping[str, Array], node: NodeProto, weight: int, scale: int, zero: int) -> Array:
    values = constants[node.input[weight]].astype(np.float32)
    return (values - constants[node.input[zero]]) * constants[node.input[scale]]


def _attention(constants: Mapping[str, Array], node: NodeProto, prefix: str) -> dict[str, Array]:
    weights = np.split(_matrix(constants, node, 1, 4, 7), len(PARTS), axis=1)
    biases = np.split(constants[node.input[2]], len(PARTS))
    found = {f"{prefix}{part}.weight": w.T for part, w in zip(PARTS, weights, strict=True)}
    return found | {f"{prefix}{part}.bias": b for part, b in zip(PARTS, biases, strict=True)}


def main() -> None:
    """Write the checkpoint; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoint", type=Path)
    args = parser.parse_args()
    graph = onnx.load(str(args.folder / "model.onnx")).graph
    facts = json.loads((args.folder / "config.json").read_text(encoding="utf-8"))["training"]
    weights = {k: torch.from_numpy(np.array(v, dtype=np.float32, order="C")) for k, v in state(graph).items()}
    torch.save({"state": weights, "facts": facts}, args.checkpoint)


if __name__ == "__main__":
    main()
