"""Which mail servers an admin may name."""

import pytest

from monitor.channels.kit.mail_server import MailServer, Protection, mail_server


@pytest.mark.parametrize(
    ("url", "protection", "host", "port"),
    [
        ("smtp://localhost:25", Protection.NONE, "localhost", 25),
        ("smtp://localhost", Protection.NONE, "localhost", 25),
        ("smtps://mail.example", Protection.TLS, "mail.example", 465),
        ("smtp+starttls://mail.example/", Protection.STARTTLS, "mail.example", 587),
        ("smtp://[::1]:2525", Protection.NONE, "::1", 2525),
    ],
)
def test_a_mail_server(url: str, protection: Protection, host: str, port: int) -> None:
    """Ports default to what the scheme stands for."""
    assert mail_server(url) == MailServer(protection=protection, host=host, port=port)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example:25",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example:0",
        "smtp://mail.example:x",
        "smtp://mail.example:99999",
        "smtp://mail.example/path",
        "smtp://mail.example?x=y",
        "smtp://mäil.example",
        "smtp://mail example",
        "smtp://[::1",
    ],
)
def test_what_is_none(url: str) -> None:
    """The message says how one is written."""
    with pytest.raises(ValueError, match=r"e\.g\. smtp\+starttls://mail\.example:587"):
        mail_server(url)


def test_a_login_in_the_address_is_refused() -> None:
    """It would be shown with the address; it has options of its own."""
    with pytest.raises(ValueError, match="options of their own") as raised:
        mail_server("smtps://kim:hunter2@mail.example")

    assert "hunter2" not in str(raised.value)
