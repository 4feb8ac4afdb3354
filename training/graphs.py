"""Torch modules as ONNX graphs that onnxruntime reads fast: written, fused, their weights made bytes."""

from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from lighter import lighter


def write(module: nn.Module, path: Path, inputs: dict[str, Tensor], outputs: Sequence[str]) -> None:
    """Export a module with its inputs' names; rows and their length stay free."""
    free = {0: "batch", 1: "length"}
    torch.onnx.export(
        module,
        tuple(inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes=dict.fromkeys([*inputs, *outputs], free),
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


def quantized(source: Path, target: Path) -> None:
    """Write a graph with its weights as bytes, a scale for each channel, by the faster operators."""
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    onnx.save(lighter(onnx.load(str(target))), str(target))
