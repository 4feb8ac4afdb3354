"""The weights of an exported graph by their names in the model, so that training can go on where no checkpoint was kept.

What is read is what the bytes stand for: within half a step of the weights that were exported.
"""

from collections.abc import Mapping

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import NodeProto, numpy_helper
from torch import Tensor

Array = NDArray[np.float32]
EMBEDDINGS = "encoder.embeddings."
KEPT = ("encoder.", "head.", "cue_head.", "mark")
PARTS = ("query", "key", "value")


def state(graph: onnx.GraphProto, first_layer: int = 0) -> dict[str, Tensor]:
    """The weights by the names that the model gives them; `first_layer` is the first of the encoder's in this graph."""
    constants = {i.name.removeprefix("model."): numpy_helper.to_array(i) for i in graph.initializer}
    found = {k: v for k, v in constants.items() if k.startswith(KEPT) and v.dtype == np.float32}
    found = {k: v for k, v in found.items() if not k.endswith("_scale")}
    layer = first_layer
    for node in graph.node:
        if node.op_type == "DynamicQuantizeMatMul":
            name = node.input[4].removeprefix("model.").removesuffix("bias") + "weight"
            found[name] = _matrix(constants, node, 1, 2, 3).T
        elif node.op_type == "QAttention":
            found |= _attention(constants, node, f"encoder.encoder.layer.{layer}.attention.self.")
            layer += 1
    for name in constants:
        if name.startswith(EMBEDDINGS) and name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            values = [constants[f"{plain}_{x}"] for x in ("quantized", "zero_point", "scale")]
            found[plain] = (values[0].astype(np.float32) - values[1]) * values[2]
    return {k: torch.from_numpy(np.array(v, dtype=np.float32, order="C")) for k, v in found.items()}


def _matrix(constants: Mapping[str, Array], node: NodeProto, weight: int, scale: int, zero: int) -> Array:
    values = constants[node.input[weight]].astype(np.float32)
    return (values - constants[node.input[zero]]) * constants[node.input[scale]]


def _attention(constants: Mapping[str, Array], node: NodeProto, prefix: str) -> dict[str, Array]:
    weights = np.split(_matrix(constants, node, 1, 4, 7), len(PARTS), axis=1)
    biases = np.split(constants[node.input[2]], len(PARTS))
    found = {f"{prefix}{part}.weight": w.T for part, w in zip(PARTS, weights, strict=True)}
    return found | {f"{prefix}{part}.bias": b for part, b in zip(PARTS, biases, strict=True)}
