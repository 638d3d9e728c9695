"""Tests for monitor.texts.replies.check: whole drafts."""

import pytest

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known
from monitor.texts.replies.check import (
    SAFE_REPLY,
    SAFE_THANKS,
    check_post,
    check_reply,
)


@pytest.mark.parametrize("safe", [SAFE_REPLY, SAFE_THANKS])
def test_what_is_offered_instead_is_safe(safe: str) -> None:
    """Whatever the review says."""
    review = "The manager called about my surgery. Thank you for your kind words, Ann."

    assert check_reply(safe) == ()
    assert check_reply(safe, review) == ()
    assert check_post(safe) == ()


def test_a_problem_has_its_place() -> None:
    """Line and column from 1, length in characters of what was written."""
    (found,) = check_reply("Thank you.\nA \u200bSSN is \uff15\uff13\uff16-90-4399.")

    assert (found.rule, found.kind) == ("phi", "ssn")
    assert (found.line, found.column, found.length) == (2, 11, 11)


def test_problems_are_in_the_order_of_the_text() -> None:
    """As a person reads them."""
    found = check_reply("Hi Maria,\nyour appointment was on\nMarch 3, 2025.")

    assert [problem.line for problem in found] == sorted(p.line for p in found)
    assert {"review", "relationship", "phi"} == {problem.rule for problem in found}


def test_no_problem_quotes_the_draft() -> None:
    """They are printed and sent to machines."""
    assert "536-90-4399" not in repr(check_reply("SSN 536-90-4399, Maria's MRI"))


def test_what_the_practice_owns_is_no_problem() -> None:
    """By the configuration."""
    draft = "Dr. Okafor will listen; the patient line is 512-555-0100."
    known = Known(phones=frozenset({"5125550100"}), names=frozenset({"ada okafor"}))

    assert {problem.kind for problem in check_reply(draft)} == {
        "clinician_name",
        PhiKind.PHONE,
    }
    assert check_reply(draft, known=known) == ()


def test_a_post_speaks_to_everybody() -> None:
    """What a reply must not say may be an invitation in a post."""
    draft = "Make your visit easy: bring your insurance card."

    assert check_post(draft) == ()
    assert check_reply(draft)


def test_permission_allows_a_name_but_no_number() -> None:
    """A story is the patient's to tell; a record number helps nobody."""
    draft = "Our patient Maria Lopez beat cancer. Told with her permission."

    assert check_post(draft) == ()
    assert check_post(draft.replace("Told with her permission.", ""))
    assert [p.kind for p in check_post(f"{draft} MRN 00123456")] == ["record_number"]


@pytest.mark.parametrize("draft", ["", " \n", "\ud800", "\u202e" * 50, "\U0001f44d"])
def test_odd_drafts_have_no_problem(draft: str) -> None:
    """Nothing is said, nothing is found."""
    assert check_reply(draft, draft) == ()
