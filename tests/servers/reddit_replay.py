"""Replays recorded Reddit responses on loopback, in the API's wire format.

The recordings are not part of this repository: `RECORDED` says where they are
looked for. Requests are answered by path, whatever their parameters; pages of
communities that were not recorded are empty. No search was recorded: the one for
submissions answers with all new submissions, the one for users with all users.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.server import serve

RECORDED = Path(__file__).resolve().parents[3] / "shared/recorded/reddit"

Thing = Mapping[str, Any]

_USER = re.compile("user/[^/]+/about")
# Where the recordings' own community is named, and a name that it could have.
_PLACEHOLDER = ("<TEST_SUBREDDIT>", "test_subreddit")


@contextmanager
def serve_recorded(folder: Path = RECORDED) -> Iterator[str]:
    """Serve the recordings in `folder` until the block ends; yields the base URL."""
    with serve(Replay(folder).answer) as base_url:
        yield base_url


class Replay:
    """Answers from recordings.

    Attributes:
        communities: Recorded pages of communities, e.g. "r/austin/new".
        users: Names of the recorded users.
    """

    def __init__(self, folder: Path) -> None:
        recorded = [_interactions(file) for file in sorted(folder.glob("*.json"))]
        self._answers: dict[tuple[str, str], Answer] = {}
        for interaction in (one for tape in recorded for one in tape):
            # The first answer to a path is the one to a request without a cursor.
            self._answers.setdefault(_asked(interaction), _answered(interaction))
        found = [path for method, path in self._answers if method == "GET"]
        pages = ("/new", "/comments")
        self.communities = [p for p in found if p[:2] == "r/" and p.endswith(pages)]
        self.users = [p.split("/")[1] for p in found if _USER.fullmatch(p)]

    def answer(self, request: Request) -> Answer:
        """Answer as recorded."""
        path = request.path.strip("/")
        if path == "r/all/search":
            path = "r/all/new"
        if path == "users/search":
            return listing([self.user(name) for name in self.users])
        found = self._answers.get((request.method, path))
        if found is None and path.startswith("r/"):
            return listing([])
        return found or json_answer({"message": "Not Found", "error": 404}, 404)

    def things(self, page: str) -> Sequence[Thing]:
        """Return what a recorded page of a community holds."""
        body = json.loads(self._answers["GET", page].body)
        children: Sequence[Thing] = body["data"]["children"]
        return children

    def all_things(self) -> Iterator[Thing]:
        """Return the things in all recorded listings of posts, of users' too."""
        for (_, path), answer in self._answers.items():
            if path.endswith(("/new", "/comments", "/submitted", "/overview")):
                yield from json.loads(answer.body)["data"]["children"]

    def user(self, name: str) -> Thing:
        """Return a recorded user."""
        found: Thing = json.loads(self._answers["GET", f"user/{name}/about"].body)
        return found


def listing(things: Sequence[Thing]) -> Answer:
    """Return `things` as a whole listing."""
    data = {"after": None, "before": None, "children": things}
    return json_answer({"kind": "Listing", "data": data})


def _interactions(file: Path) -> Sequence[Mapping[str, Any]]:
    tape = json.loads(file.read_text(encoding="utf-8"))
    found: Sequence[Mapping[str, Any]] = tape["interactions"]
    return found


def _asked(interaction: Mapping[str, Any]) -> tuple[str, str]:
    request = interaction["request"]
    path = unquote(urlsplit(request["uri"]).path).strip("/")
    return request["method"], path.replace(*_PLACEHOLDER)


def _answered(interaction: Mapping[str, Any]) -> Answer:
    response = interaction["response"]
    limits = {
        name: values[0]
        for name, values in response["headers"].items()
        if name.startswith("x-ratelimit")
    }
    body = response["body"]["string"].encode("utf-8", "surrogatepass")
    return Answer(status=response["status"]["code"], body=body, headers=limits)
