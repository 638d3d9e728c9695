"""Replays recorded Bluesky responses on loopback, in the AppView's wire format.

The recordings are not part of this repository: `RECORDED` says where they are
looked for. They hold one `getProfiles` answer, one actor search, one post search
and one author's feed; the full profile of an account that was only found by a
search is built from what the search shows. Any login is accepted.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

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
    """Answers searches, profile and feed requests from recordings.

    Attributes:
        profiles: The accounts that a search finds by DID, as getProfiles shows them.
        authors: Likewise those that wrote the posts that a search finds.
        owner: Handle of the account whose feed was recorded.
        posts: Addresses of all posts recorded.
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
        _, self._found = _recorded(folder / "f_search.yml")
        _, self._feed = _recorded(folder / "f_autfeed.yml")
        views = [post["author"] for post in self._found["posts"]]
        self.authors: Mapping[str, Profile] = {v["did"]: _detailed(v) for v in views}
        self.owner = next(iter(full.values()))["handle"]
        fed = [entry["post"] for entry in self._feed["feed"]]
        self.posts = {post["uri"] for post in (*self._found["posts"], *fed)}
        self._headers = {k: v for k, v in headers.items() if k.startswith("RateLimit")}

    def answer(self, request: Request) -> Answer:
        """Answer any search with all that was recorded, and what else a poll asks."""
        match request.path.rpartition("/")[2]:
            case "app.bsky.actor.searchActors":
                return self._json({"actors": self._actors}, request)
            case "app.bsky.actor.getProfiles":
                return self._profiles(request)
            case "app.bsky.feed.searchPosts":
                return self._page(request, self._found, "posts")
            case "app.bsky.feed.getAuthorFeed":
                return self._page(request, self._feed, "feed")
            case "com.atproto.server.createSession":
                return json_answer({"accessJwt": "a", "refreshJwt": "r"})
            case _:
                return _picture(request)

    def _profiles(self, request: Request) -> Answer:
        known = {**self.authors, **self.profiles}
        known |= {profile["handle"]: profile for profile in known.values()}
        asked = request.query.get("actors", ())
        found = [known[name] for name in asked if name in known]
        return self._json({"profiles": found}, request)

    def _page(self, request: Request, recorded: Profile, member: str) -> Answer:
        """Return what was recorded; the pages after it are not known."""
        value = {member: []} if "cursor" in request.query else recorded
        return self._json(value, request)

    def _json(self, value: Profile, request: Request) -> Answer:
        body = json_answer(value).body.replace(_CDN.encode(), request.base_url.encode())
        return Answer(body=body, headers=self._headers)


def _picture(request: Request) -> Answer:
    if not request.path.startswith("/img/avatar"):
        return html_answer(404)
    return Answer(body=picture(request.path, "PNG"), media_type="image/png")


def _recorded(file: Path) -> tuple[Mapping[str, str], Any]:
    """Return headers and body of the first response in a VCR file."""
    tape = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    response = tape["http_interactions"][0]["response"]
    return response["headers"], json.loads(response["body"]["string"])


def _basic(profile: Profile) -> Profile:
    """Return what a search shows of `profile`."""
    shown = ("did", "handle", "displayName", "avatar", "labels", "createdAt")
    return {key: profile[key] for key in shown if key in profile}


def _detailed(actor: Profile) -> Profile:
    """Return `actor` with the counts that a full profile has."""
    return {"followersCount": 0, "followsCount": 0, "postsCount": 0, **actor}
