"""The configuration of the demo, written as an admin would write it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from monitor.domain.time import SECOND, to_iso
from monitor.simulator.bluesky_sessions import APP_PASSWORD, HANDLE
from monitor.simulator.mailbox import AUTHSERV_ID, PASSWORD, USER
from monitor.simulator.receivers import RECEIVERS, ROUTING_KEY, SECRET
from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET
from monitor.simulator.staging.cast import said_at
from monitor.simulator.story import Review, Story
from monitor.simulator.x import BEARER

_EVERY: Final = "10s"
_MOST_DOMAINS: Final = 200
"""Fewer than usual, so that each step of the story is soon seen."""
_TAKEN: Final = ("impersonation", "takeover", "lookalike_domain", "listing_hijack")
_SAID: Final = ("negative_review", "negative_mention", "surge", "misinformation")
_ABOUT: Final = ("harassment", "praise", "scam", "phi_exposure", "coverage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Where the simulated world is.

    Attributes:
        base_url: Platforms and receivers.
        resolver: The name server, host:port.
        imap: The mailbox, host:port.
    """

    base_url: str
    resolver: str
    imap: str


def write_config(folder: Path, story: Story, served: Served) -> None:
    """Write wardwatch.yaml, practices/ and logos/ into `folder`.

    JSON is YAML too, so these are files that `wardwatch check` reads.

    Args:
        folder: Empty.
        story: Names the practices.
        served: Where the simulated world is.
    """
    from monitor.simulator.pictures import picture

    practices = folder / "practices"
    for part in (practices / "logos", folder / "inbox"):
        part.mkdir(parents=True)
    for written in story.practices:
        practice = dict(written)
        logo = f"logos/{practice['id']}.png"
        (practices / logo).write_bytes(picture(practice.pop("logo"), "PNG"))
        _write(practices / f"{practice['id']}.yaml", practice | {"logos": [logo]})
    _write(folder / "wardwatch.yaml", _service(story, served))


def export_reviews(folder: Path, story: Story, step: int, began_at: int) -> None:
    """Put the reviews that somebody exports at `step` into the inbox."""
    found = [review for review in story.reviews if review.step == step]
    rows = [json.dumps(_row(story, review, began_at)) for review in found]
    if rows:
        text = "".join(f"{row}\n" for row in rows)
        (folder / "inbox" / f"{step}.jsonl").write_text(text, encoding="utf-8")


def _service(story: Story, served: Served) -> dict[str, Any]:
    return {
        "database": "sqlite:///data/wardwatch.db",
        "connectors": [*_connectors(served), _mailbox(story, served)],
        "channels": _channels(served.base_url),
        "routes": [
            {"kinds": [*_TAKEN], "min_severity": "medium", "to": ["security"]},
            {"kinds": [*_SAID], "to": ["staff"]},
            {"kinds": [*_TAKEN, *_ABOUT], "to": ["everything"]},
        ],
        # The registry knows nobody in the story, and a demo leaves this machine alone.
        "fetch": {
            "allow": [served.base_url.removeprefix("http://")],
            "nppes": None,
        },
    }


def _connectors(served: Served) -> list[dict[str, Any]]:
    base_url = served.base_url
    here = {"every": _EVERY, "base_url": base_url}
    return [
        {
            "name": "bluesky",
            "type": "bluesky",
            "handle": HANDLE,
            "app_password": APP_PASSWORD,
            **here,
        },
        {"name": "mastodon", "type": "mastodon", **here},
        {
            "name": "reddit",
            "type": "reddit",
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "user_agent": "linux:example.wardwatch:1 (by /u/example)",
            **here,
        },
        {"name": "x", "type": "x", "bearer_token": BEARER, **here},
        {"name": "hackernews", "type": "hackernews", **here},
        {
            "name": "news",
            "type": "feeds",
            "urls": [f"{base_url}/feeds/gazette.rss", f"{base_url}/feeds/blog.atom"],
            "google_news": True,
            **here,
        },
        {
            "name": "lookalikes",
            "type": "domains",
            "resolver": served.resolver,
            "most": _MOST_DOMAINS,
            **here,
        },
        {"name": "exports", "type": "import", "folder": "inbox", "every": _EVERY},
    ]


def _mailbox(story: Story, served: Served) -> dict[str, Any]:
    return {
        "name": "mailbox",
        "type": "imap",
        "every": _EVERY,
        "base_url": f"imap://{served.imap}",
        "username": USER,
        "password": PASSWORD,
        "authserv_id": AUTHSERV_ID,
        "practices": sorted({mail.practice for mail in story.mails}),
    }


def _channels(base_url: str) -> list[dict[str, Any]]:
    to = f"{base_url}{RECEIVERS}"
    return [
        {
            "name": "security",
            "type": "pagerduty",
            "routing_key": ROUTING_KEY,
            "base_url": to,
        },
        {"name": "staff", "type": "slack", "webhook_url": f"{to}/slack"},
        {
            "name": "everything",
            "type": "webhook",
            "url": f"{to}/webhook",
            "secret": SECRET,
        },
    ]


def _row(story: Story, review: Review, began_at: int) -> dict[str, Any]:
    practice = next(p for p in story.practices if p["id"] == review.practice)
    return {
        "platform": review.site,
        "id": review.id,
        "rating": review.stars,
        "max_rating": 5,
        "text": review.text,
        "author_label": review.author,
        "location": practice["locations"][0]["id"],
        "published_at": to_iso(said_at(review.hours, began_at) // SECOND * SECOND),
    }


def _write(path: Path, value: object) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8")
