"""Tests for monitor.domain.bursts.copies."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.bursts.copies import ALIKE, HASHES, Sketch, likeness, sketch_of
from monitor.domain.records import Post, PostForm

ONE = (
    "I waited two hours in a cold room and then the doctor left without a word to "
    "anyone, and nobody at the desk could say when he would be back."
)
OTHER = (
    "They lost the form that I sent and charged my card twice, and when I called to "
    "ask about it they put the phone down without an answer to my question."
)


def sketch(text: str) -> Sketch:
    """The sketch of a review's text."""
    return sketch_of(Post(form=PostForm.REVIEW, text=text))


@pytest.mark.parametrize(
    "copy",
    [
        ONE.upper(),
        ONE.replace(" ", "\n"),
        ONE.replace("two hours", "three hours"),
        f"Avoid! {ONE} Never again.",
        ONE.replace("a", "\u0430"),
    ],
)
def test_a_text_with_small_changes_is_a_copy(copy: str) -> None:
    """Case, spaces, a word, words around it, letters of other alphabets."""
    assert likeness(sketch(ONE), sketch(copy)) >= ALIKE


def test_another_text_is_none() -> None:
    """Even if it is about the same."""
    assert likeness(sketch(ONE), sketch(OTHER)) < 0.1


@pytest.mark.parametrize("short", ["", "Great staff, would recommend!", "good " * 99])
def test_a_short_text_has_no_sketch(short: str) -> None:
    """Thousands of people say just that."""
    assert sketch(short) == ()
    assert likeness(sketch(short), sketch(short)) == 0.0


@given(st.text(max_size=400), st.text(max_size=400))
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    """And between 0 and 1."""
    first, second = sketch(one), sketch(other)

    assert 0.0 <= likeness(first, second) == likeness(second, first) <= 1.0


@pytest.mark.parametrize("text", ["a b " * 50_000, " ".join(map(str, range(50_000)))])
def test_a_huge_text_costs_little(text: str) -> None:
    """Its beginning is enough."""
    began = time.process_time()

    assert len(sketch(text)) <= HASHES
    assert time.process_time() - began < 0.5
