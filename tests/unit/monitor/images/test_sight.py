"""What the parent of a looking child believes, and which flags follow."""

import json

import pytest

from monitor.domain.errors import ImageRefused
from monitor.domain.image_reading import ImageFlag
from monitor.images.sight import Line, Sight, flags_of, read_sight

TOLD = {
    "lines": [["MRN 1", 0.9, [0.1, 0.1, 0.5, 0.2]]],
    "frontal": 1,
    "profile": 0,
    "grey": 0.5,
    "dark": 0.1,
    "dark_border": 0.0,
    "white": 0.2,
}


def line(
    text: str = "x", left: float = 0.1, top: float = 0.1, height: float = 0.02
) -> Line:
    """Return a line of text."""
    return Line(
        text=text, score=0.9, left=left, top=top, right=0.9, bottom=top + height
    )


def test_honest_answer_is_a_sight() -> None:
    """Lines, faces and shares are taken over."""
    seen = read_sight(json.dumps(TOLD).encode())

    assert (seen.text, seen.frontal, seen.white) == ("MRN 1", 1, 0.2)


@pytest.mark.parametrize(
    "changed",
    [
        {"lines": [["x"]]},
        {"lines": [[1, 0.9, [0, 0, 1, 1]]]},
        {"lines": [["x" * 401, 0.9, [0, 0, 1, 1]]]},
        {"lines": [["x", 0.9, [0, 0, 1, 2]]]},
        {"lines": [["x", 0.9, [0, 0, 1]]]},
        {"lines": [["x", 0.9, [0, 0, 1, 1]]] * 1001},
        {"lines": None},
        {"frontal": -1},
        {"frontal": True},
        {"profile": 0.5},
        {"grey": "much"},
        {"dark": 1.5},
        {"white": float("nan")},
        {"dark_border": None},
    ],
)
def test_other_answer_is_refused(changed: dict[str, object]) -> None:
    """A child that was taken over can tell no more than a sight."""
    with pytest.raises(ImageRefused):
        read_sight(json.dumps({**TOLD, **changed}).encode())


@pytest.mark.parametrize("answer", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_refused(answer: bytes) -> None:
    """Whatever comes instead."""
    with pytest.raises(ImageRefused):
        read_sight(answer)


def test_what_stands_side_by_side_is_one_line() -> None:
    """The name of a field and what is in it belong together."""
    cells = (line("03/14/1962", left=0.5), line("Name", top=0.3), line("Birth date"))

    assert Sight(lines=cells).text == "Birth date  03/14/1962\nName"


def rows(count: int, height: float = 0.02) -> tuple[Line, ...]:
    """Return so many lines below each other."""
    return tuple(line(top=0.05 * number, height=height) for number in range(count))


@pytest.mark.parametrize(
    ("seen", "flags", "unsure"),
    [
        (Sight(), set(), set()),
        (Sight(frontal=2, profile=1), {ImageFlag.PERSON}, set()),
        (Sight(profile=1), set(), {ImageFlag.PERSON}),
        (Sight(lines=rows(8)), {ImageFlag.DOCUMENT}, set()),
        (Sight(lines=rows(8, 0.08)), set(), {ImageFlag.DOCUMENT}),
        (Sight(lines=rows(4)), set(), set()),
        (Sight(grey=1, dark=0.5, dark_border=0.9), {ImageFlag.CLINICAL}, set()),
        (Sight(grey=1, dark=0.95, dark_border=0.9), set(), set()),
        (Sight(grey=1, dark=0.5, white=0.48, dark_border=1), set(), set()),
        (Sight(grey=0.3, dark=0.4, dark_border=0.9), set(), {ImageFlag.CLINICAL}),
        (Sight(grey=0.9, dark=0.92, dark_border=0.9), set(), set()),
        (
            Sight(lines=rows(9), grey=1, dark=0.5, dark_border=0.9),
            {ImageFlag.DOCUMENT},
            set(),
        ),
    ],
)
def test_flags_follow_from_what_was_seen(
    seen: Sight, flags: set[ImageFlag], unsure: set[ImageFlag]
) -> None:
    """White on black is a logo, and a night sky no field of view."""
    assert flags_of(seen) == (frozenset(flags), frozenset(unsure))
