"""Tests of merging search terms."""

from connectors.kit.terms import merged, practices_by_term
from monitor.domain.watch import Practice, PracticeId, WatchTerms


def practice(name: str, *terms: str) -> Practice:
    """Return a practice that is searched for by `terms`, else by its name."""
    return Practice(id=PracticeId(name), name=name, watch=WatchTerms(terms=terms))


def test_equal_terms_are_one() -> None:
    """Case, spaces, composition and a leading "@" make no other search."""
    terms = practices_by_term(
        [
            practice("a", "Riverside  Clinic", "@Cafe\u0301"),
            practice("b", "riverside clinic ", "caf\u00e9"),
        ]
    )
    assert terms == {"riverside clinic": ("a", "b"), "caf\u00e9": ("a", "b")}


def test_a_practice_is_named_once() -> None:
    """Two spellings in one practice need it once."""
    assert practices_by_term([practice("a", "X y", "x Y")]) == {"x y": ("a",)}


def test_names_serve_without_terms() -> None:
    """A practice needs only a name."""
    assert practices_by_term([practice("Hilltop")]) == {"hilltop": ("Hilltop",)}


def test_empty_terms_are_no_search() -> None:
    """Blanks would find everybody."""
    assert practices_by_term([practice("a", " ", "@", "b")]) == {"b": ("a",)}


def test_other_words_are_merged_the_same_way() -> None:
    """Hashtags and handles; what is nothing is left out."""
    a, b = PracticeId("a"), PracticeId("b")
    wanted = [("Austin", a), (" austin", b), ("@x@Y", a), ("@ ", b)]
    assert merged(wanted) == {"austin": (a, b), "x@y": (a,)}
