"""Posting to a receiver over HTTP, within one deadline for everything."""

import asyncio
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
from pydantic import SecretStr

from monitor.channels.kit.answers import check_answer
from monitor.channels.kit.trust import trusted_over_http
from monitor.domain.errors import Unavailable
from monitor.ports.channel import ChannelContext


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpPost:
    """Posts to one address.

    No proxy is taken from the environment, no redirect followed, and no more
    read of the answer's body than asked for: mostly its status says all.

    Attributes:
        address: Where to; never shown.
        context: The clock, and the deadline in seconds. It holds for the whole
            exchange, so that a receiver that drips its answer cannot hold a
            thread; only the system's resolver has a time limit of its own.
        reads: Bytes of a successful answer's body that are read, >= 0.
        tls: Whose certificates are trusted.
    """

    address: SecretStr
    context: ChannelContext
    reads: int = 0
    tls: ssl.SSLContext = field(default_factory=trusted_over_http, repr=False)

    def send(
        self, body: bytes, headers: Mapping[str, str], *, within: float | None = None
    ) -> bytes:
        """Post `body`; return once the receiver took it.

        Args:
            body: What to post.
            headers: Its headers.
            within: Seconds for this one, or None for the context's deadline.

        Returns:
            The first `reads` bytes of the answer's body, or all if it has fewer.

        Raises:
            Unavailable: No connection, or no answer within the deadline.
            RetryLater: See `check_answer`.
            NeedsOperator: See `check_answer`.
        """
        limit = self.context.timeout if within is None else within
        try:
            status, answer, said = asyncio.run(self._exchange(body, headers, limit))
        except (TimeoutError, httpx.TimeoutException) as error:
            raise Unavailable(f"no answer within {limit:g} seconds") from error
        except (httpx.HTTPError, OSError) as error:
            raise Unavailable("no connection, or it broke before the answer") from error
        check_answer(status, answer, self.context.clock.now())
        return said

    def reach(self) -> None:
        """Connect, with TLS where the address has it, and ask for nothing.

        Raises:
            Unavailable: Nothing listens there, or its certificate is not trusted.
        """
        limit = self.context.timeout
        try:
            asyncio.run(self._connect(limit))
        except TimeoutError as error:
            raise Unavailable(f"no connection within {limit:g} seconds") from error
        except OSError as error:
            raise Unavailable("no connection, or no trusted certificate") from error

    async def _connect(self, limit: float) -> None:
        url = httpx.URL(self.address.get_secret_value())
        encrypted = url.scheme == "https"
        port = url.port or (443 if encrypted else 80)
        async with asyncio.timeout(limit):
            tls = self.tls if encrypted else None
            _, writer = await asyncio.open_connection(url.host, port, ssl=tls)
            writer.close()
            # It was reached: how it takes the farewell changes nothing.
            with suppress(OSError):
                await writer.wait_closed()

    async def _exchange(
        self, body: bytes, headers: Mapping[str, str], limit: float
    ) -> tuple[int, Mapping[str, str], bytes]:
        url = self.address.get_secret_value()
        async with (
            asyncio.timeout(limit),
            httpx.AsyncClient(
                verify=self.tls, trust_env=False, timeout=limit
            ) as client,
            client.stream("POST", url, content=body, headers=dict(headers)) as answer,
        ):
            said = await self._read(answer) if answer.is_success else b""
            return answer.status_code, answer.headers, said

    async def _read(self, answer: httpx.Response) -> bytes:
        said = b""
        if self.reads:
            async for chunk in answer.aiter_bytes(self.reads):
                said += chunk
                if len(said) >= self.reads:
                    break
        return said[: self.reads]
