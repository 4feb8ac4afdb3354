"""A quantised graph with its weights as unsigned bytes, so that every processor computes the same.

    python unsigned.py IN.onnx OUT.onnx

onnxruntime multiplies unsigned readings by signed weights two at a time. Where a processor has no
instruction for that (AVX2 without VNNI), the sum of two products is cut at 16 bits, and scores move by
some hundredths (onnxruntime's documentation, "Quantize ONNX models", on U8S8 and saturation). With
unsigned weights nothing is cut, and processors that have the instruction lose no time.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, TensorProto, numpy_helper

# Where the weights and their zero points stand among an operator's inputs.
WEIGHT_AND_ZERO = {"DynamicQuantizeMatMul": (1, 3), "QAttention": (1, 7)}
HALF = 128


def unsigned(model: ModelProto) -> ModelProto:
    """The model with every signed weight of a product moved up by 128, and its zero point with it."""
    constants = {i.name: i for i in model.graph.initializer}
    for node in model.graph.node:
        for place in WEIGHT_AND_ZERO.get(node.op_type, ()):
            constant = constants[node.input[place]]
            if constant.data_type == TensorProto.INT8:
                moved = numpy_helper.to_array(constant).astype(np.int16) + HALF
                constant.CopyFrom(numpy_helper.from_array(moved.astype(np.uint8), constant.name))
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Rewrite one file; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    onnx.save(unsigned(onnx.load(str(args.source))), str(args.target))


if __name__ == "__main__":
    main()
