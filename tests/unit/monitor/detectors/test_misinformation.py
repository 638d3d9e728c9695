"""Tests of misinformation."""

from dataclasses import replace

import pytest

from monitor.detectors.misinformation import detect
from monitor.domain.findings import Severity
from monitor.domain.reading import Label, Stance
from monitor.domain.records import Post, PostForm
from monitor.domain.watchlist import compile_watchlist
from tests.builders import claim
from tests.unit.monitor.detectors.cast import (
    OAK,
    RIVER,
    WATCHLIST,
    concern,
    reading_of,
    text_subject,
)

POST = Post(form=PostForm.POST, text="Green tea cured my gout.")
SPREADS = reading_of(Label.MISINFORMATION)


def test_a_text_about_the_practice_is_a_finding() -> None:
    """It promotes a claim and names the practice."""
    (found,) = detect(text_subject(POST, SPREADS), WATCHLIST)

    assert (found.practice_id, found.claim) == (RIVER.id, SPREADS.claim)
    assert {"prior", "wording", "about_us"} <= {signal.name for signal in found.signals}


@pytest.mark.parametrize("harm", [Severity.LOW, Severity.MEDIUM, Severity.HIGH])
def test_it_is_as_severe_as_the_claim(harm: Severity) -> None:
    """The claim's harm counts, not the tone."""
    watchlist = compile_watchlist([RIVER], claims=[claim(harm=harm)])
    (found,) = detect(text_subject(POST, SPREADS), watchlist)

    assert found.severity is harm


def test_a_text_from_the_area_is_a_finding() -> None:
    """Its neighbours read it, whomever it names; its score is the label's."""
    each = text_subject(POST, SPREADS, concern(0.05, area="austin"))
    (found,) = detect(each, WATCHLIST)

    said = SPREADS.labels[Label.MISINFORMATION].score

    assert found.score == pytest.approx(said, abs=1e-5)
    (about,) = [signal for signal in found.signals if signal.name == "about_us"]
    assert about.why == "It was written in the practice's area, austin."


def test_a_text_that_touches_nobody_is_left_alone() -> None:
    """The internet is full of it."""
    assert not detect(text_subject(POST, SPREADS, concern(0.4)), WATCHLIST)


def test_each_practice_has_its_finding() -> None:
    """A text may be about two."""
    each = text_subject(POST, SPREADS, concern(), concern(0.05, OAK, area="austin"))

    assert {found.practice_id for found in detect(each, WATCHLIST)} == {
        RIVER.id,
        OAK.id,
    }


@pytest.mark.parametrize("stance", [Stance.DEBUNKS, Stance.NEUTRAL, None])
def test_only_promoting_counts(stance: Stance | None) -> None:
    """Who debunks a claim, reports it or can't be made out is left alone."""
    other = replace(SPREADS, stance=stance)

    assert not detect(text_subject(POST, other), WATCHLIST)


def test_a_claim_that_is_no_longer_known_is_no_finding() -> None:
    """It was disabled since."""
    assert not detect(text_subject(POST, SPREADS), compile_watchlist([RIVER]))


def test_a_text_that_was_not_read_is_no_finding() -> None:
    """Only what was read can be judged."""
    assert not detect(text_subject(POST), WATCHLIST)
