"""Tests for monitor.texts.severity."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.topics import Topic
from monitor.texts.severity import severity
from tests.unit.monitor.texts.saying import saying


@pytest.mark.parametrize(
    ("negative", "topics", "expected"),
    [
        (True, {Topic.BILLING}, Severity.MEDIUM),
        (True, {Topic.CLINICAL, Topic.STAFF}, Severity.MEDIUM),
        (True, {Topic.STAFF}, Severity.LOW),
        (True, set(), Severity.LOW),
        (False, {Topic.CLINICAL}, None),
    ],
)
def test_a_complaint_is_as_grave_as_its_topics(
    negative: bool, topics: set[Topic], expected: Severity | None
) -> None:
    """Without anything graver in it."""
    assert severity(saying("Well."), topics, negative=negative) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They gave my mother the wrong medication.", Severity.CRITICAL),
        ("I just want to die.", Severity.CRITICAL),
        ("I'm going to shoot him.", Severity.CRITICAL),
        ("You will hear from my lawyer.", Severity.HIGH),
        ("The receptionist is racist.", Severity.HIGH),
        ("They sent my records to my ex.", Severity.HIGH),
    ],
)
def test_grave_content_counts_without_a_complaint(
    body: str, expected: Severity
) -> None:
    """Content, not tone."""
    assert severity(saying(body), (), negative=False) is expected
