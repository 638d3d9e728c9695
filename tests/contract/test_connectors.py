"""What every registered connector promises."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import connectors
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadItem,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.json_text import object_in
from monitor.domain.sources import Capability, Query
from monitor.domain.time import DAY, HOUR, SECOND
from monitor.domain.watch import (
    Clinician,
    Handle,
    Practice,
    PracticeId,
    WatchTerms,
)
from monitor.ports.connector import (
    Connector,
    ConnectorContext,
    ConnectorSpec,
    Page,
    RawItem,
    RawResponse,
)
from monitor.registry import connector_specs
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from tests.contract.connector_cases import CASES, Case, OptionValues
from tests.fakes.budget import FakeBudget
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.fetch.sockets import watched_sockets

SECRET = "hunter2"
SPECS = connector_specs()
HTTP_TYPES = [name for name, case in CASES.items() if case.at is not None]
CONTEXT = ConnectorContext(clock=FakeClock(), every=HOUR, budget=FakeBudget())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
ANSWERS: list[tuple[int, type[WardwatchError]]] = [
    (200, Unavailable),
    (302, Unavailable),
    (400, BadQuery),
    (401, AuthRejected),
    (403, AccessNotGranted),
    (404, Gone),
    (429, RateLimited),
    (500, Unavailable),
    (503, Unavailable),
]


@pytest.fixture(params=sorted(CASES))
def spec(request: pytest.FixtureRequest) -> ConnectorSpec:
    """Each registered connector."""
    return SPECS[request.param]


@pytest.fixture
def options(spec: ConnectorSpec, tmp_path: Path) -> Iterator[OptionValues]:
    """Options that point it at its platform, which runs."""
    with CASES[spec.type].platform(tmp_path) as values:
        yield values


@pytest.fixture
def connector(spec: ConnectorSpec, options: OptionValues) -> Connector:
    """The connector, built."""
    return built(spec, options)


def built(
    spec: ConnectorSpec, options: OptionValues, context: ConnectorContext = CONTEXT
) -> Connector:
    """Return the connector with `options`."""
    return spec.build(spec.options.model_validate({"name": "it", **options}), context)


def practice(name: str, *terms: str) -> Practice:
    """Return a practice that is searched for by `terms`, and has a domain."""
    return Practice(
        id=PracticeId(name),
        name=name,
        domains=("riverside.example",),
        watch=WatchTerms(terms=terms),
    )


def pages(connector: Connector) -> list[Page]:
    """Return all pages of a run of the first source."""
    (plan, *_) = connector.plan([practice("r", "riverside")])
    read = [connector.poll(plan.query, {})]
    while read[-1].more:
        read.append(connector.poll(plan.query, read[-1].cursor))
    return read


def test_only_its_platform_is_asked(connector: Connector) -> None:
    """No link, picture or address of what it reads; the pipeline fetches those."""
    with watched_sockets(loopback=True) as sockets:
        pages(connector)

    assert sockets.outside() == []
    assert set(sockets.lookups) <= {"127.0.0.1"}


def test_every_connector_has_a_case() -> None:
    """None is registered without being tested."""
    assert set(CASES) == set(SPECS)


def test_every_connector_has_its_row() -> None:
    """The table in connectors/README.md tells what each sees and does not see."""
    table = (Path(connectors.__path__[0]) / "README.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    assert {row[1].strip(" `") for row in rows} == set(SPECS)
    assert all(cell.strip() for row in rows for cell in row[1:-1])


def test_modules_are_free_of_sdks() -> None:
    """Reading the options of all connectors loads neither SDK nor HTTP client."""
    script = (
        "import sys, monitor.registry as r; r.connector_specs();"
        "slow = {'atproto', 'feedparser', 'httpx', 'mastodon', 'PIL', 'praw'};"
        "slow |= {'dns', 'dnstwist', 'requests', 'tweepy'};"
        "print(sorted(slow & {*sys.modules}))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_options_are_frozen(spec: ConnectorSpec, options: OptionValues) -> None:
    """What was validated stays as it is."""
    assert spec.options.model_validate({"name": "it", **options}).name == "it"
    assert spec.options.model_config["frozen"]


def test_wrong_options_are_refused(spec: ConnectorSpec, options: OptionValues) -> None:
    """With messages that do not quote what was written."""
    for wrong in CASES[spec.type].wrong:
        with pytest.raises(ValidationError) as refused:
            spec.options.model_validate({"name": "it", **options, **wrong})
        assert SECRET not in " ".join(e["msg"] for e in refused.value.errors())


def test_equal_queries_are_one_source(connector: Connector) -> None:
    """Two practices that need the same share it, whatever their order."""
    one, two = practice("a", "Riverside", "x"), practice("b", "riverside ", "y")
    plans = connector.plan([one, two])
    queries = [plan.query for plan in plans]
    assert len(queries) == len(set(queries))
    assert set(queries) == {plan.query for plan in connector.plan([two, one])}
    assert {plan.practices for plan in plans} <= {("a", "b"), ("a",), ("b",), ()}


def test_people_are_never_polled(spec: ConnectorSpec, connector: Connector) -> None:
    """Who works at a practice, or did, posts as they like in private.

    Nor is anybody else whose account is only registered.
    """
    private = (Handle(platform=spec.platform, handle="dana-at-home.example"),)
    watched = replace(
        practice("a", "riverside"),
        clinicians=(Clinician(name="Dana Okafor", npi="1234567893"),),
        affiliates=private,
        former_staff=private,
        suppressed=private,
    )
    plans = connector.plan([watched])
    own = [plan for plan in plans if plan.query.capability is Capability.OWN]

    assert not any("dana-at-home" in plan.query.text for plan in plans)
    assert not any("okafor" in plan.query.text.lower() for plan in own)


def test_plans_keep_what_was_configured(
    spec: ConnectorSpec, connector: Connector
) -> None:
    """Name, interval (what is dear may be rarer), platform, capabilities."""
    for plan in connector.plan([practice("a", "riverside")]):
        assert plan.connector == "it"
        assert plan.every >= HOUR
        assert (plan.platform, plan.query.capability) in spec.places


def test_the_same_cursor_gives_the_same_page(connector: Connector) -> None:
    """Nothing is kept between polls, so a lost page can be read again."""
    (plan, *_) = connector.plan([practice("r", "riverside")])
    cursor: Page | None = None
    for _ in pages(connector):
        at = {} if cursor is None else cursor.cursor
        cursor = connector.poll(plan.query, at)
        again = connector.poll(plan.query, at)
        assert (cursor.items, cursor.cursor) == (again.items, again.cursor)


def test_items_are_parsed_the_same_way_each_time(connector: Connector) -> None:
    """Identities are stable, unique and of lower-case platforms."""
    items = [item for page in pages(connector) for item in page.items]
    sightings = [s for item in items for s in connector.parse(item)]
    assert sightings == [s for item in items for s in connector.parse(item)]
    assert len({s.identity for s in sightings}) == len(sightings) > 0
    assert all(s.identity.platform.islower() for s in sightings)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        SECRET.encode(),
        b"[" * 100_000,
        b'{"a":',
        b"\x00\xff\xfe",
        b"null",
        b"9" * 9999,
    ],
)
def test_broken_items_are_refused_one_by_one(connector: Connector, body: bytes) -> None:
    """With an error that quotes nothing."""
    for form in {item.form for page in pages(connector) for item in page.items}:
        with pytest.raises(BadItem) as refused:
            connector.parse(RawItem(form=form, body=body))
        assert SECRET not in spoken(refused.value)


def test_items_of_any_shape_are_read_or_refused(connector: Connector) -> None:
    """A member holds whatever it likes, or bytes are torn out and others put in."""
    items = [item for page in pages(connector) for item in page.items]
    one_of_each = {item.form: item for item in items}

    @settings(max_examples=20, deadline=None)
    @given(st.sampled_from([*one_of_each.values()]), st.data())
    def parse(item: RawItem, data: st.DataObject) -> None:
        with suppress(BadItem):
            connector.parse(replace(item, body=data.draw(spoilt(item.body))))

    parse()


def spoilt(body: bytes) -> st.SearchStrategy[bytes]:
    """Return what may become of `body`: torn bytes, or an odd member of JSON."""
    torn = st.builds(
        lambda start, length, new: body[:start] + new + body[start + length :],
        st.integers(0, len(body)),
        st.integers(0, 20),
        st.binary(max_size=20),
    )
    members = object_in(body)
    if not members:
        return torn
    odd = st.builds(
        lambda key, value: json.dumps({**members, key: value}).encode(),
        st.sampled_from([*members]),
        JSON,
    )
    return torn | odd


@pytest.mark.parametrize("kind", HTTP_TYPES)
@pytest.mark.parametrize(("status", "error"), ANSWERS)
def test_answers_become_errors(
    kind: str, status: int, error: type[WardwatchError]
) -> None:
    """HTML with any status; asked once; and nothing of it is quoted."""
    raised, asked = failure(kind, status)
    assert type(raised) is error
    assert asked == 1
    assert SECRET not in spoken(raised)


def test_a_probe_of_a_platform_that_works_is_silent(connector: Connector) -> None:
    """It ends without an error, as often as it is asked."""
    connector.probe()
    connector.probe()


@pytest.mark.parametrize("kind", HTTP_TYPES)
@pytest.mark.parametrize(("status", "error"), ANSWERS)
def test_a_probe_fails_as_a_poll_does(
    kind: str, status: int, error: type[WardwatchError]
) -> None:
    """With the same errors, asked once, and nothing of the answer is quoted."""
    raised, asked = failure(kind, status, probe)
    assert type(raised) is error
    assert asked == 1
    assert SECRET not in spoken(raised)


@pytest.mark.parametrize("kind", HTTP_TYPES)
def test_every_answer_is_heard(kind: str) -> None:
    """Whoever wants to know gets it, with its headers."""
    heard: list[RawResponse] = []
    context = replace(CONTEXT, heard=heard.append)
    with serve(lambda _: Answer(status=500)) as base_url:
        connector = built(SPECS[kind], options_at(CASES[kind], base_url), context)
        with pytest.raises(WardwatchError):
            connector.probe()
    assert [answer.status for answer in heard] == [500]


def test_allowances_can_be_counted(spec: ConnectorSpec) -> None:
    """Each by its own name, in windows that a day is made of."""
    names = [one.name for one in spec.allowances]

    assert len(names) == len(set(names))
    assert all(DAY % one.window == 0 < one.limit for one in spec.allowances)


@pytest.mark.parametrize("kind", HTTP_TYPES)
def test_one_who_asks_to_wait_is_asked_by_nobody(
    kind: str, sqlite_store: SqlStore
) -> None:
    """No source, look-up or probe of the connector sends anything."""
    gate = StoredGate(sqlite_store, kind, CONTEXT.clock)
    asked: list[Request] = []

    def answer(request: Request) -> Answer:
        asked.append(request)
        return Answer(status=429, headers={"Retry-After": "30"})

    with serve(answer) as base_url:
        context = replace(CONTEXT, gate=gate)
        connector = built(SPECS[kind], options_at(CASES[kind], base_url), context)
        for work in (poll, probe, poll):
            with pytest.raises(RateLimited):
                work(connector)
    assert len(asked) == 1


@pytest.mark.parametrize("kind", HTTP_TYPES)
def test_a_rate_limit_says_until_when(kind: str) -> None:
    """Retry-After is a floor for the next try."""
    raised, _ = failure(kind, 429)
    assert isinstance(raised, RateLimited)
    assert raised.retry_at == START + 30 * SECOND


def poll(connector: Connector) -> None:
    """Ask for anything."""
    connector.poll(Query(capability=Capability.ACCOUNTS, text="x"), {})


def probe(connector: Connector) -> None:
    """Ask whether it works."""
    connector.probe()


def failure(
    kind: str, status: int, work: Callable[[Connector], None] = poll
) -> tuple[WardwatchError, int]:
    """Return what `work` raises if all answers have `status`, and how many it got."""
    asked: list[Request] = []

    def answer(request: Request) -> Answer:
        asked.append(request)
        return Answer(
            status=status,
            body=f"<html>{SECRET}</html>".encode(),
            media_type="text/html",
            headers={"Retry-After": "30", "Location": f"/{SECRET}"},
        )

    with serve(answer) as base_url:
        connector = built(SPECS[kind], options_at(CASES[kind], base_url))
        with pytest.raises(WardwatchError) as raised:
            work(connector)
    return raised.value, len(asked)


def options_at(case: Case, base_url: str) -> OptionValues:
    """Return options that point the connector of `case` at `base_url`."""
    assert case.at is not None
    return case.at(base_url)


def spoken(error: BaseException | None) -> str:
    """Return all that a traceback would say of `error` and its causes."""
    if error is None:
        return ""
    hidden = error.__suppress_context__
    return f"{error!r} {spoken(error.__cause__)}" + (
        "" if hidden else spoken(error.__context__)
    )
