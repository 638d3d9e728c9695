"""The border around one item: what breaks inside it breaks nothing else.

This is the only place that catches everything. What is read was written by
attackers, so any item may hit a bug; it is then put aside alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from traceback import extract_tb
from typing import ParamSpec, TypeVar

import structlog

from monitor.domain.errors import WardwatchError

_log = structlog.get_logger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Broken:
    """An item that could not be handled.

    Attributes:
        error: Why, for people; no content, because messages of unknown errors
            may quote what they choked on.
        cause: The error.
    """

    error: str
    cause: Exception


def attempt(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | Broken:
    """Return what `work` returns, or how it broke."""
    try:
        return work(*args, **kwargs)
    except WardwatchError as error:
        return Broken(f"{error.reason}: {error}", error)
    except Exception as error:  # noqa: BLE001 - the one border around items
        where = extract_tb(error.__traceback__)[-1]
        place = f"{where.name}:{where.lineno}"
        kind = type(error).__name__
        _log.error("item_broke", error_type=kind, place=place)
        return Broken(f"bug: {kind} in {place}", error)
