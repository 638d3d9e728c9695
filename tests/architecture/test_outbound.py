"""Every place that opens or shows something outside, and who chose where.

What strangers write is fetched by `monitor.fetch` alone. A new place is to be listed
here with the reason why no stranger chooses its address, or to take the fetcher.
"""

import ast
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.names import imported

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for package in ("monitor", "connectors")
    for path in sorted((ROOT / package).rglob("*.py"))
]

# Modules that can open connections, or lead to one that does.
NETWORK = {
    *("aiohttp", "apprise", "asyncio", "atproto", "dns", "dnstwist", "feedparser"),
    *("ftplib", "httpcore", "http", "httpx", "huggingface_hub", "imaplib"),
    *("mastodon", "poplib", "praw", "prawcore", "requests", "smtplib", "socket"),
    *("socketserver", "tldextract", "tweepy", "urllib", "urllib3", "webbrowser"),
    *("websockets", "xmlrpc"),
}

# What of them opens nothing by itself.
HARMLESS = {
    *(
        "apprise.AppriseAsset",
        "asyncio.run",
        "asyncio.timeout",
        "httpcore.ConnectError",
    ),
    *("httpcore.NetworkBackend", "httpcore.NetworkStream", "httpcore.ReadTimeout"),
    *("httpcore.Request", "httpcore.URL", "httpx.BaseTransport", "httpx.Headers"),
    *("httpx.Request", "httpx.Response", "httpx.SyncByteStream", "httpx.URL"),
    *("httpx.codes.is_success", "httpx.create_ssl_context", "atproto.Request"),
    *("praw.config.Config.CONFIG.read_string", "requests.adapters.HTTPAdapter"),
    *("socket.getdefaulttimeout", "socket.setdefaulttimeout", "socket.gethostname"),
    *("urllib3.HTTPHeaderDict", "urllib3.HTTPResponse", "dns.name.from_text"),
}
HARMLESS_PARTS = ("atproto.models.", "urllib.parse.")

THE_ADMINS = "the configuration names it"
AN_SDKS = "an SDK on a session that goes through connectors.kit.http"

OPENERS = {
    "connectors/bluesky/xrpc.py": {"atproto.Client": AN_SDKS},
    "connectors/domains/registration.py": {"httpx.Client": "on an Exchange"},
    "connectors/domains/resolution.py": {"dns.resolver.Resolver": "asks, as libc does"},
    "connectors/feeds/download.py": {"httpx.Client": "on an Exchange"},
    "connectors/feeds/entries.py": {"feedparser.parse": "of a stream in memory"},
    "connectors/hackernews/search.py": {"httpx.Client": "on an Exchange"},
    "connectors/imap/client.py": {
        "imaplib.IMAP4": THE_ADMINS,
        "socket.create_connection": THE_ADMINS,
        "socket.getaddrinfo": THE_ADMINS,
    },
    "connectors/kit/deadline.py": {"httpcore.SyncBackend": "under an Exchange"},
    "connectors/kit/http.py": {"httpcore.ConnectionPool": THE_ADMINS},
    "connectors/kit/session.py": {"requests.Session": "on an Exchange"},
    "connectors/mastodon/instance.py": {"mastodon.Mastodon": AN_SDKS},
    "connectors/reddit/api.py": {"praw.Reddit": AN_SDKS, "prawcore.Requestor": AN_SDKS},
    "connectors/x/api.py": {"tweepy.Client": AN_SDKS},
    "monitor/channels/kit/http.py": {
        "asyncio.open_connection": THE_ADMINS,
        "httpx.AsyncClient": THE_ADMINS,
    },
    "monitor/channels/kit/line.py": {
        "socket.create_connection": THE_ADMINS,
        "socket.getaddrinfo": THE_ADMINS,
    },
    "monitor/channels/kit/service_post.py": {"apprise.Apprise": THE_ADMINS},
    "monitor/channels/kit/services.py": {"apprise.Apprise.instantiate": THE_ADMINS},
    "monitor/channels/kit/smtp.py": {"smtplib.SMTP": THE_ADMINS},
    "monitor/encoders/models.py": {
        "huggingface_hub.snapshot_download": "a model that the configuration names"
    },
    "monitor/fetch/client.py": {
        "httpcore.HTTPConnection": "of strangers, guarded",
        "httpcore.SyncBackend": "of strangers, guarded",
    },
    "monitor/fetch/resolution.py": {"socket.getaddrinfo": "of strangers, guarded"},
    "monitor/health/server.py": {
        "http.server.BaseHTTPRequestHandler": "listens where the configuration says",
        "http.server.ThreadingHTTPServer": "listens where the configuration says",
    },
    "monitor/scheduler/systemd.py": {"socket.socket": "a socket of this machine"},
    "monitor/texts/phi/presidio.py": {"tldextract.TLDExtract": "reads its own list"},
}


