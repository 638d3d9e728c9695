"""What fetched pages and the registry say, through the real guarded fetch."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from hashlib import sha256
from urllib.parse import urlsplit

import pytest

from monitor.domain.backlinks import MAX_PAGE
from monitor.domain.evidence import EvidenceKind, EvidenceState, Landing
from monitor.domain.records import Account, Observation, Sighting
from monitor.domain.subjects import Subject
from monitor.domain.watch import Clinician
from monitor.domain.watchlist import compile_watchlist
from monitor.fetch import build_fetcher
from monitor.pipeline.answers import Eyes
from monitor.pipeline.authors import Authors
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.npi_registry import NpiRegistry
from monitor.pipeline.sight import Leads, sight
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.nppes import Individual, SimulatedNppes
from monitor.simulator.server import serve
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies
from tests.builders import account, practice
from tests.fakes.runtime import START, FakeClock, MiddleRng
from tests.integration.monitor.pipeline.world import FakeDecoder, FakeImages, never
from tests.integration.monitor.storage.rows import rows_of, subject_of

HANDLE = "riverside-heart"
BACK = f'<a href="https://bsky.app/profile/{HANDLE}">Bluesky</a>'
JANE = Individual(npi="1234567893", given="Jane", family="Okafor")
WATCHLIST = compile_watchlist(
    [
        replace(
            practice(),
            domains=("riverside.example",),
            clinicians=(Clinician(name="Jane Okafor, MD"),),
        )
    ]
)


@dataclass
class Web:
    """A few hosts on loopback, and the registry."""

    store: SqlStore
    pages: dict[str, Answer] = field(default_factory=dict)
    registry: SimulatedNppes = field(default_factory=lambda: SimulatedNppes([JANE]))
    nppes: str | None = "http://registry.example"
    url: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def port(self) -> int:
        """Where all hosts listen."""
        return urlsplit(self.url).port or 0

    def answer(self, request: Request) -> Answer:
        """Answer for any of the hosts."""
        host = request.headers["host"].partition(":")[0]
        if host == "registry.example":
            return self.registry.answer(request)
        self.asked.append(host)
        return self.pages.get(f"{host}{request.path}", Answer(status=404))

    def see(self, *seen: Sighting) -> list[Subject]:
        """Store accounts, fetch what they point to, and return them."""
        with self.store.write() as tx:
            leads = Leads(watchlist=WATCHLIST, ask_registry=self.nppes is not None)
            sight(tx, seen, leads, START, baseline=False)
            ids = [
                one.record_id
                for one in tx.records.sight(seen, baseline=False, now=START)
            ]
        while self.enrich.run(WATCHLIST, never):
            pass
        with self.store.read() as tx:
            return [found for one in ids if (found := subject_of(tx, one))]

    @property
    def enrich(self) -> Enrich:
        """The stage, its network on loopback."""
        clock = FakeClock()
        hosts = ("riverside.example", "bit.ly", "lookalike.example", "registry.example")
        fetcher = build_fetcher(
            clock,
            frozenset(f"{host}:{self.port}" for host in hosts),
            resolve=lambda _host, _port: ["127.0.0.1"],
        )
        nppes = self.nppes and f"{self.nppes}:{self.port}"
        return Enrich(
            store=self.store,
            clock=clock,
            rng=MiddleRng(),
            fetcher=fetcher,
            eyes=Eyes(decoder=FakeDecoder(), images=FakeImages()),
            authors=Authors(store=self.store, clock=clock),
            registry=NpiRegistry(fetcher=fetcher, url=nppes),
        )

    def at(self, host: str, path: str = "/") -> str:
        """Return the address of a page."""
        return f"http://{host}:{self.port}{path}"


@pytest.fixture
def web(store: SqlStore) -> Iterator[Web]:
    """A web in which nothing is yet."""
    web = Web(store)
    with ExitStack() as ending:
        web.url = ending.enter_context(serve(web.answer))
        yield web


def page(html: str, **headers: str) -> Answer:
    """Return a page."""
    return Answer(
        body=html.encode(),
        media_type="text/html",
        headers=headers,
        status=302 if headers else 200,
    )


def linking(*links: str, native_id: str = "did:1") -> Sighting:
    """One look at an account with `links`."""
    content = Account(handle=HANDLE, display_name="Riverside Heart", links=links)
    return replace(account(native_id), content=content)


def named(native_id: str) -> Sighting:
    """One look at an account with a clinician's name."""
    return replace(account(native_id), content=Account(display_name="Dr Jane Okafor"))


def landing_of(subject: Subject) -> Landing | None:
    """Return where the only link of an account led."""
    (found,) = subject.evidence
    return found.landing


@pytest.mark.parametrize(("html", "back"), [(BACK, True), ("<p>We</p>", False)])
def test_the_practices_page_is_asked_for_a_link_back(
    web: Web, html: str, *, back: bool
) -> None:
    """A genuine department has one, a fake has none."""
    web.pages["riverside.example/"] = page(html)
    (subject,) = web.see(linking(web.at("riverside.example")))

    assert landing_of(subject) == Landing(host="riverside.example", links_back=back)
    assert subject.evidence_version == 1


