"""Values of a claim as they are written."""

import pytest

from monitor.domain.findings import Severity
from monitor.settings.claim_document import check_harm, check_page


@pytest.mark.parametrize("url", ["http://a.example", "a.example", "https://a b"])
def test_what_is_no_page_is_refused(url: str) -> None:
    """Rebuttals are read by people who want to trust them."""
    with pytest.raises(ValueError, match="not an address"):
        check_page(url)


def test_critical_is_refused() -> None:
    """No belief is as urgent as a threat."""
    with pytest.raises(ValueError, match="write high"):
        check_harm(Severity.CRITICAL)
