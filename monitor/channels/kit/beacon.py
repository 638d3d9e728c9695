"""Signs of life to an address outside: an empty POST, as monitors of cron jobs take."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import SecretStr

from monitor.ports.beacon import Beacon
from monitor.ports.channel import ChannelContext

if TYPE_CHECKING:
    from monitor.channels.kit.http import HttpPost

_HEADERS: Final = {"user-agent": "wardwatch"}


@dataclass(frozen=True, slots=True)
class HttpBeacon:
    """Implements `monitor.ports.beacon.Beacon`."""

    post: "HttpPost"

    def light(self) -> None:
        """Give a sign of life.

        Raises:
            RetryLater: It cannot take one now.
            NeedsOperator: It refuses for good.
        """
        self.post.send(b"", _HEADERS)


def build_beacon(address: SecretStr, context: ChannelContext) -> Beacon:
    """Return what gives signs of life to `address`."""
    from monitor.channels.kit.http import HttpPost

    return HttpBeacon(HttpPost(address=address, context=context))