def test_the_page_is_kept(web: Web) -> None:
    """It is evidence, under its hash."""
    web.pages["riverside.example/"] = page(BACK)
    (subject,) = web.see(linking(web.at("riverside.example")))
    (body,) = rows_of(web.store, bodies)

    assert (subject.evidence[0].sha256, body.body) == (body.sha256, BACK.encode())


def test_of_other_pages_the_hash_is_kept_alone(web: Web) -> None:
    """What a stranger's link leads to is no proof of anything."""
    web.pages["bit.ly/3abc"] = page("<p>Huge</p>")
    (subject,) = web.see(linking(web.at("bit.ly", "/3abc")))

    assert subject.evidence[0].sha256 == sha256(b"<p>Huge</p>").hexdigest()
    assert rows_of(web.store, bodies) == []


def test_no_more_of_a_page_is_kept_than_was_read(web: Web) -> None:
    """Though the fetch may bring ten times as much."""
    web.pages["riverside.example/"] = page(BACK + "x" * MAX_PAGE)
    web.see(linking(web.at("riverside.example")))
    (body,) = rows_of(web.store, bodies)

    assert len(body.body) == MAX_PAGE


@pytest.mark.parametrize(
    ("media_type", "back"),
    [
        ("application/xhtml+xml", True),
        ("application/json", False),
        ("text/plain", False),
    ],
)
def test_what_is_no_page_links_to_nobody(
    web: Web, media_type: str, *, back: bool
) -> None:
    """Searches and forms answer with what they were asked."""
    web.pages["riverside.example/"] = Answer(body=BACK.encode(), media_type=media_type)
    (subject,) = web.see(linking(web.at("riverside.example")))

    assert landing_of(subject) == Landing(host="riverside.example", links_back=back)


def test_a_shortener_is_followed_to_its_end(web: Web) -> None:
    """What is there need not be a page."""
    web.pages["bit.ly/3abc"] = page("", Location=web.at("lookalike.example", "/pay"))
    web.pages["lookalike.example/pay"] = Answer(body=b"%PDF", media_type="a/pdf")
    (subject,) = web.see(linking(web.at("bit.ly", "/3abc")))

    assert landing_of(subject) == Landing(host="lookalike.example", links_back=False)


def test_a_shortener_leads_into_no_private_network(web: Web) -> None:
    """Each redirect is checked like the first address."""
    web.pages["bit.ly/3abc"] = page("", Location="http://127.0.0.1/")
    (subject,) = web.see(linking(web.at("bit.ly", "/3abc")))

    assert [(one.state, one.landing) for one in subject.evidence] == [
        (EvidenceState.FAILED, None)
    ]


def test_other_links_are_not_followed(web: Web) -> None:
    """Nobody is asked."""
    (subject,) = web.see(linking(web.at("lookalike.example")))

    assert (subject.evidence, web.asked) == ((), [])


def test_each_thing_is_fetched_though_others_fail(web: Web) -> None:
    """An account is judged when all first attempts ended."""
    web.pages["riverside.example/b"] = page(BACK)
    links = [web.at("riverside.example", path) for path in ("/a", "/b")]
    observation = Observation(banner_url=web.at("lookalike.example", "/banner.png"))
    (subject,) = web.see(replace(linking(*links), observation=observation))
    states = {one.wanted.url: one.state for one in subject.evidence}

    assert list(states.values()).count(EvidenceState.OK) == 1
    assert states[links[1]] is EvidenceState.OK


def test_a_banner_is_decoded(web: Web) -> None:
    """Like an avatar."""
    web.pages["lookalike.example/b.png"] = Answer(body=b"png", media_type="image/png")
    observation = Observation(banner_url=web.at("lookalike.example", "/b.png"))
    (subject,) = web.see(replace(account(), observation=observation))
    (found,) = subject.evidence

    assert found.wanted.kind is EvidenceKind.BANNER
    assert found.picture is not None


def test_the_registry_is_asked_once_for_a_name(web: Web) -> None:
    """However many accounts bear it."""
    subjects = web.see(named("did:1"), named("did:2"))
    found = [one.providers for subject in subjects for one in subject.evidence]

    assert web.registry.asked == ["okafor, jane"]
    assert [[one.npi for one in told or ()] for told in found] == [[JANE.npi]] * 2


def test_nobody_of_that_name_is_told_apart_from_not_knowing(web: Web) -> None:
    """An empty answer is one."""
    web.registry.individuals = ()
    (subject,) = web.see(named("did:1"))

    assert [one.providers for one in subject.evidence] == [()]


def test_the_registry_can_be_switched_off(web: Web) -> None:
    """Then nothing leaves the house."""
    web.nppes = None
    (subject,) = web.see(named("did:1"))

    assert (web.registry.asked, subject.evidence) == ([], ())


def test_what_was_wanted_before_it_was_switched_off_is_not_asked(web: Web) -> None:
    """Nothing is owed."""
    with web.store.write() as tx:
        sight(tx, [named("did:1")], Leads(watchlist=WATCHLIST), START, baseline=False)
    web.nppes = None
    (subject,) = web.see(named("did:1"))

    assert web.registry.asked == []
    assert [one.state for one in subject.evidence] == [EvidenceState.FAILED]
