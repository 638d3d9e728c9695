"""Tests for monitor.domain.bursts.copies."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.bursts.copies import (
    ALIKE,
    HASHES,
    Sketch,
    copiers,
    likeness,
    sketch_of,
)
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


def test_a_title_is_part_of_what_is_said() -> None:
    """Some platforms have the whole review there."""
    assert sketch_of(Post(form=PostForm.REVIEW, title=ONE)) == sketch(ONE)


@pytest.mark.parametrize(("words", "known"), [(12, False), (13, True)])
def test_a_dozen_pairs_of_words_tell_enough(words: int, *, known: bool) -> None:
    """And fewer don't."""
    assert bool(sketch(" ".join(map(str, range(words))))) is known


def test_hashes_are_signed_numbers_of_64_bits() -> None:
    """Databases hold no others."""
    assert all(0 <= one < 2**63 for one in sketch(ONE))


@pytest.mark.parametrize(
    ("authors", "count"),
    [
        ([("Ann", "1"), ("ANN", "2")], 1),
        ([("Ann", "1"), ("Ben", "1")], 2),
        ([("", "1"), ("", "1"), ("", "2")], 2),
        ([("", ""), ("", ""), ("Ann", "")], 3),
        ([], 0),
    ],
)
def test_copiers_are_told_by_name(authors: list[tuple[str, str]], count: int) -> None:
    """Else by id; those that are not told are different."""
    posts = [
        Post(form=PostForm.REVIEW, author_name=name, author_id=number)
        for name, number in authors
    ]

    assert copiers(posts) == count
