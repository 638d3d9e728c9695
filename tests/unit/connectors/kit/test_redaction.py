"""Tests of what is kept of a conversation."""

import pytest

from connectors.kit.redaction import (
    has_secret,
    kept_body,
    kept_headers,
    kept_url,
    secrets_sent,
)

TOKEN = "hunter2-and-more"


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


@pytest.mark.parametrize(
    ("headers", "url"),
    [
        ([("Authorization", f"Bearer {TOKEN}")], "https://social.example/"),
        ([("X-Api-Key", TOKEN)], "https://social.example/"),
        ([("authorization", f'OAuth oauth_token="{TOKEN}", n="1"')], ""),
        ([], f"https://social.example/?q=clinic&access_token={TOKEN}"),
    ],
)
def test_what_was_sent_is_not_kept_of_the_answer(
    headers: list[tuple[str, str]], url: str
) -> None:
    """However it was sent; the rest of the answer stays."""
    secrets = secrets_sent([*headers, ("Accept", "application/json")], url)

    body = b'{"said": "%s", "n": "1"}' % TOKEN.encode()
    assert kept_body(body, secrets) == b'{"said": "***", "n": "1"}'
