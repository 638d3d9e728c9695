"""Tests for monitor.texts.phi.label."""

import math
from collections.abc import Sequence

import pytest

from monitor.domain.findings import Signal
from monitor.domain.phi import PhiKind
from monitor.domain.reading import LabelScore, Text
from monitor.domain.records import PostForm
from monitor.texts.phi.label import label_phi
from monitor.texts.phi.spans import Known

SECRET = "536-90-4399"


def label(
    body: str, *, own: bool = False, form: PostForm = PostForm.REPLY
) -> LabelScore:
    """Return the label of `body`."""
    found = label_phi(Text(body=body, form=form, own=own))
    assert found is not None
    return found


def names(score: LabelScore) -> set[str]:
    """Return the names of its signals."""
    return {signal.name for signal in score.signals}


def test_an_identifier_is_flagged() -> None:
    """Whoever wrote it."""
    assert label(f"SSN {SECRET}").flagged
    assert label(f"SSN {SECRET}", own=True).flagged


def test_contributions_sum_to_the_logit() -> None:
    """With the prior."""
    score = label(f"SSN {SECRET}, DOB 04/12/1957, call 512-555-0100")
    total = sum(signal.contribution for signal in score.signals)

    assert math.log(score.score / (1 - score.score)) == pytest.approx(total)


def test_nothing_is_quoted() -> None:
    """Signals tell kinds."""
    assert SECRET not in repr(label(f"SSN {SECRET}", own=True))


def test_a_relationship_counts_only_in_what_the_practice_wrote() -> None:
    """Patients tell of their own visits."""
    body = "When you came in on Tuesday we were late."

    assert label(body, own=True).flagged
    assert not label(body).flagged


def test_invitations_are_for_everybody() -> None:
    """In a post "your visit" is nobody's."""
    body = "Your visit can be online now."

    assert not label(body, own=True, form=PostForm.POST).flagged
    assert label(body, own=True).flagged


def test_an_office_with_all_its_ways_to_reach_it_is_not_flagged() -> None:
    """They are nobody's."""
    body = "Call 512-555-0100, write to dana@mail.example, see 12 Oak Hollow Rd"
    score = label(f"{body}, 203.0.113.9", own=True)

    assert {"phone", "email", "address", "computer"} <= names(score)
    assert not score.flagged


def test_what_others_wrote_is_said_to_be_so() -> None:
    """They may write about themselves."""
    assert "not_own" in names(label(f"my SSN is {SECRET}"))
    assert "not_own" not in names(label(f"SSN {SECRET}", own=True))


@pytest.mark.parametrize("body", ["", " \n\u200b"])
def test_a_blank_text_abstains(body: str) -> None:
    """Nobody can say."""
    assert label_phi(Text(body=body)) is None


@pytest.mark.parametrize("own", [True, False])
def test_a_clinician_is_no_patient_in_what_the_practice_wrote(*, own: bool) -> None:
    """Elsewhere a patient may have the same name."""
    text = Text(body="Lena Brandt retired after her knee surgery.", own=own)
    found = label_phi(text, Known(names=frozenset({"lena brandt"})))

    assert found is not None
    assert found.flagged is not own


def test_the_practice_s_own_telephone_is_nobody_s() -> None:
    """Whoever tells it."""
    text = Text(body="Ask my doctor at (512) 555-0142, he has my file.")
    known = Known(phones=frozenset({"5125550142"}))

    assert PhiKind.PHONE in {signal.name for signal in _signals(label_phi(text))}
    assert PhiKind.PHONE not in {s.name for s in _signals(label_phi(text, known))}


def _signals(found: LabelScore | None) -> Sequence[Signal]:
    assert found is not None
    return found.signals
