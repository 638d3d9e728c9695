"""Alerts to any HTTP receiver, signed as Standard Webhooks says.

Source: https://github.com/standard-webhooks/standard-webhooks. The message is
thin: what happened and where, never post text.
"""

import base64
import binascii
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, ConfigDict, SecretStr
from standardwebhooks import Webhook as Signer

from monitor.channels.kit.address import Address
from monitor.channels.kit.plain import plain
from monitor.domain.alerts import AlertView, Message, TextView
from monitor.domain.time import SECOND, to_datetime, to_iso
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options
from monitor.ports.runtime import Clock

if TYPE_CHECKING:
    from monitor.channels.kit.http import HttpPost

SHORTEST_SECRET: Final = 24
"""Bytes. Source: Standard Webhooks, "Signature scheme"."""

_PREFIX: Final = "whsec_"


def _strong(secret: SecretStr) -> SecretStr:
    prefix, _, encoded = secret.get_secret_value().partition("_")
    try:
        key = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        key = b""
    if f"{prefix}_" != _PREFIX or len(key) < SHORTEST_SECRET:
        raise ValueError(
            "write whsec_ and at least 24 random bytes in base64, as printed by: "
            "openssl rand -base64 32"
        )
    return secret


SigningSecret = Annotated[SecretStr, AfterValidator(_strong)]


class WebhookOptions(Options):
    """Options of a `webhook` channel."""

    model_config = ConfigDict(hide_input_in_errors=True)

    url: Address
    """Where to post: https, or plain http to this machine."""
    secret: SigningSecret
    """Signs every message: whsec_ and at least 24 bytes in base64."""
    previous_secret: SigningSecret | None = None
    """Signs too, while receivers change from it to `secret`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookChannel:
    """Posts signed messages.

    Attributes:
        post: Posts them.
        signers: One for each secret; a receiver accepts any of their signatures.
        clock: The clock.
    """

    post: "HttpPost"
    signers: tuple[Signer, ...]
    clock: Clock

    def send(self, message: Message) -> None:
        """Send `message`; the same id over all tries, a new signature for each.

        Raises:
            RetryLater: The receiver cannot take it now.
            NeedsOperator: The receiver refuses for good.
        """
        body = json.dumps(payload(message))
        now = self.clock.now()
        sent_at = to_datetime(now)
        signatures = [one.sign(message.id, sent_at, body) for one in self.signers]
        headers = {
            "content-type": "application/json",
            "user-agent": "wardwatch",
            "webhook-id": message.id,
            "webhook-timestamp": str(now // SECOND),
            "webhook-signature": " ".join(signatures),
        }
        self.post.send(body.encode(), headers)

    def probe(self) -> Reached:
        """Connect; signatures are checked only with a message.

        Raises:
            Unavailable: It cannot be reached now.
        """
        self.post.reach()
        return Reached.CONNECTED


def payload(message: Message) -> dict[str, object]:
    """Return what is posted, ready for JSON."""
    return {
        "type": "alert",
        "timestamp": to_iso(message.created_at),
        "data": {
            "possible_repeat": message.possible_repeat,
            "digest": _digest(message),
            "coverage": message.blind,
            "alerts": [_alert(view) for view in message.alerts],
        },
    }


def _digest(message: Message) -> dict[str, object] | None:
    if message.digest is None:
        return None
    total = len(message.alerts) + message.unlisted
    return {"when": str(message.digest), "cases": total}


def _alert(view: AlertView) -> dict[str, object]:
    return {
        "case_id": view.case_id,
        "change": view.change,
        "state": view.state,
        "kind": view.kind,
        "severity": view.severity,
        "practice": plain(view.practice, 256),
        "platform": plain(view.platform, 64),
        "label": plain(view.label, 256),
        "url": None if view.url is None else plain(view.url, 2048),
        "score": round(view.score, 4),
        "reasons": [plain(reason, 512) for reason in view.reasons],
        "raised_at": to_iso(view.raised_at),
        "historical": view.historical,
        "text": None if view.text is None else _text(view.text),
        "spread": None if view.spread is None else asdict(view.spread),
    }


def _text(text: TextView) -> dict[str, object]:
    return {
        "form": text.form,
        "location": plain(text.location, 256),
        "rating": text.rating,
        "max_rating": text.max_rating,
        "topics": list(text.topics),
    }


def build(options: WebhookOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.http import HttpPost

    secrets = [options.secret, options.previous_secret]
    return WebhookChannel(
        post=HttpPost(address=options.url, context=context),
        signers=tuple(Signer(one.get_secret_value()) for one in secrets if one),
        clock=context.clock,
    )


SPEC: Final = ChannelSpec(
    type="webhook",
    keyed=True,
    options=WebhookOptions,
    build=build,
    limits="labels 256, links 2048, reasons 512 characters; 20 seconds a message",
)
