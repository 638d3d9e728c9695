"""Evidence: what enrich or a person brought for a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from monitor.domain.image_reading import ImageReading
from monitor.domain.keys import bounded_key
from monitor.domain.records import RecordId, Sighting, author_of
from monitor.domain.watch import PracticeId

EvidenceId = NewType("EvidenceId", int)


class EvidenceKind(StrEnum):
    """What was fetched."""

    AVATAR = "avatar"
    BANNER = "banner"
    LINK = "link"
    PROVIDERS = "providers"
    AUTHOR = "author"
    FILE = "file"
    POST_IMAGE = "post_image"
    REPORTED_IMAGE = "reported_image"


IMAGES: Final = frozenset({EvidenceKind.POST_IMAGE, EvidenceKind.REPORTED_IMAGE})
"""What is read, not only compared."""


class EvidenceState(StrEnum):
    """How the fetch stands."""

    WANTED = "wanted"
    OK = "ok"
    RETRY = "retry"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Something a record points to that judging would profit from.

    Attributes:
        kind: What to fetch.
        key: What identifies its content (the avatar's id, the author's), so that
            a signed URL that changes is not fetched twice.
        url: Where it is now; written by an attacker. Empty for an author, whom
            the post names, and for providers, whom the key names.
    """

    kind: EvidenceKind
    key: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that was decoded safely.

    Attributes:
        media_type: As found in the bytes, e.g. "image/png".
        width: Pixels, >= 1.
        height: Pixels, >= 1.
        prints: What its figure looks like, see `monitor.domain.prints`; none for a
            plain picture, and where they were not taken.
        photo: Prints of the whole picture, for portraits and banners, likewise.
    """

    media_type: str
    width: int
    height: int
    prints: tuple[str, ...] = ()
    photo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Where a link of an account leads.

    Attributes:
        host: The host behind the last redirect, in small letters.
        links_back: Whether the page there links to the account's own page.
    """

    host: str
    links_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """An individual in the NPI registry (NPPES) who bears an account's name.

    Attributes:
        npi: Ten digits.
        credentials: As registered, e.g. "MD"; may be empty.
        city: Of the practice's address, in small letters; may be empty.
        state: Code of the state there; may be empty.
    """

    npi: str
    credentials: str
    city: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadImage:
    """An image that was read.

    Attributes:
        picture: What it looks like; its `photo` are prints of its cuts, too.
        reading: What is on it.
    """

    picture: Picture
    reading: ImageReading


Answer = Picture | ReadImage | Landing | tuple[Provider, ...]
"""What was read from fetched bytes: of a picture or an image, of a link, of the NPI
registry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that a person saved, kept as it is and never opened.

    Attributes:
        name: Its name, without folders; untrusted.
        body: Its bytes.
    """

    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One evidence row.

    Attributes:
        id: Its row.
        record_id: The record it is about.
        wanted: What was asked for.
        state: How the fetch stands.
        attempts: Tries begun, >= 0.
        retry_at: Earliest next try, microseconds, if `state` is RETRY.
        sha256: Of the bytes that were read, or None; not all are kept.
        picture: What the bytes are, if they are a picture.
        reading: What is on it, if it is an image that was read.
        landing: Where it led, if a link was followed.
        providers: Who bears the name, if the NPI registry was asked; None if not.
        error: Short reason of the last failure, or empty.
        fetched_at: When the last try ended, microseconds, or None.
    """

    id: EvidenceId
    record_id: RecordId
    wanted: Wanted
    state: EvidenceState
    attempts: int = 0
    retry_at: int | None = None
    sha256: str | None = None
    picture: Picture | None = None
    reading: ImageReading | None = None
    landing: Landing | None = None
    providers: tuple[Provider, ...] | None = None
    error: str = ""
    fetched_at: int | None = None


def latest_picture(evidence: Iterable[Evidence], kind: EvidenceKind) -> Picture | None:
    """Return the picture of `kind` that was fetched last, None if none was decoded."""
    found = [
        (each.fetched_at or 0, each.picture)
        for each in evidence
        if each.wanted.kind is kind and each.state is EvidenceState.OK
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def link_key(link: str) -> str:
    """Return what identifies the evidence of where `link` leads."""
    return bounded_key(link)


def reported_image(practice_id: PracticeId, sha256: str, name: str) -> Wanted:
    """Return the reading of a file that somebody reported.

    Args:
        practice_id: Whom it harms; a report may be about no text that says so.
        sha256: Of the file.
        name: Its name.
    """
    key = f"{sha256}:{practice_id}"
    return Wanted(kind=EvidenceKind.REPORTED_IMAGE, key=key, url=name)


def reported_for(wanted: Wanted) -> tuple[str, PracticeId]:
    """Return the SHA-256 and the practice of a `reported_image`."""
    sha256, _, practice_id = wanted.key.partition(":")
    return sha256, PracticeId(practice_id)


def landings_of(links: Iterable[str], evidence: Iterable[Evidence]) -> list[Landing]:
    """Return where those of `links` lead that were followed; earlier links don't count.

    Args:
        links: Of the account, as it is now.
        evidence: Of the same account, of earlier revisions too.
    """
    followed = {
        each.wanted.key: each.landing
        for each in evidence
        if each.landing is not None and each.state is EvidenceState.OK
    }
    # Most accounts have none, and cost nothing here.
    keys = map(link_key, links) if followed else ()
    return [followed[key] for key in dict.fromkeys(keys) if key in followed]


def wanted_author(sighting: Sighting) -> Wanted | None:
    """Return the look-up of who wrote the post in `sighting`, None if not told."""
    author = author_of(sighting.content)
    if author is None:
        return None
    key = f"{sighting.identity.platform}:{author.native_id or author.name}"
    return Wanted(kind=EvidenceKind.AUTHOR, key=bounded_key(key), url="")
