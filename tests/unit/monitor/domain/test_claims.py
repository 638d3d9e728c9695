"""Tests of known false claims."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.claims import Claim, claim_of
from monitor.domain.findings import Severity
from tests.builders import REBUTTALS, claim

BROKEN: dict[str, Callable[[], Claim]] = {
    "no variants": lambda: replace(claim(), variants=()),
    "no counter-examples": lambda: replace(claim(), counter_examples=()),
    "no terms": lambda: replace(claim(), terms=()),
    "an empty group": lambda: replace(claim(), terms=(("tea",), ())),
    "critical": lambda: claim(harm=Severity.CRITICAL),
    "one rebuttal": lambda: claim(rebuttals=REBUTTALS[:1]),
    "one page twice": lambda: claim(rebuttals=REBUTTALS[:1] * 2),
    "expired before": lambda: claim(expires=date(2025, 1, 1)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_claim_that_cannot_be_used_is_refused(name: str) -> None:
    """Nothing half-written is matched."""
    with pytest.raises(ValueError, match=r"\w"):
        BROKEN[name]()


@pytest.mark.parametrize(("wanted", "found"), [("b", "b"), ("c", None), (None, None)])
def test_a_claim_is_found_by_its_id(wanted: str | None, found: str | None) -> None:
    """One that is no longer known is None."""
    got = claim_of(wanted, [claim("a"), claim("b")])

    assert (got and got.id) == found
