"""Tests for monitor.detectors.kit.register, and for what its signals add up to."""

from dataclasses import replace
from typing import Any

import pytest

from monitor.detectors.impersonation import Judgement, judge_account, judge_practices
from monitor.domain.evidence import (
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Landing,
    Wanted,
    link_key,
)
from monitor.domain.findings import Severity, Verdict
from monitor.domain.records import Account, Observation, RecordId
from monitor.domain.registrations import Pinned
from monitor.domain.subjects import Subject, unstored
from monitor.domain.time import DAY, from_iso
from monitor.domain.watch import Handle, Practice, PracticeId, SameName
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import OAK, RIVER, account

IMPERSONATION, SUSPICIOUS = Verdict.IMPERSONATION, Verdict.SUSPICIOUS
CLEAR, OFFICIAL = Verdict.CLEAR, Verdict.OFFICIAL
NAME = "Riverside Family Clinic"
ASKS = "Send us your insurance id."
CLAIMS = f"The official page of {NAME}."
LOOKALIKE = "https://riversidefamily-clinic.example"
FORM = "https://forms.gle/x"
GIVING = "https://www.paypal.com/donate"
END = 100

EVERY = replace(
    RIVER,
    accounts=(Handle(platform="x", handle="riversidefam"),),
    affiliates=(Handle(platform="x", handle="riverside_friends"),),
    former_staff=(Handle(platform="x", handle="riverside_dana"),),
    suppressed=(Handle(platform="x", handle="riverside_care", until=END),),
    same_name=(
        SameName(
            city="Fresno",
            accounts=(Handle(platform="x", handle="riverside_fresno"),),
        ),
    ),
)
OTHERS = ("riverside_friends", "riverside_dana", "riverside_fresno", "riverside_care")


def judge(
    handle: str = "riversidefam",
    bio: str = "",
    *links: str,
    practice: Practice = EVERY,
    name: str = NAME,
    **known: Any,
) -> Judgement:
    """Return the verdict on an account on X; `known` is what the subject has."""
    return judge_account(
        seen(account(handle, name, bio, links), **known),
        compile_watchlist([practice, OAK]),
    )


def seen(
    found: Account, native_id: str = "1", platform: str = "x", **known: Any
) -> Subject:
    """Return an account that a platform told, with its id."""
    subject = unstored(found, Observation(), platform)
    identity = replace(subject.identity, native_id=native_id)
    return replace(subject, identity=identity, **known)


def pins(native_id: str) -> tuple[tuple[PracticeId, str], ...]:
    """Return the id that was first seen under the handle."""
    return ((RIVER.id, native_id),)


def names(judged: Judgement) -> set[str]:
    """Return the names of its signals."""
    return {signal.name for signal in judged.signals}


def test_an_official_account_is_official() -> None:
    """Name and handle are no signs against it."""
    judged = judge()

    assert (judged.verdict, names(judged)) == (OFFICIAL, {"prior", "registered"})


@pytest.mark.parametrize("handle", OTHERS)
def test_other_registered_accounts_are_clear(handle: str) -> None:
    """Whatever they are called, and their sentence tells what they are."""
    judged = judge(handle, f"Friends of {NAME} in Austin.")

    assert (judged.verdict, names(judged)) == (CLEAR, {"prior", "registered"})
    assert judged.practice_id == RIVER.id


@pytest.mark.parametrize(
    ("bio", "links"),
    [
        ("Give: paypal.com/riverside", (GIVING,)),
        ("Join our survey", (FORM,)),
        ("DM us to book", ()),
        ("Message us on WhatsApp", ("https://wa.me/1",)),
        (CLAIMS, ("https://riversidefamily.example",)),
        ("We never ask for your insurance id.", ()),
    ],
)
def test_what_official_accounts_do_does_not_alert(
    bio: str, links: tuple[str, ...]
) -> None:
    """Donations, forms, private messages, and saying that they are official."""
    assert judge("riversidefam", bio, *links).verdict is OFFICIAL


@pytest.mark.parametrize("handle", ["riversidefam", *OTHERS])
def test_asking_for_data_is_suspicious_of_anybody(handle: str) -> None:
    """It may have been taken over."""
    judged = judge(handle, ASKS)

    assert (judged.verdict, judged.practice_id) == (SUSPICIOUS, RIVER.id)


