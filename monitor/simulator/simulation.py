"""The simulated platforms and the switches that tests use, as one answering part.

`GET /control` tells what happened so far; `POST /control` takes an `Order`.
"""

import threading
from collections import Counter
from dataclasses import replace
from typing import Final

from pydantic import BaseModel

from monitor.simulator.bluesky import Bluesky
from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.faults import Fault, struck
from monitor.simulator.feeds import Feeds
from monitor.simulator.hackernews import PATH as HACKERNEWS_PATH
from monitor.simulator.hackernews import HackerNews
from monitor.simulator.mastodon import PATHS as MASTODON_PATHS
from monitor.simulator.mastodon import Mastodon
from monitor.simulator.platform import Platform
from monitor.simulator.reddit import Reddit, is_reddit
from monitor.simulator.world import SimAccount
from monitor.simulator.worlds import Worlds
from monitor.simulator.x import X, is_x

CONTROL: Final = "/control"


class Order(BaseModel):
    """What a test in another process asks for, as JSON.

    Attributes:
        advance: Searches to let pass.
        accounts: Accounts to create.
        fault: Fault to switch on; null switches it off, missing leaves it.
    """

    advance: int = 0
    accounts: list[SimAccount] = []
    fault: Fault | None = None


class Simulation:
    """Answers for every simulated platform.

    Attributes:
        worlds: What there is to see.
        bluesky: The simulated Bluesky.
        reddit: The simulated Reddit.
        x: The simulated X.
        registry: Which domains are registered; may change at any time.
    """

    def __init__(self, worlds: Worlds) -> None:
        self.worlds = worlds
        self.bluesky = Bluesky(worlds.bluesky, worlds.timeline)
        self.reddit = Reddit(worlds.reddit)
        self.x = X(worlds.x)
        self._mastodon = Mastodon(worlds.mastodon)
        self._hackernews = HackerNews(worlds.hackernews)
        self._feeds = Feeds(worlds.press)
        self.registry = worlds.registry
        self._fault: Fault | None = None
        self._aimed_at = 0
        self._asked: Counter[str] = Counter()
        self._lock = threading.Lock()

    def strike(self, fault: Fault | None) -> None:
        """Switch `fault` on, or off with None."""
        with self._lock:
            self._fault = fault
            self._aimed_at = 0

    def asked(self, method: str) -> int:
        """Return how many requests had a path that ends with `method`."""
        with self._lock:
            return sum(n for path, n in self._asked.items() if path.endswith(method))

    def answer(self, request: Request) -> Answer:
        """Answer `request`, as spoilt as the fault that is switched on."""
        if request.path == CONTROL:
            return self._control(request)
        fault = self._next_fault(request)
        platform = self._platform(request)
        if fault is None:
            return platform.answer(request)
        return struck(fault, request, platform)

    def _platform(self, request: Request) -> Platform:
        path = request.path
        served = (
            (is_reddit(request), self.reddit),
            (is_x(request), self.x),
            (path == HACKERNEWS_PATH, self._hackernews),
            (path.startswith(MASTODON_PATHS), self._mastodon),
            (self._feeds.serves(path), self._feeds),
            (self.registry.serves(path), self.registry),
        )
        return next((platform for is_its, platform in served if is_its), self.bluesky)

    def _next_fault(self, request: Request) -> Fault | None:
        with self._lock:
            self._asked[request.path] += 1
            fault = self._fault
            if fault is None or not request.path.endswith(fault.path):
                return None
            self._aimed_at += 1
            if self._aimed_at % fault.every:
                return None
            left = fault.times - 1
            self._fault = replace(fault, times=left) if left else None
            return fault

    def _control(self, request: Request) -> Answer:
        if request.method == "POST":
            self._obey(Order.model_validate_json(request.body))
        with self._lock:
            asked = dict(self._asked)
        bluesky = self.worlds.bluesky
        searches, visible = bluesky.searches, len(bluesky.visible())
        return json_answer({"searches": searches, "visible": visible, "asked": asked})

    def _obey(self, order: Order) -> None:
        self.worlds.bluesky.advance(order.advance)
        self.worlds.bluesky.add(order.accounts)
        if "fault" in order.model_fields_set:
            self.strike(order.fault)
