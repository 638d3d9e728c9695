"""Tests for monitor.texts.phi.patient_parts."""

import pytest

from monitor.texts.phi.patient_parts import Part, parts


def of(text: str) -> frozenset[Part]:
    """Return the parts of X in `text`."""
    start = text.index("X")
    return parts(text, start, start + 1, len(text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("pt X refused", Part.PATIENT),
        ("Discharge instructions for: X", Part.PATIENT),
        ("X, our longtime patient", Part.PATIENT),
        ("Caller: X", Part.FIELD),
        ("X was finally admitted", Part.TOLD),
        ("X of 5 Elm Ct has bad asthma", Part.TOLD),
        ("X broke his left arm", Part.TOLD),
        ("X's test results", Part.OWNED),
        ("the MRI of X", Part.OWNED),
        ("X (67F)", Part.AGED),
        ("X, 15.", Part.NUMBERED),
        ("call X about her last biopsy", Part.PRONOUN),
        ("X: stage 2 cancer", Part.LISTED),
        ("X lap chole", Part.CLOSE),
        ("Room 2: X", Part.ROOM),
        ("husband of X", Part.KIN),
        ("this is X", Part.SELF),
        ("Dear X, we have your results", Part.ADDRESSED),
    ],
)
def test_parts_are_told_by_the_words_beside(text: str, part: Part) -> None:
    """Before the name and behind it."""
    assert part in of(text)


@pytest.mark.parametrize(
    "text",
    [
        "X explained my biopsy",
        "X helped with the surgery",
        "X moved to Austin",
        "X said asthma is common",
    ],
)
def test_what_others_do_is_no_part(text: str) -> None:
    """Staff and authors."""
    assert not of(text)
