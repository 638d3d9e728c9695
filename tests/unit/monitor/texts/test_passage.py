"""Tests for monitor.texts.passage."""

import pytest

from monitor.domain.reading import Text
from monitor.texts.passage import legible
from tests.unit.monitor.texts.saying import saying


def test_plain_text_is_folded() -> None:
    """Capitals, accents and apostrophes don't matter."""
    assert saying("I'll NEVER go to that Café").plain == "ill never go to that cafe"


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("Rude staff! Long wait...", ("rude staff!", "long wait...")),
        ("one\n\ntwo", ("one", "two")),
        ("Ask Dr. Kim. Or Mrs. Lee.", ("ask dr. kim.", "or mrs. lee.")),
        ("paid $3.50 at riverside.example", ("paid $3.50 at riverside.example",)),
        ("  \n ", ()),
    ],
)
def test_sentences(body: str, sentences: tuple[str, ...]) -> None:
    """Sentences end at marks before space, and at line ends."""
    assert saying(body).sentences == sentences


@pytest.mark.parametrize("body", ["A b.  C!\n\n d ", "", " \n", "x", "\u00a0Ok.\u00a0"])
def test_spans_are_the_parts_as_written(body: str) -> None:
    """Without white space at their ends."""
    passage = saying(body)
    cut = [passage.text.body[start:stop] for start, stop in passage.spans]

    assert cut == [part.strip() for part in passage.parts if part]


def test_halves_of_surrogate_pairs_are_replaced() -> None:
    """What JSON can carry and UTF-8 cannot is made valid."""
    assert legible(Text(body="a\ud800b")).body == "a\ufffdb"


def test_a_long_text_is_cut() -> None:
    """No more than connectors keep is read."""
    assert len(legible(Text(body="x" * 100_000)).body) == 10_000
