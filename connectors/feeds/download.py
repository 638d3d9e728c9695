"""Fetches a feed: only if it changed, and through a guarded redirect if it moved."""

import ssl
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx

from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from connectors.kit.redaction import kept_url
from monitor.domain.errors import BadQuery, Gone, Refused, Unavailable
from monitor.ports.connector import ConnectorContext, RawResponse

_ACCEPT: Final = (
    "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
)
_LONGEST_VALIDATOR: Final = 512
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What tells a server which version we have (RFC 9110, section 8.8)."""

    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """What a server answered.

    Attributes:
        url: Where the feed was in the end.
        validators: To ask for changes the next time; empty after a redirect.
        responses: As they came, the feed's last.
        changed: Whether there is anything new.
    """

    url: str
    validators: Validators
    responses: tuple[RawResponse, ...]
    changed: bool

    @property
    def answer(self) -> RawResponse:
        """The response that is the feed."""
        return self.responses[-1]


class Downloader:
    """Fetches feeds; may be used by many threads."""

    def __init__(self, context: ConnectorContext) -> None:
        self._context = context
        self._trust: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)
        agent = f"wardwatch/{version('wardwatch')}"
        self._headers = {"User-Agent": agent, "Accept": _ACCEPT}

    def ask(self, url: str, validators: Validators) -> RawResponse:
        """Return what the server of `url` answers, whatever that is.

        Raises:
            Unavailable: It does not answer, or not in time.
            BadQuery: `url` cannot be asked for.
        """
        headers = self._headers | validators.headers()
        with (
            Exchange(self._context, self._trust, hands_on_redirects=True) as exchange,
            httpx.Client(transport=exchange, trust_env=False) as client,
        ):
            try:
                # Not sent by the client, which fails at a `Location` that is none.
                exchange.handle_request(
                    client.build_request("GET", url, headers=headers)
                )
            except (httpx.InvalidURL, httpx.UnsupportedProtocol):
                # Without the cause: its message quotes the URL.
                raise BadQuery("the feed has no usable address") from None
            return exchange.kept[-1]

    def settle(
        self, url: str, validators: Validators, answer: RawResponse
    ) -> Downloaded:
        """Return the feed that `answer` is or leads to.

        Args:
            url: What was asked for.
            validators: What was sent along.
            answer: What `ask` returned.

        Raises:
            RetryLater: It cannot be had now, or has moved to where it may not be
                fetched from.
            Gone: There is nothing at `url` any more.
            NeedsOperator: It may not be read, or `url` is wrong.
        """
        host = urlsplit(url).hostname or ""
        if answer.status == HTTPStatus.NOT_MODIFIED and validators.headers():
            return Downloaded(
                url=url, validators=validators, responses=(answer,), changed=False
            )
        location = answer.headers.get("location")
        if answer.status in _REDIRECTS and location:
            return self._moved(host, url, location, answer)
        try:
            check_answer(answer, host)
        except Gone as error:
            hint = "there is no feed any more: correct `urls`"
            raise Gone(f"{host}: HTTP {answer.status}: {hint}") from error
        return Downloaded(
            url=url,
            validators=_validators_of(answer),
            responses=(answer,),
            changed=True,
        )

    def _moved(
        self, host: str, url: str, location: str, answer: RawResponse
    ) -> Downloaded:
        """Fetch the feed from where it says it is: others chose that address.

        Raises:
            Unavailable: It may not be fetched from there, or not now.
        """
        fetcher = self._context.fetcher
        if fetcher is None:
            raise Unavailable(f"{host}: the feed has moved: correct `urls`")
        try:
            fetched = fetcher.fetch(urljoin(url, location))
        except (Refused, ValueError):
            # Without the cause, which may quote the server.
            hint = "the feed has moved to where it cannot be fetched: correct `urls`"
            raise Unavailable(f"{host}: {hint}") from None
        response = RawResponse(
            url=kept_url(fetched.url),
            status=fetched.status,
            headers={"content-type": fetched.media_type},
            body=fetched.body,
            fetched_at=self._context.clock.now(),
        )
        return Downloaded(
            url=fetched.url,
            validators=Validators(),
            responses=(answer, response),
            changed=True,
        )


def _validators_of(answer: RawResponse) -> Validators:
    return Validators(
        etag=_validator(answer.headers.get("etag", "")),
        modified=_validator(answer.headers.get("last-modified", "")),
    )


def _validator(value: str) -> str:
    usable = (
        value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    )
    return value if usable else ""
