"""How the contract suite runs each channel: a case for each way to build one.

A new channel adds its case here and is tested before it has a test of its own.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

from monitor.domain.errors import (
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.ports.channel import Reached
from tests.servers.http_recorder import HttpRecorder, http_recorder
from tests.servers.smtp_recorder import SmtpRecorder, smtp_recorder

OptionValues = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What came: what it was sent as, and every text that a reader is shown."""

    raw: str
    headers: Mapping[str, str]
    texts: tuple[str, ...]


class Receiver(Protocol):
    """A receiver that takes everything until told otherwise."""

    @property
    def authority(self) -> str:
        """Where it listens, as host:port."""
        ...

    def answer(self, status: int, headers: Mapping[str, str]) -> None:
        """Answer with this status from now on, and where it can with headers."""
        ...

    def sent(self) -> list[Sent]:
        """Return what came so far, the oldest first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the suite needs to know of a channel.

    Attributes:
        channel: The channel's type.
        receiver: Starts a receiver.
        options: Options that send to a receiver at host:port, all secrets set.
        secrets: What of them must never show.
        taken: Statuses that mean success.
        failures: What other statuses become.
        waits: Statuses with which a receiver can ask for a wait.
        reached: How far a probe comes.
    """

    channel: str
    receiver: Callable[[], AbstractContextManager[Receiver]]
    options: Callable[[str], OptionValues]
    secrets: tuple[str, ...]
    taken: tuple[int, ...]
    failures: Mapping[int, type[WardwatchError]]
    waits: tuple[int, ...] = ()
    reached: Reached = Reached.CONNECTED


@dataclass
class HttpReceiver:
    """Receives JSON over HTTP."""

    recorder: HttpRecorder

    @property
    def authority(self) -> str:
        """Where it listens."""
        return self.recorder.address.removeprefix("http://")

    def answer(self, status: int, headers: Mapping[str, str]) -> None:
        """Answer like this from now on."""
        self.recorder.status, self.recorder.headers = status, headers

    def sent(self) -> list[Sent]:
        """Return what came so far."""
        return [
            Sent(
                raw=f"{request.headers} {request.body.decode()}",
                headers=request.headers,
                texts=tuple(_strings(json.loads(request.body))),
            )
            for request in self.recorder.requests
        ]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


@dataclass
class MailReceiver:
    """Receives mail over SMTP."""

    recorder: SmtpRecorder

    @property
    def authority(self) -> str:
        """Where it listens."""
        return f"127.0.0.1:{self.recorder.port}"

    def answer(self, status: int, headers: Mapping[str, str]) -> None:
        """Reply like this to mails from now on; SMTP knows no headers."""
        del headers
        self.recorder.status = status

    def sent(self) -> list[Sent]:
        """Return what came so far."""
        return [
            Sent(
                raw=came.raw.decode("ascii"),
                headers={name.lower(): str(text) for name, text in came.mail.items()},
                texts=(str(came.mail["subject"]), _body(came.mail)),
            )
            for came in self.recorder.mails
        ]


def _body(mail: EmailMessage) -> str:
    text = mail.get_content()
    assert isinstance(text, str)
    # Lines of mails end so; a lone carriage return would stay.
    return text.replace("\r\n", "\n")


@contextmanager
def http_receiver() -> Iterator[Receiver]:
    """Start a receiver of JSON, whose answers please Slack as well."""
    with http_recorder() as recorder:
        recorder.body = b'{"ok": true}'
        yield HttpReceiver(recorder)


@contextmanager
def mail_receiver() -> Iterator[Receiver]:
    """Start a receiver of mail."""
    with smtp_recorder() as recorder:
        yield MailReceiver(recorder)


HTTP_TAKEN = (200, 202, 204)
HTTP_FAILURES: Mapping[int, type[WardwatchError]] = {
    302: Unavailable,
    308: BadQuery,
    400: BadQuery,
    401: AuthRejected,
    403: AuthRejected,
    404: BadQuery,
    408: Unavailable,
    410: Gone,
    422: BadQuery,
    429: RateLimited,
    500: Unavailable,
    503: Unavailable,
}
MAIL_FAILURES: Mapping[int, type[WardwatchError]] = {
    421: Unavailable,
    451: Unavailable,
    452: Unavailable,
    530: AuthRejected,
    552: BadQuery,
    554: BadQuery,
}

SECRET = "whsec_d2FyZHdhdGNoIHRlc3RzIHNpZ24gd2l0aCB0aGlz"
PREVIOUS = "whsec_d2FyZHdhdGNoIHVzZWQgdG8gc2lnbiB3aXRoIHRoaXM="
ADDRESS_SECRETS = ("canary-password", "canary-path", "canary-query")


