"""Tests for monitor.reading."""

import sys
from collections.abc import Iterator

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.domain.phi import PhiKind
from monitor.domain.reading import Label, Text
from monitor.ports.encoder import Encoders
from monitor.ports.reader import TextReader
from monitor.reading import build_more, build_reader, hits_in
from monitor.settings.claims import shipped_claims
from monitor.texts.phi.spans import Known, Span
from tests.fakes.encoder import FakeEncoder


def reader() -> TextReader:
    """Return the reader with an encoder that needs no model."""
    encoders = Encoders(FakeEncoder(), FakeEncoder(), FakeEncoder())
    return build_reader(encoders, shipped_claims())


def test_every_label_is_judged() -> None:
    """Misinformation only where a known claim is told."""
    (reading,) = reader().read([Text(body="Rude staff.")])

    assert reading.labels.keys() == {
        Label.NEGATIVE, Label.PRAISE, Label.HARASSMENT, Label.SCAM, Label.PHI,
    }  # fmt: skip


def test_a_grave_text_is_grave_whatever_its_stars() -> None:
    """Content, not tone; five stars that the text contradicts are no praise."""
    text = Text(body="They gave me the wrong medication.", rating=5, max_rating=5)
    (reading,) = reader().read([text])

    assert not reading.flagged(Label.PRAISE)
    assert reading.severity == "critical"


def test_what_is_known_is_no_patient_s() -> None:
    """In texts and in images alike."""
    known = Known(names=frozenset({"lena brandt"}))
    body = "Lena Brandt retired after her knee surgery."
    encoders = Encoders(FakeEncoder(), FakeEncoder(), FakeEncoder())
    (reading,) = build_reader(encoders, (), known).read([Text(body=body, own=True)])

    assert not reading.flagged(Label.PHI)
    assert hits_in(body)
    assert not hits_in(body, known)


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("Le docteur a parlé de la maladie de ma voisine devant tout le monde.", False),
        ("Né le 12/04/1957, numéro de sécurité sociale: SSN 536-90-4399.", True),
        ("The doctor was kind and the office was clean.", True),
    ],
)
def test_patient_information_in_languages_of_others(
    body: str, *, is_told: bool
) -> None:
    """Numbers are found; that there is nothing else cannot be said."""
    (reading,) = reader().read([Text(body=body)])

    assert (Label.PHI in reading.labels) is is_told


def first_word(text: str, known: Known) -> Iterator[Span]:
    """Yield the first word as somebody's name."""
    del known
    yield Span(kind=PhiKind.NAMED_CARE, start=0, end=text.index(" "))


def test_more_is_asked_about_images() -> None:
    """On top of our own rules."""
    assert [hit.kind for hit in hits_in("Oluwa MRN 00482913", more=first_word)] == [
        PhiKind.RECORD_NUMBER,
        PhiKind.NAMED_CARE,
    ]


def test_presidio_has_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read."""
    monkeypatch.setitem(sys.modules, "presidio_analyzer", None)

    with pytest.raises(ModelUnusable, match=r"wardwatch\[presidio\]"):
        build_more(presidio=True)
