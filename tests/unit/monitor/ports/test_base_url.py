"""Tests for monitor.ports.base_url."""

import pytest

from monitor.ports.base_url import check_base_url


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://social.example", "https://social.example"),
        ("https://social.example:8443/api/", "https://social.example:8443/api"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("http://localhost:8080", "http://localhost:8080"),
    ],
)
def test_takes_https_and_loopback(url: str, kept: str) -> None:
    """Https goes anywhere, plain http stays on this machine."""
    assert check_base_url(url) == kept


@pytest.mark.parametrize(
    "url",
    [
        "http://social.example",
        "http://127.0.0.1.social.example",
        "http://10.0.0.1",
        "http://2130706433",
        "http://127.0.0.1@social.example",
        "https://user:hunter2@social.example",
        "https://social.example/?key=hunter2",
        "https://social.example#part",
        "https:\\\\social.example",
        "https://social.example\n.evil.example",
        "https://",
        "https://social.example:99999",
        "ftp://social.example",
        "social.example",
        "",
    ],
)
def test_refuses_the_rest(url: str) -> None:
    """Other URLs are refused, with a message that does not hold them."""
    with pytest.raises(ValueError, match="must") as refused:
        check_base_url(url)
    assert "hunter2" not in str(refused.value)
