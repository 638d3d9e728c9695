"""A message as a title and a text, for services of which no more is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.channels.kit import rendering
from monitor.channels.kit.fitting import leading
from monitor.channels.kit.inert import inert
from monitor.domain.alerts import AlertView, Message
from monitor.domain.cases import CaseState
from monitor.domain.findings import Severity

LONGEST_TITLE: Final = 200
LONGEST_ALERT: Final = 3_000
LONGEST_NOTE: Final = 12_000
"""Characters, wherever a service takes more."""

_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"
# What services put between a title and a text that share one field.
_SEAM: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a service takes.

    Attributes:
        title: Characters of a title, or 0 if it stands above the text.
        text: Characters of the text, > 0.
        shared: Whether the title takes away from the text's room.
        size: Characters that a piece of plain text takes there, escaped for it.
    """

    title: int
    text: int
    shared: bool
    size: Callable[[str], int] = len


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a service is given.

    Attributes:
        title: One line.
        text: Several.
        severity: The worst of the cases that are open, or None if none is.
    """

    title: str
    text: str
    severity: Severity | None


def note_of(message: Message, room: Room) -> Note:
    """Return `message` as a note that fits into `room`."""
    longest = min(LONGEST_TITLE, room.title or room.text // 2)
    title = _shrunk(inert(rendering.title(message)), longest, room.size)
    taken = room.size(title) + _SEAM if room.shared else 0
    return Note(
        title=title,
        text=_text(message, min(room.text - taken, LONGEST_NOTE), room.size),
        severity=_worst(message.alerts),
    )


def _text(message: Message, room: int, size: Callable[[str], int]) -> str:
    repeat = f"{rendering.REPEAT}\n" if message.possible_repeat else ""
    if len(message.alerts) == 1 and message.digest is None:
        _, *told = rendering.lines(message, message.alerts[0])
        lines = inert("\n".join(told))
        return _shrunk(repeat + lines, min(room, LONGEST_ALERT), size)
    rest = inert(rendering.rest(message.unlisted)) if message.unlisted else ""
    parts = _parts(message, room - size(repeat) - size(f"\n\n{rest}"), size)
    if rest:
        parts.append(rest)
    return _shrunk(repeat + "\n\n".join(parts), room, size)


def _parts(message: Message, room: int, size: Callable[[str], int]) -> list[str]:
    views = message.alerts
    parts = [_shrunk(_part(message, view), LONGEST_ALERT, size) for view in views]
    sizes = [size(f"{part}\n\n") for part in parts]
    count = leading(sizes, room, size(rendering.left_out(views)))
    if count < len(views):
        parts[count:] = [rendering.left_out(views[count:])]
    return parts


def _part(message: Message, view: AlertView) -> str:
    return inert("\n".join(rendering.lines(message, view)))


def _worst(views: Sequence[AlertView]) -> Severity | None:
    still_open = [view.severity for view in views if view.state is not CaseState.CLOSED]
    return max(still_open, key=lambda severity: severity.rank, default=None)


def _shrunk(text: str, room: int, size: Callable[[str], int]) -> str:
    """Return as much of `text` as fits; what was cut ends in an ellipsis."""
    kept = text
    while kept and size(kept) > room:
        shorter = min(len(kept) * 9 // 10, len(kept) - 2)
        kept = text[:shorter] + _CUT if shorter > 0 else ""
    return kept
