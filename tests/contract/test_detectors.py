"""What every registered detector keeps, whatever it detects."""

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

import monitor.detectors
from monitor.domain.findings import Assessment, Severity, Verdict
from monitor.domain.reading import Label
from monitor.domain.records import Account, Content, Domain, Post, PostForm
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import compile_watchlist
from monitor.ports.detector import DetectorSpec
from monitor.registry import detector_specs
from tests.unit.monitor.detectors.cast import (
    BURST,
    COPIES,
    FAKE,
    NAMESAKE,
    OAK,
    PARODY,
    WATCHLIST,
    account,
    concern,
    own_reply,
    reading_of,
    said_by,
    subject,
    text_subject,
)

SPECS: Final = tuple(detector_specs().values())
TIME_LIMIT_SECONDS: Final = 1.0

HOSTILE: Final = {
    "empty": "",
    "blank": " \t\n\r\x00\x1b[31m",
    "huge": "Riverside Family Clinic " * 50_000,
    "one word": "riverside" * 100_000,
    "right to left": "\u202eRiverside\u202c \u0645\u0633\u062a\u0634\u0641\u0649",
    "emoji": "\U0001f468\u200d\u2695\ufe0f\U0001f3e5" * 1000,
    "zero width": "\u200b".join("Riverside Family Clinic"),
    "surrogate": "Riverside\ud83d Family\udc00 Clinic",
    "marks": "R" + "\u0301" * 10_000 + "iverside",
    "expands": "\ufdfa" * 10_000,
    "dots": "a." * 50_000,
    "exclaims": "!" * 100_000,
    "denied": "never " * 20_000 + "send your ssn",
    "capitals": "Aa Bb Cc " * 20_000,
}

FAMILIAR: Final[tuple[Content, ...]] = (
    FAKE,
    PARODY,
    NAMESAKE,
    account("memorialhospital", "Memorial Hospital", "Telegram us your login"),
    Post(form=PostForm.REVIEW, text="Riverside Family Clinic", rating=1.0),
    Domain(name="riversidefamily-billing.example", has_web=True),
)


def hostile_contents(text: str) -> Iterator[Content]:
    """Yield contents that have `text` wherever an author can write."""
    links = (text, "http://[::1", "//", f"https://{text[:300]}.example") * 500
    yield Account(handle=text, display_name=text, bio=text, links=links)
    yield Account(handle="riversidefampay", display_name=text, bio=text, links=links)
    yield Post(form=PostForm.POST, text=text, title=text, author_name=text)
    yield Domain(name=text, shown=text, name_servers=links)
    yield Domain(name=f"riversidefampay.{text}", shown=text, has_web=True)


TEXTS: Final = (
    Post(form=PostForm.REVIEW, text="Riverside Family Clinic", rating=1.0),
    Post(form=PostForm.COMMENT, text="Riverside Family Clinic", thread_id="root"),
)


def readings() -> Iterator[Subject]:
    """Yield texts of every label, about a practice, by it, from its area."""
    for post in TEXTS:
        for label in Label:
            # What is grave is no praise, whatever else it says.
            severity = None if label is Label.PRAISE else Severity.HIGH
            read = reading_of(label, severity=severity)
            yield text_subject(post, read)
            yield text_subject(post, read, concern(own=True))
            yield text_subject(post, read, concern(0.05, area="austin"))
            yield text_subject(post, read, concern(0.6), concern(0.9, OAK))
            yield replace(text_subject(post, read), crowds=(BURST,))
            yield replace(text_subject(post, read), crowds=(COPIES,))


def everything() -> Iterator[Subject]:
    """Yield familiar and hostile subjects."""
    yield from map(subject, FAMILIAR)
    yield from readings()
    yield own_reply({Label.PHI: said_by(ssn=7.0, named_care=6.0)})
    for text in HOSTILE.values():
        yield from map(subject, hostile_contents(text))


every_detector = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)


def found_by(spec: DetectorSpec) -> list[Assessment]:
    """Return everything that `spec` says of all subjects."""
    return [found for each in everything() for found in spec.detect(each, WATCHLIST)]


@every_detector
def test_it_finds_something_in_the_suite(spec: DetectorSpec) -> None:
    """A detector that is silent here would pass every other check for nothing."""
    assert found_by(spec)


@every_detector
def test_scores_are_probabilities(spec: DetectorSpec) -> None:
    """Scores lie in 0..1, and so do the values of signals."""
    found = found_by(spec)
    values = [signal.value for f in found for signal in f.signals]

    assert all(0.0 <= assessment.score <= 1.0 for assessment in found)
    assert all(value is None or 0.0 <= value <= 1.0 for value in values)


@every_detector
def test_contributions_sum_to_the_logit(spec: DetectorSpec) -> None:
    """With `prior` they add up to the score's logit."""
    for found in found_by(spec):
        total = sum(signal.contribution for signal in found.signals)

        assert "prior" in {signal.name for signal in found.signals}
        assert math.log(found.score / (1 - found.score)) == pytest.approx(
            total, abs=1e-6
        )


@every_detector
def test_signals_are_named_once_and_explained(spec: DetectorSpec) -> None:
    """Each signal has a name of its own and a sentence."""
    for found in found_by(spec):
        names = [signal.name for signal in found.signals]

        assert len(names) == len(set(names))
        assert all(signal.why.endswith(".") for signal in found.signals)


@every_detector
def test_the_same_input_has_the_same_output(spec: DetectorSpec) -> None:
    """Nothing is kept from one call to the next, and the order has no effect."""
    forwards = [spec.detect(each, WATCHLIST) for each in everything()]
    backwards = [spec.detect(each, WATCHLIST) for each in reversed([*everything()])]

    assert forwards == backwards[::-1]


@every_detector
def test_findings_are_of_declared_kinds_and_worth_a_case(spec: DetectorSpec) -> None:
    """Kinds are declared, practices are watched, and official or clear is left out."""
    watched = {practice.id for practice in WATCHLIST.practices}

    for found in found_by(spec):
        assert found.kind in spec.kinds
        assert found.practice_id in watched
        assert found.verdict not in {Verdict.OFFICIAL, Verdict.CLEAR}


@every_detector
def test_there_is_one_finding_a_practice_and_kind(spec: DetectorSpec) -> None:
    """A case is told once, not twice."""
    for each in everything():
        keys = [(f.practice_id, f.kind) for f in spec.detect(each, WATCHLIST)]

        assert len(keys) == len(set(keys))


@every_detector
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_survived_in_time(spec: DetectorSpec, name: str) -> None:
    """No text stops a detector or makes it slow."""
    began = time.process_time()
    for content in hostile_contents(HOSTILE[name]):
        spec.detect(subject(content), WATCHLIST)

    assert time.process_time() - began < TIME_LIMIT_SECONDS


@every_detector
def test_nobody_watched_finds_nothing(spec: DetectorSpec) -> None:
    """Findings are about practices."""
    nobody = compile_watchlist([])
    concerning_nobody = (replace(each, concerns=()) for each in everything())

    assert not any(spec.detect(each, nobody) for each in concerning_nobody)


@every_detector
def test_it_has_a_row_in_the_table(spec: DetectorSpec) -> None:
    """The README says what it takes, its thresholds and what it misses."""
    readme = Path(monitor.detectors.__path__[0]) / "README.md"
    rows = [line for line in readme.read_text().splitlines() if line.startswith("|")]
    row = next(line for line in rows if line.startswith(f"| `{spec.name}` |"))

    assert all(f"`{kind}`" in row for kind in spec.kinds)
    assert all(cell.strip() for cell in row.strip("|").split("|"))
