"""A graph of one product by the largest signed bytes, by which a processor is asked whether it adds them in full.

    python probe.py src/fogline/data/model/probe.onnx

Sixteen columns of 64 weights of 127, and four rows of readings: where two products are added in 16 bits, a row of 255 gives
32,767 for each two and not 64,770.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

ROWS, WIDTH, COLUMNS = 4, 64, 16


def probe() -> onnx.ModelProto:
    """Readings of ROWS x WIDTH to sums of ROWS x COLUMNS."""
    constants = [
        numpy_helper.from_array(np.full((WIDTH, COLUMNS), 127, dtype=np.int8), "weights"),
        numpy_helper.from_array(np.float32(1), "scale"),
        numpy_helper.from_array(np.int8(0), "zero"),
    ]
    product = helper.make_node(
        "DynamicQuantizeMatMul",
        ["readings", "weights", "scale", "zero"],
        ["sums"],
        domain="com.microsoft",
    )
    graph = helper.make_graph(
        [product],
        "probe",
        [helper.make_tensor_value_info("readings", TensorProto.FLOAT, [ROWS, WIDTH])],
        [helper.make_tensor_value_info("sums", TensorProto.FLOAT, [ROWS, COLUMNS])],
        constants,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def main() -> None:
    """Write the file; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    onnx.save(probe(), str(parser.parse_args().target))


if __name__ == "__main__":
    main()
