"""What every test may ask for, and what becomes of tests that could not run."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.runtime import FakeClock
from tests.groups import ByGroup

pytest_plugins = ["tests.databases"]

REQUIRE = "WARDWATCH_REQUIRE"


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep graphs where the tests end, not in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands until the test moves it."""
    return FakeClock()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it."""
    items.sort(key=_begins_late)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByGroup | None:
    """Keep groups together where that is asked for."""
    return ByGroup(config, log) if config.getvalue("dist") == "loadgroup" else None


def _begins_late(item: pytest.Item) -> tuple[bool, bool]:
    """Kills by the hundred come first, then what starts whole processes."""
    return "kills" not in item.nodeid, item.get_closest_marker("system") is None


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what was skipped, and how to get it."""
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"skipped {report.nodeid}: {_reason(report)}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where everything is required and something was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get(REQUIRE):  # noqa: TID251 - the test run's own switch
        return
    skipped = reporter.stats.get("skipped", [])
    if any("recorded responses" not in _reason(report) for report in skipped):
        reporter.write_line(f"{REQUIRE} is set and tests were skipped")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _reason(report: Any) -> str:
    longrepr = report.longrepr
    return str(longrepr[2] if isinstance(longrepr, tuple) else longrepr)
