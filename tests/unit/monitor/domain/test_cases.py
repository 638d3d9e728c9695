"""What findings do to a case, and what a person's decision stops."""

from dataclasses import replace

import pytest

from monitor.domain.bursts.crowds import Crowd, Sort
from monitor.domain.cases import (
    Case,
    CaseChange,
    CaseState,
    Resolution,
    apply_decision,
    apply_findings,
    case_subject,
    opens_case,
)
from monitor.domain.concerns import Concern
from monitor.domain.findings import Assessment, FindingKind, Said, Severity, Verdict
from monitor.domain.keys import LONGEST_KEY
from monitor.domain.records import Identity, Post, PostForm, RecordId, RecordKind
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from tests.builders import RIVERSIDE, account, assessment, practice
from tests.fakes.runtime import START
from tests.unit.monitor.detectors.cast import BURST, COPIES, concern

US = practice()


def subject(revision: int = 1, *, historical: bool = False) -> Subject:
    """One revision of an account."""
    sighting = account()
    return Subject(
        record_id=RecordId(1),
        identity=sighting.identity,
        revision=revision,
        evidence_version=0,
        historical=historical,
        baseline=False,
        content=sighting.content,
        observation=sighting.observation,
        seen_at=START,
    )


def case_after(*found: Assessment, revision: int = 1) -> Case:
    """The case that `found` opens."""
    return apply_findings(None, subject(revision), "label", found, START)[0]


def change_of(current: Case, *found: Assessment, revision: int = 1) -> CaseChange:
    """What `found` change in `current`."""
    return apply_findings(current, subject(revision), "label", found, START)[1]


COMMENT = Post(form=PostForm.COMMENT, text="Hours.", thread_id="root")


def text(post: Post = COMMENT, *, historical: bool = False) -> Subject:
    """One text."""
    identity = Identity(platform="x", kind=RecordKind.POST, native_id="7")
    before = subject(historical=historical)
    return replace(before, identity=identity, content=post)


def test_the_first_news_of_a_historical_case_is_told() -> None:
    """Nobody heard of what was older than the watch."""
    old = text(historical=True)
    current = apply_findings(None, old, "label", [assessment()], START)[0]
    case, change = apply_findings(current, text(), "label", [assessment()], START)

    assert (case.historical, change) == (False, CaseChange.OPENED)
    assert apply_findings(current, old, "label", [assessment()], START)[1] is (
        CaseChange.UPDATED
    )


OUR_BURST = replace(BURST, practice_id=RIVERSIDE)
OUR_COPIES = replace(COPIES, practice_id=RIVERSIDE)
ELSEWHERE = replace(BURST, practice_id=PracticeId("other"))


def sized(size: int, severity: Severity = Severity.MEDIUM) -> Assessment:
    """What is said of so many texts."""
    found = assessment(severity, kind=FindingKind.SURGE, verdict=None)
    return replace(found, size=size)


@pytest.mark.parametrize(
    ("found", "change", "size"),
    [
        (sized(19), CaseChange.UPDATED, 10),
        (sized(20), CaseChange.DOUBLED, 20),
        (sized(50), CaseChange.DOUBLED, 50),
        (sized(0), CaseChange.UPDATED, 10),
        (sized(12, Severity.HIGH), CaseChange.SEVERITY_RAISED, 12),
        (sized(2, Severity.HIGH), CaseChange.SEVERITY_RAISED, 10),
        (assessment(Severity.LOW), CaseChange.UPDATED, 10),
    ],
)
def test_a_case_about_many_texts_is_told_of_when_they_doubled(
    found: Assessment, change: CaseChange, size: int
) -> None:
    """Or when they are graver; another kind among them is no news."""
    case = apply_findings(case_after(sized(10)), text(), "label", [found], START)

    assert (case[1], case[0].size) == (change, size)


@pytest.mark.parametrize(
    ("resolution", "size", "change"),
    [
        (Resolution.RESOLVED, 19, CaseChange.KEPT_CLOSED),
        (Resolution.RESOLVED, 20, CaseChange.REOPENED),
        (Resolution.DISMISSED, 99, CaseChange.KEPT_CLOSED),
        (Resolution.NOT_US, 99, CaseChange.KEPT_CLOSED),
    ],
)
def test_a_closed_case_about_many_texts_waits_until_they_doubled(
    resolution: Resolution, size: int, change: CaseChange
) -> None:
    """Each of them is new."""
    closed, _ = apply_decision(case_after(sized(10)), resolution, START)

    assert change_of(closed, sized(size)) is change


