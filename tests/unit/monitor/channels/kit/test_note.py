"""Messages as notes, for services with much room and with little."""

import html
from collections.abc import Callable
from dataclasses import replace

import pytest

from monitor.channels.kit.note import LONGEST_NOTE, Room, note_of
from monitor.domain.cases import CaseId, CaseState
from monitor.domain.findings import Severity
from tests.unit.monitor.channels.builders import message, view

WIDE = Room(title=250, text=32_768, shared=False)
PAGER = Room(title=0, text=160, shared=True)
FIELDS = ["label", "url", "practice", "platform", "reasons"]


def escaped(text: str) -> int:
    """Return the characters of `text` where every space and sign is an entity."""
    return len(html.escape(text).replace(" ", "&nbsp;"))


def test_one_alert_has_its_headline_for_a_title() -> None:
    """The text does not repeat it."""
    note = note_of(message(), WIDE)

    assert note.title == "High: impersonation, Riverside Family Clinic, on bluesky"
    assert note.text.startswith("Suspect: riverside-fam1ly[.]example\n")


def test_several_alerts_have_a_headline_each() -> None:
    """The title says how many there are."""
    note = note_of(message(view(), view()), WIDE)

    assert note.title.startswith("2 alerts, the first of the worst: High")
    assert note.text.count("High: impersonation") == 2


@pytest.mark.parametrize("field", FIELDS)
def test_strangers_call_nobody(field: str) -> None:
    """Neither in the title nor in the text."""
    hostile = "@everyone <!channel> [x](//192.0.2.1)"
    value = (hostile,) if field == "reasons" else hostile
    note = note_of(message(view(**{field: value})), WIDE)

    found = [call for call in ("@e", "<", "](") if call in f"{note.title} {note.text}"]
    assert found == []


@pytest.mark.parametrize("size", [len, escaped])
@pytest.mark.parametrize("count", [1, 2, 100])
@pytest.mark.parametrize(
    "room", [PAGER, Room(title=0, text=4096, shared=True), WIDE], ids=lambda r: r.text
)
def test_a_note_fits(room: Room, count: int, size: Callable[[str], int]) -> None:
    """However much there is to tell, and however it is escaped."""
    most = view(label="&" * 256, url="y " * 1024, reasons=("<" * 600,) * 5)
    note = note_of(message(*[most] * count, repeat=True), replace(room, size=size))

    title = size(note.title) if room.shared else 0
    assert 0 < size(note.text) <= min(room.text - title, LONGEST_NOTE)
    assert size(note.title) <= (room.title or room.text)


def test_every_case_of_a_large_group_is_named() -> None:
    """In full, or by its number beside how many there are."""
    alerts = [view(case_id=CaseId(1000 + number)) for number in range(100)]
    text = note_of(message(*alerts), WIDE).text

    full = text.count("wardwatch cases show")
    assert [n for n in range(1000, 1100) if str(n) not in text] == []
    assert f"And {100 - full} more, cases {1000 + full}," in text


def test_a_possible_repeat_says_so() -> None:
    """No service knows a key by which it could tell."""
    assert note_of(message(repeat=True), WIDE).text.startswith("(Possible repeat")
    assert not note_of(message(), WIDE).text.startswith("(Possible repeat")


def test_the_worst_open_case_decides_the_severity() -> None:
    """What is closed needs nobody."""
    closed = view(severity=Severity.CRITICAL, state=CaseState.CLOSED)

    assert note_of(message(closed, view()), WIDE).severity is Severity.HIGH
    assert note_of(message(closed), WIDE).severity is None
