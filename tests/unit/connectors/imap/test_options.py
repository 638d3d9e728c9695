"""Tests of a mailbox's options, beyond those that are refused."""

import pytest
from pydantic import ValidationError

from connectors.imap.options import ImapOptions
from connectors.imap.profiles import PROFILES

VALUES: dict[str, object] = {
    "name": "mail",
    "base_url": "imaps://imap.example",
    "username": "reviews+google@riverside.example",
    "password": 'a "b" \\c',
    "authserv_id": "MX.Riverside.example",
}


def options(**values: object) -> ImapOptions:
    """Return options."""
    return ImapOptions.model_validate(VALUES | values)


def test_what_is_left_out_is_usual() -> None:
    """The inbox, the known senders; names of servers have no case."""
    usual = options()
    assert usual.folder == "INBOX"
    assert usual.authserv_id == "mx.riverside.example"
    assert usual.senders_of("yelp") == PROFILES["yelp"].senders
    assert usual.practices == ()


def test_senders_replace_the_known_ones() -> None:
    """Of their site alone."""
    changed = options(senders={"yelp": ["relay@reviews.example"]})
    assert changed.senders_of("yelp") == ("relay@reviews.example",)
    assert changed.senders_of("google") == PROFILES["google"].senders


def test_the_password_never_prints() -> None:
    """Nor when it is refused."""
    assert "hunter2" not in repr(options(password="hunter2"))
    with pytest.raises(ValidationError) as refused:
        options(password="hunter2\u00e9")
    assert "hunter2" not in str(refused.value)
