"""Tests for monitor.texts.replies.hints."""

import pytest

from monitor.texts.replies.check import check_post, check_reply

REFUSED = "Your visit was on Tuesday."


def hint(review: str | None = None, draft: str = REFUSED, phone: str = "1") -> str:
    """Return what is proposed instead of a draft."""
    return check_reply(draft, review, phone=phone).hint


@pytest.mark.parametrize(
    ("review", "words"),
    [
        (None, "every concern"),
        ("Rude and slow.", "every concern"),
        ("Wonderful, kind and caring people!", "kind words"),
        ("They gave me the wrong drug and I nearly died.", "privacy officer"),
        ("I will see you in court, my lawyer is on it.", "privacy officer"),
        ("I will kill every one of you.", "privacy officer"),
        ("I want to kill myself.", "privacy officer"),
        ("They refused me because I am Black.", "privacy officer"),
        ("They sent my records to my employer.", "privacy officer"),
        ("It was okay.", "every concern"),
    ],
)
def test_the_template_fits_the_review(review: str | None, words: str) -> None:
    """Grave ones first, then praise, then all others."""
    assert words in hint(review)


def test_money_has_a_template() -> None:
    """Whoever asks about a bill is told whom to call."""
    assert "billing staff" in hint(draft="We refunded your copay.")


def test_the_practice_is_called_by_its_own_phone() -> None:
    """If the configuration has one."""
    assert "our office at +1 512 555 0100" in hint(phone="+1 512 555 0100")
    assert "call our office and" in check_reply(REFUSED).hint


def test_nothing_wrong_needs_no_hint() -> None:
    """Of replies and of posts."""
    assert check_reply("Thank you.").hint == check_post("Thank you.").hint == ""


def test_what_cannot_be_read_goes_to_a_person() -> None:
    """Who reads its language."""
    draft = "Gracias por sus comentarios tan amables."

    assert "language" in check_reply(draft).hint
    assert "language" in check_post(draft).hint


def test_posts_need_an_authorization() -> None:
    """Of whoever is told of or shown."""
    assert "written authorization" in check_post("Our patient Ann beat cancer.").hint


@pytest.mark.parametrize(
    "draft",
    ["Gracias por sus comentarios tan amables. We saw you at your visit on Tuesday."],
)
def test_what_is_wrong_beside_the_language_is_told(draft: str) -> None:
    """Somebody who reads it would not see that."""
    assert "every concern" in check_reply(draft).hint


def test_a_person_in_a_post_counts_beside_its_language() -> None:
    """They need an authorization in any."""
    draft = "Our patient Ann beat cancer. Gracias por sus comentarios tan amables."

    assert "written authorization" in check_post(draft).hint
