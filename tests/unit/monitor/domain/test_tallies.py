"""Tests for monitor.domain.tallies."""

from dataclasses import replace

import pytest

from monitor.domain.concerns import Concern
from monitor.domain.records import Post, PostForm
from monitor.domain.subjects import Subject
from monitor.domain.tallies import Counted, tallied
from monitor.domain.watch import Location
from monitor.domain.watchlist import Watchlist, compile_watchlist
from tests.builders import RIVERSIDE, practice
from tests.unit.monitor.detectors.cast import concern, text_subject

REVIEW = Post(form=PostForm.REVIEW, text="word " * 5, published_at=5)
WHOM = replace(concern(), practice_id=RIVERSIDE)
SITES = (
    Location(id="main", name="Main Street"),
    Location(id="north", listings=(("google", "accounts/1/locations/2"),)),
)


def watchlist(*sites: Location) -> Watchlist:
    """A practice with locations."""
    return compile_watchlist([replace(practice(), locations=sites)])


def subject(post: Post = REVIEW, *concerns: Concern, seen_at: int = 9) -> Subject:
    """A text as it is counted."""
    whom = concerns or (WHOM,)
    return replace(text_subject(post, None, *whom), seen_at=seen_at)


def counted(subject: Subject, *sites: Location) -> Counted:
    """What is counted of a text about one practice."""
    found = tallied(subject, watchlist(*sites))
    assert found is not None
    (one,) = found.counted
    return one


@pytest.mark.parametrize(
    "whom",
    [replace(WHOM, own=True), replace(WHOM, probability=0.4)],
    ids=["its own", "below"],
)
def test_what_is_not_about_a_practice_is_not_counted(whom: Concern) -> None:
    """Nor what it wrote itself."""
    assert tallied(subject(REVIEW, whom), watchlist()) is None


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("north", "north"),
        (" main street", "main"),
        ("accounts/1/locations/2", "north"),
        ("elsewhere", ""),
        ("", ""),
    ],
)
def test_a_text_is_counted_where_it_is_about(told: str, place: str) -> None:
    """As the source names it."""
    assert counted(subject(replace(REVIEW, location=told)), *SITES).place == place


def test_a_practice_with_one_location_has_no_places() -> None:
    """Its texts are one series."""
    told = replace(REVIEW, location="main")

    assert counted(subject(told), SITES[0]).place == ""


@pytest.mark.parametrize(("written", "said"), [(5, 5), (None, 9), (99, 9)])
def test_a_text_counts_when_it_was_written(written: int | None, said: int) -> None:
    """Nobody writes later than it is seen."""
    assert counted(subject(replace(REVIEW, published_at=written))).said_at == said


@pytest.mark.parametrize(
    ("form", "sketched"), [(PostForm.REVIEW, True), (PostForm.POST, False)]
)
def test_reviews_are_compared(form: PostForm, *, sketched: bool) -> None:
    """Posts are shared word by word every day."""
    long = replace(REVIEW, form=form, text=" ".join(map(str, range(40))))
    found = tallied(subject(long), watchlist())

    assert found is not None
    assert bool(found.sketch) is sketched
