"""The entries of feeds, as a list that is one page."""

import re
from dataclasses import replace
from typing import Final

from monitor.simulator.exchange import Answer, Request
from monitor.simulator.platform import Change

_ENTRY: Final = re.compile(r"<(item|entry)\b.*?</\1>\s*", re.DOTALL)


class FeedEntries:
    """How RSS and Atom write lists: all of it at once, nothing is asked for.

    Attributes:
        size: Empty: no parameter asks for so many.
    """

    size = ""

    def cursor_of(self, request: Request) -> str:
        """Return nothing: there is one page."""
        del request
        return ""

    def at(self, request: Request, cursor: str) -> Request:
        """Return `request`: there is one page."""
        del cursor
        return request

    def changed(self, answer: Answer, change: Change) -> Answer:
        """Return `answer` with other entries; its validators are of no use then."""
        written = answer.body.decode()
        entries = [found[0] for found in _ENTRY.finditer(written)]
        if not entries:
            return answer
        start, end = written.index(entries[0]), written.rindex(entries[-1])
        changed = "".join(map(str, change(entries)))
        body = written[:start] + changed + written[end + len(entries[-1]) :]
        return replace(answer, body=body.encode(), headers={})

    def leading_to(self, answer: Answer, cursor: str) -> Answer:
        """Return `answer`: there is one page."""
        del cursor
        return answer
