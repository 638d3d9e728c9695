"""Why something is not watched."""

import pytest

from monitor.domain.sources import Capability
from monitor.domain.unwatched import Installed, Place, Unwatched, missing

REDDIT = ("reddit", Capability.MENTIONS)
BLUESKY = ("bluesky", Capability.ACCOUNTS)
POSTS = ("bluesky", Capability.MENTIONS)
OWN = ("mastodon", Capability.OWN)
TYPES = {REDDIT: "reddit", BLUESKY: "bluesky"}


@pytest.mark.parametrize(
    ("place", "why", "todo"),
    [
        (BLUESKY, Unwatched.NO_CONNECTOR, "add a connector of type `bluesky`"),
        (REDDIT, Unwatched.NO_APPROVAL, "add a connector of type `reddit`"),
        (("trustpilot", Capability.REVIEWS), Unwatched.NO_APPROVAL, "import what"),
        (("youtube", Capability.ACCOUNTS), Unwatched.NO_CONNECTOR, "import what"),
        (("vitals", Capability.REVIEWS), Unwatched.FORBIDDEN, ""),
        (("nowhere", Capability.REVIEWS), Unwatched.NO_CONNECTOR, "import what"),
    ],
)
def test_what_is_not_configured(place: Place, why: Unwatched, todo: str) -> None:
    """Whether the platform, its approval or only a line is in the way."""
    found, reason, doing = missing(Installed(types=TYPES, configured={}), (), place)

    assert found is why
    assert reason
    assert todo in doing


def test_an_approval_is_named_with_where_to_get_it() -> None:
    """So that people can apply today."""
    _, _, todo = missing(Installed(types=TYPES, configured={}), (), REDDIT)

    assert todo.startswith("from: support.reddithelp.com")
    assert "usual wait: " in todo


@pytest.mark.parametrize(
    ("place", "todo"),
    [(OWN, "name the practice's accounts"), (POSTS, "needs an app password")],
)
def test_a_connector_that_was_told_nothing(place: Place, todo: str) -> None:
    """It runs, and sees nothing of this for the practice."""
    installed = Installed(types={}, configured={"it": frozenset({place})})
    why, reason, doing = missing(installed, {"it"}, place)

    assert why is Unwatched.NO_SOURCE
    assert reason.startswith("the connector it runs")
    assert doing.startswith(todo)


def test_a_connector_that_never_ran() -> None:
    """It may see everything, once it is started."""
    installed = Installed(types={}, configured={"it": frozenset({OWN})})
    _, reason, todo = missing(installed, (), OWN)

    assert "not been started" in reason
    assert todo == "start it: wardwatch run"
