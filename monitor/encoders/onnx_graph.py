"""The packaged model as an ONNX graph, made from its weights without PyTorch.

BERT (Devlin et al. 2018) as all-MiniLM-L6-v2 configures it: 6 layers of 12 heads, exact
GELU, the mean over a text's tokens, length 1. Operators of the domain com.microsoft are
those into which ONNX Runtime fuses such graphs anyway.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onnx import ModelProto, NodeProto, TensorProto

Array: TypeAlias = npt.NDArray[Any]

IDS: Final = "ids"
"""Input: token ids, int64, (texts, tokens), padded at the end with anything."""

LENGTHS: Final = "lengths"
"""Input: how many of a text's tokens count, int32, (texts,)."""

WEIGHTS_FILE: Final = "weights.bin"
"""Where the graph looks for its tensors, beside it."""

_LAYERS: Final = 6
_HEADS: Final = 12
_DIMENSIONS: Final = 384
_EPSILON: Final = 1e-12
_MICROSOFT: Final = "com.microsoft"
_OPSETS: Final = {"": 20, _MICROSOFT: 1}
_IR_VERSION: Final = 10

_INSIDE: Final = 64
"""Bytes of a tensor that stands in the graph itself: a shape or an axis."""

_INT8_MOST: Final = 64
"""Seven bits: sums of two products stay within 16, so that chips with and without VNNI
say the same. Source: ONNX Runtime's documentation of `reduce_range`."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A model and the tensors that it looks for.

    Attributes:
        model: Its larger initializers are references into `WEIGHTS_FILE`.
        tensors: What stands there, one after the other, by the initializers' names.
    """

    model: ModelProto
    tensors: Mapping[str, Array]


def build_graph(weight: Callable[[str], Array], *, int8: bool) -> Graph:
    """Return the graph.

    Args:
        weight: Returns a tensor of the model by its name.
        int8: Whether the products with weights are of 8 bits: weights by column,
            what they are multiplied with by call.
    """
    writer = _Writer(weight, int8=int8)
    tokens = writer.embedded()
    for layer in range(_LAYERS):
        tokens = writer.layer(f"encoder.layer.{layer}.", tokens)
    writer.pooled(tokens)
    return writer.graph()


def whole(graph: Graph) -> bytes:
    """Return `graph` with its tensors inside, as a file that needs no other."""
    from onnx import TensorProto

    for initializer in graph.model.graph.initializer:
        if initializer.name in graph.tensors:
            initializer.ClearField("external_data")
            initializer.data_location = TensorProto.DEFAULT
            initializer.raw_data = graph.tensors[initializer.name].tobytes()
    return bytes(graph.model.SerializeToString())


