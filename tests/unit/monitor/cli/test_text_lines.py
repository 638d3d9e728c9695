"""Tests for monitor.cli.text_lines."""

import json

import pytest

from monitor.cli.text_lines import parse_text
from monitor.domain.errors import BadItem
from monitor.domain.reading import Text
from monitor.domain.records import PostForm


def line(**fields: object) -> bytes:
    """Return a line with a text and `fields`."""
    return json.dumps({"id": "1", "text": "secret", **fields}).encode()


def test_a_full_line_is_read() -> None:
    """Every field."""
    found = parse_text(line(kind="review", rating=4, max_rating=5.0, own=True))

    assert found.id == "1"
    assert found.text == Text(
        body="secret", form=PostForm.REVIEW, rating=4.0, max_rating=5.0, own=True
    )


def test_all_but_id_and_text_may_be_missing_or_null() -> None:
    """A post without a rating, by anybody."""
    nothing = line(kind=None, rating=None, max_rating=None, own=None)

    assert parse_text(nothing) == parse_text(line())
    assert parse_text(line()).text == Text(body="secret")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": None}, "text"),
        ({"text": 5}, "text"),
        ({"id": None}, "id"),
        ({"kind": "poem"}, "kind"),
        ({"kind": 1}, "kind"),
        ({"rating": "5"}, "rating"),
        ({"rating": True}, "rating"),
        ({"max_rating": 10**400}, "max_rating"),
        ({"own": "yes"}, "own"),
    ],
)
def test_bad_lines_say_what_is_wrong(fields: dict[str, object], why: str) -> None:
    """And never what they say."""
    with pytest.raises(BadItem, match=why) as caught:
        parse_text(line(**fields))

    assert "secret" not in str(caught.value)
    assert "poem" not in str(caught.value)
