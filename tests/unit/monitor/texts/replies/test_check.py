"""Tests for monitor.texts.replies.check: whole drafts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from monitor.domain.phi import PhiKind
from monitor.domain.reading import Reading, Stance
from monitor.texts.phi.spans import Known, Span
from monitor.texts.replies.check import check_post, check_reply
from monitor.texts.replies.drafts import DraftRefused
from monitor.texts.replies.hints import (
    SAFE_BILLING,
    SAFE_GRAVE,
    SAFE_REPLY,
    SAFE_THANKS,
)
from monitor.texts.replies.verdict import Verdict


@pytest.mark.parametrize("safe", [SAFE_REPLY, SAFE_THANKS, SAFE_BILLING, SAFE_GRAVE])
def test_what_is_offered_instead_is_safe(safe: str) -> None:
    """Whatever the review says."""
    review = "The manager called about my surgery. Thank you for your kind words, Ann."
    reply = safe.format(channel="our office at +1 512 555 0100")

    assert check_reply(reply).problems == ()
    assert check_reply(reply, review).problems == ()
    assert check_post(reply).problems == ()


def test_a_problem_has_its_place() -> None:
    """Line and column from 1, length in characters of what was written."""
    draft = "Thank you.\nA \u200bSSN is \uff15\uff13\uff16-90-4399."
    (found,) = check_reply(draft).problems

    assert (found.rule, found.kind) == ("phi", "ssn")
    assert (found.line, found.column, found.length) == (2, 11, 11)
    assert (found.start, found.end) == (21, 32)


def test_problems_are_in_the_order_of_the_text() -> None:
    """As a person reads them."""
    draft = "Hi Maria,\nyour appointment was on\nMarch 3, 2025."
    found = check_reply(draft).problems

    assert [problem.line for problem in found] == sorted(p.line for p in found)
    assert {"review", "relationship", "phi"} == {problem.rule for problem in found}


def test_no_problem_quotes_the_draft() -> None:
    """They are printed and sent to machines."""
    assert "536-90-4399" not in repr(check_reply("SSN 536-90-4399, Maria's MRI"))


def test_what_the_practice_owns_is_no_problem() -> None:
    """By the configuration."""
    draft = "Dr. Okafor will listen; the patient line is 512-555-0100."
    known = Known(phones=frozenset({"5125550100"}), names=frozenset({"ada okafor"}))

    assert {problem.kind for problem in check_reply(draft).problems} == {
        "clinician_name",
        PhiKind.PHONE,
    }
    assert check_reply(draft, known=known).problems == ()


def test_a_post_speaks_to_everybody() -> None:
    """What a reply must not say may be an invitation in a post."""
    draft = "Make your visit easy: bring your insurance card."

    assert check_post(draft).problems == ()
    assert check_reply(draft).problems


def test_permission_allows_a_name_but_no_number() -> None:
    """A story is the patient's to tell; a record number helps nobody."""
    draft = "Our patient Maria Lopez beat cancer. Told with her permission."

    assert check_post(draft).problems == ()
    assert check_post(draft.replace("Told with her permission.", "")).problems
    (found,) = check_post(f"{draft} MRN 00123456").problems
    assert found.kind == "record_number"


def test_an_emoji_says_nothing() -> None:
    """Nothing is said, nothing is found."""
    assert check_reply("\U0001f44d", "\U0001f44d").verdict is Verdict.SEND


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Thank you.", Verdict.SEND),
        ("Your son was brave.", Verdict.CHANGE),
        ("ur biopsy is neg", Verdict.CHANGE),
        ("Thx 4 coming in!", Verdict.CHANGE),
        ("Y\u043eur results are in", Verdict.CHANGE),
        ("Thx 4 the feedback! Pls call us, we r happy 2 listen.", Verdict.SEND),
        ("Gracias por sus comentarios tan amables.", Verdict.UNREAD),
        ("Gracias por confiar en nosotros para su parto.", Verdict.CHANGE),
        ("Votre biopsie est n\u00e9gative. Merci Paul.", Verdict.UNREAD),
        ("Thank you. Su biopsia sali\u00f3 bien.", Verdict.UNREAD),
    ],
)
def test_the_verdict_is_of_all_problems(draft: str, verdict: Verdict) -> None:
    """What cannot be read may still be known to be wrong."""
    assert check_reply(draft).verdict is verdict


def test_a_post_must_not_promote_a_known_claim() -> None:
    """That is told beside what stands in it."""
    reading = Reading(claim="c", stance=Stance.PROMOTES)
    checked = check_post("Vaccines harm. Swipe to see our patient.", reading=reading)

    assert {found.kind for found in checked.problems} == {"known_claim", "pictured"}
    debunked = replace(reading, stance=Stance.DEBUNKS)
    assert check_post("Vaccines harm nobody.", reading=debunked).problems == ()


@pytest.mark.parametrize("text", ["", "\0a", "\ud800", "\u202eabc", "a" * 20_001])
def test_what_is_no_text_is_refused(text: str) -> None:
    """Draft and review alike."""
    for arguments in ((text, None), ("Thank you.", text)):
        with pytest.raises(DraftRefused):
            check_reply(*arguments)
    with pytest.raises(DraftRefused):
        check_post(text)


def first_word(text: str, known: Known) -> Iterator[Span]:
    """Yield the first word as somebody's name."""
    del known
    yield Span(kind=PhiKind.NAMED_CARE, start=0, end=text.index(" "))


def test_what_more_finds_is_a_problem() -> None:
    """Of replies and of posts."""
    draft = "Oluwa liked it here."

    assert check_reply(draft).problems == check_post(draft).problems == ()
    assert check_reply(draft, more=first_word).problems
    assert check_post(draft, more=first_word).problems