@pytest.mark.parametrize(
    ("severity", "by_person", "change"),
    [
        (Severity.MEDIUM, False, CaseChange.KEPT_CLOSED),
        (Severity.HIGH, False, CaseChange.REOPENED),
        (Severity.MEDIUM, True, CaseChange.REOPENED),
    ],
)
def test_a_closed_case_of_copies_hears_what_its_first_review_became(
    severity: Severity, by_person: bool, change: CaseChange
) -> None:
    """A threat written into it, and a person's report, don't wait for more copies."""
    closed, _ = apply_decision(case_after(sized(10)), Resolution.RESOLVED, START)
    edited = replace(text(), fresh=True)
    found = [assessment(severity)]
    after = apply_findings(closed, edited, "label", found, START, by_person=by_person)

    assert after[1] is change


@pytest.mark.parametrize(
    ("crowd", "severity", "about"),
    [
        (OUR_BURST, Severity.MEDIUM, "burst:3"),
        (OUR_BURST, Severity.HIGH, "x:post:7"),
        (OUR_COPIES, Severity.LOW, "yelp:post:1"),
        (OUR_COPIES, Severity.CRITICAL, "x:post:7"),
        (ELSEWHERE, Severity.LOW, "x:post:7"),
    ],
)
def test_reviews_of_a_crowd_are_one_case_but_grave_ones(
    crowd: Crowd, severity: Severity, about: str
) -> None:
    """Each practice has its own."""
    review = replace(text(Post(form=PostForm.REVIEW)), crowds=(crowd,))

    assert case_subject(review, assessment(severity)) == about


def test_comments_of_a_burst_are_their_conversations() -> None:
    """Only the surge itself is the burst's."""
    crowd = replace(OUR_BURST, sort=Sort.COMMENT)
    comment = replace(text(), crowds=(crowd,))

    assert case_subject(comment, assessment(Severity.LOW)) == "x:post:root"
    assert case_subject(comment, sized(9)) == "burst:3"


@pytest.mark.parametrize(
    ("post", "claim", "about"),
    [
        (COMMENT, "", "x:post:root"),
        (replace(COMMENT, thread_id=None), "", "x:post:7"),
        (replace(COMMENT, form=PostForm.REVIEW), "", "x:post:7"),
        (COMMENT, "bleach", "claim:bleach"),
    ],
)
def test_a_case_of_texts_is_about(post: Post, claim: str, about: str) -> None:
    """A conversation, a review, or a claim whoever repeats it."""
    assert case_subject(text(post), replace(assessment(), claim=claim)) == about


@pytest.mark.parametrize(
    ("whom", "about"),
    [
        ([concern(0.05, US, area="austin")], "claim:bleach@austin"),
        ([concern(0.95, US, area="austin")], "claim:bleach"),
        ([concern(0.95, US)], "claim:bleach"),
        ([concern(0.05, area="austin"), concern(0.95, US)], "claim:bleach"),
        ([concern(0.95), concern(0.05, US, area="waco")], "claim:bleach@waco"),
    ],
)
def test_a_claim_in_an_area_is_a_case_of_its_own(
    whom: list[Concern], about: str
) -> None:
    """Unless the text is about the practice itself."""
    found = replace(assessment(), claim="bleach")
    spread = replace(text(), concerns=tuple(whom))
    case = apply_findings(None, spread, "label", [found], START)[0]

    assert case_subject(spread, found) == case.subject == about
    assert case.about_claim


def test_the_subject_of_a_claim_in_an_area_is_bounded() -> None:
    """It is a key of the database."""
    area = concern(0.05, US, area="a" * 5_000)
    spread = replace(text(), concerns=(area,))

    assert len(case_subject(spread, replace(assessment(), claim="tea"))) == LONGEST_KEY


@pytest.mark.parametrize(
    ("fresh", "change"),
    [(False, CaseChange.KEPT_CLOSED), (True, CaseChange.REOPENED)],
)
def test_a_conversation_is_opened_again_by_what_is_new(
    fresh: bool, change: CaseChange
) -> None:
    """That is what was never judged before, whenever it was written."""
    current = apply_findings(None, text(), "label", [assessment()], START)[0]
    closed, _ = apply_decision(current, Resolution.RESOLVED, START + 5)
    again = replace(text(), fresh=fresh)

    assert apply_findings(closed, again, "label", [assessment()], START)[1] is change


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ({}, CaseChange.REOPENED),
        ({FindingKind.IMPERSONATION: Severity.HIGH}, CaseChange.KEPT_CLOSED),
        ({FindingKind.IMPERSONATION: Severity.CRITICAL}, CaseChange.KEPT_CLOSED),
        ({FindingKind.IMPERSONATION: Severity.MEDIUM}, CaseChange.REOPENED),
        ({FindingKind.SCAM: Severity.CRITICAL}, CaseChange.REOPENED),
    ],
)
def test_a_resolved_text_is_opened_again_if_an_edit_makes_it_worse(
    said: Said, change: CaseChange
) -> None:
    """Graver than before, or in another way; not by a corrected comma."""
    found = [assessment(Severity.HIGH)]
    current = apply_findings(None, text(), "label", found, START)[0]
    closed, _ = apply_decision(current, Resolution.RESOLVED, START + 5)
    edited = replace(text(), revision=2, said=said)

    after = apply_findings(closed, edited, "label", found, START)
    assert after[1] is change


