"""Sentiment with the packaged model, on texts that it was not trained on."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.reading import Label, Reading, Text
from monitor.encoders import build_encoder
from monitor.ports.encoder import Encoders
from monitor.ports.reader import TextReader
from monitor.reading import build_reader


@pytest.fixture(scope="module")
def reader() -> TextReader:
    """Return what reads texts, with no claims."""
    encoder = build_encoder()
    return build_reader(Encoders(encoder, encoder, encoder), ())


def read(reader: TextReader, body: str) -> Reading:
    """Return what `body` says."""
    (found,) = reader.read([Text(body=body)])
    return found


@pytest.mark.parametrize(
    "headline",
    [("Riverside Family Clinic opens a new wing\n"
      "The clinic on River St & 5th adds twelve rooms. More"),
     "Flu shots every weekday at Riverside Family Clinic",
     "What time does Riverside Family Clinic open on Saturday?",
     "Riverside Family Clinic names new medical director",
     "Maple Pediatrics breaks ground on $12 million building",
     "Cedar Urgent Care: walk in vaccines this weekend",
     "New MRI scanner arrives at Lakeview hospital"],
)  # fmt: skip
def test_announcements_are_no_complaints(reader: TextReader, headline: str) -> None:
    """They stay clearly below the threshold."""
    assert read(reader, headline).labels[Label.NEGATIVE].score < 0.35


@pytest.mark.parametrize(
    "complaint",
    ["Waited two hours at Riverside Family Clinic and nobody said sorry.",
     "They never call back and the bill was wrong again.",
     "Riverside Family Clinic canceled my flu shot twice without telling me."],
)  # fmt: skip
def test_complaints_still_are(reader: TextReader, complaint: str) -> None:
    """Plain ones, in plain words."""
    assert read(reader, complaint).flagged(Label.NEGATIVE)


def test_news_of_a_breach_elsewhere_is_not_grave(reader: TextReader) -> None:
    """The practice was spared."""
    headline = "Data breach at clinics in Texas, Riverside Family Clinic not affected"

    assert read(reader, headline).severity in (None, Severity.LOW)


@pytest.mark.parametrize(
    ("body", "severity"),
    [("I keep the rope in my closet and tonight I will use it on myself.", "critical"),
     ("Easy parking. The surgeon cut a nerve and I cannot move my thumb. Nice lobby.",
      "critical"),
     ("Five stars for coffee! The receptionist told my landlord that I have hepatitis.",
      "high")],
)  # fmt: skip
def test_what_is_grave_is_found_in_new_wordings(
    reader: TextReader, body: str, severity: str
) -> None:
    """Alone or among other sentences, whatever the tone of these."""
    assert read(reader, body).severity == severity


def test_kind_words_on_grave_matters_are_not_grave(reader: TextReader) -> None:
    """The same things, kept and done well."""
    body = "They asked about my allergies twice. My records stay private here."

    assert read(reader, body).severity in (None, Severity.LOW)
