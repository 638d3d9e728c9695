"""Which receivers an admin may name."""

import pytest
from pydantic import TypeAdapter, ValidationError

from monitor.channels.kit.address import Address, BaseUrl

ADDRESS = TypeAdapter[object](Address)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example/services/T0/B0/x?token=y",
        "https://user:password@hooks.example:8443/",
        "https://intranet_hooks/alerts",
        "https://[2001:db8::1]/x",
        "http://127.0.0.1:8080/x",
        "http://[::1]:8080/x",
        "http://localhost/x",
    ],
)
def test_https_and_loopback_are_fine(url: str) -> None:
    """Https goes anywhere, plain http to this machine."""
    address = ADDRESS.validate_python(url)

    assert url not in repr(address)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks.example/x",
        "http://hooks.example/x",
        "http://127.0.0.1.hooks.example/x",
        "http://127.0.0.1@hooks.example/x",
        "http://localhost.hooks.example/x",
        "http://10.0.0.1/x",
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "https://",
        "https:///x",
        "https://hooks.example:port/x",
        "https://hooks.example:99999/x",
        "https://[::1/x",
        "https://[hooks]/x",
        "https://a..b/x",
        "https://" + "a" * 64 + ".example/x",
        "https://hooks.example/a b",
        "https://hooks.example/\r\nx: y",
        "https://höoks.example/",
        "https://hooks.example/" + "a" * 2048,
    ],
)
def test_everything_else_is_refused(url: str) -> None:
    """What is no https address, or plain http that leaves this machine."""
    with pytest.raises(ValidationError):
        ADDRESS.validate_python(url)


BASE = TypeAdapter[str](BaseUrl)


def test_a_base_has_no_ending_slash() -> None:
    """So that a path can follow."""
    assert BASE.validate_python("https://slack.example/api/") == (
        "https://slack.example/api"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://slack.example",
        "https://me:hunter2@slack.example",
        "https://slack.example?token=hunter2",
        "https://slack.example#x",
    ],
)
def test_a_base_holds_no_secret(url: str) -> None:
    """It is shown wherever the configuration is."""
    with pytest.raises(ValidationError):
        BASE.validate_python(url)
