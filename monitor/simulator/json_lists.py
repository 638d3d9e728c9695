"""Lists in JSON, with the cursor of the next page in the body or elsewhere."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from monitor.domain.sources import JSONValue
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.platform import Change

Edit = Callable[[JSONValue, "Keys", Sequence[JSONValue]], JSONValue]

Keys = tuple[str, ...]
"""The way from the top of a body to a part of it; empty for the body itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLists:
    """How a platform writes its lists.

    Attributes:
        items: Where lists may stand in a body.
        cursor: Where the next page's cursor stands; empty if not in the body.
        paging: Parameters that go on with a list.
        size: Parameter that asks for so many items.
    """

    items: tuple[Keys, ...]
    cursor: Keys = ()
    paging: frozenset[str]
    size: str

    def cursor_of(self, request: Request) -> str:
        """Return the cursor that `request` goes on at; empty at the first page."""
        return next(filter(None, map(request.first, self.paging)), "")

    def at(self, request: Request, cursor: str) -> Request:
        """Return `request` going on at `cursor`; from the first page if empty."""
        query = {
            name: [cursor] if name in self.paging else values
            for name, values in request.query.items()
            if cursor or name not in self.paging
        }
        return replace(request, query=query)

    def changed(self, answer: Answer, change: Change) -> Answer:
        """Return `answer` with other items; as it is if it holds no list."""
        return self._edited(
            answer, lambda body, keys, items: _put(body, keys, [*change(items)])
        )

    def leading_to(self, answer: Answer, cursor: str) -> Answer:
        """Return `answer` naming `cursor` as the next page, if it is a list's."""
        if not self.cursor:
            return answer
        return self._edited(answer, lambda body, *_: _put(body, self.cursor, cursor))

    def _edited(self, answer: Answer, edit: Edit) -> Answer:
        if not answer.media_type.startswith("application/json") or not answer.body:
            return answer
        body: JSONValue = json.loads(answer.body)
        for keys in self.items:
            if isinstance(items := _part(body, keys), list):
                edited = edit(body, keys, items)
                return replace(answer, body=json.dumps(edited).encode())
        return answer


def _part(body: JSONValue, keys: Keys) -> JSONValue:
    for key in keys:
        body = body.get(key) if isinstance(body, dict) else None
    return body


def _put(body: JSONValue, keys: Keys, value: JSONValue) -> JSONValue:
    if not keys:
        return value
    members = body if isinstance(body, dict) else {}
    first, *rest = keys
    return {**members, first: _put(members.get(first), tuple(rest), value)}
