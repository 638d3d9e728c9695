"""Tests of what is kept of a conversation."""

from connectors.kit.redaction import has_secret, kept_headers, kept_url


def test_headers_that_carry_secrets_are_dropped() -> None:
    """Cookies, tokens and keys go; rate limits stay."""
    headers = [
        ("Set-Cookie", "s=hunter2"),
        ("Authorization", "Bearer hunter2"),
        ("X-Api-Key", "hunter2"),
        ("Proxy-Authenticate", "Basic"),
        ("RateLimit-Reset", "1747676784"),
    ]
    assert kept_headers(headers) == {"ratelimit-reset": "1747676784"}


def test_secrets_in_urls_are_starred() -> None:
    """A password and secret parameters are not kept; the query is."""
    url = "https://me:hunter2@social.example/x?q=a+b&access_token=hunter2&empty="
    kept = "https://social.example/x?q=a+b&access_token=%2A%2A%2A&empty="
    assert kept_url(url) == kept


def test_secrets_in_queries_are_noticed() -> None:
    """Whatever their case; what is only asked for is none."""
    assert has_secret("https://news.example/x?q=a&Access_Token=")
    assert not has_secret("https://news.example/token?q=token")
