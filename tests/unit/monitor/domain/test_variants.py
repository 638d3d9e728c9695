"""Handles that attackers would register."""

import pytest

from monitor.domain.handle_bases import Base
from monitor.domain.handle_rules import RULES
from monitor.domain.variants import handle_variants

RIVER = Base(("riverside", "family"), "austin", "tx")
CLINIC = Base(("riverside", "family", "clinic"), "austin", "tx")


def variants(platform: str, most: int = 400, base: Base = RIVER) -> tuple[str, ...]:
    """Return the variants of Riverside Family."""
    return handle_variants(base, platform, most)


@pytest.mark.parametrize("platform", RULES)
def test_a_platform_gets_handles_that_it_allows(platform: str) -> None:
    """Each once."""
    found = variants(platform)

    assert all(RULES[platform].allowed.fullmatch(handle) for handle in found)
    assert all(len(handle) <= RULES[platform].longest for handle in found)
    assert len(set(found)) == len(found) > 20


@pytest.mark.parametrize("platform", RULES)
def test_the_same_handle_comes_first(platform: str) -> None:
    """Where the practice has none, it is what an attacker takes."""
    assert variants(platform)[0] == "riversidefamily"


def test_a_handle_is_asked_for_as_it_is_written() -> None:
    """Before it is without its signs."""
    river = Base(("river", "fam"), exact="river_fam")
    found = variants("x", base=river)

    assert found[:2] == ("river_fam", "riverfam")
    assert "river_fam_help" in found


def test_what_is_left_out_makes_room_for_others() -> None:
    """The next ones move up."""
    whole = variants("x", 11)

    assert handle_variants(RIVER, "x", 10, {whole[0]}) == whole[1:]


def test_a_long_name_is_imitated_by_shorter_ones() -> None:
    """X knows fifteen characters, and the clinic has twenty-one."""
    found = variants("x", base=CLINIC)

    assert len(found) >= 60
    assert {"riversidefamily", "riversidefamhr", "riverside_help"} < {*found}
    assert {"riversidefc", "rfclinic_help", "riversidetx"} < {*found}


def test_the_whole_name_comes_before_short_ones() -> None:
    """Of one kind."""
    found = variants("mastodon", base=CLINIC)
    whole, short = (f"{name}_help" for name in ("riversidefamilyclinic", "riverside"))

    assert found.index(whole) < found.index(short)


def test_added_words_come_before_misspellings() -> None:
    """Attackers add words far more often than they slip."""
    found = variants("mastodon")

    assert found.index("riversidefamilysupport") < found.index("riversidefamilyy")
    assert found[1] == "riversidefamilyofficial"


def test_the_budget_keeps_the_likeliest() -> None:
    """Fewer are the beginning of more."""
    assert variants("mastodon", 10) == variants("mastodon")[:10]


@pytest.mark.parametrize(
    ("platform", "handle"),
    [
        ("mastodon", "riverside.family"),
        ("mastodon", "riversidefamilyaustin"),
        ("mastodon", "riversidefamilytx"),
        ("mastodon", "riversidefarnily"),
        ("mastodon", "r1versidefamily"),
        ("bluesky", "riverside-family"),
        ("x", "riverside"),
        ("x", "riversidefamly"),
        ("x", "riversidefamliy"),
        ("mastodon", "riversidefamily_billing"),
        ("reddit", "riversidefamily2026"),
    ],
)
def test_variants_of_every_kind_are_thought_of(platform: str, handle: str) -> None:
    """Words, places, signs, digits, letters."""
    assert handle in variants(platform)


def test_long_names_are_cut_where_the_platform_cuts() -> None:
    """X knows fifteen characters."""
    assert "stmaryshospital" in variants("x", base=Base(("stmaryshospitals",)))
