"""How the contract suite runs each connector: one case for each type.

A new connector adds its case here and is tested before it has a test of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import small_world

OptionValues = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the suite needs to know of a connector.

    Attributes:
        platform: Starts its platform in a temporary folder; yields the options.
            Something must match the term "riverside".
        wrong: Options that must be refused, each beside otherwise right ones.
        at: Options that point it at a base URL, or None if it speaks no HTTP.
    """

    platform: Callable[[Path], AbstractContextManager[OptionValues]]
    wrong: tuple[OptionValues, ...]
    at: Callable[[str], OptionValues] | None = None


@contextmanager
def _bluesky(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(small_world()).answer) as base_url:
        yield {"base_url": base_url}


@contextmanager
def _feeds(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(small_world()).answer) as base_url:
        yield {"base_url": base_url, "google_news": True}


@contextmanager
def _import(folder: Path) -> Iterator[OptionValues]:
    rows = [f'{{"source": "vitals", "id": {n}, "text": "x"}}\n' for n in range(250)]
    (folder / "rows.jsonl").write_text("".join(rows), encoding="utf-8")
    (folder / "rows.csv").write_text("source,text\nvitals,y\n", encoding="utf-8")
    (folder / "mail.eml").write_text("From: a@vitals.example\n\nz", encoding="utf-8")
    yield {"folder": folder}


CASES: Mapping[str, Case] = {
    "bluesky": Case(
        platform=_bluesky,
        wrong=(
            {"base_url": "http://social.example"},
            {"base_url": "https://me:hunter2@social.example"},
            {"handle": "riverside.example"},
        ),
        at=lambda base_url: {"base_url": base_url},
    ),
    "feeds": Case(
        platform=_feeds,
        wrong=(
            {"urls": ["https://me:hunter2@news.example/feed.xml"]},
            {"urls": ["file:///hunter2"]},
            {"base_url": "http://news.example"},
            {"google_news": False},
        ),
        at=lambda base_url: {"base_url": base_url, "google_news": True},
    ),
    "import": Case(platform=_import, wrong=({"folder": None}, {"path": "x"})),
}