def secret_url(authority: str) -> str:
    """Return an address on loopback with every part that may be secret."""
    password, path, query = ADDRESS_SECRETS
    return f"http://me:{password}@{authority}/{path}?key={query}"


def webhook_options(authority: str) -> OptionValues:
    """Return options of a webhook at `authority`."""
    return {
        "name": "soc",
        "url": secret_url(authority),
        "secret": SECRET,
        "previous_secret": PREVIOUS,
    }


def slack_hook_options(authority: str) -> OptionValues:
    """Return options of an incoming webhook at `authority`."""
    return {"name": "soc", "webhook_url": secret_url(authority)}


def slack_app_options(authority: str) -> OptionValues:
    """Return options of an app whose methods are at `authority`."""
    return {
        "name": "soc",
        "token": "xoxb-canary-token",
        "channel": "C0123456789",
        "base_url": f"http://{authority}/api",
    }


def teams_options(authority: str) -> OptionValues:
    """Return options of a workflow at `authority`."""
    return {"name": "soc", "url": secret_url(authority)}


def apprise_json_options(authority: str) -> OptionValues:
    """Return options of a service that takes JSON at `authority`."""
    password, path, query = ADDRESS_SECRETS
    return {
        "name": "soc",
        "url": f"json://me:{password}@{authority}/{path}?-key={query}",
    }


def apprise_mail_options(authority: str) -> OptionValues:
    """Return options of a mail server at `authority`, reached through Apprise."""
    ends = "from=wardwatch@riversidefamily.example&to=pr@riversidefamily.example"
    return {
        "name": "pr",
        "url": f"mailto://canary-user:canary-password@{authority}?{ends}",
    }


def pagerduty_options(authority: str) -> OptionValues:
    """Return options of an integration at `authority`."""
    return {
        "name": "soc",
        "routing_key": "canaryroutingkey",
        "base_url": f"http://{authority}",
    }


def email_options(authority: str) -> OptionValues:
    """Return options of a mail server at `authority`."""
    return {
        "name": "pr",
        "to": ["pr@riversidefamily.example"],
        "smtp": f"smtp://{authority}",
        "user": "canary-user",
        "password": "canary-password",
    }


CASES: Mapping[str, Case] = {
    "webhook": Case(
        channel="webhook",
        receiver=http_receiver,
        options=webhook_options,
        secrets=(SECRET, PREVIOUS, *ADDRESS_SECRETS),
        taken=HTTP_TAKEN,
        failures=HTTP_FAILURES,
        waits=(429, 503),
    ),
    "slack-webhook": Case(
        channel="slack",
        receiver=http_receiver,
        options=slack_hook_options,
        secrets=ADDRESS_SECRETS,
        taken=HTTP_TAKEN,
        failures=HTTP_FAILURES,
        waits=(429, 503),
    ),
    "slack-app": Case(
        channel="slack",
        receiver=http_receiver,
        options=slack_app_options,
        secrets=("xoxb-canary-token",),
        taken=(200,),
        failures=HTTP_FAILURES,
        waits=(429, 503),
        reached=Reached.ACCEPTED,
    ),
    "pagerduty": Case(
        channel="pagerduty",
        receiver=http_receiver,
        options=pagerduty_options,
        secrets=("canaryroutingkey",),
        taken=(200, 202),
        failures=HTTP_FAILURES,
        waits=(429, 503),
    ),
    "teams": Case(
        channel="teams",
        receiver=http_receiver,
        options=teams_options,
        secrets=ADDRESS_SECRETS,
        taken=(200, 202),
        failures=HTTP_FAILURES,
        waits=(429, 503),
    ),
    "apprise-json": Case(
        channel="apprise",
        receiver=http_receiver,
        options=apprise_json_options,
        secrets=ADDRESS_SECRETS,
        taken=HTTP_TAKEN,
        failures=HTTP_FAILURES,
    ),
    "apprise-mail": Case(
        channel="apprise",
        receiver=mail_receiver,
        options=apprise_mail_options,
        secrets=("canary-user", "canary-password"),
        taken=(250,),
        # Apprise does not tell why a mail was refused.
        failures=dict.fromkeys(MAIL_FAILURES, Unavailable),
    ),
    "email": Case(
        channel="email",
        receiver=mail_receiver,
        options=email_options,
        secrets=("canary-user", "canary-password"),
        taken=(250,),
        failures=MAIL_FAILURES,
        reached=Reached.ACCEPTED,
    ),
}
