"""What lookalike handles are derived from."""

import pytest

from monitor.domain.handle_bases import Base, base_of, shorter


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


def test_a_handle_is_kept_as_it_is_written() -> None:
    """Unlike a name."""
    handle, name = base_of("@River_Fam"), base_of("River Fam")

    assert handle is not None
    assert name is not None
    assert (handle.spellings, name.spellings) == (
        ("river_fam", "riverfam"),
        ("riverfam",),
    )


def test_places_are_plain_letters() -> None:
    """Whatever stands between them."""
    base = base_of("Mercy", "Washington, D.C.", "DC ")

    assert base is not None
    assert (base.city, base.state) == ("washingtondc", "dc")


@pytest.mark.parametrize(
    ("words", "short"),
    [
        (("riverside", "family", "clinic"), "riversidefam"),
        (("riverside", "family", "clinic"), "riversidefc"),
        (("riverside", "family", "clinic"), "rfclinic"),
        (("riverside", "family", "clinic"), "rfc"),
        (("university", "of", "west", "texas"), "uwt"),
        (("riversidefamilyclinic",), "riversidefamily"),
        (("riversidefamilyclinic",), "riversidef"),
    ],
)
def test_names_are_shortened_as_people_do(words: tuple[str, ...], short: str) -> None:
    """Without the trade, by first letters, cut off."""
    assert short in {base.whole for base in shorter(Base(words), 15)}


@pytest.mark.parametrize("word", ["of", "mercy"])
def test_a_short_name_stays(word: str) -> None:
    """Less of it would tell of nobody."""
    assert shorter(Base((word,)), 15) == ()


def test_a_sentence_is_shortened_in_bounded_time() -> None:
    """By its first words."""
    assert len(shorter(Base(("word",) * 100), 15)) < 20
