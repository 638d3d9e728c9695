"""The guarded HTTP client, which fetches what records point to.

It works on httpcore, the layer below httpx's client: nothing here keeps
cookies, reads proxies or credentials from the environment, follows redirects
by itself or logs URLs, so nothing of that has to be switched off.
"""

import ssl
from functools import cached_property
from importlib.metadata import version
from typing import Final
from urllib.parse import urljoin

import httpcore
import httpx

from monitor.domain.errors import AddressRefused, ContentRefused, Unavailable
from monitor.fetch.answers import (
    media_type_of,
    read_body,
    redirect_of,
    refuse_failure,
)
from monitor.fetch.limits import Allowance, Deadline, Limits
from monitor.fetch.network import PinnedNetwork
from monitor.fetch.resolution import Resolve, ask_system, checked_addresses
from monitor.fetch.targets import Target, read_target
from monitor.ports.fetch import Fetched, Fetcher
from monitor.ports.runtime import Clock

_DEFAULT_LIMITS: Final = Limits()


def build_fetcher(
    clock: Clock,
    allow: frozenset[str] = frozenset(),
    *,
    limits: Limits = _DEFAULT_LIMITS,
    resolve: Resolve = ask_system,
    network: httpcore.NetworkBackend | None = None,
) -> Fetcher:
    """Return the guarded client; it may be used by many threads.

    Args:
        clock: The clock.
        allow: "host:port" pairs that are opened, e.g. "127.0.0.1:8081" or
            "[::1]:8081": for URLs with exactly this host and port, neither the
            port nor the addresses behind the host are checked.
        limits: Time, sizes and redirects of one fetch.
        resolve: Finds the addresses of a host; asked once for each request.
        network: Connects to addresses; the system's sockets if None.
    """
    return GuardedFetcher(
        clock,
        allow,
        limits=limits,
        resolve=resolve,
        network=network or httpcore.SyncBackend(),
    )


class GuardedFetcher:
    """Fetches from public addresses only, within limits; see `build_fetcher`."""

    def __init__(
        self,
        clock: Clock,
        allow: frozenset[str],
        *,
        limits: Limits,
        resolve: Resolve,
        network: httpcore.NetworkBackend,
    ) -> None:
        self._clock = clock
        self._allow = allow
        self._limits = limits
        self._resolve = resolve
        self._network = network
        self._user_agent = f"wardwatch/{version('wardwatch')}"

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Load the certificate authorities, which takes 40 ms, at first use."""
        return httpx.create_ssl_context(trust_env=False)

    def fetch(self, url: str) -> Fetched:
        """Fetch `url` with GET; see `monitor.ports.fetch.Fetcher`.

        Redirects from https to http are followed: no credentials are ever sent,
        and the result is no more believed than that of a plain http URL.

        Raises:
            ContentRefused: Too many redirects; what one request raises besides
                is in the port's description.
        """
        deadline = Deadline(self._clock, self._limits.seconds)
        for _ in range(self._limits.redirects + 1):
            answer = self._visit(read_target(url, self._allow), deadline)
            if isinstance(answer, Fetched):
                return answer
            url = answer
        raise ContentRefused("too many redirects")

    def _visit(self, target: Target, deadline: Deadline) -> Fetched | str:
        """Make one request; return what it brought, or where it redirects to.

        Raises:
            Unavailable: The server cannot be reached, or not understood.
        """
        addresses = checked_addresses(target, self._resolve, deadline)
        allowance = Allowance(deadline, self._limits.head_bytes)
        network = PinnedNetwork(addresses, allowance, self._network)
        try:
            return self._exchange(target, network, allowance)
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise Unavailable(f"{target.host} did not answer in time") from error
        except httpcore.NetworkError as error:
            raise Unavailable(f"{target.host} cannot be reached") from error
        except httpcore.ProtocolError:
            # Without the cause: its message quotes the server.
            raise Unavailable(f"{target.host} does not speak HTTP") from None

    def _exchange(
        self, target: Target, network: PinnedNetwork, allowance: Allowance
    ) -> Fetched | str:
        url = httpcore.URL(
            scheme=target.url.raw_scheme,
            host=target.url.raw_host,
            port=target.port,
            target=target.url.raw_path,
        )
        connection = httpcore.HTTPConnection(
            url.origin,
            ssl_context=self._tls if target.url.scheme == "https" else None,
            network_backend=network,
        )
        headers = self._request_headers(target)
        timeouts = {"timeout": {"connect": self._limits.connect_seconds}}
        with (
            connection,
            connection.stream(
                "GET", url, headers=headers, extensions=timeouts
            ) as response,
        ):
            allowance.end_head()
            return self._read(target, response)

    def _request_headers(self, target: Target) -> list[tuple[bytes, bytes]]:
        return [
            (b"Host", target.url.netloc),
            (b"User-Agent", self._user_agent.encode("ascii")),
            (b"Accept", b"*/*"),
            (b"Accept-Encoding", b"gzip"),
            (b"Connection", b"close"),
        ]

    def _read(self, target: Target, response: httpcore.Response) -> Fetched | str:
        headers = httpx.Headers(response.headers)
        location = redirect_of(response.status, headers)
        if location is not None:
            return _joined(str(target.url), location)
        refuse_failure(target.host, response.status, headers, self._clock.now())
        chunks = response.iter_stream()
        return Fetched(
            url=str(target.url),
            status=response.status,
            media_type=media_type_of(headers),
            body=read_body(chunks, headers, self._limits.body_bytes),
        )


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError:
        # Without the cause: its message quotes the server.
        raise AddressRefused("the redirect leads to no URL") from None
