"""R15: a post that is edited again and again, and articles that come out again.

What is counted is what a receiver of webhooks took, and what the database holds.
"""

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks.faults.crowd import FEED, crowd, publish
from benchmarks.faults.grounds import PLATFORMS, PlatformGround
from benchmarks.faults.reading import Reading, TrialClock, opened, stored
from benchmarks.reliability.rows import Row
from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.domain.cases import CaseId, Resolution
from monitor.domain.time import HOUR
from monitor.pipeline.cycle import run_cycle
from monitor.pipeline.decide import Decision, decide
from monitor.runtime import SystemRng
from monitor.simulator.press import SimArticle
from monitor.simulator.server import serve
from monitor.simulator.worlds import Worlds
from monitor.storage.tables.content import records, revisions
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of
from tests.servers.webhook_receiver import SECRET, WebhookReceiver
from tests.system.children import PRACTICE

_COMPLAINT: Final = (
    "Riverside Family Clinic kept me waiting for three hours and the front desk was"
    " rude. I will never come back. See http://blog.example/visit#top"
)
_THREAT: Final = f"{_COMPLAINT} I know where the doctor lives and I will kill her."
_COSMETIC: Final = (
    ("http://", "https://"),
    ("#top", ""),
    ("three hours", "3 hours"),
    (". ", ".  "),
    ("rude.", "rude!"),
    ("I will", "I'll"),
    ("never come", "not come"),
    ("Family Clinic", "family clinic"),
    ("waiting", "wating"),
    ("wating", "waiting"),
    ("See ", "Read "),
    ("visit", "visit/"),
    ("!", "!!"),
    ("and the", "& the"),
    ("front desk", "frontdesk"),
    ("Riverside", "RIVERSIDE"),
    ("back.", "back..."),
    ("blog.example", "www.blog.example"),
    ("hours", "hrs"),
    ("kept me", "Kept me"),
)
"""One after the other: what people correct."""

_CONFIG: Final = """\
database: {database}
encoder: onnx
connectors:
  - {{name: files, type: import, every: 1m, folder: in}}
channels:
  - {{name: soc, type: webhook, url: "{receiver}", secret_file: webhook.secret}}
routes:
  - {{kinds: [negative_review, negative_mention, harassment], to: [soc]}}
unrouted: {unrouted}
"""
_UNROUTED: Final = (
    *("impersonation", "takeover", "lookalike_domain", "listing_hijack", "surge"),
    *("misinformation", "phi_exposure", "scam", "praise", "coverage"),
)

_ARTICLES: Final = range(10)
_AGAIN: Final[Mapping[str, Callable[[SimArticle], SimArticle]]] = {
    "another id": lambda one: replace(one, guid=f"v2-{one.guid}"),
    "https": lambda one: replace(one, link=one.link.replace("http:", "https:")),
    "a fragment": lambda one: replace(one, link=f"{one.link}#comments"),
    "tracking": lambda one: replace(one, link=f"{one.link}?utm_source=rss"),
    "another title": lambda one: replace(one, title=f"Updated: {one.title}"),
}
"""How sites bring out again what they had."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for edits of a post and one for articles that come out again."""
    yield _edited(_COSMETIC[:4] if quick else _COSMETIC)
    yield _republished()


@dataclass
class Review:
    """A watched review that can be edited, and who is told of it."""

    home: Path
    app: App
    clock: TrialClock
    receiver: WebhookReceiver

    def write(self, text: str) -> Sequence[str]:
        """Let the review say `text`; return what people are told because of it."""
        row = {"source": "yelp", "id": "1", "rating": 1, "text": text}
        (self.home / "in/reviews.jsonl").write_text(f"{json.dumps(row)}\n")
        return self._cycle()

    def resolve(self) -> Sequence[str]:
        """Let a person close every case; return what people are told because of it."""
        with self.app.store.read() as tx:
            cases = [CaseId(case.id) for case in tx.readers.cases(None)]
        for case_id in cases:
            decision = Decision(
                case_id=case_id,
                actor="ana",
                resolution=Resolution.RESOLVED,
                reason="answered",
            )
            decide(self.app.store, decision, ["soc"], self.clock.now())
        return self._cycle()

    def _cycle(self) -> Sequence[str]:
        before = len(self._told())
        self.clock.advance(HOUR)
        run_cycle(self.app.stages, self.app.policy, lambda: False)
        return self._told()[before:]

    def _told(self) -> Sequence[str]:
        sent = [
            alert for one in self.receiver.deliveries for alert in one.data["alerts"]
        ]
        return [alert["change"] for alert in sent]


