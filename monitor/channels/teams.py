"""Alerts to Microsoft Teams, through a workflow that takes webhook requests.

Text stands in RichTextBlocks, which read no Markdown, so that nothing in it
formats, links or mentions. Source:
https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features. Teams
has no key by which it knows a repeat.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr

from monitor.channels.kit import rendering
from monitor.channels.kit.address import Address
from monitor.channels.kit.fitting import leading
from monitor.domain.alerts import AlertView, Message
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options

if TYPE_CHECKING:
    from monitor.channels.kit.http import HttpPost

LARGEST_CARD: Final = 26_000
"""Bytes of a card as text within JSON, which is how Teams counts.

Source: its own refusal, "max allowed size is 28672 bytes", of a request that had
24453 (https://github.com/MicrosoftDocs/msteams-docs/issues/11274); the rest is
for what it adds. It refuses after the workflow took the request, unseen by us.
"""

LONGEST_ALERT: Final = 3_000
"""Characters; with the largest of them an alert has half a card."""

LONGEST_TAIL: Final = 1_000
"""Characters of the line about alerts that found no room."""

Element = dict[str, object]

_HEADERS: Final = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "wardwatch",
}
_FILLED_IN: Final = re.compile(r"\{(?=\{)")
_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"
_RETIRED: Final = (
    "outlook.office.com",
    "outlook.office365.com",
    "webhook.office.com",
)
"""Hosts of Office 365 connectors."""


def _workflow(address: SecretStr) -> SecretStr:
    host = (urlsplit(address.get_secret_value()).hostname or "").rstrip(".")
    if any(f".{host}".endswith(f".{retired}") for retired in _RETIRED):
        raise ValueError(
            "Office 365 connectors are retired; make a workflow in Teams that posts "
            "when a webhook request is received, and write its address"
        )
    return address


class TeamsOptions(Options):
    """Options of a `teams` channel."""

    url: Annotated[Address, AfterValidator(_workflow)]
    """Address of the workflow; its signature lets anybody post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsChannel:
    """Posts messages to one workflow.

    Attributes:
        post: Posts them.
    """

    post: "HttpPost"

    def send(self, message: Message) -> None:
        """Send `message`.

        Raises:
            RetryLater: The workflow cannot take it now.
            NeedsOperator: The workflow refuses for good.
        """
        body = json.dumps(payload(message), ensure_ascii=False).encode()
        self.post.send(body, _HEADERS)

    def probe(self) -> Reached:
        """Connect; whatever is posted would be shown.

        Raises:
            Unavailable: It cannot be reached now.
        """
        self.post.reach()
        return Reached.CONNECTED


def payload(message: Message) -> dict[str, object]:
    """Return what is posted, ready for JSON."""
    card = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": _body(message),
    }
    attachment = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "contentUrl": None,
        "content": card,
    }
    return {"type": "message", "attachments": [attachment]}


def size(part: object) -> int:
    """Return the bytes that Teams counts for a part of a card."""
    text = json.dumps(part, ensure_ascii=False)
    return len(json.dumps(text, ensure_ascii=False).encode())


def _body(message: Message) -> list[Element]:
    alerts = message.alerts
    repeat = (_line(rendering.REPEAT),) if message.possible_repeat else ()
    title = (_headline(rendering.title(message)),) if message.digest else ()
    rest = (_line(rendering.rest(message.unlisted)),) if message.unlisted else ()
    parts = [_elements(message, view) for view in alerts]
    tail = _left_out(alerts)
    # A card without alerts is less than a kilobyte.
    count = leading(list(map(size, parts)), LARGEST_CARD - 1_000, size(tail))
    more = (_left_out(alerts[count:]),) if count < len(alerts) else ()
    listed = (one for part in parts[:count] for one in part)
    return [*repeat, *title, *listed, *more, *rest]


def _elements(message: Message, view: AlertView) -> Sequence[Element]:
    text = "\n".join(rendering.lines(message, view))
    first, *others = _cut(text, LONGEST_ALERT).split("\n")
    return [_headline(first), *map(_line, others)]


def _left_out(views: Sequence[AlertView]) -> Element:
    return _line(_cut(rendering.left_out(views), LONGEST_TAIL))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + _CUT


def _headline(text: str) -> Element:
    return {**_rich(text, weight="Bolder"), "separator": True, "spacing": "Medium"}


def _line(text: str) -> Element:
    return {**_rich(text), "spacing": "None"}


def _rich(text: str, **style: str) -> Element:
    # Cards fill in {{DATE(…)}} and {{TIME(…)}}.
    shown = _FILLED_IN.sub("{ ", text)
    return {
        "type": "RichTextBlock",
        "inlines": [{"type": "TextRun", "text": shown, **style}],
    }


def build(options: TeamsOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.http import HttpPost

    return TeamsChannel(post=HttpPost(address=options.url, context=context))


SPEC: Final = ChannelSpec(
    type="teams",
    keyed=False,
    options=TeamsOptions,
    build=build,
    limits="3000 characters an alert, 26000 bytes a message; 20 seconds a message",
)
