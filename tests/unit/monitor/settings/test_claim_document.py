"""Values of a claim as they are written."""

from datetime import date

import pytest

from monitor.domain.findings import Severity
from monitor.settings.claim_document import check_day, check_harm, check_page


def test_a_day_is_a_date() -> None:
    """Written as in ISO 8601."""
    assert check_day("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize("written", ["today", "22.11.2026", "2026-02-30", 7, None])
def test_what_is_no_day_is_refused(written: object) -> None:
    """With how to write it."""
    with pytest.raises(ValueError, match="write it like 2026-11-22"):
        check_day(written)


@pytest.mark.parametrize("url", ["http://a.example", "a.example", "https://a b"])
def test_what_is_no_page_is_refused(url: str) -> None:
    """Rebuttals are read by people who want to trust them."""
    with pytest.raises(ValueError, match="not an address"):
        check_page(url)


def test_critical_is_refused() -> None:
    """No belief is as urgent as a threat."""
    with pytest.raises(ValueError, match="write high"):
        check_harm(Severity.CRITICAL)
