"""Tests of what is remembered of texts."""

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.remembering import RememberingEncoder
from tests.fakes.encoder import FakeEncoder

TEXTS = ["rude staff", "long wait", "rude staff"]


@dataclass
class Kept:
    """Vectors that outlive an encoder."""

    rows: dict[tuple[str, str], bytes] = field(default_factory=dict)
    asked: list[Sequence[str]] = field(default_factory=list)

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is kept."""
        self.asked.append(hashes)
        found = {one: self.rows.get((encoder_id, one)) for one in hashes}
        return {one: row for one, row in found.items() if row is not None}

    def put(self, encoder_id: str, vectors: Mapping[str, bytes]) -> None:
        """Keep `vectors`."""
        self.rows |= {(encoder_id, one): row for one, row in vectors.items()}


@pytest.fixture
def inner() -> FakeEncoder:
    """Who is asked."""
    return FakeEncoder()


def test_vectors_are_those_of_the_encoder(inner: FakeEncoder) -> None:
    """In the order of the texts."""
    vectors = RememberingEncoder(inner).encode(TEXTS)

    np.testing.assert_array_equal(vectors, FakeEncoder().encode(TEXTS))
    assert vectors.dtype == np.float32
    assert vectors.flags.writeable


def test_equal_texts_of_a_call_are_encoded_once(inner: FakeEncoder) -> None:
    """However often they are there."""
    RememberingEncoder(inner).encode(TEXTS)

    assert inner.calls == [["rude staff", "long wait"]]


def test_a_later_call_encodes_what_is_new(inner: FakeEncoder) -> None:
    """And nothing at all if nothing is."""
    encoder = RememberingEncoder(inner)
    encoder.encode(TEXTS)
    vectors = encoder.encode(["kind nurse", "long wait"])
    encoder.encode(TEXTS)

    assert inner.calls[1:] == [["kind nurse"]]
    np.testing.assert_array_equal(
        vectors, FakeEncoder().encode(["kind nurse", "long wait"])
    )


def test_what_is_not_used_is_forgotten_first(inner: FakeEncoder) -> None:
    """Memory is bounded."""
    encoder = RememberingEncoder(inner, most=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        encoder.encode([text])

    assert inner.calls == [["a"], ["b"], ["c"], ["b"]]


def test_a_call_may_be_larger_than_the_memory(inner: FakeEncoder) -> None:
    """Every text gets its vector."""
    texts = [str(number) for number in range(9)]

    vectors = RememberingEncoder(inner, most=2).encode(texts)

    np.testing.assert_array_equal(vectors, FakeEncoder().encode(texts))


def test_no_texts_have_the_usual_form(inner: FakeEncoder) -> None:
    """As the encoder answers it."""
    assert RememberingEncoder(inner).encode([]).shape == (0, 384)


def test_the_id_is_that_of_the_encoder(inner: FakeEncoder) -> None:
    """Vectors of both may be compared."""
    assert RememberingEncoder(inner).id == inner.id


def test_a_new_process_finds_kept_vectors(inner: FakeEncoder) -> None:
    """They are the same."""
    kept = Kept()
    first = RememberingEncoder(inner, kept).encode(TEXTS)
    second = RememberingEncoder(inner, kept).encode(TEXTS)

    assert len(inner.calls) == 1
    np.testing.assert_array_equal(first, second)


def test_vectors_of_another_encoder_are_not_taken(inner: FakeEncoder) -> None:
    """They cannot be compared."""
    kept = Kept()
    RememberingEncoder(FakeEncoder("older"), kept).encode(TEXTS)
    RememberingEncoder(inner, kept).encode(TEXTS)

    assert len(inner.calls) == 1


def test_the_store_is_asked_for_what_memory_lacks(inner: FakeEncoder) -> None:
    """Once for each text."""
    kept = Kept()
    encoder = RememberingEncoder(inner, kept)
    encoder.encode(TEXTS)
    encoder.encode(TEXTS)

    assert [len(hashes) for hashes in kept.asked] == [2]


def test_what_is_kept_is_a_hash_and_floats(inner: FakeEncoder) -> None:
    """SHA-256 of the text in UTF-8; little-endian float32. No text."""
    kept = Kept()
    vectors = RememberingEncoder(inner, kept).encode(["rude staff"])

    hashed = hashlib.sha256(b"rude staff").hexdigest()
    assert kept.rows == {("fake", hashed): vectors[0].astype("<f4").tobytes()}


def test_texts_that_are_not_utf_8_are_remembered_too(inner: FakeEncoder) -> None:
    """Lone surrogates, told apart."""
    encoder = RememberingEncoder(inner)
    encoder.encode(["\ud800", "\ud801", "\ud800"])

    assert inner.calls == [["\ud800", "\ud801"]]


def test_a_model_that_cannot_be_used_is_said_each_time(inner: FakeEncoder) -> None:
    """Nothing is remembered of it."""
    encoder = RememberingEncoder(inner)
    inner.failure = ModelUnusable("broken")
    with pytest.raises(ModelUnusable):
        encoder.encode(TEXTS)
    inner.failure = None

    assert encoder.encode(TEXTS).shape == (3, 384)


def test_threads_may_share_it(inner: FakeEncoder) -> None:
    """Even while it forgets."""
    encoder = RememberingEncoder(inner, most=3)
    texts = [str(number % 7) for number in range(500)]

    with ThreadPoolExecutor(4) as pool:
        rows = [*pool.map(lambda text: encoder.encode([text])[0], texts)]

    np.testing.assert_array_equal(rows, FakeEncoder().encode(texts))
