"""A connector that serves pages from a list, and says what it was asked."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.domain.errors import BadItem
from monitor.domain.records import Sighting
from monitor.domain.sources import JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.ports.connector import Page, RawItem, RawResponse
from tests.builders import account, plan
from tests.fakes.runtime import START


@dataclass
class FakeConnector:
    """Serves `pages` of handles in order; an exception in them is raised.

    The handle "bad" cannot be parsed, "bug" hits a bug in the parser.
    """

    pages: Sequence[Sequence[str] | Exception] = ()
    asked: list[Mapping[str, JSONValue]] = field(default_factory=list)
    avatar_url: str | None = None

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """One source."""
        return [plan(practices=[practice.id for practice in practices])]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the page that the cursor names."""
        del query
        self.asked.append(cursor)
        number = int(str(cursor.get("page", 0)))
        found = self.pages[number] if number < len(self.pages) else []
        if isinstance(found, Exception):
            raise found
        body = json.dumps(list(found)).encode()
        return Page(
            items=[RawItem(form="handle", body=handle.encode()) for handle in found],
            cursor={"page": number + 1},
            more=number + 1 < len(self.pages),
            responses=[
                RawResponse(
                    url="http://fake/",
                    status=200,
                    headers={},
                    body=body,
                    fetched_at=START,
                )
            ],
        )

    def probe(self) -> None:
        """Fail as the first page would."""
        self.poll(plan().query, {})

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return one account for a handle."""
        handle = item.body.decode()
        if handle == "bad":
            raise BadItem("the handle is bad")
        if handle == "bug":
            raise ZeroDivisionError(handle)
        return [account(native_id=handle, handle=handle, avatar_url=self.avatar_url)]
