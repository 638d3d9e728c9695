"""How the contract suite runs each connector: one case for each type.

A new connector adds its case here and is tested before it has a test of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from monitor.simulator.bluesky_sessions import APP_PASSWORD, HANDLE
from monitor.simulator.domains import Registry, SimDomain
from monitor.simulator.imap import serve_imap
from monitor.simulator.mailbox import AUTHSERV_ID, PASSWORD, USER, SimMailbox
from monitor.simulator.name_server import serve_dns
from monitor.simulator.notifications import SimReview, notification
from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import BEGAN_AT, shipped_worlds
from monitor.simulator.worlds import Worlds
from monitor.simulator.x import BEARER

OptionValues = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the suite needs to know of a connector.

    Attributes:
        platform: Starts its platform in a temporary folder; yields the options.
            Something must match the term "riverside" or the domain
            "riverside.example".
        wrong: Options that must be refused, each beside otherwise right ones.
        at: Options that point it at a base URL, or None if it speaks no HTTP.
    """

    platform: Callable[[Path], AbstractContextManager[OptionValues]]
    wrong: tuple[OptionValues, ...]
    at: Callable[[str], OptionValues] | None = None


@contextmanager
def _bluesky(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        login = {"handle": HANDLE, "app_password": APP_PASSWORD}
        yield {"base_url": base_url, **login}


@contextmanager
def _mastodon(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        yield {"base_url": base_url, "hashtags": ["Austin"]}


@contextmanager
def _feeds(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        yield {"base_url": base_url, "google_news": True}


@contextmanager
def _hackernews(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        yield {"base_url": base_url}


@contextmanager
def _domains(_: Path) -> Iterator[OptionValues]:
    fake = SimDomain(name="riverside-billing.example", addresses=("203.0.113.7",))
    worlds = Worlds(registry=Registry([fake]))
    with (
        serve(Simulation(worlds).answer) as base_url,
        serve_dns(worlds.registry) as resolver,
    ):
        yield {"base_url": base_url, "resolver": resolver}


@contextmanager
def _import(folder: Path) -> Iterator[OptionValues]:
    rows = [f'{{"source": "vitals", "id": {n}, "text": "x"}}\n' for n in range(250)]
    (folder / "rows.jsonl").write_text("".join(rows), encoding="utf-8")
    (folder / "rows.csv").write_text("source,text\nvitals,y\n", encoding="utf-8")
    (folder / "mail.eml").write_text("From: a@vitals.example\n\nz", encoding="utf-8")
    yield {"folder": folder}


@contextmanager
def _imap(_: Path) -> Iterator[OptionValues]:
    mailbox = SimMailbox()
    mailbox.deliver(
        *(
            notification(
                SimReview(
                    id=f"review{n}",
                    site="google",
                    business="Riverside Family Clinic",
                    stars=n % 5 + 1,
                    sent_at=BEGAN_AT,
                )
            )
            for n in range(25)
        )
    )
    with serve_imap(mailbox) as address:
        yield {
            "base_url": f"imap://{address}",
            "username": USER,
            "password": PASSWORD,
            "authserv_id": AUTHSERV_ID,
        }


def _reddit_at(base_url: str) -> OptionValues:
    return {
        "base_url": base_url,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "user_agent": "linux:example.wardwatch:1 (by /u/example)",
    }


@contextmanager
def _reddit(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        yield _reddit_at(base_url)


@contextmanager
def _x(_: Path) -> Iterator[OptionValues]:
    with serve(Simulation(shipped_worlds()).answer) as base_url:
        yield _x_at(base_url)


def _x_at(base_url: str) -> OptionValues:
    return {"base_url": base_url, "bearer_token": BEARER}


CASES: Mapping[str, Case] = {
    "bluesky": Case(
        platform=_bluesky,
        wrong=(
            {"base_url": "http://social.example"},
            {"base_url": "https://me:hunter2@social.example"},
            {"handle": "hunter2 \r\nX"},
            {"app_password": ""},
            {"app_password": None},
            {"handle": None},
        ),
        at=lambda base_url: {"base_url": base_url},
    ),
    # Failures of its HTTP are about one name each: see its integration tests.
    "domains": Case(
        platform=_domains,
        wrong=(
            {"base_url": "http://rdap.example"},
            {"base_url": "https://me:hunter2@rdap.example"},
            {"resolver": "hunter2.example"},
            {"resolver": "127.0.0.1:hunter2"},
            {"words": ["two words"]},
            {"tlds": ["hunter2/"]},
            {"most": 0},
        ),
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
    "hackernews": Case(
        platform=_hackernews,
        wrong=(
            {"base_url": "http://search.example"},
            {"base_url": "https://me:hunter2@search.example"},
            {"api_key": "hunter2"},
        ),
        at=lambda base_url: {"base_url": base_url},
    ),
    "mastodon": Case(
        platform=_mastodon,
        wrong=(
            {"base_url": "http://social.example"},
            {"base_url": "https://me:hunter2@social.example"},
            {"hashtags": ["two words"]},
            {"hashtags": ["hunter2?limit=1"]},
            {"handle": "riverside"},
        ),
        at=lambda base_url: {"base_url": base_url},
    ),
    "imap": Case(
        platform=_imap,
        wrong=(
            {"base_url": "imap://mail.example"},
            {"base_url": "imaps://me:hunter2@mail.example"},
            {"base_url": "https://mail.example"},
            {"username": 'a" hunter2'},
            {"password": "hunter2\r\nA1 DELETE INBOX"},
            {"password": ""},
            {"authserv_id": ""},
            {"authserv_id": "hunter2; dkim=pass"},
            {"folder": "INBOX\nhunter2"},
            {"senders": {"google": ['hunter2" OR ALL']}},
            {"senders": {"hunter2": ["a.example"]}},
            {"senders": {"google": []}},
        ),
    ),
    "import": Case(platform=_import, wrong=({"folder": None}, {"path": "x"})),
    "reddit": Case(
        platform=_reddit,
        wrong=(
            {"base_url": "http://social.example"},
            {"client_secret": ""},
            {"client_id": "hunter2\r\nX"},
            {"user_agent": "short"},
            {"user_agent": "hunter2 hunter2\nX-Evil: 1"},
            {"subreddits": ["../hunter2"]},
            {"password": "hunter2"},
        ),
        at=_reddit_at,
    ),
    "x": Case(
        platform=_x,
        wrong=(
            {"base_url": "http://social.example"},
            {"bearer_token": ""},
            {"monthly_budget_usd": 0},
            {"monthly_budget_usd": "hunter2"},
            {"consumer_key": "hunter2"},
            {"api_key": "hunter2"},
        ),
        at=_x_at,
    ),
}