@dataclass
class _Writer:
    """Writes nodes; each is called like its one output."""

    weight: Callable[[str], Array]
    int8: bool
    tensors: dict[str, Array] = field(default_factory=dict)
    nodes: list[NodeProto] = field(default_factory=list)

    def embedded(self) -> str:
        """Write what becomes of ids; return its name."""
        start = "embeddings."
        words = self._keep("words", self.weight(f"{start}word_embeddings.weight"))
        places = self.weight(f"{start}position_embeddings.weight")
        kind = self.weight(f"{start}token_type_embeddings.weight")[0]
        self._node("Shape", [IDS], "token_count", start=1, end=2)
        every = [self._keep("places", places + kind), self._whole("zero", 0)]
        self._node("Slice", [*every, "token_count"], "place_vectors")
        self._node("Gather", [words, IDS], "word_vectors")
        self._node("Add", ["word_vectors", "place_vectors"], "embedded")
        norm = self._parameters(f"{start}LayerNorm", "weight", "bias")
        return self._node(
            "LayerNormalization", ["embedded", *norm], "tokens", epsilon=_EPSILON
        )

    def layer(self, name: str, tokens: str) -> str:
        """Write one layer; return the name of its output."""
        attended = self._attended(f"{name}attention.", tokens)
        middle = self._rest(f"{name}attention.output.", attended, tokens)
        up = f"{name}intermediate.dense"
        wide = self._product(middle, up, self.weight(f"{up}.weight"))
        bias = self._parameters(up, "bias")
        active = self._node("BiasGelu", [wide, *bias], f"{name}gelu", domain=_MICROSOFT)
        return self._rest(f"{name}output.", active, middle)

    def pooled(self, tokens: str) -> None:
        """Write the sum over a text's tokens and bring it to length 1."""
        places = [self._whole("first", 0, ()), "tokens_at_most"]
        places.append(self._whole("one", 1, ()))
        self._node("Squeeze", ["token_count"], "tokens_at_most")
        self._node("Range", places, "places_in_text")
        self._node("Cast", [LENGTHS], "ends", to=_type_of(np.int64))
        self._node("Unsqueeze", ["ends", self._whole("axis", 1)], "ends_of_rows")
        self._node("Less", ["places_in_text", "ends_of_rows"], "counted")
        self._node("Cast", ["counted"], "shares", to=_type_of(np.float32))
        self._node("Unsqueeze", ["shares", "axis"], "share_rows")
        self._node("MatMul", ["share_rows", tokens], "sum_rows")
        self._node("Squeeze", ["sum_rows", "axis"], "sums")
        self._node("LpNormalization", ["sums"], "vectors", axis=-1, p=2)

    def graph(self) -> Graph:
        """Return what was written."""
        from onnx import helper

        inputs = [
            helper.make_tensor_value_info(IDS, _type_of(np.int64), ["n", "tokens"]),
            helper.make_tensor_value_info(LENGTHS, _type_of(np.int32), ["n"]),
        ]
        output = helper.make_tensor_value_info(
            "vectors", _type_of(np.float32), ["n", _DIMENSIONS]
        )
        large = {
            name: one for name, one in self.tensors.items() if one.nbytes > _INSIDE
        }
        small = self.tensors.keys() - large.keys()
        inside = [_initializer(name, self.tensors[name]) for name in sorted(small)]
        graph = helper.make_graph(
            self.nodes, "MiniLM", inputs, [output], [*inside, *_references(large)]
        )
        opsets = [helper.make_opsetid(*one) for one in _OPSETS.items()]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)
        return Graph(model, large)

    def _attended(self, name: str, tokens: str) -> str:
        kinds = ("query", "key", "value")
        parts = [f"{name}self.{kind}" for kind in kinds]
        together = np.concatenate([self.weight(f"{part}.weight") for part in parts])
        bias = np.concatenate([self.weight(f"{part}.bias") for part in parts])
        product = self._product(tokens, f"{name}self", together)
        added = [product, self._keep(f"{name}self.bias", bias)]
        every = self._node("Add", added, f"{name}self.all")
        self._node("Split", [every], *parts, axis=-1, num_outputs=len(parts))
        return self._node(
            "MultiHeadAttention",
            [*parts, "", LENGTHS],
            f"{name}attended",
            domain=_MICROSOFT,
            num_heads=_HEADS,
        )

    def _rest(self, name: str, found: str, skipped: str) -> str:
        """Write product, bias, what was skipped, and the norm of their sum."""
        dense = f"{name}dense"
        product = self._product(found, dense, self.weight(f"{dense}.weight"))
        norm = self._parameters(f"{name}LayerNorm", "weight", "bias")
        return self._node(
            "SkipLayerNormalization",
            [product, skipped, *norm, *self._parameters(dense, "bias")],
            f"{name}tokens",
            domain=_MICROSOFT,
            epsilon=_EPSILON,
        )

    def _product(self, left: str, name: str, weight: Array) -> str:
        """Write the product with a layer's weights, which stand as PyTorch has them."""
        columns = weight.T
        if not self.int8:
            right = self._keep(f"{name}.columns", columns)
            return self._node("MatMul", [left, right], f"{name}.product")
        scales = (np.abs(columns).max(axis=0) / _INT8_MOST).astype(np.float32)
        right = self._keep(f"{name}.columns", np.rint(columns / scales).astype(np.int8))
        inputs = [left, right, self._keep(f"{name}.scales", scales)]
        return self._node(
            "DynamicQuantizeMatMul", inputs, f"{name}.product", domain=_MICROSOFT
        )

    def _parameters(self, name: str, *kinds: str) -> list[str]:
        full = [f"{name}.{kind}" for kind in kinds]
        return [self._keep(one, self.weight(one)) for one in full]

    def _whole(self, name: str, number: int, shape: tuple[int, ...] = (1,)) -> str:
        return self._keep(name, np.full(shape, number, np.int64))

    def _keep(self, name: str, tensor: Array) -> str:
        self.tensors[name] = tensor
        return name

    def _node(
        self,
        kind: str,
        inputs: list[str],
        *outputs: str,
        domain: str = "",
        **how: float,
    ) -> str:
        from onnx import helper

        node = helper.make_node(kind, inputs, list(outputs), domain=domain)
        node.attribute.extend(helper.make_attribute(*one) for one in how.items())
        self.nodes.append(node)
        return outputs[0]


def _references(tensors: Mapping[str, Array]) -> Iterator[TensorProto]:
    """Yield the initializers of `tensors`, which stand one after the other."""
    from onnx import TensorProto, external_data_helper

    offset = 0
    for name, tensor in tensors.items():
        reference = TensorProto(name=name, data_type=_type_of(tensor.dtype))
        reference.dims.extend(tensor.shape)
        # The helper refuses what has no data to be moved.
        reference.raw_data = b""
        external_data_helper.set_external_data(
            reference, WEIGHTS_FILE, offset, tensor.nbytes
        )
        reference.ClearField("raw_data")
        offset += tensor.nbytes
        yield reference


def _initializer(name: str, tensor: Array) -> TensorProto:
    from onnx import numpy_helper

    return numpy_helper.from_array(tensor, name)


def _type_of(kind: npt.DTypeLike) -> int:
    from onnx import helper

    return helper.np_dtype_to_tensor_dtype(np.dtype(kind))
