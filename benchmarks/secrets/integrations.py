"""Every connector and channel, each of its secrets a canary, and refused ones."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from benchmarks.secrets.platform import Places

Options: TypeAlias = Mapping[str, object]
Canary: TypeAlias = Callable[[str], str]
"""Returns the canary of a field."""

_AGENT: Final = "linux:example.wardwatch:1 (by /u/example)"
_MAIL: Final = "pr@riversidefamily.example"


def connectors(canary: Canary, at: Places, tls: str) -> Iterator[Options]:
    """Yield the options of each connector; `tls` is "s" where TLS is expected."""
    base = {"base_url": f"http{tls}://{at.http}", "every": "1m"}
    yield {**base, "name": "sky", "type": "bluesky", "handle": "me.example"} | {
        "app_password": canary("bluesky app_password")
    }
    yield {**base, "name": "elephant", "type": "mastodon"} | {
        "access_token": canary("mastodon access_token")
    }
    yield {**base, "name": "snoo", "type": "reddit", "client_id": "me"} | {
        "client_secret": canary("reddit client_secret"),
        "user_agent": _AGENT,
    }
    yield {**base, "name": "app", "type": "x"} | {
        "bearer_token": canary("x bearer_token")
    }
    keys = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
    yield {**base, "name": "user", "type": "x"} | {
        "bearer_token": canary("x bearer_token of a user's app"),
        **{key: canary(f"x {key}") for key in keys},
    }
    yield {"name": "box", "type": "imap", "base_url": f"imap{tls}://{at.imap}"} | {
        "username": "me@riversidefamily.example",
        "password": canary("imap password"),
        "authserv_id": "mx.riversidefamily.example",
        "every": "1m",
    }
    feed = f"http{tls}://{at.http}/feed.xml"
    token, key = canary("feeds token"), canary("feeds api_key")
    yield {**base, "name": "news", "type": "feeds", "google_news": True} | {
        "urls": [f"{feed}?token={token}", f"{feed}?page=2&api_key={key}"]
    }
    yield {**base, "name": "hn", "type": "hackernews"}
    yield {**base, "name": "names", "type": "domains", "resolver": at.dns, "most": 5}
    yield {"name": "files", "type": "import", "folder": "in", "every": "1m"}


def channels(canary: Canary, at: Places, tls: str) -> Iterator[Options]:
    """Yield the options of each way to build a channel; all receivers refuse."""

    def address(name: str, scheme: str = "http", word: str = "key") -> str:
        user, path, value = (
            canary(f"{name} {part}") for part in ("url's password", "path", "query")
        )
        return f"{scheme}{tls}://me:{user}@{at.http}/{path}?{word}={value}"

    yield {"name": "hook", "type": "webhook", "url": address("webhook")} | {
        "secret": f"whsec_{canary('webhook secret')}",
        "previous_secret": f"whsec_{canary('webhook previous_secret')}",
    }
    yield {"name": "slack", "type": "slack", "webhook_url": address("slack")}
    yield {"name": "bot", "type": "slack", "channel": "C0123456789"} | {
        "token": canary("slack token"),
        "base_url": f"http{tls}://{at.http}/api",
    }
    yield {
        "name": "pager",
        "type": "pagerduty",
        "base_url": f"http{tls}://{at.http}",
    } | {"routing_key": canary("pagerduty routing_key")}
    yield {"name": "team", "type": "teams", "url": address("teams")}
    json = address("apprise json", "json", "-key")
    header = f"+X-Key={canary('apprise header')}"
    yield {"name": "any", "type": "apprise", "url": f"{json}&{header}"}
    token = canary("apprise gotify token")
    yield {
        "name": "gotify",
        "type": "apprise",
        "url": f"gotify{tls}://{at.http}/{token}",
    }
    user, password, topic = (
        canary(f"apprise ntfy {part}") for part in ("user", "password", "topic")
    )
    ntfy = f"ntfy{tls}://{user}:{password}@{at.http}/{topic}?mode=private"
    yield {"name": "ntfy", "type": "apprise", "url": ntfy}
    user, password = canary("apprise mail user"), canary("apprise mail password")
    ends = f"from={_MAIL}&to={_MAIL}"
    mail = f"mailto{tls}://{user}:{password}@{at.smtp}?{ends}"
    yield {"name": "anymail", "type": "apprise", "url": mail}
    yield {"name": "mail", "type": "email", "to": [_MAIL]} | {
        "smtp": f"smtp{tls}://{at.smtp}",
        "user": canary("email user"),
        "password": canary("email password"),
    }


def service(canary: Canary, at: Places, tls: str) -> Mapping[str, Options]:
    """Return what the service itself is told that is secret, by part."""
    user, path, value = (
        canary(f"heartbeat url's {part}") for part in ("password", "path", "query")
    )
    url = f"http{tls}://me:{user}@{at.http}/{path}?key={value}"
    return {"heartbeat": {"url": url, "every": "1m"}}


def refused_service(canary: Canary) -> Mapping[str, Options]:
    """Return the same with each secret in a wrong form."""
    url = f"http://hooks.example/{canary('heartbeat plain url')}"
    return {"heartbeat": {"url": url}}


def refused_connectors(canary: Canary) -> Iterator[Options]:
    """Yield options that no connector takes, each with a secret in a wrong place."""
    for kind in (
        "bluesky",
        "mastodon",
        "hackernews",
        "domains",
        "feeds",
        "reddit",
        "x",
    ):
        secret = canary(f"{kind} base_url's password")
        base_url = f"https://me:{secret}@social.example"
        yield {"name": kind, "type": kind, "base_url": base_url}
    box = f"imaps://me:{canary('imap base_url password')}@mail.example"
    yield {"name": "box", "type": "imap", "base_url": box, "username": "me"} | {
        "password": f"{canary('imap broken password')}\nA1 NOOP",
        "authserv_id": "mx",
    }
    url = f"https://me:{canary('feeds user')}@news.example/"
    yield {"name": "news", "type": "feeds", "urls": [url]}


def refused_channels(canary: Canary) -> Iterator[Options]:
    """Yield options that no channel takes, each with a secret in a wrong form."""
    plain = f"http://hooks.example/{canary('webhook plain url')}"
    yield {"name": "hook", "type": "webhook", "url": plain} | {
        "secret": f"whsec-{canary('webhook malformed secret')}",
        "previous_secret": [canary("webhook listed secret")],
    }
    yield {"name": "bot", "type": "slack", "channel": "C0123456789"} | {
        "token": f"{canary('slack spaced token')} x"
    }
    key = f"{canary('pagerduty malformed key')}-"
    yield {"name": "pager", "type": "pagerduty", "routing_key": key}
    url = f"unknown://{canary('apprise unknown service')}"
    yield {"name": "any", "type": "apprise", "url": url}
    smtp = f"smtp://me:{canary('email server password')}@mail.example"
    yield {"name": "mail", "type": "email", "to": [_MAIL], "smtp": smtp}
