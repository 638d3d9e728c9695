"""How long anybody waits for PostgreSQL, tried on a server that falls silent."""

import select
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from threading import Thread

import psycopg
import pytest
import sqlalchemy as sa

from monitor.domain.errors import StorageError
from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage import postgresql
from monitor.storage.engine import ANSWER, open_engine, open_reader
from monitor.storage.store import SqlStore
from tests.servers.freezing_proxy import FreezingProxy, freezing_proxy

pytestmark = pytest.mark.postgres

SECONDS = 1.0
SOON = 10.0
"""Seconds within which a machine that is busy gets round to it."""


@pytest.fixture
def proxy(prepared_postgres_url: str) -> Iterator[FreezingProxy]:
    """A database with tables, behind a proxy that can freeze."""
    with freezing_proxy(prepared_postgres_url, answer_seconds=f"{SECONDS:g}") as found:
        yield found


@pytest.fixture
def proxied(proxy: FreezingProxy) -> Iterator[SqlStore]:
    """A store behind that proxy."""
    store = SqlStore(open_engine(proxy.url), DEFAULT_TIMES)
    with closing(store):
        yield store


def beat(store: SqlStore, name: str) -> None:
    """Commit one row."""
    with store.write() as tx:
        tx.upkeep.beat(name, 1, 2)


def beat_frozen(proxy: FreezingProxy, store: SqlStore) -> None:
    """Begin to write, and ask what nobody answers."""
    with store.write() as tx:
        tx.upkeep.beat("before", 1, 2)
        assert proxy.freeze() == 1
        tx.upkeep.beat("after", 1, 2)


def commit_frozen(proxy: FreezingProxy, store: SqlStore) -> None:
    """Write, and commit what nobody answers."""
    with store.write() as tx:
        tx.upkeep.beat("before", 1, 2)
        assert proxy.freeze() == 1


def beats(store: SqlStore) -> set[str]:
    """Return the names of the rows."""
    with store.read() as tx:
        return set(tx.readers.heartbeats())


def beats_again(store: SqlStore, name: str) -> bool:
    """Return whether one row can be committed soon; a call that waits is ended."""
    began = time.monotonic()
    while time.monotonic() - began < SOON:
        with suppress(StorageError):
            beat(store, name)
            return True
    return False


def shown(engine: sa.Engine, name: str) -> str:
    """Return what a session of `engine` has set."""
    with closing(engine.connect()) as connection:
        found = str(connection.execute(sa.text(f"SHOW {name}")).scalar_one())
    engine.dispose()
    return found


def test_a_call_that_is_not_answered_is_given_up(
    proxy: FreezingProxy, proxied: SqlStore
) -> None:
    """As a database that failed, in time; the next one is answered."""
    began = time.monotonic()
    with pytest.raises(StorageError, match="no answer within 1 seconds"):
        beat_frozen(proxy, proxied)

    assert SECONDS <= time.monotonic() - began < SOON
    beat(proxied, "anew")
    assert beats(proxied) == {"anew"}


def test_a_commit_that_is_not_answered_is_given_up(
    proxy: FreezingProxy, proxied: SqlStore
) -> None:
    """Nobody knows whether it took place, so it counts as failed."""
    with pytest.raises(StorageError, match="no answer"):
        commit_frozen(proxy, proxied)

    assert beats(proxied) == set()


def test_many_rows_that_are_not_taken_are_given_up(
    proxy: FreezingProxy, prepared_postgres_url: str
) -> None:
    """They are sent without waiting for each answer."""
    engine = open_engine(proxy.url)
    row = sa.text("INSERT INTO groups (id, created_at) VALUES (:id, 1)")
    with engine.connect() as connection:
        connection.execute(sa.text("SELECT 1"))
        proxy.freeze()
        with pytest.raises(sa.exc.OperationalError, match="no answer"):
            connection.execute(row, [{"id": str(number)} for number in range(10)])
    engine.dispose()


