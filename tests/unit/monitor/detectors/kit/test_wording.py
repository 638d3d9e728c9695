"""Tests for monitor.detectors.kit.wording."""

import pytest

from monitor.detectors.kit import wording
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    ("text", "claims"),
    [("Official account of the clinic", True), ("The official Facebook of us", True),
     ("Unofficial fan page", False), ("Not the official account", False),
     ("Elected official", False)],
)  # fmt: skip
def test_claims_of_being_official(text: str, claims: bool) -> None:
    """Denials are no claims."""
    assert wording.claims_official(fold_text(text)) is claims


@pytest.mark.parametrize(
    "text", ["Nurse at Mercy", "Class of 98 alumni", "local 1199 union", "I work for X"]
)
def test_community_voices_are_found(text: str) -> None:
    """Who speaks of the practice as somebody else."""
    assert wording.speaks_as_community(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["The verified account of Mercy", "This is the real Mercy page",
     "New page! Our old page was hacked", "Backup account of Mercy",
     "Official \u00ae Mercy Clinic", "We lost access to our old account",
     "\u2705 Official", "Officially verified support", "This is our new account",
     "Old acct was hacked, follow here", "Please unfollow the old one"],
)  # fmt: skip
def test_claims_have_many_words(text: str) -> None:
    """Those who lost their account among them."""
    assert wording.claims_official(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Visit the official page @mercy", "For the official account see @x",
     "Official sponsor of the Mercy run", "Isn\u2019t official",
     "Real people, real care", "The only hospital in town"],
)  # fmt: skip
def test_sending_elsewhere_claims_nothing(text: str) -> None:
    """The official one is another."""
    assert not wording.claims_official(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["RN @ Mercy", "Views my own", "Class of 2004",
     "Nurses on strike", "SEIU 1199", "Former employees of Mercy", "Mercy confessions",
     "Reporter covering Mercy", "memes about night shift", "Nursing jobs board",
     "Friends of Mercy", "cardiologist at Mercy", "patient advocates",
     "Local 512. Join us", "AFSCME, local 12", "I'm a night nurse at Mercy",
     "Matched at Mercy", "A support group for widows", "Ex-patients of Mercy",
     "Neighbors fighting the closure", "Softball team of Mercy",
     "They overcharged me", "Botched by Mercy", "I used 2 work at Mercy",
     "Works at Mercy", "I work for Mercy Health",
     "Victims of Mercy"],
)  # fmt: skip
def test_communities_have_many_words(text: str) -> None:
    """Staff, alumni, unions, patients, news and jobs."""
    assert wording.speaks_as_community(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Caring for families since 1950", "News and updates from Mercy", "We are hiring",
     "Compassionate care close to home", "Serving patients and families",
     "Your doctor for life", "Pediatric dentist for kids", "Staff at your service 24/7",
     "Caring staff with decades of experience", "See a nurse with no wait",
     "Find a doctor at our main campus", "Find a doctor at Mercy",
     "Your nurse at Mercy", "Physical therapist for athletes",
     "Join our support groups", "Covering all your needs", "Care that works for you",
     "Doctors trained at top schools", "Our former clinic moved",
     "Former military discount", "Local 24 hour line", "Local 911",
     "Local 555-0100", "Confessions heard in chapel", "Pay by Western Union",
     "Credit union members welcome", "Union Street", "Our team of doctors in Marathon",
     "Ask about our walking club", "Physicals for your football team"],
)  # fmt: skip
def test_practices_are_no_communities(text: str) -> None:
    """Nor is who copies their bio."""
    assert not wording.speaks_as_community(fold_text(text))


@pytest.mark.parametrize(
    ("text", "desk"),
    [("Billing department of Mercy", True), ("Patient portal help", True),
     ("Recruiter for Mercy", True), ("We handle your bills", True),
     ("We help people", False), ("Our emergency department", False)],
)  # fmt: skip
def test_desks_are_found(text: str, *, desk: bool) -> None:
    """Whoever says to be one poses as it."""
    assert wording.speaks_as_desk(fold_text(text)) is desk


@pytest.mark.parametrize(("name", "mark"), [("Mercy \u2705", True), ("Mercy", False)])
def test_marks_in_names_are_seen(name: str, *, mark: bool) -> None:
    """They pass for the platform's own."""
    assert wording.has_mark(name) is mark


def test_news_may_be_a_practice_own() -> None:
    """It is told apart from who writes about it."""
    assert wording.speaks_of_news("news and updates from mercy")
    assert not wording.speaks_of_news("news about mercy")


def test_hostile_texts_are_read_in_no_time() -> None:
    """The patterns are linear."""
    assert not wording.speaks_as_staff("posts " * 20_000)


@pytest.mark.parametrize(
    ("text", "denies"),
    [("RTs \u2260 endorsements", True), ("Likes are not endorsements", True),
     ("Endorsed by nobody", False)],
)  # fmt: skip
def test_what_is_passed_on_is_not_endorsed(text: str, denies: bool) -> None:
    """Practices write so as well as their staff."""
    assert wording.denies_endorsing(fold_text(text)) is denies
    assert not wording.speaks_as_community(fold_text(text))


@pytest.mark.parametrize(
    ("name", "patients"),
    [("Patients of Mercy", True), ("Former patients of Mercy", True),
     ("Mercy Patients & Families", False), ("Mercy Patient Services", False),
     ("For patients of all ages", False)],
)  # fmt: skip
def test_groups_of_patients_are_called_so(name: str, patients: bool) -> None:
    """A practice's services for them are not."""
    assert wording.names_patients(fold_text(name)) is patients
