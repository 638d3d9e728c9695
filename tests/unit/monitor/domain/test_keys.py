"""Text from outside as keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.keys import LONGEST_KEY, bounded_key, storable
from monitor.domain.records import Identity, RecordKind


@given(st.text(st.characters(codec=None), max_size=50))
def test_storable_text_encodes_and_has_no_nul(text: str) -> None:
    """Whatever comes, both databases take it."""
    clean = storable(text)

    assert "\0" not in clean
    assert len(clean.encode()) >= len(text)


@pytest.mark.parametrize("text", ["plain", "ünïcode 😀", ""])
def test_ordinary_text_is_left_alone(text: str) -> None:
    """Nothing is changed that can be stored."""
    assert storable(text) == bounded_key(text) == text


def test_long_keys_are_bounded_and_stay_apart() -> None:
    """Two long keys with one start are two keys."""
    start = "x" * 5000
    keys = {bounded_key(start + end) for end in ("a", "b", "b")}

    assert len(keys) == 2
    assert {len(key) for key in keys} == {LONGEST_KEY}


def test_an_identity_is_a_key() -> None:
    """A hostile native id is made storable when the identity is made."""
    identity = Identity(platform="x", kind=RecordKind.POST, native_id="a\0b")

    assert str(identity) == "x:post:a\ufffdb"