@pytest.mark.parametrize("handle", ["riversidefam", *OTHERS])
@pytest.mark.parametrize(
    "bio",
    [
        "Claim your refund now, you are owed compensation",
        "Forex giveaway! Double your money",
        "Your account will be suspended",
        "Cheap ozempic, no prescription",
    ],
)
def test_the_wording_of_scams_is_suspicious_of_anybody(handle: str, bio: str) -> None:
    """Whoever takes an account over wants its readers' money."""
    judged = judge(handle, bio)

    assert (judged.verdict, judged.severity) == (SUSPICIOUS, Severity.LOW)
    assert "lure" in names(judged)


@pytest.mark.parametrize("handle", ["riversidefam", *OTHERS])
@pytest.mark.parametrize(
    "bio",
    ["Pay your outstanding balance online", "Avoid late fees: pay your bill here",
     "Free skin checks, limited spots: DM to book", "Raffle: win a $50 gift card",
     "Apply for grants of our fund", "No experience needed to join"],
)  # fmt: skip
def test_what_practices_and_friends_write_is_no_scam(handle: str, bio: str) -> None:
    """Though the same would count against a stranger."""
    assert judge(handle, bio).verdict in {OFFICIAL, CLEAR}
    assert "lure" in names(judge("riversidefamilyclinic", bio))


def test_a_scam_that_asks_for_data_is_an_impersonation() -> None:
    """Both are what no registered account does."""
    judged = judge("riversidefam", f"Claim your refund. {ASKS}")

    assert judged.verdict is IMPERSONATION


def test_reach_and_age_do_not_excuse_a_registered_account() -> None:
    """Pages that are taken over are old and have readers."""
    links = ("https://riversidefamily.example",)
    subject = seen(account("riversidefam", NAME, ASKS, links))
    born = from_iso("2000-01-31")
    famous = Observation(followers=10**6, created_at=born)
    old = replace(subject, observation=famous, seen_at=born + 10_000 * DAY)

    assert judge_account(old, compile_watchlist([EVERY])).verdict is SUSPICIOUS


@pytest.mark.parametrize(
    "handle", ["riversidefam", "riverside_friends", "riverside_dana", "riverside_care"]
)
def test_a_lookalike_link_is_suspicious(handle: str) -> None:
    """The practice's own account leads to its own site."""
    judged = judge(handle, "", LOOKALIKE)

    assert (judged.verdict, "lookalike_link" in names(judged)) == (SUSPICIOUS, True)


@pytest.mark.parametrize("links", [(LOOKALIKE,), (FORM,), (GIVING,)])
def test_two_harms_are_an_impersonation(links: tuple[str, ...]) -> None:
    """Even of an official account."""
    assert judge("riversidefam", ASKS, *links).verdict is IMPERSONATION


@pytest.mark.parametrize("handle", OTHERS)
def test_donations_and_messages_do_not_alert(handle: str) -> None:
    """Foundations and unions collect money and answer."""
    assert judge(handle, "DM us", GIVING).verdict is CLEAR


@pytest.mark.parametrize(
    "handle", ["riverside_friends", "riverside_dana", "riverside_care"]
)
def test_a_claim_of_being_official_is_suspicious_of_others(handle: str) -> None:
    """They are registered as something else."""
    judged = judge(handle, CLAIMS)
    (why,) = [s.why for s in judged.signals if s.name == "claims_official"]

    assert judged.verdict is SUSPICIOUS
    assert why == "It claims to be official, and is registered as something else."


def test_a_namesake_is_its_own_official_account() -> None:
    """With a site that is named like the practice's."""
    assert judge("riverside_fresno", CLAIMS, LOOKALIKE).verdict is CLEAR


def test_the_pinned_id_is_what_is_registered() -> None:
    """The same account stays what it was."""
    assert judge(pinned=pins("1")).verdict is OFFICIAL


@pytest.mark.parametrize("handle", ["riversidefam", *OTHERS])
def test_another_account_behind_a_registered_handle_alerts(handle: str) -> None:
    """Names are signs again; being registered means nothing."""
    judged = judge(handle, pinned=pins("2"))

    assert judged.verdict is IMPERSONATION
    assert {"id_changed", "handle_similarity", "name_similarity"} <= names(judged)
    assert "registered" not in names(judged)


