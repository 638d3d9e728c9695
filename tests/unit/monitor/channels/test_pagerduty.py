"""PagerDuty's options and events."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from monitor.channels.pagerduty import LONGEST_SUMMARY, PagerDutyOptions, event, events
from monitor.domain.alerts import AlertView
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.findings import Severity
from tests.fakes.runtime import START
from tests.unit.monitor.channels.builders import digest, view


def payload(shown: AlertView) -> Any:
    """Return the payload of the event for `shown`, as it is read."""
    return json.loads(json.dumps(event(shown)))["payload"]


@pytest.mark.parametrize("key", ["", "canary key", "canary\r\n", "canäry"])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    """Without showing it."""
    with pytest.raises(ValidationError) as raised:
        PagerDutyOptions.model_validate({"name": "soc", "routing_key": f"{key}!"})

    assert "canary" not in str(raised.value)


def test_an_event_is_what_pagerduty_relies_on() -> None:
    """Every required field, and what a responder needs."""
    sent = event(view())

    assert sent["event_action"] == "trigger"
    assert sent["dedup_key"] == f"case-7-{START}"
    assert payload(view()) == {
        "summary": "High: impersonation, Riverside Family Clinic, on bluesky: "
        "riverside-fam1ly[.]example",
        "source": "wardwatch",
        "severity": "error",
        "timestamp": "2026-03-02T12:00:00Z",
        "component": "bluesky",
        "group": "Riverside Family Clinic",
        "class": "impersonation",
        "custom_details": {
            "case": 7,
            "news": "New case.",
            "suspect": "riverside-fam1ly[.]example",
            "text": None,
            "address": "hxxps://bsky[.]app/profile/riverside-fam1ly.example",
            "probability": 0.9877,
            "reasons": ["- The handle differs by one character."],
            "more": "wardwatch cases show 7",
            "coverage": None,
        },
    }


@pytest.mark.parametrize(
    ("severity", "word"),
    [
        (Severity.LOW, "info"),
        (Severity.MEDIUM, "warning"),
        (Severity.HIGH, "error"),
        (Severity.CRITICAL, "critical"),
    ],
)
def test_severities_are_pagerdutys(severity: Severity, word: str) -> None:
    """Its four words, from the mildest to the worst."""
    assert payload(view(severity=severity))["severity"] == word


def test_all_news_of_a_case_has_one_key() -> None:
    """Whatever changes, it is the same incident; another installation's is not."""
    first = view()
    later = view(change=CaseChange.SEVERITY_RAISED, severity=Severity.CRITICAL)
    elsewhere = view(opened_at=START + 1)

    assert event(first)["dedup_key"] == event(later)["dedup_key"]
    assert event(first)["dedup_key"] != event(elsewhere)["dedup_key"]


@pytest.mark.parametrize("change", [CaseChange.CLOSED, CaseChange.OPENED])
def test_a_closed_case_resolves(change: CaseChange) -> None:
    """Even if the news is older than its end: nothing is opened again."""
    sent = event(view(change=change, state=CaseState.CLOSED))

    assert sent == {"event_action": "resolve", "dedup_key": view().case_key}


def test_an_opened_case_triggers_though_it_was_closed_between() -> None:
    """News of an end that is over must not hide an open case."""
    assert event(view(change=CaseChange.CLOSED))["event_action"] == "trigger"


def test_a_summary_is_capped() -> None:
    """Whatever its parts add up to, and no key is longer than PagerDuty takes."""
    long = view(practice="p" * 999, platform="q" * 999, label="r" * 999)

    assert len(payload(long)["summary"]) <= LONGEST_SUMMARY
    assert len(view(case_id=2**63, opened_at=2**63).case_key) <= 255


def test_what_a_digest_does_not_list_is_one_event() -> None:
    """Known by the message's id, and no more severe than what is listed."""
    listed = (view(), view(case_id=CaseId(8), severity=Severity.LOW))
    last: Any = events(digest(*listed, unlisted=50))[-1]

    assert last["dedup_key"] == "m-1"
    assert last["payload"]["severity"] == "info"
    assert "Daily digest: 52 cases" in last["payload"]["summary"]


def test_nobody_is_called_for_cases_that_are_closed() -> None:
    """What is not listed comes after them, and is closed as well."""
    ended = view(case_id=CaseId(8), state=CaseState.CLOSED)

    assert len(events(digest(view(), ended, unlisted=50))) == 2
