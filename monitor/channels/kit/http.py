"""Posting to a receiver over HTTP, within one deadline for everything."""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx
from pydantic import SecretStr

from monitor.channels.kit.answers import check_answer
from monitor.domain.errors import Unavailable
from monitor.ports.channel import ChannelContext


def _trusted() -> ssl.SSLContext:
    # Mozilla's roots, and those that an admin gave to this machine: receivers
    # inside a hospital often have a certificate of its own authority.
    tls = httpx.create_ssl_context(trust_env=False)
    tls.load_default_certs()
    return tls


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpPost:
    """Posts to one address.

    No proxy is taken from the environment, no redirect followed, and nothing of
    the answer's body read: its status says all.

    Attributes:
        address: Where to; never shown.
        context: The clock, and the deadline in seconds. It holds for the whole
            exchange, so that a receiver that drips its answer cannot hold a
            thread; only the system's resolver has a time limit of its own.
        tls: Whose certificates are trusted.
    """

    address: SecretStr
    context: ChannelContext
    tls: ssl.SSLContext = field(default_factory=_trusted, repr=False)

    def send(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Post `body`; return once the receiver took it.

        Raises:
            Unavailable: No connection, or no answer within the deadline.
            RetryLater: See `check_answer`.
            NeedsOperator: See `check_answer`.
        """
        limit = self.context.timeout
        try:
            status, answer = asyncio.run(self._exchange(body, headers))
        except (TimeoutError, httpx.TimeoutException) as error:
            raise Unavailable(f"no answer within {limit:g} seconds") from error
        except (httpx.HTTPError, OSError) as error:
            raise Unavailable("no connection, or it broke before the answer") from error
        check_answer(status, answer, self.context.clock.now())

    async def _exchange(
        self, body: bytes, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str]]:
        url, limit = self.address.get_secret_value(), self.context.timeout
        async with (
            asyncio.timeout(limit),
            httpx.AsyncClient(
                verify=self.tls, trust_env=False, timeout=limit
            ) as client,
            client.stream("POST", url, content=body, headers=dict(headers)) as answer,
        ):
            return answer.status_code, answer.headers
