"""Tests for monitor.detectors.impersonation."""

import math
from dataclasses import replace

import pytest

from monitor.detectors.impersonation import Judgement, detect, judge_account
from monitor.domain.findings import FindingKind, Severity, Verdict
from monitor.domain.records import Account, Observation, Post, PostForm
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import (
    FAKE,
    NAMESAKE,
    NURSE,
    OAK,
    PARODY,
    PLUMBER,
    RIVER,
    WATCHLIST,
    account,
    subject,
)

IMPERSONATION, SUSPICIOUS = Verdict.IMPERSONATION, Verdict.SUSPICIOUS
CLEAR, OFFICIAL = Verdict.CLEAR, Verdict.OFFICIAL
NAME = "Riverside Family Clinic"


def judge(found: Account, platform: str = "x") -> Judgement:
    """Return the verdict on `found`."""
    return judge_account(found, Observation(), platform, WATCHLIST)


@pytest.mark.parametrize(
    "found",
    [
        FAKE,
        account("riversidefam", NAME),
        account("riversidefamilyclinic.austin", f"{NAME} Austin"),
        account("r1versidefam"),
        account("riversidefarn"),
        account("page77", "Riv\u0435rside F\u0430mily Clinic"),
        account("riversidefmilyclinic", "Riverside Family Clinics"),
        account("familyclinicriverside", "Family Clinic Riverside"),
        account("riversidefamhosp", NAME, "The official page. DM us to book."),
        account("clinic_desk", "Billing", f"Official {NAME} page, send card number"),
    ],
)
def test_fakes_are_caught(found: Account) -> None:
    """Resemblance on two sides, disguises and requests for data alert."""
    judged = judge(found, "mastodon")

    assert (judged.verdict, judged.practice_id) == (IMPERSONATION, RIVER.id)


@pytest.mark.parametrize(
    "found",
    [
        account("riversidefam"),
        account("page77", NAME),
        account("riversidefam.parody", NAME, "Parody. Send your card number now."),
    ],
)
def test_one_match_alone_is_suspicious(found: Account) -> None:
    """A name alone says whom an account speaks of, not that it is fake."""
    assert judge(found, "mastodon").verdict is SUSPICIOUS


@pytest.mark.parametrize(
    "found",
    [
        PARODY,
        NURSE,
        PLUMBER,
        account(),
        account("lakesidefam", "Lakeside Family Clinic"),
        account("riversidepizza", "Riverside Pizza"),
        account("riversidealumni", f"{NAME} Alumni", "Former residents"),
        account("memorialhosp", "Memorial Hospital"),
        account("rfc", "RFC"),
        account("\U0001f3e5", "\u200b"),
    ],
)
def test_innocents_are_clear(found: Account) -> None:
    """Fans, staff, other practices and everybody else open no case."""
    assert judge(found).verdict is CLEAR


def test_a_namesake_elsewhere_does_not_alert() -> None:
    """The same name in another state is at most worth a look."""
    assert judge(NAMESAKE).verdict is not IMPERSONATION


@pytest.mark.parametrize(
    ("platform", "handle"),
    [
        ("x", "RiversideFam"),
        ("twitter", "riversidefam"),
        ("bluesky", "riversidefamily.example"),
        ("bluesky", "billing.riversidefamily.example"),
    ],
)
def test_own_accounts_are_official(platform: str, handle: str) -> None:
    """Configured handles, and Bluesky handles under the practice's own domain."""
    assert judge(account(handle, NAME), platform).verdict is OFFICIAL


@pytest.mark.parametrize(
    ("platform", "handle"),
    [("x", "r1versidefam"), ("", "riversidefam"), ("mastodon", "riversidefam"),
     ("bluesky", "riversidefamily.example.evil.example"),
     ("x", "riversidefamily.example")],
)  # fmt: skip
def test_what_resembles_an_own_account_is_not_official(
    platform: str, handle: str
) -> None:
    """Only the exact handle on its own platform is proof."""
    assert judge(account(handle, NAME), platform).verdict is not OFFICIAL


def test_affiliates_are_clear() -> None:
    """A registered affiliate never alerts for its name."""
    judged = judge(account("riversidevolunteers", f"{NAME} Help"), "facebook")

    assert (judged.verdict, judged.practice_id) == (CLEAR, RIVER.id)


@pytest.mark.parametrize("found", [FAKE, PARODY, NAMESAKE, PLUMBER, account()])
def test_contributions_sum_to_the_logit(found: Account) -> None:
    """The score can be recalculated from what is shown."""
    judged = judge(found)
    total = sum(signal.contribution for signal in judged.signals)

    assert math.log(judged.score / (1 - judged.score)) == pytest.approx(total)


def test_what_is_missing_gives_no_signal() -> None:
    """Without name, bio, links and followers only the handle speaks."""
    names = {signal.name for signal in judge(account("riversidefam"), "y").signals}

    assert names == {"prior", "handle_similarity"}


def test_signals_start_with_what_speaks_loudest() -> None:
    """Reasons are shown from the front."""
    contributions = [signal.contribution for signal in judge(FAKE).signals]

    assert contributions == sorted(contributions, reverse=True)


def test_sentences_never_quote_the_account() -> None:
    """What attackers write must not speak through an alert."""
    loud = replace(FAKE, bio=f"{FAKE.bio} ZQXJ", display_name=f"{NAME} ZQXJ")

    assert not any("zqxj" in signal.why.lower() for signal in judge(loud).signals)


def test_harm_makes_it_severe() -> None:
    """Asking for insurance data is worse than a copied name."""
    copied = judge(account("riversidefamily", NAME))

    assert (judge(FAKE).severity, copied.severity) == (Severity.HIGH, Severity.MEDIUM)


def test_few_followers_do_not_clear_a_fake() -> None:
    """Reach decides nothing: a fake with many followers is one too."""
    famous = Observation(followers=10**9)

    assert judge_account(FAKE, famous, "x", WATCHLIST).verdict is IMPERSONATION


def test_resembling_nobody_names_no_practice() -> None:
    """Of an account that resembles none, the practice is not told."""
    assert judge(PLUMBER).practice_id is None


def test_nobody_watched_is_clear() -> None:
    """A configuration without practices scores everything low."""
    empty = compile_watchlist([])

    assert judge_account(FAKE, Observation(), "x", empty).verdict is CLEAR


def test_detect_returns_what_is_worth_a_case() -> None:
    """One assessment for the practice that the fake resembles."""
    (found,) = detect(subject(FAKE), WATCHLIST)

    assert (found.practice_id, found.kind) == (RIVER.id, FindingKind.IMPERSONATION)


@pytest.mark.parametrize("found", [PLUMBER, PARODY, account("riversidefam")])
def test_detect_leaves_out_clear_and_official(found: Account) -> None:
    """They open no case."""
    assert detect(subject(found), WATCHLIST) == ()


def test_posts_are_not_judged() -> None:
    """A text is somebody's words, not somebody."""
    assert detect(subject(Post(form=PostForm.POST, text=NAME)), WATCHLIST) == ()


def test_an_account_of_one_practice_is_no_fake_of_another() -> None:
    """Namesakes that are both watched don't accuse each other."""
    twin = replace(OAK, name=NAME, accounts=(Handle(platform="x", handle="rfctwo"),))
    both = compile_watchlist([RIVER, twin])

    assert detect(subject(account("rfctwo", NAME)), both) == ()
