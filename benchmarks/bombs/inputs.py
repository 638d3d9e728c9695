"""The inputs, and who reads each."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.bombs.cost import Reader
from connectors.domains.rdap import Registration, registration_of
from connectors.feeds.document import Document, cut
from connectors.feeds.entries import RawEntry, read
from connectors.kit.http import MAX_BODY
from connectors.kit.mail import mail_of
from monitor.cli.json_lines import LONGEST_LINE, json_object
from monitor.domain.errors import BadItem, ConfigError
from monitor.domain.json_text import refuse_bomb
from monitor.domain.providers import providers_in
from monitor.settings.problems import Report
from monitor.settings.text_file import MAX_YAML_BYTES
from monitor.settings.yaml_file import read_yaml


def read_config(text: bytes) -> None:
    """Read a file of the configuration.

    Raises:
        ConfigError: It is refused.
    """
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        path, report = Path(folder) / "a.yaml", Report()
        path.write_bytes(text)
        if read_yaml(path, report) is None or report.errors:
            raise ConfigError("refused")


def read_rdap(text: bytes) -> None:
    """Read what a registry answers.

    Raises:
        BadItem: Nothing is in it.
    """
    if registration_of(text) == Registration():
        raise BadItem("nothing")


def read_entries(text: bytes) -> None:
    """Read all entries of a feed."""
    for raw in _raw_entries(cut(text.decode())):
        read(raw)


def _raw_entries(document: Document) -> Iterator[RawEntry]:
    for text in document.entries:
        yield RawEntry(
            feed="f",
            key="k",
            base="https://news.example/",
            opening=document.opening,
            closing=document.closing,
            text=text,
        )


def read_laughs(text: bytes) -> None:
    """Read a feed whose entities stand for others.

    Raises:
        BadItem: They stay what they are.
    """
    document = cut(text.decode())
    if "haha" not in "".join(map(_title, _raw_entries(document))):
        raise BadItem("nothing was unfolded")


def _title(raw: RawEntry) -> str:
    return read(raw).title


def _repeated(piece: bytes, size: int) -> bytes:
    return (piece * (size // len(piece) + 1))[:size]


def _aliases() -> bytes:
    lines = [b"a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for number in range(1, 40):
        inside = b", ".join([b"*a%d" % (number - 1)] * 9)
        lines.append(b"a%d: &a%d [%b]" % (number, number, inside))
    return b"\n".join(lines)


def _laughs() -> bytes:
    kinds = [b'<!ENTITY l0 "ha">']
    for number in range(1, 30):
        inside = b"&l%d;" % (number - 1) * 10
        kinds.append(b'<!ENTITY l%d "%b">' % (number, inside))
    declared = b"<!DOCTYPE rss [%b]>" % b"".join(kinds)
    item = b"<item><title>&l29;</title></item>"
    return declared + b"<rss><channel>" + item + b"</channel></rss>"


def bombs() -> Iterator[tuple[str, Reader, Mapping[str, bytes]]]:
    """Yield what is read, its reader, and the bombs for it by name."""
    yield "config", read_config, _yaml()
    json = _json()
    yield "JSON line", json_object, json
    yield "NPPES", providers_in, json
    yield "RDAP", read_rdap, json
    # One number is no bomb before it is read.
    del json["one number"]
    yield "any answer", refuse_bomb, json
    yield "feed", read_entries, _feeds()
    yield "entities", read_laughs, {"billion laughs": _laughs()}
    yield "mail", mail_of, _mails()


def _yaml() -> dict[str, bytes]:
    pieces = (b"[", b"{a: ", b"- ", b"- a\n", b"? ", b"{}\n", b'"a" ', b"!a ")
    return {
        "aliases": _aliases(),
        **{str(piece): _repeated(piece, MAX_YAML_BYTES) for piece in pieces},
        "list": b"a: [" + _repeated(b"b,", MAX_YAML_BYTES - 4),
        "mapping": b"a: {" + b"".join(b"b%d," % number for number in range(130_000)),
        "text": b"a: [" + _repeated(b'"b\\u0041", ', MAX_YAML_BYTES - 4),
        "late alias": b"a: [" + _repeated(b"b,", 90_000) + b"*c]",
        "anchors": b"".join(b"k%d: &a%d v\n" % (n, n) for n in range(20_000)),
        "tags": b"".join(b"k%d: !t v\n" % n for n in range(20_000)),
        "repeated keys": _repeated(b"a: v\n", 24_000 * 5),
        "repeated pairs": b"".join(b"k%d: v\n" % (n // 2) for n in range(24_000)),
        "late anchor": _repeated(b"- a\n", 96_000) + b"- &a b",
        "size": _repeated(b"# comment\n", 4 * MAX_YAML_BYTES),
    }


def _json() -> dict[str, bytes]:
    inside = LONGEST_LINE - 1
    return {
        "brackets": _repeated(b"[", LONGEST_LINE),
        "objects": _repeated(b'{"a":', LONGEST_LINE),
        "empty lists": b"[" + _repeated(b"[],", inside),
        "empty objects": b"[" + _repeated(b"{},", inside),
        "members": b"{" + _repeated(b'"ab":{},', inside),
        "numbers": b"[" + _repeated(b"1,", inside),
        "one number": _repeated(b"9", LONGEST_LINE),
    }


def _feeds() -> dict[str, bytes]:
    return {
        "tags": b"<rss><item>" + _repeated(b"<a>", 200_000) + b"</item></rss>",
        "attributes": b"<rss><item>" + _repeated(b"<a b='", 400_000) + b"</item>",
        "nothing": _repeated(b"<item", MAX_BODY),
    }


def _mails() -> dict[str, bytes]:
    nested = (
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth)
        for depth in range(1000)
    )
    head = b'Content-Type: multipart/mixed; boundary="a"\n\n'
    return {
        "parts in parts": b"".join(nested),
        "parts": head + _repeated(b"--a\n\nx\n", 1_000_000),
    }
