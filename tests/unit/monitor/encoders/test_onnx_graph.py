"""Tests of the graph with made-up weights of a very small model."""

from itertools import pairwise

import numpy as np
import onnx
import pytest

from monitor.encoders.onnx_graph import Array, Graph, build_graph, whole

SMALL = 20


def weight(name: str) -> Array:
    """Return a tensor; LayerNorms and biases are vectors, all others square."""
    shape = (SMALL,) if "LayerNorm" in name or "bias" in name else (SMALL, SMALL)
    return np.linspace(-1, 1, np.prod(shape), dtype=np.float32).reshape(shape)


@pytest.fixture(params=[False, True], ids=["fp32", "int8"])
def graph(request: pytest.FixtureRequest) -> Graph:
    """The graph in both precisions."""
    return build_graph(weight, int8=request.param)


def test_it_takes_ids_and_lengths(graph: Graph) -> None:
    """And gives one vector a text."""
    described = graph.model.graph

    assert [one.name for one in described.input] == ["ids", "lengths"]
    assert [one.name for one in described.output] == ["vectors"]


def test_tensors_stand_one_after_the_other(graph: Graph) -> None:
    """The graph says where each starts, and how long it is."""
    places = [
        {one.key: one.value for one in initializer.external_data}
        for initializer in graph.model.graph.initializer
        if initializer.name in graph.tensors
    ]
    ends = [int(place["offset"]) + int(place["length"]) for place in places]

    assert len(places) == len(graph.tensors)
    assert all(
        end == int(place["offset"])
        for end, (_, place) in zip(ends, pairwise(places), strict=False)
    )
    assert ends[-1] == sum(tensor.nbytes for tensor in graph.tensors.values())


def test_the_whole_needs_no_file(graph: Graph) -> None:
    """Every tensor is inside, with its numbers."""
    model = onnx.load_from_string(whole(graph))
    found = {one.name: one for one in model.graph.initializer}

    assert not any(one.external_data for one in found.values())
    for name, tensor in graph.tensors.items():
        np.testing.assert_array_equal(onnx.numpy_helper.to_array(found[name]), tensor)


def test_in_8_bits_weights_have_seven() -> None:
    """By column, and their scales give them back."""
    tensors = build_graph(weight, int8=True).tensors
    name = "encoder.layer.0.output.dense"
    columns, scales = tensors[f"{name}.columns"], tensors[f"{name}.scales"]

    assert columns.dtype == np.int8
    assert np.abs(columns.astype(int)).max() == 64
    np.testing.assert_allclose(
        columns * scales, weight(f"{name}.weight").T, atol=scales.max() / 2
    )
