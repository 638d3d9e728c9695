"""The session that SDKs on `requests` talk through.

It sends everything through an `Exchange`, so what holds there holds here: every
response is kept, one deadline for each request, bodies capped, no redirects, no
retries, no proxies. Neither netrc nor environment is read; no cookies are kept.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO

import httpx
import requests
import urllib3
from requests.adapters import HTTPAdapter

from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from monitor.domain.errors import BadQuery, Unavailable, WardwatchError
from monitor.ports.connector import ConnectorContext, RawResponse


class ExchangeSession(requests.Session):
    """One poll's conversation with a platform, for an SDK on `requests`.

    SDKs wrap what a session raises in errors of their own, with all they sent in
    the message. Ignore those errors and ask `answer` what came of the request.
    Use it from one thread and close it.

    Attributes:
        kept: Every response so far, in order.
    """

    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self.kept: list[RawResponse] = exchange.kept
        self._failure: WardwatchError | None = None
        self._answers_before = 0
        self.trust_env = False
        self.adapters.clear()
        self.mount("https://", _ExchangeAdapter(exchange))
        self.mount("http://", _ExchangeAdapter(exchange))

    def answer(self, method: str) -> RawResponse:
        """Return the answer to the last request, which was a success.

        Args:
            method: What was asked, for messages; without secrets.

        Raises:
            Unavailable: Nothing was asked, or there is no usable answer.
            WardwatchError: What befell the request, or what its status means.
        """
        if self._failure is not None:
            raise self._failure
        if len(self.kept) == self._answers_before:
            raise Unavailable(f"{method}: nothing was asked")
        check_answer(self.kept[-1], method)
        return self.kept[-1]

    def prepare_request(self, request: requests.Request) -> requests.PreparedRequest:
        """Return `request` with what the session adds to it.

        Raises:
            BadQuery: It cannot be written as HTTP.
        """
        with self._noted():
            return super().prepare_request(request)

    def send(
        self, request: requests.PreparedRequest, **kwargs: object
    ) -> requests.Response:
        """Send `request`, keep the answer and return it, wholly read.

        Raises:
            Unavailable: No whole answer in time, one that is too large, or a
                redirect.
            BadQuery: It cannot be written as HTTP.
        """
        with self._noted():
            return super().send(request, **kwargs)

    @contextmanager
    def _noted(self) -> Iterator[None]:
        """Note an error for `answer`, as one of ours.

        Raises:
            WardwatchError: What was raised, or `BadQuery` for the errors with
                which requests and httpx refuse an address or a header, whose
                messages quote it.
        """
        self._failure = None
        self._answers_before = len(self.kept)
        try:
            yield
        except WardwatchError as error:
            self._failure = error
            raise
        except (requests.RequestException, httpx.InvalidURL, TypeError, ValueError):
            self._failure = BadQuery(
                "no HTTP request can be made of it: check `base_url` and credentials"
            )
            raise self._failure from None


class _ExchangeAdapter(HTTPAdapter):
    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self._exchange = exchange

    def send(
        self, request: requests.PreparedRequest, *_: object, **__: object
    ) -> requests.Response:
        answer = self._exchange.handle_request(_translated(request))
        raw = urllib3.HTTPResponse(
            body=BytesIO(answer.content),
            headers=urllib3.HTTPHeaderDict(answer.headers.multi_items()),
            status=answer.status_code,
            reason=answer.reason_phrase,
            preload_content=False,
        )
        return self.build_response(request, raw)

    def close(self) -> None:
        super().close()
        self._exchange.close()


def _translated(request: requests.PreparedRequest) -> httpx.Request:
    """Return `request` as httpx writes it.

    Raises:
        TypeError: Its body is a stream, which no SDK needs here.
    """
    if not isinstance(request.body, bytes | str | None):
        raise TypeError("the body is a stream")
    headers = {
        name: value.decode("latin-1") if isinstance(value, bytes) else value
        for name, value in request.headers.items()
    }
    return httpx.Request(
        request.method or "GET",
        request.url or "",
        headers=headers,
        content=request.body,
    )


def session_opener(context: ConnectorContext) -> Callable[[], ExchangeSession]:
    """Return what opens a session; loads the certificates that are trusted, once."""
    trust = httpx.create_ssl_context(trust_env=False)
    return lambda: ExchangeSession(Exchange(context, trust))
