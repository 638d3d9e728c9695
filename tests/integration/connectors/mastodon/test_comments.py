"""Tests of reading below own statuses on a simulated instance."""

import pytest

from monitor.domain.sources import Capability
from monitor.domain.time import HOUR, to_iso
from monitor.simulator.exchange import Answer, html_answer, json_answer
from monitor.simulator.mastodon import refusal
from monitor.simulator.mastodon_world import SimStatus
from monitor.simulator.world import SimAccount
from tests.fakes.runtime import START
from tests.integration.connectors.mastodon.test_simulated import (
    WRITER,
    Wire,
    shown,
    wired,
)

STRANGER = SimAccount(did="did:plc:stranger", handle="stranger.example")


def conversation(wire: Wire, *answered: int | None) -> None:
    """Publish own statuses and a stranger's, each below another or none."""
    wire.world.add(
        SimStatus(
            id=number,
            author=WRITER.did if above is None else STRANGER.did,
            text=f"{number} said",
            answers=above,
            created_at=to_iso(START - HOUR),
        )
        for number, above in enumerate(answered, 1)
    )


def test_comments_come_with_own_statuses() -> None:
    """Answers to comments too, and once as long as nothing changes."""
    with wired(STRANGER) as wire:
        conversation(wire, None, 1, 2, None)
        page = wire.poll(Capability.OWN, "writer@social.example", {})
        again = wire.poll(Capability.OWN, "writer@social.example", page.cursor)
        asked = [path for path in wire.paths() if path.endswith("/context")]

        assert sorted(shown(wire, page)) == ["1", "2", "3", "4"]
        assert sorted(shown(wire, again)) == ["1", "4"]
        assert asked == ["/api/v1/statuses/1/context"]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (html_answer(503), ""),
        (refusal("Too many requests", 429), ""),
        (json_answer({}), ""),
        (refusal("Record not found", 404), ""),
        (
            refusal("This method requires an authenticated user", 401),
            "status context: HTTP 401: the credential was refused: check it",
        ),
    ],
)
def test_own_statuses_do_not_wait_for_comments(answer: Answer, problem: str) -> None:
    """Those that fail are read by a later run."""
    with wired(STRANGER) as wire:
        conversation(wire, None, 1)
        wire.instead["/api/v1/statuses/1/context"] = answer
        page = wire.poll(Capability.OWN, "writer@social.example", {})
        assert (shown(wire, page), page.problem) == (["1"], problem)

        wire.instead.clear()
        later = wire.poll(Capability.OWN, "writer@social.example", page.cursor)
        assert sorted(shown(wire, later)) == ["1", "2"]
