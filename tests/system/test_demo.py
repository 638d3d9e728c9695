"""The demo as a newcomer runs it: whole processes, everything over loopback."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from monitor.simulator.story import Character, Role, shipped_story
from tests.system.small_machine import MEMORY, SmallMachine, small_machine

# One worker, so that the story is played once; its one processor may be busy.
pytestmark = [
    pytest.mark.system,
    pytest.mark.xdist_group("demo"),
    pytest.mark.timeout(300),
]

COMMAND = [sys.executable, "-m", "monitor", "demo"]
CAUGHT = {Role.IMPOSTOR}


@pytest.fixture(scope="module")
def machine() -> Iterator[SmallMachine]:
    """As small as the design promises to be comfortable on."""
    with small_machine() as small:
        yield small


@pytest.fixture(scope="module")
def told(machine: SmallMachine) -> Any:
    """What `demo --once --json` says on its last line."""
    command = machine.command(*COMMAND, "--once", "--json")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def subjects(told: Any) -> set[tuple[str, str]]:
    """Return who has a case: platform and handle without its host."""
    return {
        (case["platform"], case["subject"].partition("@")[0]) for case in told["cases"]
    }


def places(character: Character) -> set[tuple[str, str]]:
    """Return every account that somebody ever had."""
    changed = [change.handle for change in character.changes if change.handle]
    return {
        (platform, name)
        for platform, handle in character.handles.items()
        for name in (handle, *changed)
    }


@pytest.mark.parametrize(
    "impostor",
    [c for c in shipped_story().characters if c.role in CAUGHT],
    ids=lambda c: c.id,
)
def test_every_impostor_is_caught(told: Any, impostor: Character) -> None:
    """On every platform where it is."""
    caught = subjects(told) & places(impostor)
    assert {platform for platform, _ in caught} == impostor.handles.keys()


@pytest.mark.parametrize(
    "innocent",
    [c for c in shipped_story().characters if c.role not in CAUGHT],
    ids=lambda c: c.id,
)
def test_nobody_else_is_suspected(told: Any, innocent: Character) -> None:
    """Not even a little."""
    assert not subjects(told) & places(innocent)


def test_every_fake_domain_is_caught(told: Any) -> None:
    """And no other."""
    found = {c["subject"] for c in told["cases"] if c["kind"] == "lookalike_domain"}
    story = shipped_story()
    assert found == {d.name for d in story.domains if d.role is Role.IMPOSTOR}


@pytest.mark.parametrize(
    ("kind", "platform"),
    [
        ("negative_review", "google"),
        ("negative_review", "yelp"),
        ("negative_mention", "mastodon"),
        ("negative_mention", "reddit"),
        ("praise", "healthgrades"),
        ("misinformation", "bluesky"),
        ("phi_exposure", "bluesky"),
        ("harassment", "reddit"),
        ("scam", "mastodon"),
    ],
)
def test_what_was_said_is_found(told: Any, kind: str, platform: str) -> None:
    """Reviews, mentions, claims, leaks, threats and scams, wherever they are."""
    assert (kind, platform) in {(c["kind"], c["platform"]) for c in told["cases"]}


def test_a_false_claim_is_a_case_of_its_own(told: Any) -> None:
    """Whoever repeats it."""
    claims = [c for c in told["cases"] if c["kind"] == "misinformation"]
    assert [(c["subject"], c["severity"]) for c in claims] == [("bleach-cures", "high")]


@pytest.mark.parametrize("post", ["flu-shots", "sorry", "trail", "shift"])
def test_ordinary_talk_opens_no_case(told: Any, post: str) -> None:
    """Announcements, apologies, other subjects."""
    assert not [c for c in told["cases"] if c["subject"].endswith(f"/{post}")]


@pytest.mark.parametrize("page", ["riverside-family-clinic-opens-wing", "parking"])
def test_ordinary_news_opens_no_case(told: Any, page: str) -> None:
    """A new wing is no complaint."""
    assert not [c for c in told["cases"] if page in c["subject"]]


def test_the_receivers_took_alerts(told: Any) -> None:
    """At least one for each case; all keys of the contract are there."""
    assert told["alerts_delivered"] >= len(told["cases"]) > 0
    assert {frozenset(case) for case in told["cases"]} == {
        frozenset({"kind", "severity", "practice", "platform", "subject"})
    }


def test_a_small_machine_is_enough(told: Any, machine: SmallMachine) -> None:
    """One processor and 2 GiB, for the service and all that it watches."""
    assert told["cases"]
    assert machine.peak() <= MEMORY


def test_the_demo_runs_until_it_is_stopped() -> None:
    """It prints cases as they are found, and ends with 0."""
    command = [sys.executable, "-u", *COMMAND[1:]]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as demo:
        assert demo.stdout is not None
        lines = [demo.stdout.readline() for _ in range(3)]
        demo.send_signal(signal.SIGINT)
        demo.communicate(timeout=60)
    assert lines[0].startswith("Watching")
    assert all("impersonation" in line for line in lines[1:])
    assert demo.returncode == 0
