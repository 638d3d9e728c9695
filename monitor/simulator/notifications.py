"""Writes notifications of reviews as mail, with the stamp of who received them.

Of the usual shape of such mails, not copies of any: plain text beside HTML in nested
tables, in quoted-printable or base64.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from typing import Final

from monitor.domain.time import SECOND
from monitor.simulator.mailbox import AUTHSERV_ID, USER


@dataclass(frozen=True, slots=True, kw_only=True)
class SimReview:
    """A review that a site tells of.

    Attributes:
        id: Its id at the site.
        site: Platform, one of `SENDERS`.
        business: What is reviewed.
        stars: 1..5.
        author: Who wrote it, as shown.
        text: What they wrote, or empty.
        sent_at: When the mail was sent, microseconds.
        forged: Whether somebody else sent it.
    """

    id: str
    site: str
    business: str
    stars: int
    author: str = "Kayla M."
    text: str = ""
    sent_at: int
    forged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """What a site says around a review."""

    subject: str
    lead: str
    stars: str
    button: str
    link: str


SENDERS: Final[Mapping[str, str]] = {
    "google": "Google Business Profile <businessprofile-noreply@google.com>",
    "yelp": "Yelp for Business <no-reply@yelp.com>",
    "facebook": "Facebook <notification@facebookmail.com>",
    "healthgrades": "Healthgrades <noreply@healthgrades.com>",
    "zocdoc": "Zocdoc <no-reply@zocdoc.com>",
}
"""Who sends the notifications of each site."""

_RECOMMENDING: Final = 3
"""Stars from which somebody recommends."""


def notification(review: SimReview) -> bytes:
    """Return the mail that tells of `review`, as it lies in the mailbox."""
    letter = _LETTERS[review.site](review)
    mail = EmailMessage()
    sender = SENDERS[review.site]
    domain = sender.rpartition("@")[2].rstrip(">")
    mail["Authentication-Results"] = _stamp(domain, forged=review.forged)
    sent_at = datetime.fromtimestamp(review.sent_at // SECOND, UTC)
    mail["Received"] = f"from out.{domain} by {AUTHSERV_ID}; {format_datetime(sent_at)}"
    mail["From"] = sender
    mail["To"] = USER
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(sent_at)
    mail["Message-ID"] = f"<{review.id}@{domain}>"
    mail.set_content(_plain(review, letter), cte="quoted-printable")
    mail.add_alternative(_html(review, letter), subtype="html", cte="base64")
    # Else another one each time, and the same mail would arrive again.
    mail.set_boundary(f"=_{review.id}")
    return mail.as_bytes(policy=mail.policy.clone(linesep="\r\n"))


def _stamp(domain: str, *, forged: bool) -> str:
    if forged:
        return (
            f"{AUTHSERV_ID}; dkim=none; spf=fail smtp.mailfrom=evil.example; "
            f"dmarc=fail (p=reject) header.from={domain}"
        )
    return (
        f"{AUTHSERV_ID}; dkim=pass header.d={domain} header.s=s1; "
        f"dmarc=pass (p=reject) header.from={domain}"
    )


def _plain(review: SimReview, letter: _Letter) -> str:
    quoted = f"\u201c{review.text}\u201d\n\n" if review.text else ""
    return (
        f"{letter.lead}\n\n{letter.stars}\n\n{quoted}{letter.button}: {letter.link}\n\n"
        "You are receiving this mail because you manage this profile. Unsubscribe\n"
    )


def _html(review: SimReview, letter: _Letter) -> str:
    text = escape(review.text)
    rows = (
        f'<img src="https://img.example/logo.png" alt="">{escape(letter.lead)}',
        escape(letter.stars),
        f"<p>&ldquo;{text}&rdquo;</p>" if text else "",
        f'<a href="{escape(letter.link)}">{letter.button}</a>',
        "<small>You are receiving this mail because you manage this profile.</small>",
    )
    cells = "".join(
        f'<tr><td align="left"><table><tr><td>{row}</td></tr></table></td></tr>'
        for row in rows
    )
    style = "<style>td {font-family: Arial}</style>"
    return f"<html><head>{style}</head><body><table>{cells}</table></body></html>"


def _drawn(stars: int) -> str:
    return "\u2605" * stars + "\u2606" * (5 - stars)


def _google(review: SimReview) -> _Letter:
    return _Letter(
        subject=f"{review.author} left a review for {review.business}",
        lead=f"{review.author} left a review for {review.business}",
        stars=_drawn(review.stars),
        button="Read review",
        link=f"https://business.google.com/reviews/l/{review.id}?token=s3cret",
    )


def _yelp(review: SimReview) -> _Letter:
    return _Letter(
        subject=f"{review.business} has a new review on Yelp",
        lead=f"{review.author} wrote a new review of {review.business}",
        stars=f"{review.stars}.0 star rating",
        button="Read more on Yelp",
        link=f"https://www.yelp.com/biz/riverside-austin?utm_source=m&hrid={review.id}",
    )


def _facebook(review: SimReview) -> _Letter:
    verb = "recommends" if review.stars >= _RECOMMENDING else "doesn't recommend"
    return _Letter(
        subject=f"{review.author} {verb} {review.business}",
        lead=f"{review.author} {verb} {review.business}.",
        stars="",
        button="See recommendation",
        link=f"https://www.facebook.com/permalink.php?story_fbid={review.id}&id=77",
    )


def _healthgrades(review: SimReview) -> _Letter:
    return _Letter(
        subject="You have a new review on Healthgrades",
        lead=f"A patient left a new review for {review.business}",
        stars=f"Overall rating: {review.stars} out of 5",
        button="View review",
        link=f"https://update.healthgrades.com/provider/reviews/{review.id}",
    )


def _zocdoc(review: SimReview) -> _Letter:
    return _Letter(
        subject=f"New review for {review.business}",
        lead=f"A patient left a review for {review.business}",
        stars=f"Wait time: 4 out of 5\nOverall: {review.stars} out of 5",
        button="View review",
        link=f"https://www.zocdoc.com/provider/reviews/{review.id}",
    )


_LETTERS: Final[Mapping[str, Callable[[SimReview], _Letter]]] = {
    "google": _google,
    "yelp": _yelp,
    "facebook": _facebook,
    "healthgrades": _healthgrades,
    "zocdoc": _zocdoc,
}
