"""How a dry run is written."""

from monitor.cli.rehearsal import Rehearsed
from monitor.cli.rehearsal_text import rehearsed_dict, rehearsed_lines
from monitor.pipeline.cycle import Summary
from tests.unit.monitor.channels.builders import view

SEEN = Rehearsed(
    summary=Summary(), terms=(), cases=(), alerts=[("soc", view(label="a\u202eb"))]
)


def test_an_alert_is_one_inert_line() -> None:
    """The suspect wrote his name himself."""
    *_, told = rehearsed_lines(SEEN)

    assert told == (
        "  soc: opened, high impersonation, Riverside Family Clinic, bluesky:a<U+202E>b"
    )


def test_machines_get_the_alert_in_parts() -> None:
    """With the channel that would be told."""
    [alert] = rehearsed_dict(SEEN)["alerts"]

    assert (alert["channel"], alert["severity"]) == ("soc", "high")
