"""Tests for monitor.domain.bursts.crowds."""

from dataclasses import replace

import pytest

from monitor.domain.bursts.crowds import Sort, sort_of
from monitor.domain.records import PostForm
from tests.unit.monitor.detectors.cast import BURST, COPIES


@pytest.mark.parametrize("form", PostForm)
def test_every_form_is_counted_with_some(form: PostForm) -> None:
    """A new form of text needs a sort."""
    assert sort_of(form) in Sort


def test_a_burst_is_one_case_and_copies_are_that_of_the_first() -> None:
    """A copy in a burst is the burst's."""
    both = replace(BURST, copied_from=COPIES.copied_from)

    assert (BURST.subject, both.subject) == ("burst:3", "burst:3")
    assert COPIES.subject == "yelp:post:1"
    assert replace(COPIES, copied_from=None).subject is None


@pytest.mark.parametrize(
    ("form", "sort"),
    [
        (PostForm.POST, Sort.MENTION),
        (PostForm.ARTICLE, Sort.MENTION),
        (PostForm.COMMENT, Sort.COMMENT),
        (PostForm.REPLY, Sort.COMMENT),
        (PostForm.REVIEW, Sort.REVIEW),
    ],
)
def test_answers_are_counted_with_answers(form: PostForm, sort: Sort) -> None:
    """A lively conversation is no burst of mentions."""
    assert sort_of(form) is sort
