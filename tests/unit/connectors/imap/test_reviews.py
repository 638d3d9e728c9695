"""Tests of reading reviews out of notifications; the samples are synthetic."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from connectors.imap.notification import notification_of
from connectors.imap.profiles import PROFILES
from connectors.imap.reviews import sightings_of
from connectors.kit.mail import mail_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Identity, Post, PostForm, RecordKind, Sighting
from monitor.domain.time import from_iso

SAMPLES = Path(__file__).parent / "samples"
CLINIC = "Riverside Family Clinic"


def read(site: str, body: bytes) -> Sequence[Sighting]:
    """Return what a notification of `site` tells of."""
    return sightings_of(notification_of(mail_of(body)), PROFILES[site], body)


def sample(name: str) -> Sequence[Sighting]:
    """Return what the sample `name` tells of; its name begins with its site."""
    body = (SAMPLES / f"{name}.eml").read_bytes()
    return read(name.partition("_")[0], body)


def post(seen: Sequence[Sighting]) -> Post:
    """Return the one review in `seen`."""
    [sighting] = seen
    assert isinstance(sighting.content, Post)
    return sighting.content


def mail(text: str, subject: str = "You have a new review") -> bytes:
    """Return a notification in plain text."""
    headers = f"From: a@b.example\nSubject: {subject}\nMessage-ID: <1@b>\n"
    return f"{headers}Content-Type: text/plain; charset=utf-8\n\n{text}".encode()


@pytest.mark.parametrize(
    ("name", "stars", "text", "business"),
    [
        (
            "google",
            (2, 5),
            (
                "They gave my father the wrong medication & nobody called us back.\n"
                "We ended up in the emergency room."
            ),
            CLINIC,
        ),
        (
            "google_plain",
            (5, 5),
            (
                "Dr. Smith listened \u2013 really listened.\n"
                "Thank you all, see you next year!"
            ),
            CLINIC,
        ),
        ("google_stars_only", (4, 5), "", CLINIC),
        (
            "yelp",
            (2, 5),
            (
                "Three bills for one visit \u2013 and the front desk couldn\u2019t say "
                "why. The doctor himself was fine, but..."
            ),
            CLINIC,
        ),
        (
            "facebook_against",
            (0, 1),
            "Waited two hours. I recommend going elsewhere.",
            CLINIC,
        ),
        ("facebook_for", (1, 1), "\u00a1Muy buena atenci\u00f3n!", CLINIC),
        (
            "healthgrades",
            (4, 5),
            "Tr\u00e8s attentive. The caf\u00e9 downstairs is a plus.\nParking is not.",
            "Dr. Jane Smith, MD",
        ),
        (
            "zocdoc",
            (4, 5),
            "Explains well. The waiting room was packed, though.",
            "Dr. Jane Smith, MD",
        ),
    ],
)
def test_samples_are_read(
    name: str, stars: tuple[float, float], text: str, business: str
) -> None:
    """Stars, words and what is reviewed, in any charset and encoding."""
    review = post(sample(name))
    assert review.form is PostForm.REVIEW
    assert (review.rating, review.max_rating) == stars
    assert review.text == text
    assert review.location == business


@pytest.mark.parametrize(
    ("name", "native_id", "url"),
    [
        (
            "google",
            "<g1@google.com>",
            "https://business.google.com/reviews/l/AbFvOqk-7w",
        ),
        ("google_stars_only", "<g3@google.com>", None),
        (
            "yelp",
            "zX9_kQw-12345678",
            "https://www.yelp.com/biz/riverside-austin?hrid=zX9_kQw-12345678",
        ),
        (
            "facebook_against",
            "pfbid02Abc99",
            "https://www.facebook.com/permalink.php?id=77&story_fbid=pfbid02Abc99",
        ),
    ],
)
def test_reviews_have_keys(name: str, native_id: str, url: str | None) -> None:
    """The site's own id where a link has it, else the mail's; links lose secrets."""
    [sighting] = sample(name)
    site = name.partition("_")[0]
    assert sighting.identity == Identity(
        platform=site, kind=RecordKind.POST, native_id=native_id
    )
    assert sighting.observation.url == url


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.eml")), ids=lambda p: p.stem)
def test_names_of_reviewers_are_not_kept(path: Path) -> None:
    """Neither as author nor in a text, nor are secrets of links."""
    site = path.stem.partition("_")[0]
    if site in PROFILES:
        [sighting] = sample(path.stem)
        kept = repr(sighting)
        assert not [word for word in ("Kayla", "Ana", "hunter2") if word in kept]


def test_the_time_is_that_of_the_mail() -> None:
    """Notifications tell no other."""
    assert post(sample("google")).published_at == from_iso("2026-03-02T15:15:00Z")


@pytest.mark.parametrize(
    ("site", "name"), [("yelp", "newsletter"), ("zocdoc", "appointment")]
)
def test_other_mails_are_ignored(site: str, name: str) -> None:
    """A site sends many; most are nobody's business here."""
    assert read(site, (SAMPLES / f"{name}.eml").read_bytes()) == ()


@pytest.mark.parametrize(
    "body",
    [
        (SAMPLES / "unknown_layout.eml").read_bytes(),
        mail("Click here."),
        mail("", subject="3 new reviews this week"),
        b"From: a@b.example\nSubject: new review\n",
    ],
)
def test_an_unreadable_review_is_refused(body: bytes) -> None:
    """It is parked, where people see it: a site may have changed its mails."""
    with pytest.raises(BadItem, match="expected a review"):
        read("google", body)


def test_without_a_message_id_the_bytes_are_the_key() -> None:
    """The same mail again is the same record."""
    body = mail("A 2-star review").replace(b"Message-ID: <1@b>\n", b"")
    [sighting] = read("google", body)
    assert sighting.identity.native_id.startswith("sha256:")


@pytest.mark.parametrize(
    ("subject", "business"),
    [
        ("K. M. left a review for St. Mary's Clinic", "St. Mary's Clinic"),
        ("Riverside Clinic has a new review on Yelp", "Riverside Clinic"),
        ("New review of Riverside Clinic on Yelp", "Riverside Clinic"),
        ("New review for Riverside Clinic from Kayla M.", "Riverside Clinic"),
        ("You have a new review", ""),
        ("A new review of your business", ""),
        ("New review for Riverside Clinic: 2 stars", "Riverside Clinic"),
    ],
)
def test_what_is_reviewed(subject: str, business: str) -> None:
    """The name alone, without site and reviewer."""
    assert post(read("yelp", mail("1 star", subject))).location == business


def test_only_the_overall_stars_count() -> None:
    """Even if they stand below others, in a line of their own."""
    text = "New review\nWait time: 1 out of 5\nOverall rating\n\u2605\u2605\u2605\n"
    assert post(read("zocdoc", mail(text))).rating == 3
