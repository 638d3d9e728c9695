"""Alerts to Slack, through an incoming webhook or as an app.

Source: https://docs.slack.dev/messaging/formatting-message-text: `&`, `<` and
`>` are escaped, and nothing else; what is escaped mentions, links and calls
nobody. Slack has no key by which it knows a repeat.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import Field, SecretStr, model_validator

from monitor.channels.kit import rendering
from monitor.channels.kit.address import Address, BaseUrl
from monitor.channels.kit.slack_answers import LONGEST_ANSWER, check_said
from monitor.domain.alerts import AlertView, Message
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options

if TYPE_CHECKING:
    from monitor.channels.kit.http import HttpPost

LONGEST_SECTION: Final = 3_000
"""Characters. Source: Block Kit reference, "Section block", "Text object"."""

MOST_BLOCKS: Final = 50
"""Source: Block Kit reference, "Blocks"."""

LONGEST_MESSAGE: Final = 12_000
"""Characters of all sections; Slack refuses longer ones with msg_blocks_too_long."""

_HEADERS: Final = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "wardwatch",
}
_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LONGEST_TITLE: Final = 500
_LONGEST_REST: Final = 1_500
_SPARE: Final = 100
"""Characters of a section, kept for what is said of the message as a whole."""
_MOST_ALERTS: Final = MOST_BLOCKS - 2


class SlackOptions(Options):
    """Options of a `slack` channel: a webhook's address, or a token and a channel."""

    webhook_url: Address | None = None
    """Address of an incoming webhook, which names its channel itself."""
    token: SecretStr | None = None
    """Token of an app with the scope chat:write: xoxb-…"""
    channel: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    """Id or name of the channel that the app posts to, e.g. C0123456789."""
    base_url: BaseUrl = "https://slack.com/api"
    """Where Slack's methods are, for the app."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        app = (self.token is not None, self.channel is not None)
        if app != ((True, True) if self.webhook_url is None else (False, False)):
            raise ValueError("write either `webhook_url`, or `token` and `channel`")
        if self.token and not _is_token(self.token.get_secret_value()):
            raise ValueError("the token is printable ASCII without spaces")
        return self


def _is_token(text: str) -> bool:
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """An app of Slack's.

    Attributes:
        token: Its token.
        channel: Where it posts to.
        test: Posts to the method that checks the token.
    """

    token: SecretStr
    channel: str
    test: "HttpPost"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackChannel:
    """Posts messages to one channel of Slack's.

    Attributes:
        post: Posts them.
        app: As which app, or None for an incoming webhook.
    """

    post: "HttpPost"
    app: "App | None" = None

    def send(self, message: Message) -> None:
        """Send `message`.

        Raises:
            RetryLater: Slack cannot take it now.
            NeedsOperator: Slack refuses for good.
        """
        body = payload(message)
        if self.app is None:
            self.post.send(json.dumps(body).encode(), _HEADERS)
            return
        addressed = {**body, "channel": self.app.channel}
        self._ask(self.post, addressed, self.app)

    def probe(self) -> Reached:
        """Connect to a webhook; let Slack check the token of an app.

        Raises:
            RetryLater: Slack cannot answer now.
            NeedsOperator: Slack refuses the token.
        """
        if self.app is None:
            self.post.reach()
            return Reached.CONNECTED
        self._ask(self.app.test, {}, self.app)
        return Reached.ACCEPTED

    def _ask(self, method: "HttpPost", body: Mapping[str, object], app: "App") -> None:
        token = app.token.get_secret_value()
        headers = {**_HEADERS, "authorization": f"Bearer {token}"}
        check_said(method.send(json.dumps(body).encode(), headers))


def payload(message: Message) -> dict[str, object]:
    """Return what is posted, ready for JSON."""
    shown = message.alerts[:_MOST_ALERTS]
    limit = min(LONGEST_SECTION - _SPARE, LONGEST_MESSAGE // (len(shown) + 1) - 50)
    sections = [_section(message, view, limit) for view in shown]
    title = escaped(rendering.title(message), _LONGEST_TITLE)
    if message.digest is not None:
        sections.insert(0, title)
    if message.possible_repeat:
        sections[0] = f"{rendering.REPEAT}\n{sections[0]}"
    if len(message.alerts) > len(shown):
        more = rendering.left_out(message.alerts[len(shown) :])
        sections.append(escaped(more, _LONGEST_REST))
    if message.unlisted:
        sections[-1] += f"\n{rendering.rest(message.unlisted)}"
    return {
        "text": title,
        "blocks": [_block(section) for section in sections],
        "unfurl_links": False,
        "unfurl_media": False,
        "link_names": False,
        "parse": "none",
    }


def escaped(text: str, limit: int) -> str:
    """Return `text` so that Slack shows it as it is.

    Args:
        text: What to show.
        limit: Characters of the result, >= 1; a cut ends in an ellipsis and
            leaves no entity in pieces.
    """
    parts = [_ENTITIES.get(character, character) for character in text[: limit + 1]]
    if sum(map(len, parts)) <= limit:
        return "".join(parts)
    left = limit - len(_CUT)
    kept = []
    for part in parts:
        left -= len(part)
        if left < 0:
            break
        kept.append(part)
    return "".join([*kept, _CUT])


def _section(message: Message, view: AlertView, limit: int) -> str:
    return escaped("\n".join(rendering.lines(message, view)), limit)


def _block(text: str) -> dict[str, object]:
    # Verbatim: Slack makes no links of what looks like an address or a channel.
    shown = {"type": "mrkdwn", "text": text, "verbatim": True}
    return {"type": "section", "text": shown}


def build(options: SlackOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.http import HttpPost

    if options.token is None or options.channel is None:
        address = options.webhook_url or SecretStr("")
        return SlackChannel(post=HttpPost(address=address, context=context))
    posting, testing = (
        HttpPost(
            address=SecretStr(f"{options.base_url}/{method}"),
            context=context,
            reads=LONGEST_ANSWER,
        )
        for method in ("chat.postMessage", "auth.test")
    )
    app = App(token=options.token, channel=options.channel, test=testing)
    return SlackChannel(post=posting, app=app)


SPEC: Final = ChannelSpec(
    type="slack",
    keyed=False,
    options=SlackOptions,
    build=build,
    limits="3000 characters an alert, 12000 a message; 48 alerts in full; "
    "20 seconds a message",
)