def _edited(cosmetic: Sequence[tuple[str, str]]) -> Row:
    with _watched() as review:
        text, alerts = _COMPLAINT, list(review.write(_COMPLAINT))
        first, half = len(alerts), len(cosmetic) // 2
        silent: list[str] = []
        for number, (old, new) in enumerate(cosmetic):
            if number == half:
                review.resolve()
            text = text.replace(old, new)
            silent += review.write(text)
        worse = review.write(_THREAT)
        kept = len(rows_of(review.app.store, revisions))
        seen = len(rows_of(review.app.store, records))
    return Row(
        id="R15",
        tried="edits of a post, half of them after its case",
        times=len(cosmetic),
        lost=len(cosmetic) + 2 - kept,
        duplicated=seen - 1 + len(silent),
        measured=f"{first} alert at first, {len(silent)} by edits, "
        f"{len(worse)} by one that threatens; {kept} revisions",
        goal="one record, every wording kept, an alert only for what is worse",
        held=(first, silent, len(worse), seen) == (1, [], 1, 1)
        and kept == len(cosmetic) + 2,
    )


@contextmanager
def _watched() -> Iterator[Review]:
    """Watch a folder where a review is going to be."""
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        home, clock = Path(folder), TrialClock()
        with WebhookReceiver(home / "journal") as receiver:
            _configure(home, receiver.url)
            app = build_app(load_config(home), clock, SystemRng())
            try:
                yield Review(home, app, clock, receiver)
            finally:
                app.store.close()


def _configure(home: Path, receiver: str) -> None:
    for name in ("in", "practices"):
        (home / name).mkdir()
    (home / "practices/riverside.yaml").write_text(PRACTICE)
    secret = home / "webhook.secret"
    secret.touch(mode=0o600)
    secret.write_text(SECRET)
    unrouted = dict.fromkeys(_UNROUTED, "not watched here")
    database = f"sqlite:///{home}/wardwatch.db"
    (home / "wardwatch.yaml").write_text(
        _CONFIG.format(
            database=database, receiver=receiver, unrouted=json.dumps(unrouted)
        )
    )


def _republished() -> Row:
    worlds = Worlds()
    publish(worlds, crowd(_ARTICLES, START))
    articles = [
        replace(one, link=one.link.replace("https:", "http:"))
        for one in worlds.press.of(FEED)
    ]
    ground = PlatformGround("feeds", {}, worlds)
    with (
        serve(ground.answer) as base_url,
        tempfile.TemporaryDirectory(prefix="ww-") as folder,
        opened(Path(folder)) as store,
    ):
        ground.options = {**PLATFORMS["feeds"](base_url), "google_news": False}
        clock = TrialClock()
        reading = Reading(store, clock, {"it": ground})
        for change in (lambda one: one, *_AGAIN.values()):
            articles = list(map(change, articles))
            worlds.press.replace(articles)
            reading.cycle()
            clock.advance(HOUR)
        seen = len(stored(store))
    return Row(
        id="R15",
        tried="articles that come out again",
        times=len(_ARTICLES) * len(_AGAIN),
        lost=max(0, len(_ARTICLES) - seen),
        duplicated=max(0, seen - len(_ARTICLES)),
        measured=f"with {', '.join(_AGAIN)}",
        goal="one record for each article",
        held=seen == len(_ARTICLES),
    )
