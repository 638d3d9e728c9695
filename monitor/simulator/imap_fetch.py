"""Writes the rows of FETCH: numbers, sizes, and mails or parts of them."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.simulator.imap_search import numbers
from monitor.simulator.mailbox import SimMailbox

_BODY: Final = re.compile(
    r"BODY(?P<peek>\.PEEK)?\[(?P<part>HEADER)?\](?:<(?P<at>\d+)\.(?P<size>\d+)>)?"
)


def rows_of(wanted: str, mailbox: SimMailbox, *, writable: bool) -> Iterator[bytes]:
    """Yield the rows for e.g. "3:5 (UID RFC822.SIZE)".

    Args:
        wanted: What stands behind UID FETCH.
        mailbox: What it is asked of.
        writable: Whether reading a mail marks it as seen.
    """
    written, _, items = wanted.upper().partition(" ")
    mails = mailbox.mails()
    meant = numbers(written, max(mails, default=0))
    for place, (uid, mail) in enumerate(mails.items(), 1):
        if uid not in meant:
            continue
        body = _BODY.search(items)
        if body and writable and not body["peek"]:
            mailbox.seen.add(uid)
        size = b" RFC822.SIZE %d" % len(mail) if "RFC822.SIZE" in items else b""
        content = _content(body, mail) if body else b""
        yield b"* %d FETCH (UID %d%s%s)\r\n" % (place, uid, size, content)


def _content(body: re.Match[str], mail: bytes) -> bytes:
    part = body["part"] or ""
    whole = mail.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if part else mail
    first = int(body["at"] or 0)
    sent = whole[first : first + int(body["size"])] if body["at"] else whole
    origin = f"<{first}>" if body["at"] else ""
    return f" BODY[{part}]{origin} {{{len(sent)}}}\r\n".encode() + sent
