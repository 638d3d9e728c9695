"""The options of a Teams channel, and the card that it posts."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from monitor.channels.teams import LARGEST_CARD, TeamsOptions, payload, size
from monitor.domain.alerts import Message
from monitor.domain.cases import CaseId
from tests.unit.monitor.channels.builders import message, view

WORKFLOW = "https://prod-1.westeurope.logic.azure.example/workflows/1?sig=canary"
HOSTILE = '"\\\N{GRINNING FACE}{{<at>a</at>[x](//1.2.3.4)&*_`'
FIELDS = ["label", "url", "practice", "platform", "reasons"]


def card(told: Message) -> dict[str, Any]:
    """Return the card as Teams reads it."""
    posted = json.loads(json.dumps(payload(told)))
    [attachment] = posted["attachments"]
    read: dict[str, Any] = attachment["content"]
    return read


def shown(told: Message) -> list[str]:
    """Return the lines that people see."""
    return [run["text"] for line in card(told)["body"] for run in line["inlines"]]


def test_a_workflow_is_enough() -> None:
    """Its address is all that there is to know."""
    TeamsOptions.model_validate({"name": "pr", "url": WORKFLOW})


@pytest.mark.parametrize(
    "url",
    [
        "https://riverside.webhook.office.com/webhookb2/canary",
        "https://RIVERSIDE.WEBHOOK.OFFICE.COM/webhookb2/canary",
        "https://webhook.office.com./webhookb2/canary",
        "https://outlook.office.com/webhook/canary",
    ],
)
def test_a_retired_connector_is_refused(url: str) -> None:
    """It says what to do, and not the address."""
    with pytest.raises(ValidationError) as raised:
        TeamsOptions.model_validate({"name": "pr", "url": url})

    assert "make a workflow" in str(raised.value)
    assert "canary" not in str(raised.value)


def test_the_message_is_one_card() -> None:
    """In the form that workflows pass on."""
    posted: Any = payload(message())

    [attachment] = posted["attachments"]
    assert posted["type"] == "message"
    assert attachment["contentUrl"] is None
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"


@pytest.mark.parametrize("field", FIELDS)
def test_what_a_stranger_wrote_is_text_without_markup(field: str) -> None:
    """It is in runs of text alone, which read no Markdown, and mentions nobody."""
    told = card(message(view(**{field: (HOSTILE,) if field == "reasons" else HOSTILE})))

    assert {line["type"] for line in told["body"]} == {"RichTextBlock"}
    assert {run["type"] for line in told["body"] for run in line["inlines"]} == {
        "TextRun"
    }
    assert "selectAction" not in json.dumps(told)
    assert told["msteams"] == {"width": "Full"}


@given(st.text(alphabet="{D}", max_size=20))
def test_nothing_is_filled_in(text: str) -> None:
    """Not even where braces overlap."""
    assert not [line for line in shown(message(view(label=text))) if "{{" in line]


def test_the_lines_say_what_happened() -> None:
    """The headline first, and links that lead nowhere."""
    headline, suspect, *_ = shown(message())

    assert headline == "High: impersonation, Riverside Family Clinic, on bluesky"
    assert suspect == "Suspect: riverside-fam1ly[.]example"


@pytest.mark.parametrize("count", [1, 2, 20, 100])
@pytest.mark.parametrize("text", ["x", HOSTILE, "\\", '"', "\N{GRINNING FACE}"])
def test_teams_limit_holds(text: str, count: int) -> None:
    """However much there is to tell, whatever it takes as text within JSON."""
    long = text * 3000
    most = view(label=long, url=long, practice=long, reasons=(long,) * 5)
    told = message(*[most] * count, repeat=True)

    assert size(card(told)) <= LARGEST_CARD
    assert "wardwatch cases show 7" in "\n".join(shown(told))


def test_every_case_of_a_large_group_is_named() -> None:
    """In full, or by its number beside how many there are."""
    alerts = [view(case_id=CaseId(1000 + number)) for number in range(100)]
    told = "\n".join(shown(message(*alerts)))

    full = told.count("wardwatch cases show")
    assert [n for n in range(1000, 1100) if str(n) not in told] == []
    assert f"And {100 - full} more, cases {1000 + full}," in told


def test_a_possible_repeat_says_so() -> None:
    """Teams knows no key by which it could tell."""
    assert shown(message(repeat=True))[0].startswith("(Possible repeat")
    assert not shown(message())[0].startswith("(Possible repeat")