def name_of(path: Path) -> str:
    """Return `path` as people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """Return the module at `path`."""
    return ast.parse(path.read_text())


def openers(path: Path) -> set[str]:
    """Return what the module at `path` calls or derives from that may open anything."""
    tree = parsed(path)
    names = dict(imported(tree))
    found = set()
    for used in _used(tree, {name for name in names if _is_network(names[name])}):
        first, dot, rest = used.partition(".")
        found.add(names[first] + dot + rest)
    return {name for name in found - HARMLESS if not name.startswith(HARMLESS_PARTS)}


def _is_network(module: str) -> bool:
    return module.partition(".")[0] in NETWORK


def _used(tree: ast.AST, names: Collection[str]) -> Iterator[str]:
    """Yield what is called or derived from, where it begins with one of `names`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found = [node.func]
        else:
            found = node.bases if isinstance(node, ast.ClassDef) else []
        yield from (ast.unparse(one) for one in found if _first_name(one) in names)


def _first_name(found: ast.expr) -> str:
    while isinstance(found, ast.Attribute):
        found = found.value
    return found.id if isinstance(found, ast.Name) else ""


def test_every_opener_is_on_the_list() -> None:
    """And nothing else is; the simulator only serves, on loopback."""
    found = {
        name_of(path): opened
        for path in SOURCES
        if "simulator" not in path.parts and (opened := openers(path))
    }

    assert found == {file: set(opened) for file, opened in OPENERS.items()}


@pytest.mark.parametrize(
    "line",
    [
        "import httpx\nhttpx.get(url)",
        "import urllib.request\nurllib.request.urlopen(url)",
        "from urllib import request as r\nr.urlopen(url)",
        "from socket import create_connection as c\nc(place)",
        "import http.client as h\nh.HTTPConnection(url)",
        "import requests\nclass Mine(requests.Session): ...",
    ],
)
def test_a_new_opener_is_noticed(tmp_path: Path, line: str) -> None:
    """However it is imported."""
    (tmp_path / "new.py").write_text(line)

    assert len(openers(tmp_path / "new.py")) == 1


def test_strangers_addresses_go_to_the_fetcher() -> None:
    """Those that an answer redirects to, and those that records hold."""
    calls = {
        name_of(path)
        for path in SOURCES
        for used in _used(parsed(path), {"self", "fetcher"})
        if used.endswith("fetcher.fetch")
    }

    assert calls == {
        "connectors/domains/registration.py",
        "connectors/feeds/download.py",
        "monitor/pipeline/enrich.py",
        "monitor/pipeline/npi_registry.py",
    }


# Where something is printed, and what: everything else goes through `say`.
PRINTERS = {
    "monitor/cli/context.py": {"click.echo"},
    "monitor/cli/classify.py": {"click.progressbar"},
    "monitor/cli/scan.py": {"click.progressbar"},
    "monitor/cli/init.py": {"click.prompt"},
    # Children, to the pipe of who started them.
    "monitor/encoders/trial.py": {"sys.stdout.write"},
    "monitor/images/child.py": {"sys.stdout.buffer.write", "sys.stdout.write"},
    "monitor/images/looking_child.py": {"sys.stdout.write"},
    # Where it serves.
    "monitor/simulator/__main__.py": {"sys.stdout.write"},
}
PRINTING = {
    *("print", "click.echo", "click.secho", "click.prompt", "click.confirm"),
    *("click.progressbar", "click.echo_via_pager", "sys.stdout.write"),
    *("sys.stderr.write", "sys.stdout.buffer.write", "csv.writer", "csv.DictWriter"),
}

STREAMS = {"print", "click", "sys", "csv"}


def test_text_is_printed_in_one_place() -> None:
    """And no table is written, whose cells programs would reckon."""
    found = {
        name_of(path): printed
        for path in SOURCES
        if (printed := PRINTING & set(_used(parsed(path), STREAMS)))
    }

    assert found == PRINTERS
