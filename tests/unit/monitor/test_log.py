"""One event is one line, and no secret, text or name gets into it."""

import errno
import io
import json
import logging
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from benchmarks.outputs.payloads import payloads
from monitor.domain.errors import Unavailable
from monitor.log import FIELDS, LONGEST_FIELD, WITHHELD, configure

Lines = Callable[[], list[str]]
CANARY = "canary-4711"
FORGED = 'x\r\ny\x1b[2Jz\u2028\u2029\x85\x9b\x00\x7f\u202e\ud800{"event": "forged"}'


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """Leave logging and hooks as they were."""
    hooks = sys.excepthook, threading.excepthook
    handlers, level = logging.root.handlers[:], logging.root.level
    logging.root.handlers = []
    yield
    structlog.reset_defaults()
    sys.excepthook, threading.excepthook = hooks
    logging.root.handlers = handlers
    logging.root.setLevel(level)


@pytest.fixture(params=[True, False], ids=["json", "terminal"])
def lines(request: pytest.FixtureRequest) -> Lines:
    """Set logging up in each form, and return a reader of its lines."""
    stream = io.StringIO()
    configure(json=request.param, level="debug", stream=stream)
    return lambda: stream.getvalue().split("\n")[:-1]


@pytest.fixture
def events() -> Callable[[], list[dict[str, Any]]]:
    """Set logging up as JSON, and return a reader of its events."""
    stream = io.StringIO()
    configure(json=True, level="debug", stream=stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


Events = Callable[[], list[dict[str, Any]]]


@pytest.mark.parametrize(
    "name",
    [
        *["text", "bio", "title", "display_name", "author", "handle", "name", "body"],
        *["password", "secret", "token", "authorization", "api_key", "cookie"],
        *["url", "link", "avatar", "email", "phone", "ssn", "headers", "query"],
        *["params", "sql", "row", "value", "message", "label", "reply", "exception"],
    ],
)
def test_an_unknown_field_is_withheld(lines: Lines, name: str) -> None:
    """A value under a name that is not on the list does not get out."""
    structlog.get_logger().warning("record_parked", **{name: f"the {CANARY}"})

    assert CANARY not in "".join(lines())
    assert WITHHELD in "".join(lines())


@pytest.mark.parametrize(
    "value",
    [
        SecretStr(CANARY),
        {"token": CANARY},
        [SecretStr(CANARY)],
        CANARY.encode(),
        ValueError(CANARY),
        f"https://hooks.example/{CANARY}?key={CANARY}",
        f"postgresql://me:{CANARY}/@db.example/wardwatch",
        f"tried https://me:{CANARY}@hooks.example/ twice",
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_known_field_holds_no_secret_either(lines: Lines, value: object) -> None:
    """Objects, foreign errors and addresses are withheld wherever they are."""
    structlog.get_logger().error("channel_failed", reason=value)

    assert CANARY not in "".join(lines())


def test_a_trace_has_no_message_of_others(lines: Lines) -> None:
    """Errors of libraries quote what they were given: only their class is told."""
    try:
        int(CANARY)
    except ValueError:
        structlog.get_logger().exception("step_failed")

    assert CANARY not in "".join(lines())
    assert f"ValueError at {__name__}:" in "".join(lines())


def test_a_trace_follows_its_causes(events: Events) -> None:
    """Our own message is told, then what caused it, with its code."""
    try:
        _fail()
    except Unavailable:
        structlog.get_logger().exception("step_failed")

    [event] = events()
    ours, cause = event["trace"].split(" <- ")
    assert ours.startswith(f"Unavailable: the database is busy at {__name__}:")
    assert cause.startswith("OperationalError SQLITE_ERROR at ")


def _fail() -> None:
    database = sqlite3.connect(":memory:")
    try:
        database.execute(f"SELECT * FROM {CANARY.replace('-', '')}")
    except sqlite3.OperationalError as error:
        raise Unavailable("the database is busy") from error
    finally:
        database.close()


@pytest.mark.parametrize("name", ["reason", "channel", "text"])
def test_a_value_cannot_forge_a_line(lines: Lines, name: str) -> None:
    """Line ends, escapes and controls in a value leave one printable line."""
    structlog.get_logger().info("channel_paused", **{name: FORGED})

    [line] = lines()
    assert line.isprintable()


def test_no_payload_forges_a_line(lines: Lines) -> None:
    """Each is one event, in one line that no terminal obeys."""
    for text in payloads():
        structlog.get_logger().info("channel_paused", reason=text, text=text)

    assert len(lines()) == len(list(payloads()))
    assert all(line.isprintable() for line in lines())


def test_an_event_cannot_forge_a_line(lines: Lines) -> None:
    """The event's own name is escaped as well."""
    structlog.get_logger().info(FORGED)

    [line] = lines()
    assert line.isprintable()


def test_a_field_is_capped(events: Events) -> None:
    """Ten megabytes in one field become four KiB."""
    structlog.get_logger().info("channel_paused", reason="ä\x1b" * 5_000_000)

    [event] = events()
    assert len(event["reason"].encode()) <= LONGEST_FIELD


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), 10**5000, object(), {1: 2}, {"a"}, [1, "a"]],
    ids=lambda value: type(value).__name__,
)
def test_every_value_is_json(events: Events, value: object) -> None:
    """Whatever a field holds, the line is one JSON object."""
    structlog.get_logger().info("channel_paused", reason=value)

    assert [event["event"] for event in events()] == ["channel_paused"]


