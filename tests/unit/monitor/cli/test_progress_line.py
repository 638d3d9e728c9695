"""One line on a terminal that says how far the work is."""

import io

import pytest

from monitor.cli.progress_line import PAUSE, ProgressLine
from monitor.domain.time import SECOND
from tests.fakes.runtime import FakeClock


def test_amounts_add_up(clock: FakeClock) -> None:
    """A part is told with all that it did."""
    screen = io.StringIO()
    line = ProgressLine(screen, clock)
    for _ in range(2):
        clock.advance(SECOND)
        line.count("bluesky", fetched=60, new=1)

    assert screen.getvalue().endswith("bluesky: 120 fetched, 2 new\r")


def test_a_part_that_began_is_named(clock: FakeClock) -> None:
    """Before its first answer there is nothing to count."""
    screen = io.StringIO()
    ProgressLine(screen, clock).count("bluesky")

    assert screen.getvalue() == "\r\x1b[Kbluesky: at work\r"


class Gone(io.StringIO):
    """A terminal that was closed."""

    def write(self, text: str) -> int:
        """Fail as the system does."""
        del text
        raise OSError(5, "Input/output error")


def test_a_terminal_that_is_gone_holds_up_nobody(clock: FakeClock) -> None:
    """The service goes on."""
    line = ProgressLine(Gone(), clock)
    line.count("bluesky", fetched=1)
    line.count("judge", records=1)
    line.clear()


def test_writing_is_seldom(clock: FakeClock) -> None:
    """A thousand batches in a moment are one line; nothing of them is lost."""
    screen = io.StringIO()
    line = ProgressLine(screen, clock)
    for _ in range(1000):
        line.count("judge", records=1)
    written = screen.getvalue().count("judge")
    clock.advance(int(PAUSE * SECOND))
    line.count("judge", records=1)

    assert written == 1
    assert "judge: 1001 records" in screen.getvalue()


def test_the_last_word_of_a_part_is_not_lost(clock: FakeClock) -> None:
    """What it did since the last writing is shown before the next part."""
    screen = io.StringIO()
    line = ProgressLine(screen, clock)
    line.count("bluesky")
    line.count("bluesky", fetched=120, new=3)
    line.count("judge", records=3)

    assert "bluesky: 120 fetched, 3 new\r" in screen.getvalue()


def test_another_part_is_shown_at_once(clock: FakeClock) -> None:
    """People see what is being done now."""
    screen = io.StringIO()
    line = ProgressLine(screen, clock)
    line.count("bluesky", fetched=1)
    line.count("judge", records=1)

    assert screen.getvalue().endswith("judge: 1 records\r")


def test_a_terminal_obeys_none_of_it(clock: FakeClock) -> None:
    """Whatever a part is called, it stays on its line."""
    screen = io.StringIO()
    ProgressLine(screen, clock).count("a\x1b[2J\nb", fetched=1)

    assert screen.getvalue() == "\r\x1b[Ka<U+001B>[2J<U+000A>b: 1 fetched\r"


def test_the_line_is_as_wide_as_the_terminal(
    clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A longer one would scroll."""
    monkeypatch.setenv("COLUMNS", "20")
    screen = io.StringIO()
    ProgressLine(screen, clock).count("x" * 100, fetched=1)

    assert len(screen.getvalue().strip("\r").removeprefix("\x1b[K")) == 19


def test_in_the_end_the_line_is_gone(clock: FakeClock) -> None:
    """The summary begins on a clean line."""
    screen = io.StringIO()
    ProgressLine(screen, clock).clear()

    assert screen.getvalue() == "\r\x1b[K"
