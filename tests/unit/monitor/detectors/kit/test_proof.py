"""Tests for monitor.detectors.kit.proof."""

from dataclasses import replace

import pytest

from monitor.detectors.impersonation import judge_account
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.proof import proof_signal
from monitor.domain.evidence import (
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Landing,
    Wanted,
    link_key,
)
from monitor.domain.findings import Verdict
from monitor.domain.records import Account, Observation, RecordId
from monitor.domain.subjects import Subject, unstored
from monitor.domain.watchlist import compile_watchlist
from tests.builders import practice

WATCHLIST = compile_watchlist([replace(practice(), domains=("riverside.example",))])
(WATCHED,) = WATCHLIST.watched
HOME = "https://riverside.example/"
SHORT = "https://bit.ly/3abc"


def followed(
    link: str, landing: Landing, state: EvidenceState = EvidenceState.OK
) -> Evidence:
    """Return what following `link` brought."""
    wanted = Wanted(kind=EvidenceKind.LINK, key=link_key(link), url=link)
    return Evidence(
        id=EvidenceId(1),
        record_id=RecordId(1),
        wanted=wanted,
        state=state,
        landing=landing,
    )


def subject(
    *evidence: Evidence,
    links: tuple[str, ...] = (HOME,),
    proven: tuple[str, ...] | None = None,
) -> Subject:
    """Return an account that copies name and handle."""
    account = Account(
        handle="riversidefamilyclinic",
        display_name="Riverside Family Clinic",
        links=links,
    )
    seen = unstored(account, Observation(proven_links=proven), "x")
    return replace(seen, evidence=evidence)


def profile(
    *evidence: Evidence,
    links: tuple[str, ...] = (HOME,),
    proven: tuple[str, ...] | None = None,
) -> Profile:
    """Return the profile of that account."""
    found = subject(*evidence, links=links, proven=proven)
    return profile_of(found, WATCHLIST.vocabulary)


def test_a_link_back_clears_what_looks_like_a_fake() -> None:
    """A department's own account, though nobody registered it."""
    back = Landing(host="riverside.example", links_back=True)

    assert judge_account(subject(), WATCHLIST).verdict is Verdict.SUSPICIOUS
    proven = judge_account(subject(followed(HOME, back)), WATCHLIST)
    assert proven.verdict is Verdict.CLEAR
    assert "two_way_proof" in {signal.name for signal in proven.signals}


@pytest.mark.parametrize(
    "landing",
    [
        Landing(host="riverside.example", links_back=False),
        Landing(host="elsewhere.example", links_back=True),
        Landing(host="notriverside.example", links_back=True),
    ],
)
def test_another_page_proves_nothing(landing: Landing) -> None:
    """Fakes link to the practice, and have sites that link back."""
    assert proof_signal(profile(followed(HOME, landing)), WATCHED) == ()


def test_a_link_that_is_gone_proves_nothing() -> None:
    """Whoever took the account over may have removed it."""
    back = followed(HOME, Landing(host="riverside.example", links_back=True))

    assert proof_signal(profile(back, links=()), WATCHED) == ()


def test_the_platforms_word_is_proof() -> None:
    """Mastodon looks for the link back itself."""
    assert proof_signal(profile(proven=(HOME,)), WATCHED)
    assert not proof_signal(profile(proven=("https://else.example",)), WATCHED)


def test_what_is_behind_a_shortener_counts_as_linked() -> None:
    """So that every signal of links sees it."""
    lookalike = Landing(host="riverside-pay.example", links_back=False)
    found = profile(followed(SHORT, lookalike), links=(SHORT,))

    assert found.hosts == ("bit.ly", "riverside-pay.example")


def test_what_failed_counts_for_nothing() -> None:
    """A landing of an earlier fetch may be stored beside a failure."""
    back = Landing(host="riverside.example", links_back=True)
    failed = followed(HOME, back, EvidenceState.FAILED)

    assert proof_signal(profile(failed), WATCHED) == ()
