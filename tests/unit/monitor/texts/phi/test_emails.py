"""Tests for monitor.texts.phi.emails."""

import pytest

from monitor.texts.phi.emails import email_addresses
from monitor.texts.phi.spans import Known
from tests.unit.monitor.texts.phi.finding import tied, words_of


@pytest.mark.parametrize(
    "text",
    [
        "maria.l@mail.example",
        "maria@mail.example",
        "maria [at] mail.example",
        "maria at mail dot example",
    ],
)
def test_addresses_are_found(text: str) -> None:
    """Plain, styled and disguised ones."""
    assert words_of(email_addresses, text) == [text]


def test_handles_are_no_addresses() -> None:
    """Mastodon's have an at sign before."""
    assert words_of(email_addresses, "@maria@mail.example") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your email maria@mail.example bounced", True),
        ("Write to us: maria@mail.example", False),
        ("your email: privacy@mail.example", False),
    ],
)
def test_words_and_desks_say_whose_it_is(text: str, expected: bool) -> None:
    """Mailboxes of offices are nobody's."""
    assert tied(email_addresses, text) == [expected]


def test_own_domains_are_nobodys() -> None:
    """Those below them too."""
    known = Known(domains=frozenset({"river.example"}))

    assert words_of(email_addresses, "dana@mail.river.example", known) == []
