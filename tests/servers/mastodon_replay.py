"""Replays recorded Mastodon responses on loopback, by path.

The recordings are not part of this repository: `RECORDED` says where they are
looked for. They hold accounts and statuses by id and by handle; searches and
timelines show what those entities are made of.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.server import serve

RECORDED = Path(__file__).resolve().parents[3] / "shared/recorded/mastodon"

Entity = Mapping[str, Any]


@contextmanager
def serve_recorded(folder: Path = RECORDED) -> Iterator[str]:
    """Serve the recordings in `folder` until the block ends; yields the base URL."""
    with serve(Replay(folder).answer) as base_url:
        yield base_url


class Replay:
    """Answers searches, timelines and lookups from recordings.

    Attributes:
        accounts: The recorded accounts by URI.
        statuses: The recorded statuses by URI.
        headers: Rate-limit headers of a recorded answer.
    """

    def __init__(self, folder: Path) -> None:
        self.accounts: dict[str, Entity] = {}
        self.statuses: dict[str, Entity] = {}
        self.headers: Mapping[str, str] = {}
        self._instance: Entity = {}
        for file in sorted(folder.glob("*.yaml")):
            for interaction in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)[
                "interactions"
            ]:
                self._learn(interaction["request"], interaction["response"])

    def answer(self, request: Request) -> Answer:
        """Answer any search with all accounts, any hashtag with all statuses."""
        path = request.path.rstrip("/")
        if path == "/api/v2/search":
            return self._json({"accounts": [*self.accounts.values()]})
        if path.startswith("/api/v1/timelines/tag/"):
            return self._json([*self.statuses.values()])
        if path == "/api/v2/instance":
            return self._json(self._instance)
        if path == "/api/v1/accounts/lookup":
            return self._lookup(request.first("acct"))
        if path.startswith("/api/v1/accounts/") and path.endswith("/statuses"):
            return self._json(self._written_by(path.split("/")[-2]))
        return json_answer({"error": "Record not found"}, 404)

    def _learn(self, request: Mapping[str, Any], response: Mapping[str, Any]) -> None:
        try:
            body = json.loads(response["body"]["string"])
        except ValueError:
            return
        if request["uri"].rstrip("/").endswith("/api/v2/instance"):
            self._instance = body
        for entity in body if isinstance(body, list) else [body]:
            self._keep(entity)
        limits = response["headers"].items()
        self.headers = {
            name: values[0] for name, values in limits if "ratelimit" in name.lower()
        } or self.headers

    def _keep(self, entity: Entity) -> None:
        if "acct" in entity:
            self.accounts[entity["uri"]] = entity
        elif "content" in entity:
            self.statuses[entity["uri"]] = entity

    def _lookup(self, acct: str) -> Answer:
        for account in self.accounts.values():
            if acct.partition("@")[0] == account["username"]:
                return self._json(account)
        return json_answer({"error": "Record not found"}, 404)

    def _written_by(self, account_id: str) -> Iterable[Entity]:
        found = self.statuses.values()
        return [status for status in found if status["account"]["id"] == account_id]

    def _json(self, value: object) -> Answer:
        return Answer(body=json_answer(value).body, headers=self.headers)
