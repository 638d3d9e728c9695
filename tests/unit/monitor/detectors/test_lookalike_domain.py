"""Tests for monitor.detectors.lookalike_domain."""

import math
from dataclasses import replace

import idna
import pytest

from monitor.detectors.lookalike_domain import detect
from monitor.domain.findings import Assessment, FindingKind, Severity, Verdict
from monitor.domain.records import Domain, Observation
from monitor.domain.time import DAY
from tests.unit.monitor.detectors.cast import GENERIC, RIVER, WATCHLIST, subject

IMPERSONATION, SUSPICIOUS, CLEAR = Verdict.IMPERSONATION, Verdict.SUSPICIOUS, None


def domain(shown: str, *, web: bool = True, mail: bool = True) -> Domain:
    """Return a domain with a site and mail, if nothing else is said."""
    return Domain(
        name=idna.encode(shown, uts46=True).decode(),
        shown=shown,
        name_servers=("ns1.host.example",),
        mail_servers=("mx.host.example",) if mail else (),
        has_web=web,
    )


def judge(found: Domain) -> Assessment | None:
    """Return what `found` is to the practice by the river."""
    said = detect(subject(found, "domains"), WATCHLIST)
    return next((one for one in said if one.practice_id == RIVER.id), None)


def test_a_house_has_a_site_as_communities_have() -> None:
    """Foundations, guilds and museums bear the name of their hospital."""
    judged = judge(domain("riversidefamilyfoundation.com"))

    assert judged is not None
    assert "community" in {signal.name for signal in judged.signals}


def verdict(found: Domain) -> Verdict | None:
    """Return the verdict on `found`, None if it is clear."""
    judged = judge(found)
    return None if judged is None else judged.verdict


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        # A word of healthcare or payment beside the name.
        ("riversidefamily-billing.com", IMPERSONATION),
        ("riversidefamilypay.com", IMPERSONATION),
        ("mychart-riversidefamily.com", IMPERSONATION),
        ("portalriversidefamily.example", IMPERSONATION),
        ("riversidefamilyclinic-appointments.com", IMPERSONATION),
        ("riverside-family-clinic-careers.com", IMPERSONATION),
        ("login.riversidefamily.com", IMPERSONATION),
        ("riversidefamily-support.com", IMPERSONATION),
        # Look-alike letters.
        ("rlversidefamily.com", IMPERSONATION),
        ("riversidefarnily.com", IMPERSONATION),
        ("r1versidefamily.com", IMPERSONATION),
        ("rivérsidefamily.com", IMPERSONATION),
        ("riversidef\u0430mily.com", IMPERSONATION),
        ("riversidefamilycl\u0131nic.com", IMPERSONATION),
        # Slips of the hand.
        ("riversidefamly.com", IMPERSONATION),
        ("riversidefamiily.com", IMPERSONATION),
        ("rivresidefamily.com", IMPERSONATION),
        ("riversidfamilyclinic.com", IMPERSONATION),
        # The same name: may be a namesake's.
        ("riversidefamily.com", SUSPICIOUS),
        ("riversidefamilyclinic.org", SUSPICIOUS),
        ("riversidefamilyonline.com", SUSPICIOUS),
        ("riversidefamilydental.com", SUSPICIOUS),
        ("riversidefamilystaff.com", SUSPICIOUS),
        # Others.
        ("riversidechurch.example", CLEAR),
        ("riversidedental.com", CLEAR),
        ("riversidefamilychurch.org", CLEAR),
        ("familyclinic.com", CLEAR),
        ("oakwoodpay.com", CLEAR),
        ("northside.com", CLEAR),
        ("facebook.com", CLEAR),
        ("billing.com", CLEAR),
    ],
)
def test_names_are_told_apart(shown: str, expected: Verdict | None) -> None:
    """With a site and mail each."""
    assert verdict(domain(shown)) == expected


@pytest.mark.parametrize(
    "name",
    [
        "riversidefamily.example",
        "pay.riversidefamily.example",
        "a.b.riversidefamily.example",
    ],
)
def test_a_practices_own_domains_never_alert(name: str) -> None:
    """Nor what is below them: only the practice can make names there."""
    assert detect(subject(domain(name)), WATCHLIST) == ()


@pytest.mark.parametrize(
    "shown", ["riversidefamily-billing.com", "rlversidefamily-billing.com"]
)
def test_what_cannot_be_used_is_suspicious_at_most(shown: str) -> None:
    """Without site and mail nobody can be harmed yet, whatever the name."""
    assert verdict(domain(shown, web=False, mail=False)) is SUSPICIOUS


def test_a_parked_name_is_suspicious() -> None:
    """It shows advertisements, and waits for a buyer."""
    parked = Domain(
        name="riversidefamilypay.com",
        name_servers=("ns1.sedoparking.com",),
        has_web=True,
    )

    assert verdict(parked) is SUSPICIOUS


def aged(days: int) -> float:
    """Return the score of a misspelled name that was registered so long ago."""
    found = subject(domain("riversidefamly.com"), "domains")
    seen_at = 100 * 365 * DAY
    told = Observation(created_at=seen_at - days * DAY)
    said = detect(replace(found, observation=told, seen_at=seen_at), WATCHLIST)
    return next((one.score for one in said if one.practice_id == RIVER.id), 0.0)


def test_a_young_name_is_worse_than_an_old_one() -> None:
    """Names for fraud are registered shortly before it."""
    scores = [aged(days) for days in (5, 60, 400, 3_000, 9_000)]
    assert scores == sorted(scores, reverse=True)
    assert len({*scores}) == 5


def test_posing_as_a_desk_is_severe() -> None:
    """Patients pay there, or log in."""
    desk, slip = (
        judge(domain("riversidefamily-billing.com")),
        judge(domain("riversidefamly.com")),
    )

    assert desk is not None
    assert slip is not None
    assert (desk.severity, slip.severity) == (Severity.HIGH, Severity.MEDIUM)


def test_the_score_is_explained() -> None:
    """Contributions sum to the logit of the score, the largest first."""
    judged = judge(domain("riversidefamily-billing.com"))

    assert judged is not None
    contributions = [signal.contribution for signal in judged.signals]
    logit = math.log(judged.score / (1 - judged.score))
    assert sum(contributions) == pytest.approx(logit)
    assert contributions == sorted(contributions, reverse=True)
    assert judged.kind is FindingKind.LOOKALIKE_DOMAIN
    names = {signal.name for signal in judged.signals}
    assert names == {"name_similarity", "desk_words", "mail", "web", "prior"}


def test_what_was_undone_is_told() -> None:
    """Readers see the name without what was put around it."""
    judged = judge(domain("riversidefamilyclinic-billing.com"))

    assert judged is not None
    (why,) = (s.why for s in judged.signals if s.name == "name_similarity")
    assert "after removing" in why
    assert "the role word “billing”" in why


def test_a_common_name_alone_is_clear() -> None:
    """Many are called Memorial Hospital; fewer of them have a billing site."""
    plain, billing = (
        [f.practice_id for f in detect(subject(domain(name)), WATCHLIST)]
        for name in ("memorialhospital.com", "memorialhospital-billing.com")
    )

    assert plain == []
    assert billing == [GENERIC.id]


def test_a_name_without_its_letters_is_judged_by_what_there_is() -> None:
    """A connector that does not tell them leaves them empty."""
    assert verdict(Domain(name="riversidefamilypay.com", has_web=True)) is not None
