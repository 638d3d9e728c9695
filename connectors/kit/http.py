"""The transport that httpx-based SDKs talk through.

It keeps every response, gives each request one deadline for everything, caps
bodies, and follows no redirect and no proxy of the environment. SDKs on
`requests` reach it through `connectors.kit.session`.
"""

import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import httpcore
import httpx

from connectors.kit.deadline import Deadline, DeadlineBackend
from connectors.kit.errors import no_call_before
from connectors.kit.redaction import kept_body, kept_headers, kept_url, secrets_sent
from monitor.domain.body import ACCEPTED_CODINGS, BodyRefused, read_body
from monitor.domain.errors import Unavailable, Unreachable
from monitor.domain.json_text import JsonBomb, refuse_bomb
from monitor.ports.connector import ConnectorContext, RawResponse

MAX_BODY: Final = 8 * 1024 * 1024
"""Most bytes of one body, sent and decompressed; 100 profiles have 0.3 MB."""

# They describe the body on the wire, not the one that is handed on.
_WIRE_HEADERS: Final = frozenset(
    {b"content-encoding", b"content-length", b"transfer-encoding"}
)


class Exchange(httpx.BaseTransport):
    """One poll's conversation with a platform.

    Use it from one thread and close it, so that nothing stays open between polls.

    Args:
        context: Clock and time-out.
        trust: Whose certificates are believed.
        hands_on_redirects: Whether redirects are answers, for the caller to judge;
            otherwise they are refused.

    Attributes:
        kept: Every response so far, in order.
    """

    def __init__(
        self,
        context: ConnectorContext,
        trust: ssl.SSLContext,
        *,
        hands_on_redirects: bool = False,
    ) -> None:
        self.kept: list[RawResponse] = []
        self._hands_on_redirects = hands_on_redirects
        self._clock = context.clock
        self._heard = context.heard
        self._gate = context.gate
        self._deadline = Deadline(context.clock, context.timeout)
        self._pool = httpcore.ConnectionPool(
            ssl_context=trust, network_backend=DeadlineBackend(self._deadline)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request`, keep the answer and return it, wholly read.

        Raises:
            Unavailable: No whole answer in time, one that is too large, or a
                redirect that is not handed on.
            RetryLater: The platform may not be asked now.
        """
        with self._passing(request):
            self._deadline.restart()
            with _translated():
                answer = self._send(request)
                body = _read(answer)
            self._keep(request, answer, body)
        if answer.has_redirect_location and not self._hands_on_redirects:
            raise Unavailable("the platform redirects elsewhere: check `base_url`")
        # As bytes: names and values are not always ASCII.
        headers = [h for h in answer.headers.raw if h[0].lower() not in _WIRE_HEADERS]
        return httpx.Response(answer.status_code, headers=headers, content=body)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    @contextmanager
    def _passing(self, request: httpx.Request) -> Iterator[None]:
        """Ask the gate before a request, and tell it afterwards how that fared.

        Raises:
            RetryLater: The platform may not be asked now; nothing was sent.
            Unavailable: The request failed.
        """
        if self._gate is None:
            yield
            return
        host = request.url.netloc.decode("ascii")
        self._gate.enter(host, request.url.path)
        try:
            yield
        except Unavailable:
            self._gate.failed(host)
            raise
        answer = self.kept[-1]
        self._gate.answered(host, answer.status, no_call_before(answer))

    def _send(self, request: httpx.Request) -> httpx.Response:
        asked = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=_headers_of(request).raw,
            content=request.read(),
        )
        answer = self._pool.handle_request(asked)
        stream = _Stream(answer.iter_stream(), answer.close)
        return httpx.Response(answer.status, headers=answer.headers, stream=stream)

    def _keep(
        self, request: httpx.Request, answer: httpx.Response, body: bytes
    ) -> None:
        url = str(request.url)
        secrets = secrets_sent(request.headers.items(), url)
        headers = kept_headers(answer.headers.multi_items())
        kept = RawResponse(
            url=kept_url(url),
            status=answer.status_code,
            headers={
                name: kept_body(value.encode(), secrets).decode()
                for name, value in headers.items()
            },
            body=kept_body(body, secrets),
            fetched_at=self._clock.now(),
        )
        self.kept.append(kept)
        if self._heard is not None:
            self._heard(kept)


class _Stream(httpx.SyncByteStream):
    def __init__(self, chunks: Iterable[bytes], close: Callable[[], None]) -> None:
        self._chunks = chunks
        self._close = close

    def __iter__(self) -> Iterator[bytes]:
        yield from self._chunks

    def close(self) -> None:
        self._close()


def _read(answer: httpx.Response) -> bytes:
    """Return the body.

    Raises:
        Unavailable: It is too large, whether as it is or once an SDK reads it as
            JSON, or its compression is not understood.
    """
    coding = answer.headers.get("content-encoding", "")
    try:
        body = read_body(answer.iter_raw(), coding, MAX_BODY)
        refuse_bomb(body)
    except (BodyRefused, JsonBomb) as error:
        raise Unavailable(str(error)) from error
    finally:
        answer.close()
    return body


def _headers_of(request: httpx.Request) -> httpx.Headers:
    """Return what to send: SDKs offer codings that are not understood here."""
    headers = request.headers.copy()
    headers["Accept-Encoding"] = ACCEPTED_CODINGS
    return headers


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what httpcore raises into our errors.

    Raises:
        Unreachable: No connection could be made.
        Unavailable: Instead of any other of theirs.
    """
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise Unreachable("no connection to the platform could be made") from error
    except httpcore.TimeoutException as error:
        raise Unavailable("the platform did not answer in time") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise Unavailable("the connection to the platform broke") from error
