"""Reads the review out of a notification.

Anchored on several cues at once: what one layout says in a picture another says in
a line. Names of reviewers are not kept.
"""

import hashlib
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from connectors.imap.notification import Notification
from connectors.imap.profiles import PROFILES, Profile
from connectors.imap.wording import text_in
from connectors.kit.fields import clean_text, links_in
from connectors.kit.stars import Stars, stars_in
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)

NAME_LIMIT: Final = 120
"""Characters kept of what is reviewed."""

_ABOUT_REVIEWS: Final = re.compile(
    r"\b(?:new|latest) reviews\b|\breview\b", re.IGNORECASE
)
_NOBODY: Final = re.compile(
    rf"(?:you|your|us|our|my|the|an?|{'|'.join(PROFILES)})\b", re.IGNORECASE
)
# "… on Yelp", "… from Kayla M.": whose review it is need not be known.
_BEHIND_NAME: Final = re.compile(
    rf" (?:on (?i:{'|'.join(PROFILES)})\b.*"
    r"|(?:from|by) [A-Z][\w'-]*(?: [A-Z][\w'-]*\.?){0,2})$"
)


def sightings_of(
    notification: Notification, profile: Profile, body: bytes
) -> Sequence[Sighting]:
    """Return the review, or nothing if the mail tells of none.

    Args:
        notification: What the mail shows.
        profile: How those of its site look.
        body: The mail, whose digest is the key where it has no other.

    Raises:
        BadItem: It seems to tell of a review, and none can be read.
    """
    cued = any(profile.cue.search(line) for line in notification.lines)
    announced = _ABOUT_REVIEWS.search(notification.subject)
    if not (cued or announced):
        return ()
    page = _page(notification, profile)
    rating = _rating(notification, profile)
    business = _business(notification, profile)
    text = _text(notification, profile, business)
    if not cued or not (rating or (text and (page or announced))):
        raise BadItem("mail: expected a review with stars or a text")
    own = _id(page) or notification.message_id or _digest(body)
    post = Post(
        form=PostForm.REVIEW,
        text=text,
        rating=rating and rating[0],
        max_rating=rating and rating[1],
        links=links_in(text),
        location=business,
        published_at=notification.sent_at,
    )
    identity = Identity(platform=profile.site, kind=RecordKind.POST, native_id=own)
    seen_at = Observation(url=page and page[0])
    return (Sighting(identity=identity, content=post, observation=seen_at),)


def _page(notification: Notification, profile: Profile) -> re.Match[str] | None:
    """Return the address of the review's page, if a link leads there.

    What follows the part that is known is dropped: it may sign the reader in.
    """
    return next(filter(None, map(profile.page.match, notification.links)), None)


def _id(page: re.Match[str] | None) -> str:
    return "" if page is None else page.groupdict().get("id") or ""


def _rating(notification: Notification, profile: Profile) -> Stars | None:
    """Return the stars: the overall ones, what words are worth, or the first."""
    overall = _overall(notification.lines, profile.overall)
    return (
        overall
        or _verdict(notification.lines, profile)
        or next(filter(None, map(stars_in, notification.lines)), None)
    )


def _overall(lines: Sequence[str], label: re.Pattern[str] | None) -> Stars | None:
    """Return the stars in the line that has the label, or in the next one."""
    for line, behind in pairwise((*lines, "")):
        if label and (found := label.search(line)):
            stars = stars_in(line[found.end() :]) or stars_in(behind)
            if stars:
                return stars
    return None


def _verdict(lines: Sequence[str], profile: Profile) -> Stars | None:
    for line in lines:
        for words, stars in profile.verdicts.items():
            if words.search(line):
                return stars
    return None


def _business(notification: Notification, profile: Profile) -> str:
    for naming in profile.naming:
        for found in filter(None, map(naming.search, notification.lines)):
            name = _BEHIND_NAME.sub("", found["name"].strip())
            if not _NOBODY.match(name):
                return clean_text(name, NAME_LIMIT).strip(" .,-\"'")
    return ""


def _text(notification: Notification, profile: Profile, business: str) -> str:
    """Return the review's text from the first version that has it."""
    texts = (text_in(one.lines, profile, business) for one in notification.versions)
    return clean_text(next(filter(None, texts), ""))


def _digest(body: bytes) -> str:
    return f"sha256:{hashlib.sha256(body).hexdigest()}"
