"""Tests of what a person names in a report."""

from pathlib import Path

import click
import pytest

from monitor.cli.reported import LONGEST_TARGET, attachment, target


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bluesky:name.bsky.social", ("bluesky", "name.bsky.social", None)),
        (" Facebook:@Riverside ", ("facebook", "Riverside", None)),
        ("twitter:riverside", ("x", "riverside", None)),
        ("mastodon:name@host.example", ("mastodon", "name@host.example", None)),
        ("https://a.example/x:y", ("web", "", "https://a.example/x:y")),
        ("HTTP://a.example", ("web", "", "HTTP://a.example")),
    ],
)
def test_addresses_and_accounts(text: str, found: tuple[str, str, str | None]) -> None:
    """As people write them."""
    assert target(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *["", "riverside", "x:", "x:@", ":name", "two words:name", "-x:name"],
        *["https://", "http:///path", "http://[", "javascript://a.example/"],
        *["x:na\x1bme", "https://a.example/\u202e", "x:a\nb"],
        "https://a.example/" + "a" * LONGEST_TARGET,
    ],
)
def test_anything_else_is_bad_usage(text: str) -> None:
    """And says so."""
    with pytest.raises(click.BadParameter):
        target(text)


def test_a_file_keeps_its_name_and_bytes(tmp_path: Path) -> None:
    """Without the folder, which is nobody's affair."""
    (tmp_path / "screen.png").write_bytes(b"\x00picture")
    found = attachment(tmp_path / "screen.png")

    assert (found.name, found.body) == ("screen.png", b"\x00picture")


@pytest.mark.parametrize("path", ["/dev/zero", "/nowhere/at/all"])
def test_what_has_no_end_or_is_not_there(path: str) -> None:
    """Reading ends, and the message names the file."""
    with pytest.raises(click.BadParameter, match=Path(path).name):
        attachment(Path(path))
