"""Tests of reading servers' addresses."""

import pytest

from connectors.imap.server import Protection, server_at


@pytest.mark.parametrize(
    ("url", "protection", "host", "port"),
    [
        ("imaps://imap.example", Protection.TLS, "imap.example", 993),
        ("imaps://imap.example:1993/", Protection.TLS, "imap.example", 1993),
        ("imap+starttls://imap.example", Protection.STARTTLS, "imap.example", 143),
        ("imap://127.0.0.1:4143", Protection.NONE, "127.0.0.1", 4143),
        ("imap://[::1]", Protection.NONE, "::1", 143),
        ("imap://localhost", Protection.NONE, "localhost", 143),
    ],
)
def test_addresses_are_read(
    url: str, protection: Protection, host: str, port: int
) -> None:
    """With the port that the protection usually has."""
    server = server_at(url)
    assert (server.protection, server.host, server.port) == (protection, host, port)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hunter2",
        "imaps://",
        "imaps:///hunter2",
        "imaps://hunter2:0",
        "imaps://hunter2:99999",
        "imaps://imap.example/hunter2",
        "imaps://imap.example?hunter2",
        "imaps://imap.example#hunter2",
        "imaps://hunter2@imap.example",
        "imap://hunter2.example",
        "imap://192.0.2.1",
        "imaps://imap.example\nhunter2",
        "imaps://h\u00fcnter2.example",
        "imaps://[hunter2",
    ],
)
def test_anything_else_is_refused(url: str) -> None:
    """Without being quoted: it may hold a secret."""
    with pytest.raises(ValueError, match="must") as refused:
        server_at(url)
    assert "hunter2" not in str(refused.value)
