"""Reads what is new in a folder from one review site, page by page.

The cursor holds the number of the last mail that was looked at. It begins anew
when the server numbers its mails anew, or when other mails are asked for or trusted;
reviews that were read before are known by their ids.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from connectors.imap.mailbox import Fetched, Folder, Look, Mailbox, trusted
from connectors.imap.options import ImapOptions
from connectors.imap.stamps import Verdict, domain_of, is_within, judged, sender_of
from connectors.kit.mail import headers_of
from monitor.domain.sources import Gap, JSONValue
from monitor.ports.connector import ConnectorContext, Page, RawItem

PAGE: Final = 20
"""Mails of one page."""

PAGE_SECONDS: Final = 60.0
"""Seconds after which a page takes no other mail: whoever stops the service waits
for its pages, and a slow server may take the time of every command."""

WINDOW: Final = 50_000
"""Numbers that one search looks through; their answer stays below half a megabyte."""

OVERSIZED: Final = "oversized"
"""Form of a mail that is too large to be read; its bytes are the headers."""

Cursor = Mapping[str, JSONValue]


class Reader:
    """Reads one mailbox; keeps nothing between pages."""

    def __init__(self, options: ImapOptions, context: ConnectorContext) -> None:
        self._options = options
        self._clock = context.clock
        self._mailbox = Mailbox(options, context, trusted())

    def check(self) -> None:
        """Log in and open the folder.

        Raises:
            RetryLater: Not now.
            NeedsOperator: The login or the folder is wrong.
        """
        with self._mailbox.opened():
            pass

    def page(self, site: str, cursor: Cursor) -> Page:
        """Return the next mails from `site`.

        Raises:
            RetryLater: The server cannot answer now.
            NeedsOperator: The login or the folder is wrong.
        """
        ends = self._clock.monotonic() + PAGE_SECONDS
        with self._mailbox.opened() as (look, folder):
            start = self._start(site, cursor, folder)
            until = min(start + WINDOW, folder.last)
            uids = self._found(look, site, range(start + 1, until + 1))
            mails = list(self._in_time(look.fetch(uids[:PAGE]), ends))
        read_to = _read_to(uids, mails, max(start, until))
        verdicts = {mail.uid: self._verdict(site, mail) for mail in mails}
        unstamped = _unstamped(verdicts, cursor if start else {})
        return Page(
            items=[
                _item(site, mail)
                for mail in mails
                if verdicts[mail.uid] is Verdict.GENUINE
            ],
            cursor={
                "asked": self._asked(site),
                "uid_validity": folder.uid_validity,
                "uid": read_to,
                "read_at": self._clock.now(),
                "unstamped": unstamped,
            },
            more=read_to < folder.last,
            gaps=[
                *self._begun_anew(site, cursor, folder),
                *self._forged(verdicts, cursor),
            ],
            problem=self._problem(unstamped),
        )

    def _start(self, site: str, cursor: Cursor, folder: Folder) -> int:
        """Return the number of the last mail that needs no second look."""
        known = (cursor.get("asked"), cursor.get("uid_validity"))
        uid = cursor.get("uid")
        if known != (self._asked(site), folder.uid_validity):
            return 0
        return uid if isinstance(uid, int) else 0

    def _asked(self, site: str) -> str:
        """Return a digest of what decides which mails are read and believed."""
        options = self._options
        parts = (
            *(options.base_url, options.username, options.folder),
            *(options.authserv_id, *options.senders_of(site)),
        )
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def _found(self, look: Look, site: str, numbers: range) -> Sequence[int]:
        return look.search(numbers, self._options.senders_of(site)) if numbers else ()

    def _in_time(self, mails: Iterable[Fetched], ends: float) -> Iterator[Fetched]:
        """Yield the first of `mails`, and others until `ends`."""
        for mail in mails:
            yield mail
            if self._clock.monotonic() >= ends:
                return

    def _verdict(self, site: str, fetched: Fetched) -> Verdict | None:
        """Return what is known of the sender; None if it is somebody else."""
        # Only the headers: what strangers wrote below them costs nothing yet.
        mail = headers_of(fetched.body)
        sender = sender_of(mail)
        if sender and not self._is_from(site, sender):
            return None
        return judged(mail, self._options.authserv_id)

    def _is_from(self, site: str, sender: str) -> bool:
        return any(
            sender == known if "@" in known else is_within(domain_of(sender), known)
            for known in self._options.senders_of(site)
        )

    def _begun_anew(self, site: str, cursor: Cursor, folder: Folder) -> Sequence[Gap]:
        """Return the gap that a folder leaves when it is replaced.

        What came since the last look and was not taken over is not seen.
        """
        same = cursor.get("asked") == self._asked(site)
        if not same or cursor.get("uid_validity") == folder.uid_validity:
            return ()
        told = "the server replaced the folder; read again"
        return (_gap(cursor, self._clock.now(), told),)

    def _forged(
        self, verdicts: Mapping[int, Verdict | None], cursor: Cursor
    ) -> Sequence[Gap]:
        count = Counter(verdicts.values())[Verdict.FORGED]
        if not count:
            return ()
        server = self._options.authserv_id
        told = f"{count} mails ignored: {server} could not verify their sender"
        return (_gap(cursor, self._clock.now(), told),)

    def _problem(self, unstamped: int) -> str:
        if not unstamped:
            return ""
        server = self._options.authserv_id
        return (
            f"{unstamped} mails ignored: no Authentication-Results of {server}; "
            "correct `authserv_id`"
        )


def _read_to(uids: Sequence[int], mails: Sequence[Fetched], until: int) -> int:
    """Return the number of the last mail that needs no second look."""
    asked = uids[:PAGE]
    if mails and mails[-1].uid < asked[-1]:
        return mails[-1].uid
    return asked[-1] if len(uids) > PAGE else until


def _item(site: str, mail: Fetched) -> RawItem:
    form = site if mail.whole else OVERSIZED
    return RawItem(form=form, body=mail.body, locator=f"{site}, mail {mail.uid}")


def _unstamped(verdicts: Mapping[int, Verdict | None], cursor: Cursor) -> int:
    """Return how many mails of the site in a row had no stamp, these among them.

    Told at every run until one has a stamp: the id may be wrong, and nothing is read.
    """
    before = cursor.get("unstamped")
    count = before if isinstance(before, int) else 0
    for verdict in verdicts.values():
        if verdict is not None:
            count = count + 1 if verdict is Verdict.UNSTAMPED else 0
    return count


def _gap(cursor: Cursor, now: int, reason: str) -> Gap:
    read_at = cursor.get("read_at")
    after = read_at if isinstance(read_at, int) else None
    return Gap(after=after, before=now, reason=reason)
