"""Handles that attackers would register."""

import pytest

from monitor.domain.variants import RULES, Base, base_of, handle_variants

RIVER = Base(("riverside", "family"), "austin", "tx")


def variants(platform: str, most: int = 400, base: Base = RIVER) -> tuple[str, ...]:
    """Return the variants of Riverside Family."""
    return handle_variants(base, platform, most)


@pytest.mark.parametrize("platform", RULES)
def test_a_platform_gets_handles_that_it_allows(platform: str) -> None:
    """Each once, and never the handle itself."""
    found = variants(platform)

    assert all(RULES[platform].allowed.fullmatch(handle) for handle in found)
    assert all(len(handle) <= RULES[platform].longest for handle in found)
    assert len(set(found)) == len(found) > 20
    assert "riversidefamily" not in found


def test_added_words_come_before_misspellings() -> None:
    """Attackers add words far more often than they slip."""
    found = variants("facebook")

    assert found.index("riversidefamilysupport") < found.index("riversidefamilyy")
    assert found[0] == "riversidefamilyofficial"


def test_the_budget_keeps_the_likeliest() -> None:
    """Fewer are the beginning of more."""
    assert variants("facebook", 10) == variants("facebook")[:10]


@pytest.mark.parametrize(
    ("platform", "handle"),
    [
        ("instagram", "riverside.family"),
        ("instagram", "riversidefamilyaustin"),
        ("instagram", "riversidefamilytx"),
        ("instagram", "riversidefarnily"),
        ("instagram", "r1versidefamily"),
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


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Riverside Family", ("riverside", "family")),
        ("@riversidefam", ("riversidefam",)),
        ("St. Mary's", ("st", "marys")),
        ("river.bsky.social", ("river",)),
    ],
)
def test_names_and_handles_make_bases(name: str, words: tuple[str, ...]) -> None:
    """In plain letters."""
    base = base_of(name)

    assert base is not None
    assert base.words == words


@pytest.mark.parametrize("name", ["", "!!!", "日本"])
def test_a_name_without_letters_makes_none(name: str) -> None:
    """No platform here takes other alphabets."""
    assert base_of(name) is None
