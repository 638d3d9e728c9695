"""What strangers write below own posts is read, audited and told, each thing once."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from monitor.domain.time import DAY, HOUR, to_iso
from monitor.simulator.bluesky_posts import SimPost, Timeline
from monitor.simulator.mastodon_world import MastodonWorld, SimStatus
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount, World
from monitor.simulator.worlds import Worlds
from tests.command import Wardwatch
from tests.fakes.runtime import START

pytestmark = pytest.mark.system

OWN = SimAccount(did="did:plc:clinic", handle="riversidefam.example")
STRANGERS = [
    SimAccount(did=f"did:plc:{name}", handle=f"{name}.example")
    for name in ("ann", "bo")
]
TOLD = "My mother's SSN is 219-09-9999 and her MRN is 84412093, please call us. CANARY"
CLAIM = "Vaccines cause autism. CANARY"
THREAT = "I will find that nurse and kill her. CANARY"
PRACTICE = {
    "id": "riverside",
    "name": "Riverside Family Clinic",
    "accounts": [
        {"platform": "bluesky", "handle": OWN.handle},
        {"platform": "mastodon", "handle": "riversidefam@social.example"},
    ],
}
SAID = ("phi_exposure", "misinformation", "harassment")
AT = to_iso(START - HOUR)


def bluesky() -> Worlds:
    """Own posts with strangers below, one of whom answers another."""
    post = SimPost(
        author=OWN.did, key="3own", text="Flu shots on Monday.", created_at=AT
    )
    told = _below(post, "did:plc:ann", "3told", TOLD)
    claim = _below(told, "did:plc:bo", "3claim", CLAIM, root=post.uri)
    other = SimPost(author=OWN.did, key="3two", text="Open on Monday.", created_at=AT)
    threat = _below(other, "did:plc:bo", "3threat", THREAT)
    posts = [post, told, claim, other, threat]
    return Worlds(bluesky=World([OWN, *STRANGERS]), timeline=Timeline(posts))


def _below(above: SimPost, author: str, key: str, text: str, root: str = "") -> SimPost:
    return SimPost(
        author=author,
        key=key,
        text=text,
        parent=above.uri,
        root=root or above.uri,
        created_at=AT,
    )


def mastodon() -> Worlds:
    """The same on an instance."""
    said = [
        (OWN.did, "Flu shots on Monday.", None),
        ("did:plc:ann", TOLD, 1),
        ("did:plc:bo", CLAIM, 2),
        (OWN.did, "Open on Monday.", None),
        ("did:plc:bo", THREAT, 4),
    ]
    statuses = [
        SimStatus(id=number, author=author, text=text, answers=answers, created_at=AT)
        for number, (author, text, answers) in enumerate(said, 1)
    ]
    return Worlds(mastodon=MastodonWorld(World([OWN, *STRANGERS]), statuses))


@pytest.mark.parametrize(
    ("platform", "worlds"), [("bluesky", bluesky()), ("mastodon", mastodon())]
)
def test_comments_below_own_posts_become_cases(
    wardwatch: Wardwatch, database_url: str, platform: str, worlds: Worlds
) -> None:
    """Claim and threat as they are read, numbers by the audit; and nothing twice."""
    simulation = Simulation(worlds)
    with serve(simulation.answer) as base_url:
        connector = {"name": platform, "type": platform, "base_url": base_url}
        wardwatch.configure(database_url, connector, practice=json.dumps(PRACTICE))
        told = wardwatch("run", "--once", "--json")
        (page,) = pages(wardwatch)
        for _ in range(2):
            wardwatch.clock.advance(8 * DAY)
            wardwatch("run", "--once")

    listed = cases(wardwatch)
    kinds = Counter(case["kind"] for case in listed)
    assert (page["own"], page["others"]) == (2, 3)
    assert [kinds[kind] for kind in SAID] == [1, 1, 1]
    assert "CANARY" not in told.out + told.err + json.dumps(listed)


def pages(wardwatch: Wardwatch) -> Sequence[Mapping[str, Any]]:
    """Return what is told of own pages."""
    told = wardwatch("report", "--own-pages", "--json").json
    listed: Sequence[Mapping[str, Any]] = told["pages"]
    return listed


def cases(wardwatch: Wardwatch) -> Sequence[Mapping[str, Any]]:
    """Return the cases that are open."""
    listed: Sequence[Mapping[str, Any]] = wardwatch("cases list", "--json").json[
        "cases"
    ]
    return listed
