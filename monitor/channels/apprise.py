"""Alerts to any service that Apprise knows, one service a channel.

Source: https://appriseit.com/services for the services and their addresses. None
is known to tell a repeat.
"""

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, SecretStr

from monitor.channels.kit.address import LONGEST_ADDRESS
from monitor.channels.kit.note import LONGEST_NOTE, note_of
from monitor.domain.alerts import Message
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options

if TYPE_CHECKING:
    from monitor.channels.kit.service_post import ServicePost


# How Apprise's own files list them.
_ANOTHER: Final = re.compile(r"[\s,;][a-z0-9]+://", re.IGNORECASE)


def _usable(address: SecretStr) -> SecretStr:
    url = address.get_secret_value()
    if len(url) > LONGEST_ADDRESS or not url.isprintable():
        raise ValueError("write the address in one line, with at most 2048 characters")
    if _ANOTHER.search(url):
        raise ValueError("write one address; make a channel for each of them")
    # Only where such a channel is configured: it loads every service.
    from monitor.channels.kit.service_post import check_usable

    check_usable(address)
    return address


class AppriseOptions(Options):
    """Options of an `apprise` channel."""

    url: Annotated[SecretStr, AfterValidator(_usable)]
    """Address of one service as Apprise writes it, e.g. discord://ID/TOKEN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppriseChannel:
    """Sends messages to one service.

    Attributes:
        post: Sends them.
    """

    post: "ServicePost"

    def send(self, message: Message) -> None:
        """Send `message`.

        Raises:
            RetryLater: The service cannot take it now, or says no more than no.
            NeedsOperator: The service refuses for good.
        """
        self.post.send(partial(note_of, message))

    def probe(self) -> Reached:
        """Connect where it is known to whom.

        Raises:
            Unavailable: It cannot be reached now.
        """
        return self.post.reach()


def build(options: AppriseOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.service_post import ServicePost

    return AppriseChannel(post=ServicePost(address=options.url, context=context))


SPEC: Final = ChannelSpec(
    type="apprise",
    keyed=False,
    options=AppriseOptions,
    build=build,
    limits=f"what the service takes, at most {LONGEST_NOTE} characters; "
    "20 seconds a message",
)
