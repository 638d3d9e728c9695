"""What programs hear of a service, over HTTP."""

from collections.abc import Callable, Sequence

import httpx

from monitor.domain.errors import StorageError
from monitor.health.server import serve_health


def broken() -> bytes:
    """Fail as a database does."""
    raise StorageError("gone")


def asked(
    path: str,
    *,
    late: int = 0,
    lacks: Sequence[str] = (),
    metrics: Callable[[], bytes] = lambda: b"a 1\n",
) -> httpx.Response:
    """Ask a service that is so."""
    with serve_health("127.0.0.1", 0, lambda: late, lambda: lacks, metrics) as port:
        return httpx.get(f"http://127.0.0.1:{port}{path}")


def test_a_service_is_alive_unless_a_loop_is_late() -> None:
    """Whoever starts services anew asks for that."""
    well, ill = asked("/live"), asked("/live", late=2)

    assert (well.status_code, well.text) == (200, "ok\n")
    assert (ill.status_code, ill.text) == (503, "2 loops are late\n")


def test_a_service_that_lacks_something_is_not_ready() -> None:
    """And says what."""
    well, ill = asked("/ready"), asked("/ready", lacks=["a", "b"])

    assert (well.status_code, well.text) == (200, "ok\n")
    assert (ill.status_code, ill.text) == (503, "a\nb\n")


def test_nothing_else_is_told() -> None:
    """Neither what runs here nor what does not exist."""
    found = asked("/")

    assert (found.status_code, found.headers["server"].strip()) == (404, "wardwatch")


def test_a_database_that_fails_gives_no_figures() -> None:
    """The scrape fails, not the server."""
    assert asked("/metrics", metrics=broken).status_code == 503
