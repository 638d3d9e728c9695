"""What an alert shows of a suspect's address, and what a message lists."""

import pytest

from monitor.domain.alerts import defang, listed
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.findings import Severity
from tests.unit.monitor.channels.builders import view

OPENED, REOPENED = CaseChange.OPENED, CaseChange.REOPENED
RAISED, CLOSED = CaseChange.SEVERITY_RAISED, CaseChange.CLOSED


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://fake.example/pay", "hxxps://fake[.]example/pay"),
        ("HTTP://FAKE.example", "hxxp://FAKE[.]example"),
        ("fake.example/pay", "fake[.]example/pay"),
        (
            "https://u:p@fake.example/a.b?x=c.d",
            "hxxps://u:p@fake[.]example/a[.]b?x=c[.]d",
        ),
        (
            "https://fake.example?x=evil.example",
            "hxxps://fake[.]example?x=evil[.]example",
        ),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("mailto:a@b.example", "mailto[:]a@b[.]example"),
        ("", ""),
    ],
)
def test_a_defanged_address_is_no_link(url: str, shown: str) -> None:
    """No mail program, chat or page turns it into a link."""
    assert defang(url) == shown


@pytest.mark.parametrize(
    ("changes", "state", "kept"),
    [
        ([OPENED], CaseState.OPEN, OPENED),
        ([OPENED, RAISED], CaseState.OPEN, OPENED),
        ([RAISED, OPENED], CaseState.OPEN, OPENED),
        ([CaseChange.KIND_ADDED, RAISED], CaseState.OPEN, RAISED),
        ([RAISED, CLOSED], CaseState.CLOSED, CLOSED),
        ([CLOSED, REOPENED], CaseState.OPEN, REOPENED),
        ([OPENED, CLOSED, REOPENED], CaseState.OPEN, OPENED),
        ([OPENED, RAISED], CaseState.CLOSED, OPENED),
    ],
)
def test_a_case_is_listed_once(
    changes: list[CaseChange], state: CaseState, kept: CaseChange
) -> None:
    """With the news that says most of how it is now."""
    told = listed(view(change=change, state=state) for change in changes)

    assert [one.change for one in told] == [kept]


def test_the_most_severe_comes_first() -> None:
    """Those that are closed come last, however severe; else in their order."""
    low, high, also_high = (
        view(case_id=CaseId(number), severity=severity)
        for number, severity in enumerate([Severity.LOW, Severity.HIGH, Severity.HIGH])
    )
    closed = view(case_id=CaseId(9), severity=Severity.CRITICAL, state=CaseState.CLOSED)

    assert listed([closed, low, high, also_high]) == (high, also_high, low, closed)
