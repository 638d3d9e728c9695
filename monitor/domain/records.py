"""Records: anything seen on a platform, and what was seen of it.

A record is one small identity. What its author chose is a *revision*; what
changes by itself is an *observation*, which is overwritten and never judged.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final, NewType

from monitor.domain.keys import bounded_key
from monitor.domain.time import HOUR

RecordId = NewType("RecordId", int)

REPORTED: Final = "reported:"
"""Before the native ids of what people report, which are not the platform's."""

_GLOBAL: Final = ("did:plc:", "did:web:", "http://", "https://")

HISTORICAL_AFTER: Final = 72 * HOUR
"""Posts older than this at a source's first poll are history (design, Promises)."""

MAX_POST: Final = 10_000
"""Characters of a text that are looked at; connectors keep no more."""


MOST_IMAGES: Final = 8
"""Images of one post that are kept; most platforms allow 4."""


def given_by_platform(native_id: str) -> bool:
    """Return whether `native_id` is the platform's own: bare, a DID or an address.

    Reports have `REPORTED` before theirs, imports their source.
    """
    return ":" not in native_id or native_id.startswith(_GLOBAL)


class RecordKind(StrEnum):
    """What a record is."""

    ACCOUNT = "account"
    POST = "post"
    DOMAIN = "domain"
    LISTING = "listing"
    APP = "app"
    SOURCE = "source"


class PostForm(StrEnum):
    """Which sort of text a post is."""

    POST = "post"
    COMMENT = "comment"
    REVIEW = "review"
    ARTICLE = "article"
    REPLY = "reply"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The key of a record, unique for ever.

    Attributes:
        platform: Where it lives, e.g. "bluesky"; lower case.
        kind: What it is.
        native_id: The platform's own id, global on that platform (Mastodon's
            `uri`, a feed's URL and guid, an import's source and external id).
    """

    platform: str
    kind: RecordKind
    native_id: str

    def __post_init__(self) -> None:
        """Make the key one that every database can store."""
        object.__setattr__(self, "native_id", bounded_key(self.native_id))

    def __str__(self) -> str:
        """Return the identity as one word, the subject of a case."""
        return f"{self.platform}:{self.kind}:{self.native_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the owner of an account chose.

    Attributes:
        handle: Name in the address, without a leading "@"; may be empty.
        display_name: Name shown, as written; may be empty.
        bio: Description, plain text; may be empty.
        avatar_id: The platform's id of the picture (a hash, a CID, a URL
            without its signature), or None without a picture.
        links: Links in the profile, in the order shown.
    """

    handle: str = ""
    display_name: str = ""
    bio: str = ""
    avatar_id: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostImage:
    """An image that the author of a post added to it.

    Attributes:
        key: What identifies its content on its platform: a CID, or an address
            without its signature.
        alt: What the author says that it shows; may be empty.
    """

    key: str
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What the author of a text chose.

    Attributes:
        form: Which sort of text it is.
        text: The text, plain; may be empty (a review of stars alone).
        title: Title, or empty.
        rating: Stars given, 0..`max_rating`, or None.
        max_rating: Stars that could be given, or None.
        links: Links in the text.
        author_id: Native id of the author's account, or None if not told.
        author_name: Name of the author as shown, or empty.
        thread_id: Native id of the conversation's first post, or None.
        parent_id: Native id of the post that this answers, or None.
        location: Listing or location the text is about, as the source names
            it, or empty.
        published_at: When it was published, microseconds since the epoch.
        images: Its images, in the order shown, `MOST_IMAGES` at most.
    """

    form: PostForm
    text: str = ""
    title: str = ""
    rating: float | None = None
    max_rating: float | None = None
    links: tuple[str, ...] = ()
    author_id: str | None = None
    author_name: str = ""
    thread_id: str | None = None
    parent_id: str | None = None
    location: str = ""
    published_at: int | None = None
    images: tuple[PostImage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """What the holder of a domain chose.

    Attributes:
        name: As the domain name system has it: lower case, ASCII.
        shown: As browsers and mail programs may show it: Unicode.
        name_servers: Hosts, sorted.
        mail_servers: Hosts that receive its mail, sorted; empty without any.
        has_web: Whether it has an address that browsers can open.
    """

    name: str
    shown: str = ""
    name_servers: tuple[str, ...] = ()
    mail_servers: tuple[str, ...] = ()
    has_web: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What keeps a connector or a source of ours from being watched.

    Attributes:
        kind: What it is.
        severity: How bad it is.
        since: When it began, microseconds, or None if not known.
        over: Whether it has ended.
    """

    kind: str
    severity: str
    since: int | None = None
    over: bool = False


Content = Account | Post | Domain | Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a post, as far as the post tells.

    Attributes:
        native_id: Native id of the account, or None if not told.
        name: Name as shown, or empty; at least one of both is there.
    """

    native_id: str | None
    name: str


def author_of(content: Content) -> Author | None:
    """Return the author that `content` tells of; None for what is no post."""
    if not isinstance(content, Post) or not (content.author_id or content.author_name):
        return None
    return Author(native_id=content.author_id, name=content.author_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What changes by itself or is the platform's word; None is "not told".

    Attributes:
        url: Address of the record's page, or None.
        avatar_url: Where the picture can be fetched now, or None.
        banner_url: Where the wide picture of the profile can be fetched now, or None.
        created_at: When the account was created or the domain registered,
            microseconds, or None.
        followers: Followers, >= 0.
        following: Accounts followed, >= 0.
        posts: Posts published, >= 0.
        likes: Likes or helpful votes, >= 0.
        verified: The platform's own verification, whatever it means there.
        registrar: Company that registered the domain, or None.
        abuse_contact: The registrar's e-mail address for complaints, or None.
        proven_links: Links of the profile whose pages the platform itself saw link
            back to it.
        image_urls: Where the images of a post can be fetched now, in their order.
    """

    url: str | None = None
    avatar_url: str | None = None
    banner_url: str | None = None
    created_at: int | None = None
    followers: int | None = None
    following: int | None = None
    posts: int | None = None
    likes: int | None = None
    verified: bool | None = None
    registrar: str | None = None
    abuse_contact: str | None = None
    proven_links: tuple[str, ...] | None = None
    image_urls: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One look at one record: what a connector makes of one item."""

    identity: Identity
    content: Content
    observation: Observation


def is_old(content: Content, now: int) -> bool:
    """Return whether `content` is a text from before the watch began."""
    if not isinstance(content, Post) or content.published_at is None:
        return False
    return content.published_at < now - HISTORICAL_AFTER


def content_json(content: Content) -> str:
    """Return `content` as canonical JSON: sorted keys, no spaces, UTF-8 text.

    Images are in it only where there are any: posts that were stored before images
    were kept are still the same.
    """
    fields = asdict(content)
    if isinstance(content, Post) and not content.images:
        del fields["images"]
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def content_digest(content: Content) -> str:
    """Return the SHA-256 of `content` in hex; equal content has an equal digest."""
    # Lone surrogates come from hostile payloads; they must not stop a page.
    raw = content_json(content).encode("utf-8", "surrogatepass")
    return hashlib.sha256(raw).hexdigest()