@pytest.mark.parametrize(
    ("verdict", "opens"),
    [
        (Verdict.IMPERSONATION, True),
        (Verdict.SUSPICIOUS, True),
        (Verdict.OFFICIAL, False),
        (Verdict.CLEAR, False),
        (None, True),
    ],
)
def test_official_and_clear_open_no_case(verdict: Verdict | None, opens: bool) -> None:
    """Everything else is worth one."""
    assert opens_case(assessment(verdict=verdict)) is opens


def test_the_most_severe_finding_names_the_case() -> None:
    """Kind and severity are those of the worst."""
    case = case_after(
        assessment(Severity.LOW, kind=FindingKind.SCAM),
        assessment(Severity.CRITICAL),
    )

    assert (case.kind, case.severity) == (FindingKind.IMPERSONATION, Severity.CRITICAL)
    assert case.kinds == (FindingKind.IMPERSONATION, FindingKind.SCAM)


@pytest.mark.parametrize(
    ("found", "change"),
    [
        (assessment(Severity.HIGH), CaseChange.UPDATED),
        (assessment(Severity.LOW), CaseChange.UPDATED),
        (assessment(Severity.CRITICAL), CaseChange.SEVERITY_RAISED),
        (assessment(Severity.LOW, kind=FindingKind.SCAM), CaseChange.KIND_ADDED),
    ],
)
def test_only_what_is_worse_or_new_is_told(
    found: Assessment, change: CaseChange
) -> None:
    """The same again, or less, updates in silence."""
    assert change_of(case_after(assessment(Severity.HIGH)), found) is change


def test_a_milder_finding_lowers_nothing() -> None:
    """Severity only rises while a case is open."""
    case = case_after(assessment(Severity.HIGH))
    after, _ = apply_findings(
        case, subject(), "label", [assessment(Severity.LOW)], START
    )

    assert after.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("resolution", "revision", "change"),
    [
        (Resolution.RESOLVED, 1, CaseChange.KEPT_CLOSED),
        (Resolution.RESOLVED, 2, CaseChange.REOPENED),
        (Resolution.DISMISSED, 1, CaseChange.KEPT_CLOSED),
        (Resolution.DISMISSED, 2, CaseChange.KEPT_CLOSED),
    ],
)
def test_a_persons_decision_is_kept(
    resolution: Resolution, revision: int, change: CaseChange
) -> None:
    """Only what the author did since can reopen what was resolved."""
    closed = replace(
        case_after(assessment()), state=CaseState.CLOSED, resolution=resolution
    )
    worse = assessment(Severity.CRITICAL)

    assert change_of(closed, worse, revision=revision) is change


@pytest.mark.parametrize(
    ("change", "alerts"),
    [
        (CaseChange.OPENED, True),
        (CaseChange.REOPENED, True),
        (CaseChange.SEVERITY_RAISED, True),
        (CaseChange.KIND_ADDED, True),
        (CaseChange.CLOSED, True),
        (CaseChange.UPDATED, False),
        (CaseChange.KEPT_CLOSED, False),
    ],
)
def test_which_changes_are_told(change: CaseChange, alerts: bool) -> None:
    """People hear of what is new, not of what is known."""
    assert change.alerts is alerts


@pytest.mark.parametrize(
    ("before", "resolution", "change"),
    [
        (None, Resolution.RESOLVED, CaseChange.CLOSED),
        (None, None, CaseChange.UPDATED),
        (Resolution.RESOLVED, Resolution.DISMISSED, CaseChange.KEPT_CLOSED),
        (Resolution.DISMISSED, None, CaseChange.REOPENED),
    ],
)
def test_what_a_decision_changes(
    before: Resolution | None, resolution: Resolution | None, change: CaseChange
) -> None:
    """Only what opens or closes is news."""
    case, _ = apply_findings(None, subject(), "label", [assessment()], START)
    case, _ = apply_decision(case, before, START + 1)
    after, told = apply_decision(case, resolution, START + 2)
    closed = resolution is not None

    assert told is change
    assert after.state is (CaseState.CLOSED if closed else CaseState.OPEN)
    assert (after.resolution, after.closed_at) == (
        resolution,
        START + 2 if closed else None,
    )


def test_history_ends_with_the_first_new_post() -> None:
    """A historical case becomes a current one, never the other way."""
    old, _ = apply_findings(
        None, subject(historical=True), "label", [assessment()], START
    )
    new, _ = apply_findings(old, subject(), "label", [assessment()], START)

    assert (old.historical, new.historical) == (True, False)
