"""What a looking child told, and which flags follow from it.

Thresholds were chosen on drawn documents, logos and plates and on a dozen photos;
`benchmarks/post_images` has the error rates.
"""

import json
from dataclasses import dataclass
from typing import Final

from monitor.domain.errors import ImageRefused
from monitor.domain.image_reading import ImageFlag

MOST_LINES: Final = 1000
MOST_TEXT: Final = 400
"""Characters of a line; the child tells 300."""

_SHARES: Final = ("grey", "dark", "dark_border", "white")
_FACES: Final = ("frontal", "profile")
_MOST_FACES: Final = 10_000

_MANY: Final = 8
_SOME: Final = 5
"""Lines of text from which a picture is a document or a screen, and may be one."""

_SMALL: Final = 0.05
"""Height of a line, as a share of the picture, below which it is a document's, not a
poster's."""

_GREY: Final = 0.97
_RIM: Final = 0.6
"""Shares of a picture that are grey, and of its border that are dark, from which it
may be an X-ray, CT or ultrasound image."""

_MIDDLE: Final = 0.12
"""Share between dark and white from which it has shades, as no drawing has."""

_FIELD: Final = 0.25
"""Share that isn't dark from which a dark border is that of a round field of view, as
of an eye's fundus or an endoscope; the night sky has less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text on a picture; places are shares of its sides, 0..1.

    Attributes:
        text: As it was read.
        score: How sure the reading is, 0..1.
        left: Its left edge.
        top: Its upper edge.
        right: Its right edge.
        bottom: Its lower edge.
    """

    text: str
    score: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is on a picture.

    Attributes:
        lines: Lines of text.
        frontal: Faces seen from the front.
        profile: Faces seen from the side.
        grey: Share of it that is grey, 0..1.
        dark: Share that is dark.
        dark_border: Share of its border that is dark.
        white: Share that is white.
    """

    lines: tuple[Line, ...] = ()
    frontal: int = 0
    profile: int = 0
    grey: float = 0.0
    dark: float = 0.0
    dark_border: float = 0.0
    white: float = 0.0

    @property
    def text(self) -> str:
        """Its text: what stands side by side is one line, with two spaces between."""
        rows: list[list[Line]] = []
        for line in sorted(self.lines, key=lambda each: each.top + each.bottom):
            if rows and _beside(rows[-1][-1], line):
                rows[-1].append(line)
            else:
                rows.append([line])
        ordered = (sorted(row, key=lambda each: each.left) for row in rows)
        return "\n".join("  ".join(line.text for line in row) for row in ordered)


def read_sight(answer: bytes) -> Sight:
    """Return what `answer` of a looking child tells.

    Raises:
        ImageRefused: It is not what an honest child says.
    """
    try:
        told = json.loads(answer.decode("ascii"))
        lines = tuple(_line(*each) for each in told["lines"])
        faces = {name: _count(told[name]) for name in _FACES}
        shares = {name: _share(told[name]) for name in _SHARES}
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        raise ImageRefused("the looking child's answer is of another form") from error
    if len(lines) > MOST_LINES:
        raise ImageRefused("the looking child's answer has too many lines")
    return Sight(
        lines=lines, frontal=faces["frontal"], profile=faces["profile"], **shares
    )


def flags_of(sight: Sight) -> tuple[frozenset[ImageFlag], frozenset[ImageFlag]]:
    """Return what a picture shows, and what else it may show."""
    found = {
        ImageFlag.PERSON: (sight.frontal > 0, sight.profile > 0),
        ImageFlag.DOCUMENT: _document(sight),
        ImageFlag.CLINICAL: _clinical(sight),
    }
    flags = frozenset(flag for flag, (sure, _) in found.items() if sure)
    maybe = frozenset(flag for flag, (_, unsure) in found.items() if unsure)
    return flags, maybe - flags


def _document(sight: Sight) -> tuple[bool, bool]:
    small = sum(line.height <= _SMALL for line in sight.lines)
    return small >= _MANY, len(sight.lines) >= _SOME


def _clinical(sight: Sight) -> tuple[bool, bool]:
    if sight.dark_border < _RIM or len(sight.lines) >= _MANY:
        return False, False
    shaded = 1.0 - sight.dark - sight.white
    grey = sight.grey >= _GREY
    return grey and shaded >= _MIDDLE, not grey and 1.0 - sight.dark >= _FIELD


def _beside(one: Line, other: Line) -> bool:
    """Return whether two lines share more than half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > min(one.height, other.height) / 2


def _line(text: object, score: object, box: list[object]) -> Line:
    if not isinstance(text, str) or len(text) > MOST_TEXT:
        raise ValueError("expected a text of a line")
    left, top, right, bottom = map(_share, box)
    return Line(
        text=text,
        score=_share(score),
        left=left,
        top=top,
        right=right,
        bottom=bottom,
    )


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("expected a share")
    if not 0 <= value <= 1:
        raise ValueError("expected a share")
    return float(value)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("expected a count")
    if not 0 <= value <= _MOST_FACES:
        raise ValueError("expected a count")
    return value
