"""Values of a claim as they are written."""

import pytest

from monitor.domain.findings import Severity
from monitor.settings.claim_document import check_harm, check_page, check_term


@pytest.mark.parametrize("url", ["http://a.example", "a.example", "https://a b"])
def test_what_is_no_page_is_refused(url: str) -> None:
    """Rebuttals are read by people who want to trust them."""
    with pytest.raises(ValueError, match="not an address"):
        check_page(url)


def test_critical_is_refused() -> None:
    """No belief is as urgent as a threat."""
    with pytest.raises(ValueError, match="write high"):
        check_harm(Severity.CRITICAL)


@pytest.mark.parametrize("term", ["\U0001f489", "*", "_", "--"])
def test_a_term_without_a_word_is_refused(term: str) -> None:
    """It would be found everywhere."""
    with pytest.raises(ValueError, match="no letter and no digit"):
        check_term(term)


@pytest.mark.parametrize("term", ["5g", "vaccin*", "\U0001f489 shot", "\u75ab\u82d7"])
def test_a_term_may_have_any_letters(term: str) -> None:
    """Signs beside them do no harm."""
    assert check_term(term) == term
