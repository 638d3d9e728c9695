"""Tests of simulated notifications: they are mails, and the same each time."""

import pytest

from connectors.kit.mail import header_of, mail_of, texts_of
from monitor.simulator.notifications import SENDERS, SimReview, notification


def review(site: str, *, forged: bool = False) -> SimReview:
    """Return a review."""
    return SimReview(
        id="review-1",
        site=site,
        business="Riverside Clinic",
        stars=2,
        text="Too slow & cold.",
        sent_at=0,
        forged=forged,
    )


@pytest.mark.parametrize("site", SENDERS)
def test_a_notification_is_a_mail(site: str) -> None:
    """From its site, in plain text and in HTML."""
    mail = mail_of(notification(review(site)))
    assert header_of(mail, "From") == SENDERS[site]
    assert "Too slow & cold." in next(texts_of(mail, "text/plain"))
    assert "Too slow &amp; cold." in next(texts_of(mail, "text/html"))


def test_it_is_the_same_each_time() -> None:
    """Else it would arrive again at each step of the story."""
    assert notification(review("yelp")) == notification(review("yelp"))


def test_a_forged_one_differs_in_its_stamp() -> None:
    """In nothing that its sender wrote."""
    good, bad = (notification(review("yelp", forged=one)) for one in (False, True))
    assert b"dmarc=pass" in good
    assert b"dmarc=fail" in bad
    assert good.partition(b"Received:")[2] == bad.partition(b"Received:")[2]
