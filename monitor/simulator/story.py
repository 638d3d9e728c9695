"""The script of the simulated world: who is there, what they do, and when.

One file tells it for every platform; `monitor.simulator.stage` plays it. Roles are
the truth that demo and benchmarks compare with; no platform tells them.
"""

from enum import StrEnum
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict


class Role(StrEnum):
    """What somebody in the script really is."""

    OFFICIAL = "official"
    AFFILIATE = "affiliate"
    DEPARTMENT = "department"
    IMPOSTOR = "impostor"
    PARODY = "parody"
    FAN = "fan"
    UNION = "union"
    EMPLOYEE = "employee"
    NAMESAKE = "namesake"
    PERSON = "person"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ProfileChange(_Part):
    """What somebody's profile says from a step on; None leaves it."""

    step: int
    handle: str | None = None
    name: str | None = None
    bio: str | None = None
    avatar: str | None = None


class Character(_Part):
    """Somebody with an account on one platform or several.

    Attributes:
        id: A word that is unique in the script.
        role: What they really are.
        practice: Id of the practice that they belong to or resemble.
        handles: Their handle on each platform where they are.
        avatar: Seed of the picture, see `monitor.simulator.pictures`.
        days: Age of the account when the play begins.
        verified: Whether platforms vouch for it.
        step: When it appears; 0 is from the beginning.
        gone: When it is deleted, or None.
        changes: What it becomes.
    """

    id: str
    role: Role
    practice: str = ""
    handles: dict[str, str]
    name: str = ""
    bio: str = ""
    website: str = ""
    avatar: str | None = None
    days: int = 365
    followers: int = 0
    following: int = 0
    posts: int = 0
    verified: bool = False
    step: int = 0
    gone: int | None = None
    changes: tuple[ProfileChange, ...] = ()

    def at(self, step: int) -> "Character | None":
        """Return what they are at `step`, or None if they are not there."""
        if step < self.step or (self.gone is not None and step >= self.gone):
            return None
        now = self
        for change in self.changes:
            if change.step <= step:
                now = now._changed(change)
        return now

    def _changed(self, change: ProfileChange) -> "Character":
        told = change.model_dump(exclude={"step", "handle"}, exclude_none=True)
        if change.handle is not None:
            told["handles"] = dict.fromkeys(self.handles, change.handle)
        return self.model_copy(update=told)


class TextChange(_Part):
    """What a post says from a step on."""

    step: int
    text: str


class Saying(_Part):
    """A post, on every platform named in `on`.

    Attributes:
        id: A word that is unique in the script.
        by: Id of the character who wrote it.
        community: Subreddit.
        hours: Age when the play begins.
        answers: Id of the post that it answers, or empty.
        step: When it appears.
        deleted: When its author takes it away, or None.
        changes: What it becomes.
    """

    id: str
    by: str
    on: tuple[str, ...]
    text: str
    title: str = ""
    community: str = ""
    hours: float = 1
    answers: str = ""
    step: int = 0
    deleted: int | None = None
    changes: tuple[TextChange, ...] = ()

    def at(self, step: int) -> "Saying | None":
        """Return what it says at `step`, or None if it is not there."""
        if step < self.step or (self.deleted is not None and step >= self.deleted):
            return None
        texts = [change.text for change in self.changes if change.step <= step]
        return self.model_copy(update={"text": texts[-1]}) if texts else self


class Article(_Part):
    """An article of a news site; keys as in `monitor.simulator.press`."""

    feed: str
    guid: str
    link: str
    title: str
    summary: str = ""
    publisher: str = "Riverside Gazette"
    site: str = "https://gazette.example"
    hours: float = 1
    step: int = 0


class RegisteredDomain(_Part):
    """A domain that somebody registered.

    Attributes:
        name: In ASCII, lower case.
        role: What its holder really is.
        practice: Id of the practice that it belongs to or resembles.
        days: How long it is registered when the play begins.
        mail_servers: Hosts; empty if it takes no mail.
        addresses: IPv4 addresses; empty without a site.
        step: When it is registered.
    """

    name: str
    role: Role
    practice: str
    days: int
    mail_servers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    step: int = 0


class Review(_Part):
    """A review on a site without an API, as somebody exports it.

    Attributes:
        stars: 1 to 5.
        hours: Age when the play begins.
        step: When it is exported.
    """

    id: str
    site: str
    practice: str
    stars: int
    author: str
    text: str
    hours: float = 1
    step: int = 0


class MailedReview(Review):
    """A review that a site tells of in a mail.

    Attributes:
        forged: Whether the mail is not from that site.
    """

    forged: bool = False


class Story(_Part):
    """The whole script.

    Attributes:
        practices: Watched practices, with the keys of a practice's file; `logo`
            is the seed of a picture instead of `logos`.
    """

    practices: tuple[dict[str, Any], ...]
    characters: tuple[Character, ...]
    posts: tuple[Saying, ...] = ()
    articles: tuple[Article, ...] = ()
    domains: tuple[RegisteredDomain, ...] = ()
    reviews: tuple[Review, ...] = ()
    mails: tuple[MailedReview, ...] = ()

    @property
    def last_step(self) -> int:
        """The step after which nothing happens any more."""
        steps = [character.step for character in self.characters]
        steps += [post.step for post in self.posts]
        steps += [article.step for article in self.articles]
        steps += [review.step for review in self.reviews]
        steps += [domain.step for domain in self.domains]
        steps += [mail.step for mail in self.mails]
        for character in self.characters:
            steps += [change.step for change in character.changes]
            steps.append(character.gone or 0)
        for post in self.posts:
            steps += [change.step for change in post.changes]
            steps.append(post.deleted or 0)
        return max(steps, default=0)

    def character(self, name: str) -> Character:
        """Return the character whose id is `name`."""
        return next(found for found in self.characters if found.id == name)


def shipped_story() -> Story:
    """Return the script that is shipped."""
    file = resources.files("monitor.simulator") / "story.json"
    return Story.model_validate_json(file.read_bytes())
