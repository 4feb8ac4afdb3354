"""A quantised graph by operators that do the same in less time.

    python lighter.py IN.onnx OUT.onnx

onnxruntime's SkipLayerNormalization reads a row one number at a time; an Add and a LayerNormalization do
the same in a fifth of the time.  The integer product, its scales and its bias become one operator, as
onnxruntime would fuse them itself: so the file can be run as it is stored, and what is slower is not fused
back when it is loaded.
"""

import argparse
from pathlib import Path

import onnx
from onnx import ModelProto, NodeProto, helper

CONTRIB = "com.microsoft"
EPSILON = 1e-12


class _Graph:
    """A graph's nodes by what they make, and the names of its constants."""

    def __init__(self, model: ModelProto) -> None:
        self.nodes = list(model.graph.node)
        self.constants = {i.name for i in model.graph.initializer}
        self.maker = {name: node for node in self.nodes for name in node.output}
        self.user: dict[str, NodeProto] = {}
        for node in reversed(self.nodes):
            self.user |= dict.fromkeys(node.input, node)

    def products(self) -> dict[str, NodeProto]:
        """For every scaled integer product, the operator that makes the same, by the product's name."""
        return dict(self._product(n) for n in self.nodes if n.op_type == "MatMulInteger")

    def _product(self, node: NodeProto) -> tuple[str, NodeProto]:
        cast = self.user[node.output[0]]
        scaled = self.user[cast.output[0]]
        scales = self.maker[next(name for name in scaled.input if name != cast.output[0])]
        weight_scale = next(name for name in scales.input if name in self.constants)
        inputs = [self.maker[node.input[0]].input[0], node.input[1], weight_scale, node.input[3]]
        made = helper.make_node("DynamicQuantizeMatMul", inputs, [scaled.output[0]], domain=CONTRIB)
        return scaled.output[0], made


def lighter(model: ModelProto) -> ModelProto:
    """The model with those operators; its inputs, outputs and weights stay."""
    graph = _Graph(model)
    products = graph.products()
    made = [new for node in graph.nodes for new in _instead(node, products, graph.constants)]
    outputs = {o.name for o in model.graph.output}
    del model.graph.node[:]
    model.graph.node.extend(_needed(made, outputs))
    used = {name for node in model.graph.node for name in node.input}
    kept = [i for i in model.graph.initializer if i.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    return model


def _instead(node: NodeProto, products: dict[str, NodeProto], constants: set[str]) -> list[NodeProto]:
    """What stands in a node's place; a bias goes into the product that it is added to."""
    if node.output[0] in products:
        return [products[node.output[0]]]
    if node.op_type == "SkipLayerNormalization":
        product, skipped, weight, shift, bias = node.input[:5]
        products[product].input.append(bias)
        total = f"{node.output[0]}_sum"
        return [
            helper.make_node("Add", [product, skipped], [total]),
            helper.make_node(
                "LayerNormalization", [total, weight, shift], node.output[:1], axis=-1, epsilon=EPSILON
            ),
        ]
    if node.op_type == "BiasGelu":
        products[node.input[0]].input.append(node.input[1])
        return [helper.make_node("Gelu", node.input[:1], node.output[:1], domain=CONTRIB)]
    biased = next((name for name in node.input if name in products), None)
    if node.op_type == "Add" and biased and any(name in constants for name in node.input):
        product = products[biased]
        product.input.extend(name for name in node.input if name in constants)
        product.output[0] = node.output[0]
        return []
    return [node]


def _needed(nodes: list[NodeProto], outputs: set[str]) -> list[NodeProto]:
    """The nodes that something reads, in order."""
    wanted, kept = set(outputs), []
    for node in reversed(nodes):
        if wanted & set(node.output):
            wanted |= set(node.input)
            kept.append(node)
    return kept[::-1]


def main() -> None:
    """Rewrite one file; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    onnx.save(lighter(onnx.load(str(args.source))), str(args.target))


if __name__ == "__main__":
    main()
