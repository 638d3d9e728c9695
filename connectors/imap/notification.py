"""What a notification shows: its lines, in each version it has, and its links."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from connectors.kit.fields import clean_text, links_in, unique_links, web_url_of
from connectors.kit.mail import Mail, date_of, header_of, texts_of
from connectors.kit.markup import attribute, pieces, tidy

TEXT_LIMIT: Final = 256 * 1024
"""Characters of one version that are read; the longest known have a fifth of it."""

_MOST_LINES: Final = 1_000
_ID_LIMIT: Final = 500
# Where services that count clicks keep the address behind theirs.
_WRAPPED: Final = frozenset({"q", "u", "url", "redirect", "redirect_url", "target"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a mail's content.

    Attributes:
        lines: Without markup and empty lines.
        links: Where its links lead, in order.
    """

    lines: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """A mail, without those it was sent to.

    Attributes:
        subject: In one line.
        versions: Plain text first, then HTML.
        message_id: Empty without one.
        sent_at: Microseconds, or None.
    """

    subject: str
    versions: tuple[Version, ...]
    message_id: str
    sent_at: int | None

    @property
    def lines(self) -> tuple[str, ...]:
        """The subject and the lines of all versions."""
        return (self.subject, *(line for one in self.versions for line in one.lines))

    @property
    def links(self) -> tuple[str, ...]:
        """The links of all versions; of one that wraps another, the other."""
        found = (link for one in self.versions for link in one.links)
        return unique_links(_unwrapped(link) or link for link in found)


def notification_of(mail: Mail) -> Notification:
    """Return what `mail` shows."""
    plain = (_plain(text) for text in texts_of(mail, "text/plain"))
    shown = (_shown(html) for html in texts_of(mail, "text/html"))
    return Notification(
        subject=header_of(mail, "Subject"),
        versions=(*plain, *shown),
        message_id=header_of(mail, "Message-ID")[:_ID_LIMIT],
        sent_at=date_of(mail),
    )


def _plain(text: str) -> Version:
    kept = clean_text(text, TEXT_LIMIT)
    lines = (" ".join(line.split()).removeprefix("> ") for line in kept.splitlines())
    return Version(
        lines=tuple(line for line in lines if line)[:_MOST_LINES],
        links=links_in(kept),
    )


def _shown(html: str) -> Version:
    """Return the version that `html` is; pictures are their descriptions."""
    parts: list[str] = []
    links: list[str] = []
    for piece in pieces(html[:TEXT_LIMIT]):
        # In HTML the end of a line is a space.
        text = " ".join(piece.text.splitlines())
        parts.append(f"{text}\n" if piece.breaks else text)
        # Cells of a table touch without it.
        parts.append(" " if piece.tag in {"td", "th"} else "")
        parts.append(attribute(piece, "alt") if piece.tag == "img" else "")
        links += [attribute(piece, "href")] if piece.tag == "a" else []
    lines = clean_text(tidy("".join(parts)), TEXT_LIMIT).splitlines()
    return Version(lines=tuple(lines[:_MOST_LINES]), links=unique_links(links))


def _unwrapped(link: str) -> str | None:
    """Return the address that a link holds in a plain parameter, if it does."""
    for name, value in parse_qsl(urlsplit(link).query):
        if name.lower() in _WRAPPED and (inner := web_url_of(value)):
            return inner
    return None
