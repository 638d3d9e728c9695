"""Tests of when two entries are the same article."""

from dataclasses import replace

import pytest

from connectors.feeds.memory import (
    FEWEST,
    Known,
    Names,
    recalled,
    recognised,
    remembered,
)
from monitor.domain.sources import JSONValue

ONE = Names(written="1", guid="g1", page="https://a.example/1", title="One")
TWO = Names(written="2", guid="g2", page="https://a.example/2", title="Two")


def keys(*fresh: Names, before: list[Known] | None = None) -> list[str]:
    """Return the keys of `fresh`."""
    return [one.key for one in recognised(fresh, [], before or [])]


def known(*names: Names) -> list[Known]:
    """Return `names` as they are remembered."""
    return list(recognised(names, [], []))


def test_the_key_is_the_id() -> None:
    """Else the link, else the title."""
    assert keys(ONE) == ["g1"]
    assert keys(replace(ONE, guid="")) == ["https://a.example/1"]
    assert len(keys(replace(ONE, guid="", page=""))[0]) == 16
    assert keys(Names(written="1")) == [""]


def test_an_edited_entry_keeps_its_key() -> None:
    """Also with another link and title."""
    edited = replace(ONE, written="x", page="https://a.example/new", title="New")
    assert keys(edited, before=known(ONE, TWO)) == ["g1"]


def test_a_new_id_keeps_the_key() -> None:
    """The link is the same and the old id is gone."""
    renamed = replace(ONE, written="x", guid="tag:1")
    assert keys(renamed, before=known(ONE, TWO)) == ["g1"]


def test_a_renamed_entry_stays_recognised() -> None:
    """By its new id, although its key is the old one."""
    renamed = replace(ONE, written="x", guid="tag:1")
    again = replace(renamed, written="y", page="")
    before = list(recognised([renamed], [], known(ONE)))
    assert keys(again, before=before) == ["g1"]


def test_an_entry_that_gets_an_id_keeps_its_key() -> None:
    """Its link was all it had."""
    bare = replace(ONE, guid="")
    assert keys(replace(ONE, written="x"), before=known(bare)) == [
        "https://a.example/1"
    ]


def test_an_entry_with_anothers_link_is_its_own() -> None:
    """While the other one is still there."""
    sequel = replace(ONE, written="x", guid="g3")
    (key,) = (k.key for k in recognised([sequel], known(ONE), known(ONE)))
    assert key == "g3"


def test_a_link_that_changed_hands_takes_no_key_along() -> None:
    """Its former entry is still there, elsewhere."""
    moved = replace(ONE, written="x", page="https://a.example/moved")
    heir = replace(ONE, written="y", guid="g3")
    assert keys(heir, moved, before=known(ONE)) == ["g3", "g1"]


def test_a_shared_link_names_nobody() -> None:
    """All entries of a status page lead to it."""
    first = replace(ONE, page="https://a.example/status")
    second = replace(TWO, page="https://a.example/status")
    third = replace(first, written="3", guid="g3")
    assert keys(second, third, before=known(first, second)) == ["g2", "g3"]


def test_a_shared_id_names_nobody() -> None:
    """Some feeds give all entries the same."""
    assert keys(replace(ONE, guid="0"), replace(TWO, guid="0")) == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_what_is_gone_is_remembered_for_a_while() -> None:
    """Feeds leave entries out and show them again."""
    rows = remembered(known(TWO), known(ONE))
    assert [one.key for one in recalled(rows)] == ["g2", "g1"]


def test_memory_is_bounded() -> None:
    """A small feed keeps a hundred, a large one twice what it shows."""
    many = [Known(str(n), "", "", str(n)) for n in range(500)]
    assert len(recalled(remembered([], many))) == FEWEST
    assert len(recalled(remembered(many[:200], many))) == 400


@pytest.mark.parametrize("odd", [None, 7, "x", [[]], [["a"]], [{}], {"a": []}])
def test_odd_memories_are_forgotten(odd: JSONValue) -> None:
    """What another version left does no harm."""
    assert list(recalled(odd)) == []
