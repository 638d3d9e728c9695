"""Tests of reading single values."""

import pytest

from connectors.kit.fields import (
    LARGEST,
    LINKS_LIMIT,
    clean_text,
    count_of,
    links_in,
    moment_of,
    text_of,
    web_url_of,
)
from monitor.domain.time import from_iso


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a\x00b", "a\ufffdb"), ("a\ud800b", "a\ufffdb"), ("\U0001f600", "\U0001f600")],
)
def test_what_cannot_be_stored_is_replaced(text: str, kept: str) -> None:
    """NUL and lone surrogates go, all else stays as it was written."""
    assert clean_text(text) == kept


def test_texts_are_capped() -> None:
    """Length is the reader's choice, not the writer's."""
    assert text_of("x" * 20_000) == "x" * 10_000


@pytest.mark.parametrize("value", [None, 1, ["a"], {"a": 1}, b"a"])
def test_what_is_no_text_is_empty(value: object) -> None:
    """A value of another type counts as missing."""
    assert not text_of(value)


@pytest.mark.parametrize(
    ("value", "count"),
    [
        *[(0, 0), (LARGEST, LARGEST), (LARGEST + 1, None), (-1, None)],
        *[(True, None), ("5", None), (5.0, None), (None, None)],
    ],
)
def test_counts_fit_into_a_database(value: object, count: int | None) -> None:
    """Whole numbers from 0 to 2**63 - 1, nothing else."""
    assert count_of(value) == count


@pytest.mark.parametrize("value", ["", "yesterday", 1747676784, None, "9999-99-99"])
def test_what_is_no_time_is_missing(value: object) -> None:
    """Odd times are not told, never an error."""
    assert moment_of(value) is None


def test_times_are_utc_microseconds() -> None:
    """Fractions and zones are read."""
    assert moment_of("2026-03-02T14:00:00.5+02:00") == (
        from_iso("2026-03-02T12:00:00Z") + 500_000
    )


@pytest.mark.parametrize(
    "url",
    [
        *["javascript:alert(1)", "data:text/html,x", "http://", "https://[::1", "x"],
        *[None, "https://riverside.example/" + "x" * 3000],
    ],
)
def test_other_addresses_are_not_kept(url: object) -> None:
    """Only http and https with a host, within the limit."""
    assert web_url_of(url) is None


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("pay at https://a.example/x?y=1.", ("https://a.example/x?y=1",)),
        ("riverside.example/pay now", ("https://riverside.example/pay",)),
        ("(see http://a.example)", ("http://a.example",)),
        ("mail info@a.example or ask @kay.bsky.social", ()),
        ("twice b.example b.example", ("https://b.example",)),
        ("Dr. Smith, M.D., 5.5 stars, e.g. this", ()),
    ],
)
def test_links_are_found(text: str, links: tuple[str, ...]) -> None:
    """Addresses and bare domains, but neither e-mail addresses nor mentions."""
    assert links_in(text) == links


def test_links_are_capped() -> None:
    """A bio of nothing but links does not grow without bound."""
    text = " ".join(f"https://a{number}.example" for number in range(500))
    assert len(links_in(text)) == LINKS_LIMIT
