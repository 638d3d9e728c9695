"""Tests for monitor.domain.whose.lessons."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query
from monitor.domain.time import DAY
from monitor.domain.watch import PracticeId
from monitor.domain.whose.lessons import (
    HALF_LIFE,
    STRONGEST,
    Lesson,
    Taught,
    lesson_signals,
    traits_of,
)
from tests.builders import RIVERSIDE, plan

NOT_US = Lesson(practice_id=RIVERSIDE, trait="r/austin", ours=False, decided_at=0)
OURS = replace(NOT_US, ours=True)
POST = Post(form=PostForm.POST, author_id="t2_ann", author_name="Ann")


def said(*lessons: Lesson, now: int = 0) -> float:
    """What verdicts say against the practice, in log-odds."""
    found = lesson_signals(Taught(lessons=lessons, now=now), RIVERSIDE)
    return sum(signal.contribution for signal in found)


@pytest.mark.parametrize(
    ("verdicts", "odds"), [(0, 1.0), (1, 1 / 2), (2, 1 / 3), (4, 1 / 5)]
)
def test_each_verdict_makes_a_place_less_likely(verdicts: int, odds: float) -> None:
    """As a Beta-Binomial model with a uniform prior has it."""
    assert said(*[NOT_US] * verdicts) == pytest.approx(math.log(odds))


def test_no_number_of_verdicts_outweighs_everything() -> None:
    """A practice's own telephone number still does."""
    assert said(*[NOT_US] * 10_000) == STRONGEST


def test_a_verdict_fades() -> None:
    """Half of it is gone after a season, and all of it in the end."""
    assert said(NOT_US, now=HALF_LIFE) == pytest.approx(math.log(1 / 1.5))
    assert said(NOT_US, now=20 * HALF_LIFE) == pytest.approx(0.0, abs=1e-5)


def test_the_opposite_verdict_takes_it_back() -> None:
    """And never speaks for a practice."""
    assert said(NOT_US, OURS) == 0.0
    assert said(*[OURS] * 9, NOT_US) == 0.0
    assert said(OURS) == 0.0


def test_the_trait_that_says_most_counts() -> None:
    """One case teaches of its community and of its author."""
    author = replace(NOT_US, trait="author:1")

    assert said(NOT_US, author) == said(NOT_US)
    assert said(NOT_US, author, author) == said(author, author)


def test_another_practice_is_not_taught() -> None:
    """What is not about one may be about the other."""
    assert said(replace(NOT_US, practice_id=PracticeId("other"))) == 0.0


@given(st.lists(st.booleans(), max_size=30), st.integers(-(10**18), 10**18))
def test_verdicts_only_ever_speak_against(verdicts: list[bool], now: int) -> None:
    """Within bounds, whatever the clock says."""
    lessons = [replace(NOT_US, ours=ours) for ours in verdicts]

    assert STRONGEST <= said(*lessons, now=now) <= 0.0


def test_traits_are_community_and_author() -> None:
    """The author is hashed, and searches are no place."""
    community = Query(capability=Capability.MENTIONS, text="r/Austin/new")
    plans = [plan(), replace(plan(), query=community)]
    origin, author = traits_of(POST, plans, "reddit", "https://reddit.example/1")

    assert origin == "r/austin"
    assert author.startswith("author:")
    assert "ann" not in author


def test_an_author_is_one_of_a_platform() -> None:
    """The same name elsewhere is somebody else."""
    assert traits_of(POST, (), "x", None) != traits_of(POST, (), "reddit", None)


def test_an_article_is_of_its_outlet() -> None:
    """Whatever brought it."""
    article = Post(form=PostForm.ARTICLE)

    assert traits_of(article, (), "news", "https://www.paper.example/a") == (
        "paper.example",
    )
    assert traits_of(article, (), "news", None) == ()


def test_a_season_is_ninety_days() -> None:
    """After it one verdict is half a verdict."""
    assert said(NOT_US, now=90 * DAY) == pytest.approx(math.log(1 / 1.5))


def test_an_author_without_an_id_is_told_by_name() -> None:
    """Many review sites have nothing else."""
    (author,) = traits_of(Post(form=PostForm.REVIEW, author_name="Ann"), (), "x", None)

    assert author.startswith("author:")