def test_another_account_alerts_whatever_it_is_called() -> None:
    """Patients still follow links to the handle."""
    friend = Handle(platform="x", handle="givinghands")
    practice = replace(EVERY, affiliates=(friend,))
    judged = judge(
        "givinghands", name="Crypto Deals", pinned=pins("2"), practice=practice
    )

    assert (judged.verdict, judged.practice_id) == (IMPERSONATION, RIVER.id)


def test_the_id_that_is_written_counts_before_the_pinned_one() -> None:
    """A person checked it; what was seen first may have been the fake."""
    own = Handle(platform="x", handle="riversidefam", native_id="1")
    practice = replace(EVERY, accounts=(own,))

    assert judge(pinned=pins("2"), practice=practice).verdict is OFFICIAL
    assert judge(native_id="2", practice=practice).verdict is IMPERSONATION


@pytest.mark.parametrize("native_id", ["", "reported:riversidefam", "vendor:17"])
def test_ids_that_the_platform_did_not_give_prove_nothing(native_id: str) -> None:
    """People's reports and imports number accounts in ways of their own."""
    assert judge(native_id=native_id, pinned=pins("1")).verdict is OFFICIAL


def test_numbering_with_a_scheme_is_compared() -> None:
    """Bluesky's ids all begin with did."""
    own = Handle(platform="bluesky", handle="riverside.bsky.social")
    watchlist = compile_watchlist([replace(EVERY, accounts=(own,))])
    subject = seen(account("riverside.bsky.social", NAME), "did:plc:b", "bluesky")

    judged = judge_account(replace(subject, pinned=pins("did:plc:a")), watchlist)

    assert judged.verdict is IMPERSONATION


def test_a_changed_id_counts_for_the_practice_that_registered_it_alone() -> None:
    """Others are compared as with any stranger."""
    twin = replace(OAK, id=PracticeId("twin"), name=NAME)
    subject = replace(seen(account("riversidefam", NAME)), pinned=pins("2"))
    judged = judge_practices(subject, compile_watchlist([EVERY, twin]))

    changed = [j.practice_id for j in judged if "id_changed" in names(j)]
    assert (changed, len(judged)) == ([RIVER.id], 2)


def test_a_suppression_ends() -> None:
    """Then the account is judged like any other."""
    assert judge("riverside_care", judged_at=END - 1).verdict is CLEAR
    assert judge("riverside_care", judged_at=END).verdict is not CLEAR


def test_an_account_of_an_unknown_platform_is_not_registered() -> None:
    """Only the handle on its own platform is."""
    subject = seen(account("riversidefam", NAME), platform="")

    judged = judge_account(subject, compile_watchlist([EVERY]))

    assert judged.verdict is not OFFICIAL


def test_own_accounts_of_one_are_not_asked_what_they_are_to_others() -> None:
    """Hospitals of a system are affiliates of each other, and official themselves."""
    sister = replace(
        OAK, affiliates=EVERY.accounts, name="Riverside Family", domains=()
    )
    subject = seen(account("riversidefam", NAME, CLAIMS))

    (judged,) = judge_practices(subject, compile_watchlist([EVERY, sister]))

    assert (judged.practice_id, judged.verdict) == (RIVER.id, OFFICIAL)


def test_links_to_any_practice_that_shares_the_account_are_its_own() -> None:
    """Clinics of a system share an account, and have sites of similar names."""
    sister = replace(
        EVERY, id=PracticeId("sister"), domains=("riversidefamily-clinic.example",)
    )
    subject = seen(account("riversidefam", NAME, "", (LOOKALIKE,)))
    judged = judge_practices(subject, compile_watchlist([EVERY, sister]))

    assert {j.verdict for j in judged} == {OFFICIAL}


def test_a_bluesky_handle_under_the_domain_is_judged_by_its_harms() -> None:
    """It is official, and can be taken over as well."""
    found = account("billing.riversidefamily.example", NAME, ASKS)

    judged = judge_account(seen(found, platform="bluesky"), compile_watchlist([EVERY]))

    assert judged.verdict is SUSPICIOUS


AS_RIVER = ((RIVER.id, ("x", "riversidefam")),)
NEW = "riversidefamilyclinic"


def test_a_renamed_official_account_is_no_impersonation() -> None:
    """Its name is its own; but a person should look, and update the register."""
    judged = judge(NEW, f"{NAME} in Austin.", pinned_as=AS_RIVER)

    assert (judged.verdict, judged.practice_id) == (SUSPICIOUS, RIVER.id)
    assert names(judged) == {"prior", "registered", "renamed"}
    assert judge(NEW).verdict is not OFFICIAL


