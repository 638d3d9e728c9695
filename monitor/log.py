"""Logging: one event is one line, and what must stay inside stays inside.

Fields pass by an allow-list: whatever has a name that is not in `FIELDS` is
withheld, since texts, names and secrets reach logs under names nobody thought of.
Log a verb phrase and keys, never a sentence:
`log.warning("channel_paused", channel="soc", reason="auth")`.
"""

import errno
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from types import TracebackType
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from monitor.domain.errors import WardwatchError

FIELDS: Final = frozenset(
    [
        # The line itself, and what went wrong.
        *["event", "level", "timestamp", "logger", "where", "template"],
        *["trace", "error", "error_type", "place"],
        # Names that an admin gave, and names of parts.
        *["practice", "source", "connector", "channel", "detector", "platform"],
        *["host", "stage", "step", "job", "part", "capability", "engine"],
        *["version", "schema"],
        # Rows, by number or by a key of our own.
        *["record_id", "revision", "evidence_id", "finding_id", "case_id"],
        *["alert_id", "message_id", "source_id", "job_id", "item_id", "worker"],
        # What happened.
        *["kind", "severity", "change", "outcome", "reason", "status"],
        *["attempt", "attempts"],
        *["retry_at", "seconds", "count", "bytes", "fetched", "stored", "parked"],
        *["findings", "cases", "alerts", "sent", "purged", "rows", "sources"],
        *["port", "signal"],
    ]
)
"""Names of fields that are printed; none may ever hold content or a secret."""

LONGEST_FIELD: Final = 4096
"""Bytes of one field in UTF-8."""

WITHHELD: Final = "[withheld]"

# JSON knows neither larger numbers nor those that are none.
_LARGEST: Final = 2**63
_LOCATION: Final = re.compile(r"://\S*")
_LONGEST_CHAIN: Final = 8
_LONGEST_PATH: Final = 12
_CODES: Final = ("sqlite_errorname", "sqlstate", "errno")


def configure(*, json: bool, level: str = "info", stream: TextIO | None = None) -> None:
    """Send all logging of this process to `stream`, uncaught errors included.

    Args:
        json: One JSON object a line; otherwise a line for people, in colours if
            `stream` is a terminal.
        level: "debug", "info", "warning" or "error". Libraries are heard from
            "warning" on, whatever it is.
        stream: Standard error if None.
    """
    out = stream or sys.stderr
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _explain,
            _withhold,
            _renderer(out, json=json),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: _Lines(out),
        cache_logger_on_first_use=False,
    )
    heard = logging.WARNING
    logging.basicConfig(handlers=[_Libraries(heard)], level=heard, force=True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread


def _renderer(out: TextIO, *, json: bool) -> Processor:
    if json:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=out.isatty(), repr_native_str=True)


class _Lines(structlog.WriteLogger):
    """Writes lines; one that has no room on a full disk ends nobody's work."""

    def msg(self, message: str) -> None:
        with suppress(OSError):
            super().msg(message)

    log = debug = info = warn = warning = msg
    fatal = failure = err = error = critical = exception = msg


class _Libraries(logging.Handler):
    """Passes on what libraries log: where and which message, not what is in it."""

    def emit(self, record: logging.LogRecord) -> None:
        # A message with arguments is a template that its author wrote; one
        # without may have been put together from anything.
        template = str(record.msg) if record.args else WITHHELD
        log = structlog.get_logger()
        write = log.error if record.levelno >= logging.ERROR else log.warning
        write(
            "library_message",
            logger=record.name,
            where=f"{record.module}:{record.lineno}",
            template=template,
            exc_info=record.exc_info,
        )


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        structlog.get_logger().critical("crashed", exc_info=error)


def _log_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value and not isinstance(args.exc_value, SystemExit):
        structlog.get_logger().critical("thread_crashed", exc_info=args.exc_value)


def _explain(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace `exc_info` by a trace in one line."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exception()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["trace"] = _trace(error)
    return event


def _trace(error: BaseException) -> str:
    return " <- ".join(
        f"{_described(one)} at {_path(one.__traceback__)}" for one in _chain(error)
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(_LONGEST_CHAIN):
        if found is None:
            return
        yield found
        hidden = found.__suppress_context__
        found = found.__cause__ or (None if hidden else found.__context__)


def _path(trace: TracebackType | None) -> str:
    steps = [
        f"{frame.f_globals.get('__name__')}:{line}"
        for frame, line in traceback.walk_tb(trace)
    ]
    return " > ".join(steps[-_LONGEST_PATH:]) or "nowhere"


def _described(error: BaseException) -> str:
    """Return its class, with its message only if that is ours: others quote data."""
    name = type(error).__name__
    if isinstance(error, WardwatchError):
        return f"{name}: {error}"
    codes = (getattr(error, attribute, None) for attribute in _CODES)
    code = next((code for code in codes if code), None)
    return name if code is None else f"{name} {errno.errorcode.get(code, code)}"


def _withhold(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {
        name: _safe(value) if name in FIELDS else WITHHELD
        for name, value in event.items()
        if name.isidentifier()
    }


def _safe(value: object) -> object:
    match value:
        case None:
            return None
        case int() | float() if abs(value) < _LARGEST:
            return value
        case str():
            return _escaped(value)
        case BaseException():
            return _escaped(_described(value))
        case list() | tuple() | set() | frozenset():
            return _escaped(", ".join(str(_safe(item)) for item in islice(value, 20)))
        case _:
            return WITHHELD


def _escaped(text: str) -> str:
    """Return `text` in one printable line; of addresses only the scheme is left."""
    bare = _LOCATION.sub(f"://{WITHHELD}", text[:LONGEST_FIELD])
    shown = "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in bare
    )
    return shown.encode()[:LONGEST_FIELD].decode(errors="ignore")
