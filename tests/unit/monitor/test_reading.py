"""Tests for monitor.reading."""

from monitor.domain.reading import Label, Text
from monitor.reading import build_reader
from tests.fakes.encoder import FakeEncoder


def test_every_label_of_the_text_alone_is_judged() -> None:
    """Claims and patient information come from others."""
    (reading,) = build_reader(FakeEncoder()).read([Text(body="Rude staff.")])

    assert reading.labels.keys() == {
        Label.NEGATIVE, Label.PRAISE, Label.HARASSMENT, Label.SCAM,
    }  # fmt: skip


def test_a_grave_text_is_grave_whatever_its_stars() -> None:
    """Content, not tone."""
    text = Text(body="They gave me the wrong medication.", rating=5, max_rating=5)
    (reading,) = build_reader(FakeEncoder()).read([text])

    assert reading.flagged(Label.PRAISE)
    assert reading.severity == "critical"