def test_plain_values_pass(events: Events) -> None:
    """Numbers, words and lists of words are printed as they are."""
    structlog.get_logger().info("page_stored", stored=3, seconds=0.5, kind=["a", "b"])

    [event] = events()
    assert (event["stored"], event["seconds"], event["kind"]) == (3, 0.5, "a, b")


def test_a_librarys_record_is_a_place_and_a_template(lines: Lines) -> None:
    """What libraries put into their messages is left out."""
    library = logging.Logger.manager.getLogger("httpx")
    library.warning("asked %s", CANARY)
    library.error(f"asked {CANARY}")

    told, withheld = lines()
    assert "asked %s" in told
    assert CANARY not in told + withheld


def test_libraries_are_heard_from_warnings_on(lines: Lines) -> None:
    """The HTTP library logs addresses as information: that is left out."""
    logging.Logger.manager.getLogger("httpx").info("HTTP Request: %s", "POST")

    assert lines() == []


def test_an_uncaught_error_is_one_line(lines: Lines) -> None:
    """A crash is logged without what the error quotes."""
    error = ValueError(CANARY)
    sys.excepthook(ValueError, error, None)

    [line] = lines()
    assert "crashed" in line
    assert CANARY not in line


def test_a_threads_uncaught_error_is_one_line(lines: Lines) -> None:
    """So is one in a thread."""
    thread = threading.Thread(target=int, args=[CANARY])
    thread.start()
    thread.join()

    [line] = lines()
    assert "thread_crashed" in line
    assert CANARY not in line


def test_a_level_leaves_out_what_is_below() -> None:
    """Set to warnings, information is not printed."""
    stream = io.StringIO()
    configure(json=True, level="warning", stream=stream)
    structlog.get_logger().info("page_stored")

    assert not stream.getvalue()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals() -> None:
    """A terminal gets colours; the other tests show that nothing else does."""
    stream = _Terminal()
    configure(json=False, stream=stream)
    structlog.get_logger().info("page_stored")

    assert "\x1b[" in stream.getvalue()


def test_threads_do_not_mix_their_lines(events: Events) -> None:
    """Events of many threads are each one whole line."""
    log = structlog.get_logger()
    threads = [
        threading.Thread(target=lambda: [log.info("ticked") for _ in range(50)])
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [event["event"] for event in events()] == ["ticked"] * 400


def test_no_field_is_named_after_content() -> None:
    """Names that suggest content or secrets stay off the list."""
    suspicious = {"text", "title", "bio", "handle", "display_name", "url", "token"}

    assert not FIELDS & suspicious


class FullDisk(io.StringIO):
    """Where no line has room."""

    def write(self, text: str, /) -> int:
        """Write nothing."""
        raise OSError(errno.ENOSPC, "no room", text[:0])


def test_a_line_that_has_no_room_ends_nothing() -> None:
    """Work goes on without its log."""
    configure(json=True, stream=FullDisk())
    structlog.get_logger().error("tick_failed")
