"""Platforms whose answers are changed: simulated ones, and recorded ones replayed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks.faults.crowd import crowd, publish
from benchmarks.faults.domains import domains_ground
from benchmarks.faults.grounds import PLATFORMS, OptionValues
from benchmarks.faults.reading import PRACTICE
from monitor.domain.watch import Handle, Practice
from monitor.simulator.exchange import Answer, Answering, Request
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import START
from tests.servers import bluesky_replay, mastodon_replay, reddit_replay, x_replay

RECORDED: Final = bluesky_replay.RECORDED.parent

_WRITERS: Final = range(115)
"""More than a page everywhere."""

_REGISTERED: Final = range(5)
_PATIENCE: Final = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A platform that answers.

    Attributes:
        connector: The type of what reads it.
        answer: Its answers.
        options: What points the connector at a base URL.
        practice: Who is watched there.
        begin: Lets it forget who asked before, and how often.
    """

    connector: str
    answer: Answering
    options: Callable[[str], OptionValues]
    practice: Practice = PRACTICE
    begin: Callable[[], None] = lambda: None


class _Simulated:
    """Simulated platforms in the same worlds, again and again from their beginning."""

    def __init__(self, worlds: Worlds) -> None:
        self._worlds = worlds
        self.begin()

    def begin(self) -> None:
        self._now = Simulation(self._worlds)

    def answer(self, request: Request) -> Answer:
        return self._now.answer(request)


@contextmanager
def simulated() -> Iterator[list[Platform]]:
    """Yield the simulated platforms, on which a crowd has written."""
    worlds = Worlds()
    publish(worlds, crowd(_WRITERS, START))
    played = _Simulated(worlds)
    with domains_ground({}, _PATIENCE) as ground:
        ground.publish(crowd(_REGISTERED, START))
        yield [
            *(
                Platform(
                    connector=name,
                    answer=played.answer,
                    options=options,
                    begin=played.begin,
                )
                for name, options in PLATFORMS.items()
            ),
            Platform(
                connector="domains",
                answer=ground.answer,
                options=lambda base_url: {**ground.options, "base_url": base_url},
            ),
        ]


@contextmanager
def recorded(folder: Path) -> Iterator[list[Platform]]:
    """Yield the platforms of which answers were recorded, see `tests.servers`."""
    with domains_ground({}, _PATIENCE) as ground:
        ground.publish(crowd(_REGISTERED, START))
        yield [
            *_replayed(folder),
            *(
                Platform(
                    connector="hackernews",
                    answer=_always(file),
                    options=PLATFORMS["hackernews"],
                )
                for file in sorted((folder / "hackernews").glob("1.*.json"))
            ),
            *(
                Platform(
                    connector="domains",
                    answer=_always(file),
                    options=lambda base_url: {**ground.options, "base_url": base_url},
                )
                for file in sorted((folder / "ct_and_domains/rdap").iterdir())
            ),
        ]


def _replayed(folder: Path) -> Iterator[Platform]:
    bluesky = bluesky_replay.Replay(folder / "bluesky")
    yield _of("bluesky", bluesky.answer, bluesky.owner)
    mastodon = mastodon_replay.Replay(folder / "mastodon")
    someone = next(iter(mastodon.accounts.values()))["username"]
    yield _of("mastodon", mastodon.answer, someone)
    reddit = reddit_replay.Replay(folder / "reddit")
    communities = {page.split("/")[1] for page in reddit.communities}
    yield _of("reddit", reddit.answer, reddit.users[0], *communities)
    x = x_replay.Replay(folder / "x")
    yield _of("x", x.answer, x.users[0]["username"])


def _of(connector: str, answer: Answering, own: str, *communities: str) -> Platform:
    """Return a platform on which the practice's own account is one of the recorded."""
    practice = replace(
        PRACTICE,
        accounts=(Handle(platform=connector, handle=own),),
        watch=replace(PRACTICE.watch, subreddits=communities),
    )
    return Platform(
        connector=connector,
        answer=answer,
        options=PLATFORMS[connector],
        practice=practice,
    )


def _always(file: Path) -> Answering:
    body = file.read_bytes()
    return lambda _: Answer(body=body)
