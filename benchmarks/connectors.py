"""Requests and records a second of each connector, against simulated platforms.

    python -m benchmarks.connectors [--connector NAME]

Each reads a crowded simulated platform over loopback into a new SQLite database,
through the real SDK and the real ingest. Requests are those that the platform
counted; for domains they are those of RDAP, and its rate is names looked up. Those
of a mailbox are commands.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.cli.demo_files import Served, write_config
from monitor.domain.time import HOUR, SECOND, to_iso
from monitor.pipeline.cycle import poll
from monitor.pipeline.ingest import Ingested
from monitor.runtime import SystemClock, SystemRng
from monitor.simulator.bluesky_posts import SimPost
from monitor.simulator.domains import SimDomain
from monitor.simulator.hackernews_world import SimItem
from monitor.simulator.imap import serve_imap
from monitor.simulator.mastodon_world import SimStatus
from monitor.simulator.name_server import serve_dns
from monitor.simulator.notifications import SimReview, notification
from monitor.simulator.press import SimArticle
from monitor.simulator.reddit_world import SimThing, SimUser
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.story import Story, shipped_story
from monitor.simulator.world import SimAccount
from monitor.simulator.worlds import Worlds
from monitor.simulator.x_world import SimXPost, SimXUser, snowflake

TERM = "Riverside Family Clinic"
ACCOUNTS, POSTS, ARTICLES, ROWS = 300, 1_000, 100, 10_000

_NOW = SystemClock().now()


@dataclass(frozen=True)
class Read:
    """What one connector read, and in how many seconds."""

    requests: int
    done: Ingested
    seconds: float


def crowd() -> list[SimAccount]:
    """Return accounts that the term finds."""
    return [
        SimAccount(did=f"did:plc:{n:024}", handle=f"r{n}.example", display_name=TERM)
        for n in range(ACCOUNTS)
    ]


def _published(number: int) -> int:
    return _NOW - HOUR - number * SECOND


def _bluesky(worlds: Worlds, numbers: range) -> None:
    worlds.bluesky.replace(crowd())
    worlds.timeline.replace(
        SimPost(
            author=f"did:plc:{n % ACCOUNTS:024}",
            key=f"k{n}",
            text=f"{TERM}, {n}",
            created_at=to_iso(_published(n)),
        )
        for n in numbers
    )


def _mastodon(worlds: Worlds, numbers: range) -> None:
    worlds.mastodon.accounts.replace(crowd())
    worlds.mastodon.replace(
        SimStatus(
            id=_published(n) // 1000 << 16,
            author=f"did:plc:{n % ACCOUNTS:024}",
            text=f"{TERM} #austin {n}",
            created_at=to_iso(_published(n)),
        )
        for n in numbers
    )


def _reddit(worlds: Worlds, numbers: range) -> None:
    worlds.reddit.replace(
        users=[SimUser(id=f"u{n}", name=f"u{n}", title=TERM) for n in range(ACCOUNTS)],
        things=[
            SimThing(id=f"t{n}", title=TERM, created_utc=_published(n) // SECOND)
            for n in numbers
        ],
    )


def _x(worlds: Worlds, numbers: range) -> None:
    worlds.x.replace(
        users=[
            SimXUser(id=str(n), username=f"u{n}", name=TERM)
            for n in range(1, ACCOUNTS + 1)
        ],
        posts=[
            SimXPost(
                id=snowflake(_published(n) // SECOND, n),
                author=str(n % ACCOUNTS + 1),
                text=f"{TERM} {n}",
                created_utc=_published(n) // SECOND,
            )
            for n in numbers
        ],
    )


def _feeds(worlds: Worlds, numbers: range) -> None:
    worlds.press.replace(
        SimArticle(
            feed="gazette",
            guid=f"g{n}",
            link=f"https://gazette.example/{n}",
            title=f"{TERM} {n}",
            published=to_iso(_published(n)),
        )
        for n in numbers[-ARTICLES:]
    )


def _hackernews(worlds: Worlds, numbers: range) -> None:
    worlds.hackernews.replace(
        SimItem(id=n + 1, title=f"{TERM} {n}", created_utc=_published(n) // SECOND)
        for n in numbers
    )


def _domains(worlds: Worlds, _: range) -> None:
    worlds.registry.replace(
        SimDomain(name=f"riversidefamily-{word}.example", addresses=("203.0.113.9",))
        for word in ("billing", "pay", "portal", "login", "careers")
    )


def _imap(worlds: Worlds, numbers: range) -> None:
    worlds.mailbox.show(
        notification(
            SimReview(
                id=f"review{n}",
                site="google",
                business=TERM,
                stars=n % 5 + 1,
                sent_at=_published(n),
            )
        )
        for n in numbers
    )


def _import(_: Worlds, __: range) -> None:
    """Rows are written into the folder instead."""


CROWDS: Mapping[str, Callable[[Worlds, range], None]] = {
    "bluesky": _bluesky,
    "domains": _domains,
    "feeds": _feeds,
    "imap": _imap,
    "hackernews": _hackernews,
    "import": _import,
    "mastodon": _mastodon,
    "reddit": _reddit,
    "x": _x,
}

_GROWING = {"bluesky", "hackernews", "mastodon", "reddit", "x"}


def read(kind: str) -> Read:
    """Return what the connector of type `kind` reads of its crowded platform.

    Raises:
        RuntimeError: It could not read it.
    """
    worlds = Worlds()
    simulation = Simulation(worlds)
    with (
        tempfile.TemporaryDirectory() as name,
        serve(simulation.answer) as base_url,
        serve_dns(worlds.registry) as resolver,
        serve_imap(worlds.mailbox) as imap,
    ):
        folder = Path(name)
        served = Served(base_url=base_url, resolver=resolver, imap=imap)
        write_config(folder, _one_practice(), served)
        _only(folder, kind)
        app = build_app(load_config(folder), SystemClock(), SystemRng())
        # At its first poll a source takes the newest page, as a baseline; from
        # then on it takes all that is new.
        CROWDS[kind](worlds, range(POSTS - 1, POSTS))
        first = _polled(app) if kind in _GROWING else Ingested()
        asked = _asked(simulation)
        CROWDS[kind](worlds, range(POSTS))
        began = time.monotonic()
        done = _polled(app)
        seconds = time.monotonic() - began
        app.store.close()
    if first.error or done.error:
        raise RuntimeError(first.error or done.error)
    return Read(_asked(simulation) - asked, done, seconds)


def _asked(simulation: Simulation) -> int:
    return simulation.asked("") + len(simulation.worlds.mailbox.asked)


def _polled(app: App) -> Ingested:
    with app.store.read() as tx:
        sources = tx.sources.active()
    done = Ingested()
    for source in sources:
        done += poll(app.stages, app.policy, source, lambda: False)
    return done


def _one_practice() -> Story:
    practice = dict(shipped_story().practices[0])
    watch = {"terms": [TERM], "areas": practice["watch"]["areas"]}
    return Story(
        practices=({**practice, "watch": watch, "accounts": []},), characters=()
    )


def _only(folder: Path, kind: str) -> None:
    """Leave the connector of type `kind` alone in the configuration."""
    path = folder / "wardwatch.yaml"
    service: dict[str, Any] = json.loads(path.read_text())
    kept = [one for one in service["connectors"] if one["type"] == kind]
    rich = {"monthly_budget_usd": "1000"} if kind == "x" else {}
    most = {"most": 1_000} if kind == "domains" else {}
    service["connectors"] = [one | rich | most for one in kept]
    path.write_text(json.dumps(service))
    if kind == "import":
        rows = (
            json.dumps({"source": "vitals", "id": str(n), "text": f"{TERM} {n}"})
            for n in range(ROWS)
        )
        (folder / "inbox" / "rows.jsonl").write_text("\n".join(rows) + "\n")


def main() -> None:
    """Print a row for each connector."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--connector", choices=sorted(CROWDS))
    asked = parser.parse_args()
    print(
        f"{'connector':10} {'requests':>8} {'records':>8} {'seconds':>8} {'per s':>7}"
    )
    for kind in [asked.connector] if asked.connector else sorted(CROWDS):
        found = read(kind)
        rate = found.done.stored / found.seconds
        print(
            f"{kind:10} {found.requests:8} {found.done.stored:8} "
            f"{found.seconds:8.2f} {rate:7.0f}"
        )


if __name__ == "__main__":
    main()
