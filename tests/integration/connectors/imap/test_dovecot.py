"""Tests against a real server, which reads the protocol in its own way."""

from collections.abc import Iterator, Mapping

import pytest

from connectors.imap.mailbox import Mailbox
from connectors.imap.options import ImapOptions
from connectors.kit.mail import MAIL_BYTES
from monitor.domain.errors import AuthRejected, Gone
from monitor.ports.connector import ConnectorContext
from monitor.runtime import SystemClock
from tests.integration.connectors.imap.platform import mail
from tests.servers.certificates import trusting
from tests.servers.dovecot import PASSWORD, USER, Dovecot, dovecot, is_here

pytestmark = pytest.mark.skipif(not is_here(), reason="Dovecot is missing: make system")

MAILS = (mail(1), mail(2, "yelp"), mail(3) + b"x" * MAIL_BYTES, mail(4))


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    """A server with four mails, three of them from Google."""
    with dovecot(MAILS) as running:
        yield running


def mailbox(server: Dovecot, scheme: str = "imap", **values: str) -> Mailbox:
    """Return a mailbox on `server`."""
    port = server.tls if scheme == "imaps" else server.plain
    usual: Mapping[str, str] = {
        "name": "mail",
        "base_url": f"{scheme}://127.0.0.1:{port}",
        "username": USER,
        "password": PASSWORD,
        "authserv_id": "mx.example",
    }
    options = ImapOptions.model_validate({**usual, **values})
    return Mailbox(options, ConnectorContext(clock=SystemClock()), trusting())


@pytest.mark.parametrize("scheme", ["imap", "imaps", "imap+starttls"])
def test_mails_are_found_and_read(server: Dovecot, scheme: str) -> None:
    """Byte by byte, however the connection is protected."""
    with mailbox(server, scheme).opened() as (look, folder):
        assert folder.last == len(MAILS)
        uids = look.search(range(1, folder.last + 1), ["@google.com", "nobody"])
        first, huge, last = look.fetch(uids)

    assert uids == [1, 3, 4]
    assert (first.body, last.body) == (MAILS[0], MAILS[3])
    assert (first.whole, huge.whole) == (True, False)
    assert huge.body == MAILS[2].partition(b"\r\n\r\n")[0] + b"\r\n\r\n"


def test_what_is_gone_is_left_out(server: Dovecot) -> None:
    """A mail may be deleted between a search and its reading."""
    with mailbox(server).opened() as (look, _):
        assert [found.uid for found in look.fetch([2, 99])] == [2]
        assert look.search(range(2, 3), ["google.com"]) == []


def test_nothing_is_marked(server: Dovecot) -> None:
    """Whoever reads the mailbox still sees what is new."""
    with mailbox(server).opened() as (look, _):
        assert len(list(look.fetch([1, 2, 3, 4]))) == len(MAILS)

    assert not [name for name in server.files() if "S" in name.partition(":2,")[2]]


def test_a_wrong_password_is_told(server: Dovecot) -> None:
    """As one of the login."""
    with (
        pytest.raises(AuthRejected, match="AUTHENTICATIONFAILED"),
        mailbox(server, password="wrong").opened(),
    ):
        pass


def test_a_missing_folder_is_told(server: Dovecot) -> None:
    """As one to correct."""
    with pytest.raises(Gone, match="folder"), mailbox(server, folder="x").opened():
        pass
