"""A crowd that writes about a clinic, on every simulated platform alike."""

import zlib
from dataclasses import dataclass
from typing import Final

from monitor.domain.time import SECOND, to_iso
from monitor.simulator.bluesky_posts import SimPost
from monitor.simulator.hackernews_world import SimItem
from monitor.simulator.mastodon_world import SimStatus
from monitor.simulator.press import SimArticle
from monitor.simulator.reddit_world import SimThing, SimUser
from monitor.simulator.staging.cast import did
from monitor.simulator.world import SimAccount
from monitor.simulator.worlds import Worlds
from monitor.simulator.x_world import SimXPost, SimXUser, snowflake

TERM: Final = "riverside family clinic"
HASHTAG: Final = "Austin"
COMMUNITY: Final = "austin"
FEED: Final = "gazette"

_PAUSE: Final = 20 * SECOND
_LATE: Final = (2, 5, 6)
"""How far from the end those are whose posts say that they are late: two minutes
at most, less than what each connector reads again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Somebody who has an account everywhere and writes once.

    Attributes:
        number: Which one, from 0.
        at: When it writes, microseconds.
        text: What.
    """

    number: int
    at: int
    text: str

    @property
    def id(self) -> str:
        """An id that no other writer has."""
        return f"writer{self.number}"

    @property
    def name(self) -> str:
        """A handle."""
        return handle(self.number)


def handle(number: int) -> str:
    """Return the handle of a writer, without the host where there is one."""
    return f"riverside{number}"


def crowd(numbers: range, until: int) -> list[Writer]:
    """Return writers who write one after the other, the last just before `until`."""
    last = numbers[-1]
    return [
        Writer(
            number=n,
            at=until - (last - n + 1) * _PAUSE,
            text=f"Riverside Family Clinic, visit {n} #{HASHTAG}"
            + (" late" if last - n in _LATE else ""),
        )
        for n in numbers
    ]


def publish(worlds: Worlds, writers: list[Writer]) -> None:
    """Let `writers` join every platform and write there."""
    accounts = [_account(writer) for writer in writers]
    worlds.bluesky.add(accounts)
    worlds.timeline.add(map(_post, writers))
    worlds.mastodon.accounts.add(accounts)
    worlds.mastodon.add(map(_status, writers))
    worlds.reddit.join(map(_user, writers))
    for writer in writers:
        worlds.reddit.add(_things(writer))
    worlds.x.join(map(_x_user, writers))
    worlds.x.add(map(_x_post, writers))
    worlds.hackernews.add(map(_item, writers))
    worlds.press.publish(*map(_article, reversed(writers)))


def _account(writer: Writer) -> SimAccount:
    return SimAccount(
        did=did(writer.id),
        handle=f"{writer.name}.bsky.social",
        display_name="Riverside Family Clinic",
    )


def _post(writer: Writer) -> SimPost:
    return SimPost(
        author=did(writer.id),
        key=writer.id,
        text=writer.text,
        created_at=to_iso(writer.at),
    )


def _status(writer: Writer) -> SimStatus:
    return SimStatus(
        id=writer.at // 1000 << 16,
        author=did(writer.id),
        text=writer.text,
        created_at=to_iso(writer.at),
    )


def _user(writer: Writer) -> SimUser:
    return SimUser(id=writer.id, name=writer.name, title="Riverside Family Clinic")


def _things(writer: Writer) -> list[SimThing]:
    """Return a submission and a comment on it."""
    submission = SimThing(
        id=writer.id,
        subreddit=COMMUNITY,
        title=writer.text,
        author=writer.name,
        created_utc=writer.at // SECOND,
    )
    comment = SimThing(
        id=f"answer{writer.number}",
        subreddit=COMMUNITY,
        text=writer.text,
        author=writer.name,
        created_utc=writer.at // SECOND,
        answers=submission.fullname,
        thread=submission.fullname,
    )
    return [submission, comment]


def _x_user(writer: Writer) -> SimXUser:
    return SimXUser(
        id=_x_id(writer), username=writer.name, name="Riverside Family Clinic"
    )


def _x_post(writer: Writer) -> SimXPost:
    seconds = writer.at // SECOND
    return SimXPost(
        id=snowflake(seconds),
        author=_x_id(writer),
        text=writer.text,
        created_utc=seconds,
    )


def _x_id(writer: Writer) -> str:
    return str(zlib.crc32(writer.id.encode()))


def _item(writer: Writer) -> SimItem:
    """Return a comment; a greater number was written later."""
    return SimItem(
        id=writer.number + 2,
        author=writer.name,
        text=writer.text,
        created_utc=writer.at // SECOND,
        answers=1,
        story=1,
    )


def _article(writer: Writer) -> SimArticle:
    return SimArticle(
        feed=FEED,
        guid=writer.id,
        link=f"https://gazette.example/{writer.number}",
        title=writer.text,
        published=to_iso(writer.at),
    )