def test_connections_that_waited_meanwhile_are_all_replaced(
    proxy: FreezingProxy, proxied: SqlStore
) -> None:
    """Whoever asks next gets an answer, and one delay is all that there is."""
    with ExitStack() as open_at_once:
        for _ in range(5):
            open_at_once.enter_context(proxied.read()).readers.heartbeats()
    assert proxy.freeze() == 5
    began = time.monotonic()
    asking = [Thread(target=beat, args=(proxied, str(each))) for each in range(10)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()

    assert time.monotonic() - began < SOON
    assert beats(proxied) == {str(each) for each in range(10)}


def test_the_server_ends_a_call_before_the_client_gives_it_up(
    proxy: FreezingProxy, proxied: SqlStore
) -> None:
    """Else its locks would be held on, and its connection would be lost."""
    engine = open_engine(proxy.url)
    with engine.connect() as connection:
        session = connection.execute(sa.text("SELECT pg_backend_pid()")).scalar_one()
        with pytest.raises(sa.exc.OperationalError, match="statement timeout"):
            connection.execute(sa.text("SELECT pg_sleep(60)"))
        connection.rollback()
        again = connection.execute(sa.text("SELECT pg_backend_pid()")).scalar_one()
    engine.dispose()

    assert again == session


def test_locks_of_who_was_left_amid_many_rows_are_let_go(
    proxy: FreezingProxy, proxied: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the server such a session is active, so that being idle doesn't end it."""
    # Half a minute at least, which a test doesn't wait.
    monkeypatch.setattr(postgresql, "_IDLE_SECONDS", SECONDS)
    beat(proxied, "one")
    left = open_engine(proxy.url).connect()
    left.execute(sa.text("SELECT 1"))
    driver = left.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    session = driver.pgconn
    session.enter_pipeline_mode()
    session.send_query_params(b"UPDATE heartbeats SET expected_by = 3", None)
    session.send_flush_request()
    session.flush()
    while session.is_busy():
        # Waiting in libpq would keep the proxy's threads from running.
        select.select([session.socket], [], [], SOON)
        session.consume_input()
    proxy.freeze()

    assert beats_again(proxied, "one")
    driver.close()
    left.invalidate()


def test_a_service_waits_as_long_as_for_any_other(postgres_url: str) -> None:
    """The server a little shorter."""
    assert shown(open_engine(postgres_url), "statement_timeout") == "15s"
    assert ANSWER == 20


def test_whoever_reads_all_of_it_waits_without_end(postgres_url: str) -> None:
    """Even if the URL says something: it is meant for the service."""
    asked = sa.make_url(postgres_url).update_query_dict({"answer_seconds": "2"})
    url = asked.render_as_string(hide_password=False)

    assert shown(open_engine(url), "statement_timeout") == "1500ms"
    assert shown(open_reader(url), "statement_timeout") == "0"
    assert shown(open_engine(url, within=None), "statement_timeout") == "0"


def test_who_is_stopped_in_a_transaction_is_ended(postgres_url: str) -> None:
    """Its locks would keep others from the lease."""
    found = shown(open_engine(postgres_url), "idle_in_transaction_session_timeout")

    assert found == "30s"


@pytest.mark.parametrize(
    ("within", "longest"), [(ANSWER, "1min"), (1.0, "30s"), (None, "0")]
)
def test_a_transaction_is_three_answers_long(
    postgres_url: str, within: float | None, longest: str
) -> None:
    """But as long as one may be idle, and without end where an answer is."""
    assert shown(open_engine(postgres_url, within), "transaction_timeout") == longest


@pytest.mark.parametrize("told", ["0", "-1", "soon", "nan", "inf"])
def test_seconds_that_are_none_are_refused(told: str) -> None:
    """With the word that is wrong."""
    with pytest.raises(StorageError, match="answer_seconds"):
        open_engine(f"postgresql+psycopg://nowhere.example/db?answer_seconds={told}")


@pytest.mark.parametrize(
    ("name", "usual"), [("connect_timeout", "10"), ("tcp_user_timeout", "30000")]
)
def test_a_host_that_is_gone_is_given_up(name: str, usual: str) -> None:
    """Soon, unless the URL says otherwise."""
    url = "postgresql+psycopg://nowhere.example/db"

    assert open_engine(url).url.query[name] == usual
    assert open_engine(f"{url}?{name}=3").url.query[name] == "3"