def test_a_renamed_account_that_harms_is_an_impersonation() -> None:
    """Accounts that are taken over are renamed."""
    assert judge("crypto_deals", ASKS, pinned_as=AS_RIVER).verdict is IMPERSONATION


def test_an_account_is_known_by_the_id_that_is_written() -> None:
    """Though it was never seen under its handle."""
    own = Handle(platform="x", handle="riversidefam", native_id="1")
    judged = judge(NEW, practice=replace(EVERY, accounts=(own,)))

    assert "renamed" in names(judged)


@pytest.mark.parametrize(
    "pinned_as",
    [
        ((OAK.id, ("x", "riversidefam")),),
        (
            (
                RIVER.id,
                ("x", "gone"),
            ),
        ),
        ((RIVER.id, ("bluesky", "dana.riversidefamily.example")),),
    ],
)
def test_handles_that_are_not_listed_any_more_prove_nothing(
    pinned_as: tuple[Pinned, ...],
) -> None:
    """The practice took it out, or it lost its handle under the practice's domain."""
    assert "registered" not in names(judge(NEW, pinned_as=pinned_as))


def test_a_pin_proves_nothing_where_another_id_is_written() -> None:
    """Who was seen first under the handle wasn't it."""
    own = Handle(platform="x", handle="riversidefam", native_id="2")
    practice = replace(EVERY, accounts=(own,))

    judged = judge(NEW, practice=practice, pinned_as=AS_RIVER)

    assert "registered" not in names(judged)


def test_a_renamed_account_is_suppressed_no_longer_than_before() -> None:
    """Its entry is that of its old handle."""
    was = ((RIVER.id, ("x", "riverside_care")),)

    held = judge(NEW, pinned_as=was, judged_at=END - 1)
    ended = judge(NEW, pinned_as=was, judged_at=END)

    assert ("renamed" in names(held), "renamed" in names(ended)) == (True, False)


def test_a_new_handle_that_is_listed_as_well_is_no_rename() -> None:
    """Handles that were given up may stay in the register."""
    was = ((RIVER.id, ("x", "riverside_friends")),)

    assert judge(pinned=pins("1"), pinned_as=was).verdict is OFFICIAL


def test_own_accounts_that_change_handles_stay_official() -> None:
    """Each is known by its id, whatever handle it has."""
    both = (*EVERY.accounts, Handle(platform="x", handle=NEW))
    judged = judge(
        NEW,
        practice=replace(EVERY, accounts=both),
        pinned=pins("2"),
        pinned_as=AS_RIVER,
    )

    assert "renamed" in names(judged)
    assert "id_changed" not in names(judged)


def test_a_link_back_does_not_clear_who_took_the_handle() -> None:
    """The practice's site still links to the handle, not to who has it now."""
    home = "https://riverside.example/"
    practice = replace(EVERY, domains=("riverside.example",))
    wanted = Wanted(kind=EvidenceKind.LINK, key=link_key(home), url=home)
    back = Evidence(
        id=EvidenceId(1),
        record_id=RecordId(0),
        wanted=wanted,
        state=EvidenceState.OK,
        landing=Landing(host="riverside.example", links_back=True),
    )
    judged = judge(
        "riversidefam", "", home, practice=practice, pinned=pins("2"), evidence=(back,)
    )

    assert judged.verdict is IMPERSONATION
    assert "two_way_proof" not in names(judged)


def test_each_practice_has_its_own_pin() -> None:
    """One may have registered the handle after it went to another account."""
    twin = replace(EVERY, id=PracticeId("twin"))
    subject = replace(
        seen(account("riversidefam", NAME)), pinned=((twin.id, "1"), (RIVER.id, "2"))
    )
    judged = judge_practices(subject, compile_watchlist([EVERY, twin]))

    assert [(one.practice_id, one.verdict) for one in judged] == [(twin.id, OFFICIAL)]


@pytest.mark.parametrize(
    "bio",
    [
        "Update your insurance information in our portal",
        "Need to update insurance info? Call the office",
        "Log in here to see your results",
    ],
)
def test_official_accounts_tell_patients_what_to_update(bio: str) -> None:
    """They ask for no answer; of others the same is a harm."""
    assert judge("riversidefam", bio).verdict is OFFICIAL
    assert judge("riverside_friends", bio).verdict is SUSPICIOUS
