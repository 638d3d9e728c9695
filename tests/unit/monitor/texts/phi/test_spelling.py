"""Tests for monitor.texts.phi.spelling."""

import pytest

from monitor.domain.phi import PhiKind
from monitor.domain.reading import Text
from monitor.domain.records import PostForm
from monitor.texts.phi.label import find_phi
from monitor.texts.phi.plain import plain_text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ur biopsy is neg", "your biopsy is neg"),
        ("we r sorry ur filling fell out", "we are sorry your filling fell out"),
        ("Thx 4 coming in!", "Thanks for coming in!"),
        ("TY 4 it, ty 4 choosing us", "TY 4 it, thank you for choosing us"),
        (
            "sry u had  2 wait b4 ur appt",
            "sorry you had to wait before your appointment",
        ),
        ("UR RESULTS ARE IN", "Your RESULTS ARE IN"),
        ("Ur labs, u're fine", "Your labs, you're fine"),
        ("Y\u043eur results, W\u0435 saw y\u043eu", "Your results, We saw you"),
        ("\u041eur \u0421linic", "Our Clinic"),
    ],
)
def test_short_and_mixed_spellings_are_read_in_full(written: str, read: str) -> None:
    """As people read them."""
    assert plain_text(written).text == read


@pytest.mark.parametrize(
    "body",
    [
        "Call us at 4 pm or 2 pm.",
        "We have 4 dentists and 2 hygienists, open at 4 the latest.",
        "Dr. R. Smith of U of M, vitamin U, 10 U daily",
        "Ty Johnson and R&R, T/R, u.s. and info@ur.example, @ur, #r",
        "One or 2 see it, 4 others don't.",
        "\u0421\u043f\u0430\u0441\u0438\u0431\u043e, \u03b2-blocker",
    ],
)
def test_initials_numbers_and_other_alphabets_stay(body: str) -> None:
    """They are what they are."""
    assert plain_text(body).text == body


def test_what_is_found_is_where_it_was_written() -> None:
    """However much longer it is in full."""
    body = "Hi! we r sorry, thx. W\u0435 saw ur  son, ok?"
    found = find_phi(Text(body=body, own=True, form=PostForm.REPLY), plain_text(body))
    told = {body[one.start : one.end] for one in found}

    assert {one.kind for one in found} == {PhiKind.RELATIONSHIP}
    assert "ur  son" in told


def test_each_end_of_a_word_leads_back() -> None:
    """A short word has the ends of its long one."""
    body = "ok, ur labs"
    plain = plain_text(body)
    start = plain.text.index("your")

    assert plain.original(start, start + 4) == (4, 6)
    assert plain.original(start, start + 1) == (4, 5)


def test_long_runs_of_letters_take_no_time() -> None:
    """Each is read once."""
    assert len(plain_text("\u043ex" * 5_000 + "a" * 10_000).text) == 20_000
