"""Tests for monitor.detectors.impersonation."""

import math
from dataclasses import replace

import pytest

from monitor.detectors.impersonation import Judgement, detect, judge_account
from monitor.domain.evidence import (
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Picture,
    Wanted,
)
from monitor.domain.findings import FindingKind, Severity, Verdict
from monitor.domain.records import Account, Observation, Post, PostForm, RecordId
from monitor.domain.subjects import unstored
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
    return judge_account(unstored(found, Observation(), platform), WATCHLIST)


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
        account("riversidefam.parody", NAME, "Parody. Send your card number now."),
    ],
)
def test_fakes_are_caught(found: Account) -> None:
    """Resemblance on two sides, disguises and requests for data alert."""
    judged = judge(found, "mastodon")

    assert (judged.verdict, judged.practice_id) == (IMPERSONATION, RIVER.id)


@pytest.mark.parametrize(
    ("bio", "asks"),
    [
        ("We never ask for your SSN, card number or password by message.", False),
        ("If somebody asks for your SSN or card by text, report it.", False),
        ("Nunca pedimos que env\u00ede su tarjeta, licencia ni seguro social.", False),
        ("We never ask for your SSN. To verify, send your card number here.", True),
    ],
)
def test_a_warning_asks_for_nothing(bio: str, *, asks: bool) -> None:
    """Copies of a practice's page have its warnings too; some ask nevertheless."""
    judged = judge(account("riversidefam", NAME, bio), "mastodon")

    assert any(s.name == "asks_for_data" for s in judged.signals) is asks


@pytest.mark.parametrize(
    "found",
    [
        account("riversidefam"),
        account("page77", NAME),
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

    assert (
        judge_account(unstored(FAKE, famous, "x"), WATCHLIST).verdict is IMPERSONATION
    )


def test_resembling_nobody_names_no_practice() -> None:
    """Of an account that resembles none, the practice is not told."""
    assert judge(PLUMBER).practice_id is None


def test_nobody_watched_is_clear() -> None:
    """A configuration without practices scores everything low."""
    empty = compile_watchlist([])

    assert judge_account(unstored(FAKE, Observation(), "x"), empty).verdict is CLEAR


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


LOGO = "a" * 64
WITH_A_LOGO = replace(RIVER, logos=("digest",))
WITH_LOGO = compile_watchlist([WITH_A_LOGO, OAK], {"digest": [LOGO]})
AVATAR = Picture(media_type="image/png", width=9, height=9, prints=(LOGO,))


def judged_with_logo(found: Account, platform: str = "x") -> Judgement:
    """Return what `found` is when it shows the logo of Riverside."""
    return judge_account(
        unstored(found, Observation(), platform, avatar=AVATAR), WITH_LOGO
    )


def test_a_logo_alone_is_suspicious() -> None:
    """Whatever the account is called; and it is found without a name."""
    judged = judged_with_logo(PLUMBER)

    assert (judged.practice_id, judged.verdict) == (RIVER.id, SUSPICIOUS)


def test_a_logo_beside_a_name_is_an_impersonation() -> None:
    """The name alone would be suspicious."""
    named = account("rfc_online", "Riverside Family Clinic")

    assert (
        judge_account(unstored(named, Observation(), "x"), WITH_LOGO).verdict
        is SUSPICIOUS
    )
    assert judged_with_logo(named).verdict is IMPERSONATION


@pytest.mark.parametrize("innocent", [PARODY, NURSE], ids=["parody", "nurse"])
def test_those_who_say_they_are_others_may_show_the_logo(innocent: Account) -> None:
    """They deceive nobody by it."""
    assert judged_with_logo(innocent).verdict is CLEAR


@pytest.mark.parametrize(
    "bio",
    [
        "Not affiliated with insurers. Pay your bill: cash.app/x",
        "Not affiliated with insurers. Send your SSN and insurance ID.",
        "Patient stories. Book: forms.gle/x",
        "Not affiliated with Medicare. Send us your SSN. riversidefamily.example",
        "Not affiliated with any hospital. Pay your bill: cash.app/x",
        "The official account. Not associated with Riverside Drive. Pay by Zelle",
        "Parody. Send us your date of birth",
        "Unofficial. Message us to book",
        "Don't wait, send us your insurance id",
    ],
)
def test_no_disclaimer_silences_a_copy_of_name_and_logo(bio: str) -> None:
    """That asks for data, or leads its readers away."""
    judged = judged_with_logo(account("page77", NAME, bio))

    assert judged.verdict is IMPERSONATION


@pytest.mark.parametrize(
    "bio",
    [
        "Not affiliated with insurers. Pay your bill: cash.app",
        "The official account. Not associated with Riverside Drive. Pay by Zelle",
    ],
)
def test_a_disclaimer_about_others_excuses_nothing(bio: str) -> None:
    """Handle and name without a logo are enough."""
    assert judge(account("riversidefamclinic", NAME, bio)).verdict is IMPERSONATION


@pytest.mark.parametrize(
    "found",
    [
        account("riversidewait", f"{NAME} (parody)", "Tips: https://paypal.me/x"),
        account("notriverside", NAME, "Parody. Tips: https://paypal.me/x"),
    ],
)
def test_a_parody_that_collects_money_does_not_alert(found: Account) -> None:
    """It is worth a look at most."""
    assert judge(found).verdict is not IMPERSONATION


@pytest.mark.parametrize("word", ["School", "Garden", "Parish"])
def test_a_word_of_another_trade_excuses_no_request(word: str) -> None:
    """Without one it is that other, whose name has the practice's."""
    handle = f"riversidefamilyclinic{word.lower()}"
    name = f"{NAME} {word}"

    assert judge(account(handle, name, "Send us your SSN")).alerts
    assert judge(account(handle, name)).verdict is CLEAR


def test_the_official_account_may_show_its_logo() -> None:
    """It is judged by the register alone."""
    assert judged_with_logo(account("riversidefam")).verdict is OFFICIAL


def test_evidence_of_a_subject_is_used() -> None:
    """The avatar that enrich brought is compared."""
    wanted = Wanted(kind=EvidenceKind.AVATAR, key="k", url="u")
    brought = Evidence(
        id=EvidenceId(1),
        record_id=RecordId(1),
        wanted=wanted,
        state=EvidenceState.OK,
        picture=AVATAR,
    )
    (found,) = detect(replace(subject(PLUMBER), evidence=(brought,)), WITH_LOGO)

    assert "logo_similarity" in {signal.name for signal in found.signals}
