"""Replays recorded X responses on loopback, by path.

The recordings are not part of this repository: `RECORDED` says where they are
looked for. Requests are answered by path, whatever their parameters. No search for
users was recorded: it answers with all users.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.server import serve

RECORDED = Path(__file__).resolve().parents[3] / "shared/recorded/x"
POSTS = "/2/tweets/search/recent"
USERS = "/2/users/by"

Entity = Mapping[str, Any]


@contextmanager
def serve_recorded(folder: Path = RECORDED) -> Iterator[str]:
    """Serve the recordings in `folder` until the block ends; yields the base URL."""
    with serve(Replay(folder).answer) as base_url:
        yield base_url


class Replay:
    """Answers from recordings.

    Attributes:
        posts: The posts of the recorded search.
        users: The users of the recorded lookup.
    """

    def __init__(self, folder: Path) -> None:
        self._answers: dict[str, Answer] = {}
        for file in sorted(folder.glob("*.yaml")):
            for interaction in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)[
                "interactions"
            ]:
                path = urlsplit(interaction["request"]["uri"]).path
                self._answers.setdefault(path, _answered(interaction["response"]))
        self.posts = self._rows(POSTS)
        self.users = self._rows(USERS)

    def answer(self, request: Request) -> Answer:
        """Answer as recorded."""
        if request.path == "/2/users/search":
            found = {"data": self.users, "meta": {"result_count": len(self.users)}}
            return json_answer(found)
        missing = json_answer({"title": "Not Found Error", "status": 404}, 404)
        return self._answers.get(request.path, missing)

    def rows(self) -> Iterator[tuple[str, Entity]]:
        """Return every recorded post ("tweets") and user, of all paths."""
        for path in self._answers:
            kind = "users" if path.startswith(("/2/users/by", "/2/users/me")) else ""
            kind = "tweets" if "tweets" in path and "counts" not in path else kind
            for row in self._rows(path) if kind else ():
                yield kind, row

    def _rows(self, path: str) -> Sequence[Entity]:
        data = json.loads(self._answers[path].body).get("data", [])
        return data if isinstance(data, list) else [data]


def _answered(response: Mapping[str, Any]) -> Answer:
    body = response["body"]["string"]
    if isinstance(body, str):
        body = body.encode()
    if body.startswith(b"\x1f\x8b"):
        body = gzip.decompress(body)
    limits = {
        name: values[0]
        for name, values in response["headers"].items()
        if name.startswith("x-rate-limit")
    }
    return Answer(status=response["status"]["code"], body=body, headers=limits)
