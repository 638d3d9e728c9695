"""Replays recorded Bluesky responses on loopback, in the AppView's wire format.

The recordings are not part of this repository: `RECORDED` says where they are
looked for. They hold one `getProfiles` answer and one actor search; the full
profile of an actor that was only searched is built from what the search shows.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.pictures import picture
from monitor.simulator.server import serve

RECORDED = Path(__file__).resolve().parents[3] / "shared/recorded/bluesky"

_CDN = "https://cdn.bsky.app"

Profile = Mapping[str, Any]


@contextmanager
def serve_recorded(folder: Path = RECORDED) -> Iterator[str]:
    """Serve the recordings in `folder` until the block ends; yields the base URL."""
    replay = Replay(folder)
    with serve(replay.answer) as base_url:
        yield base_url


class Replay:
    """Answers searches and profile requests from recordings.

    Attributes:
        profiles: The recorded accounts by DID, as getProfiles shows them.
    """

    def __init__(self, folder: Path) -> None:
        headers, searched = _recorded(folder / "a_search.yml")
        _, asked = _recorded(folder / "a_profile.yml")
        full = {profile["did"]: profile for profile in asked["profiles"]}
        self.profiles: Mapping[str, Profile] = {
            **{actor["did"]: _detailed(actor) for actor in searched["actors"]},
            **full,
        }
        self._actors = [*searched["actors"], *(_basic(p) for p in full.values())]
        self._headers = {k: v for k, v in headers.items() if k.startswith("RateLimit")}

    def answer(self, request: Request) -> Answer:
        """Answer any search with all recorded actors, and what else a poll asks."""
        if request.path.endswith("app.bsky.actor.searchActors"):
            return self._json({"actors": self._actors}, request)
        if request.path.endswith("app.bsky.actor.getProfiles"):
            asked = request.query.get("actors", ())
            found = [self.profiles[did] for did in asked if did in self.profiles]
            return self._json({"profiles": found}, request)
        if request.path.startswith("/img/avatar"):
            return Answer(body=picture(request.path, "PNG"), media_type="image/png")
        return html_answer(404)

    def _json(self, value: Profile, request: Request) -> Answer:
        body = json_answer(value).body.replace(_CDN.encode(), request.base_url.encode())
        return Answer(body=body, headers=self._headers)


def _recorded(file: Path) -> tuple[Mapping[str, str], Any]:
    """Return headers and body of the first response in a VCR file."""
    tape = YAML(typ="safe").load(file)
    response = tape["http_interactions"][0]["response"]
    return response["headers"], json.loads(response["body"]["string"])


def _basic(profile: Profile) -> Profile:
    """Return what a search shows of `profile`."""
    shown = ("did", "handle", "displayName", "avatar", "labels", "createdAt")
    return {key: profile[key] for key in shown if key in profile}


def _detailed(actor: Profile) -> Profile:
    """Return `actor` with the counts that a full profile has."""
    return {"followersCount": 0, "followsCount": 0, "postsCount": 0, **actor}
