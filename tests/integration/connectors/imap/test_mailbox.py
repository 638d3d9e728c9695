"""Tests of servers that refuse, break, lie or dawdle."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from connectors.imap.mailbox import Mailbox
from connectors.imap.options import ImapOptions
from monitor.domain.errors import (
    AuthRejected,
    Gone,
    RateLimited,
    Unavailable,
    Unreachable,
    WardwatchError,
)
from monitor.ports.connector import ConnectorContext
from monitor.runtime import SystemClock
from monitor.simulator.imap import serve_imap
from monitor.simulator.mailbox import (
    AUTHSERV_ID,
    PASSWORD,
    USER,
    MailFault,
    SimMailbox,
)
from tests.integration.connectors.imap.platform import Platform, mail
from tests.servers.certificates import serving, trusting


def mailbox_at(base_url: str, timeout: float = 20.0) -> Mailbox:
    """Return a mailbox at `base_url` that trusts the tests' certificate."""
    options = ImapOptions.model_validate(
        {
            "name": "mail",
            "base_url": base_url,
            "username": USER,
            "password": PASSWORD,
            "authserv_id": AUTHSERV_ID,
        }
    )
    context = ConnectorContext(clock=SystemClock(), timeout=timeout)
    return Mailbox(options, context, trusting())


def read(mailbox: Mailbox) -> list[bytes]:
    """Return the bodies of all mails from Google."""
    with mailbox.opened() as (look, folder):
        uids = look.search(range(1, folder.last + 1), ["google.com"])
        return [found.body for found in look.fetch(uids)]


@contextmanager
def failing(fault: MailFault | None, timeout: float = 20.0) -> Iterator[Mailbox]:
    """Give a mailbox with one mail, whose server has a fault."""
    held = SimMailbox()
    held.deliver(mail())
    held.fault = fault
    with serve_imap(held) as address:
        yield mailbox_at(f"imap://{address}", timeout)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (MailFault.BYE, Unavailable),
        (MailFault.REFUSED, AuthRejected),
        (MailFault.LIMITED, RateLimited),
        (MailFault.DOWN, Unavailable),
        (MailFault.MISSING, Gone),
        (MailFault.GARBAGE, Unavailable),
        (MailFault.HUGE, Unavailable),
        (MailFault.BROKEN, Unavailable),
    ],
)
def test_faults_become_errors(fault: MailFault, error: type[WardwatchError]) -> None:
    """Which quote nothing that the server said."""
    with failing(fault) as mailbox, pytest.raises(WardwatchError) as raised:
        read(mailbox)
    assert type(raised.value) is error
    assert raised.value.__cause__ is None
    assert "Kayla" not in str(raised.value)


@pytest.mark.parametrize("fault", [MailFault.STALLED, MailFault.DRIPPING])
def test_a_slow_server_meets_the_deadline(fault: MailFault) -> None:
    """However many bytes it sends on the way there."""
    clock = SystemClock()
    with failing(fault, timeout=0.3) as mailbox:
        began = clock.monotonic()
        with pytest.raises(Unavailable, match="in time"):
            read(mailbox)
        assert clock.monotonic() - began < 3


def test_without_a_fault_all_is_read() -> None:
    """The control of the tests above."""
    with failing(None) as mailbox:
        assert read(mailbox) == [mail()]


def test_nobody_there() -> None:
    """Nothing was asked."""
    with failing(None) as mailbox:
        pass
    with pytest.raises(Unreachable, match="no connection"):
        read(mailbox)


def test_a_wrong_password(platform: Platform) -> None:
    """It is named as the thing to check, and not shown."""
    with pytest.raises(AuthRejected, match="password") as raised:
        platform.poll(password="hunter2")
    assert "hunter2" not in repr(raised.value)


def test_a_missing_folder(platform: Platform) -> None:
    """Its name is the admin's to correct."""
    with pytest.raises(Gone, match="`folder`"):
        platform.poll(folder="Reviews & more")


def test_a_probe_opens_the_folder(platform: Platform) -> None:
    """And reads nothing."""
    platform.connector().probe()
    assert "UID" not in platform.mailbox.asked
    with pytest.raises(Gone):
        platform.connector(folder="Other").probe()


@pytest.mark.parametrize(
    ("scheme", "at_once"), [("imaps", True), ("imap+starttls", False)]
)
def test_connections_are_encrypted(
    tmp_path: Path, scheme: str, *, at_once: bool
) -> None:
    """From the first byte, or before the login."""
    held = SimMailbox()
    held.deliver(mail())
    with serve_imap(held, serving(tmp_path), at_once=at_once) as address:
        assert read(mailbox_at(f"{scheme}://{address}")) == [mail()]


@pytest.mark.parametrize(
    ("scheme", "at_once"), [("imaps", True), ("imap+starttls", False)]
)
def test_strangers_certificates_are_refused(
    tmp_path: Path, platform: Platform, scheme: str, *, at_once: bool
) -> None:
    """The password is not sent."""
    held = SimMailbox()
    with (
        serve_imap(held, serving(tmp_path), at_once=at_once) as address,
        pytest.raises(Unreachable, match="certificate"),
    ):
        platform.poll(base_url=f"{scheme}://{address}")
    assert "LOGIN" not in held.asked


def test_a_server_that_does_not_encrypt() -> None:
    """Somebody in between may have taken the offer away: no login."""
    held = SimMailbox()
    with serve_imap(held) as address, pytest.raises(Unavailable):
        read(mailbox_at(f"imap+starttls://{address}"))
    assert "LOGIN" not in held.asked
