"""The door to onnxruntime: graphs with 8-bit weights, whose sums are the same on every processor."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

_PROBE = Path(__file__).resolve().parent.parent / "data" / "model" / "probe.onnx"
_LARGEST_READING, _LARGEST_WEIGHT = 255, 127
_PRECISE = "session.x64quantprecision"
# What the graphs have by faster operators already, and would be given back.
_SLOWER = ["SkipLayerNormFusion", "BiasSkipLayerNormFusion"]


def session_of(path: Path) -> Any:
    """A session that runs the graph as it was stored: fused already, and fused in the faster way.

    onnxruntime multiplies unsigned readings by signed weights. A processor with AVX2 and no VNNI instructions adds
    two such products in 16 bits and cuts what does not fit; there the weights are read as unsigned bytes, which takes
    longer and cuts nothing (onnxruntime's documentation, "Quantize ONNX models", on U8S8 and saturation).
    """
    return _as_stored(path) if sums_are_exact() else _unsigned(path)


@cache
def sums_are_exact() -> bool:
    """Whether this processor adds products of unsigned and signed bytes in full: it is asked for the largest sums."""
    session = _as_stored(_PROBE)
    (readings,) = session.get_inputs()
    rows, width = readings.shape
    (sums,) = session.run(None, {readings.name: np.full((rows, width), _LARGEST_READING, dtype=np.float32)})
    return bool(np.allclose(sums, width * _LARGEST_READING * _LARGEST_WEIGHT))


def _as_stored(path: Path) -> Any:
    return _session(path, _options(_onnxruntime().GraphOptimizationLevel.ORT_ENABLE_BASIC))


def _unsigned(path: Path) -> Any:
    options = _options(_onnxruntime().GraphOptimizationLevel.ORT_ENABLE_EXTENDED)
    options.add_session_config_entry(_PRECISE, "1")
    return _session(path, options, disabled_optimizers=_SLOWER)


def _options(level: Any) -> Any:
    options = _onnxruntime().SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.graph_optimization_level = level
    return options


def _session(path: Path, options: Any, **more: Any) -> Any:
    return _onnxruntime().InferenceSession(str(path), options, providers=["CPUExecutionProvider"], **more)


def _onnxruntime() -> Any:
    import onnxruntime  # noqa: PLC0415 (slow to load: asked for when first needed)

    return onnxruntime
