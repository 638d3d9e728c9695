"""Tests of how cases are written."""

import json
from dataclasses import replace

from monitor.cli.case_text import case_dict, detail_dict, detail_lines, line
from monitor.domain.cases import Case, CaseId, Resolution
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Span
from monitor.domain.records import Identity, RecordKind
from monitor.domain.topics import Topic
from monitor.ports.rows import CaseDetail, CaseFinding, CaseRow
from tests.builders import RIVERSIDE, assessment
from tests.fakes.runtime import START

EVIL = "\x1b[2J\u202e\n"

CASE = Case(
    practice_id=RIVERSIDE,
    subject="bluesky/account/did:1",
    platform="bluesky",
    label=f"fake{EVIL}",
    url=f"https://fake.example/{EVIL}",
    kind=FindingKind.IMPERSONATION,
    kinds=(FindingKind.IMPERSONATION,),
    severity=Severity.HIGH,
    opened_at=START,
    updated_at=START,
)


def finding(found: Assessment, at: int = START) -> CaseFinding:
    """An assessment of a hostile text."""
    of = Identity(platform="bluesky", kind=RecordKind.POST, native_id=f"p{at}{EVIL}")
    return CaseFinding(at=at, identity=of, found=found)


def detail(case: Case = CASE, *, verdict: bool = True) -> CaseDetail:
    """A case in which everything that others write is hostile."""
    found = assessment() if verdict else assessment(verdict=None)
    signal = replace(found.signals[0], why=f"because{EVIL}")
    return CaseDetail(
        row=CaseRow(id=CaseId(7), case=case, practice=f"Riverside{EVIL}"),
        findings=[finding(replace(found, signals=(signal,)))],
        decisions=[(START, f"kim{EVIL}", "dismissed", f"a fan{EVIL}")],
        deliveries=[
            ("soc", "failed", None, f"gone{EVIL}"),
            ("pr", "sent", START, ""),
        ],
        evidence=[],
    )


def spoken_of(span: Span | None) -> CaseDetail:
    """A case about a text which speaks of staff there."""
    found = assessment(verdict=None)
    signal = replace(found.signals[0], why="It speaks of staff.", span=span)
    told = replace(found, signals=(signal,), topics=(Topic.STAFF,))
    return replace(detail(), findings=[finding(told)])


def test_nothing_in_the_text_is_obeyed() -> None:
    """Neither in a list nor in the details, and each thing keeps its line."""
    lines = [line(detail().row), *detail_lines(detail())]

    assert all(text.isprintable() for text in lines)


def test_the_details_in_words() -> None:
    """What it is, why, who was told, and what was decided."""
    text = "\n".join(detail_lines(detail()))

    assert "Case 7: impersonation, high, open" in text
    assert "Address:  hxxps://fake[.]example/" in text
    assert "Judged 2026-03-02T12:00:00Z: impersonation, score 0.88" in text
    assert "  +2.0  handle_similarity: because" in text
    assert "Alert to soc: failed (gone" in text
    assert "Alert to pr: sent 2026-03-02T12:00:00Z" in text
    assert "2026-03-02T12:00:00Z dismissed by kim" in text


def test_a_report_has_no_verdict() -> None:
    """Its kind is told instead."""
    text = "\n".join(detail_lines(detail(verdict=False)))

    assert "Judged 2026-03-02T12:00:00Z: impersonation, score" in text


def test_a_closed_case_says_why() -> None:
    """Beside its state."""
    closed = replace(CASE, resolution=Resolution.DISMISSED, url=None)
    text = "\n".join(detail_lines(detail(closed)))

    assert "open (dismissed)" in text
    assert "Address" not in text


def test_the_address_for_complaints_is_told() -> None:
    """To people and machines, and nothing in it is obeyed."""
    told = replace(detail(), abuse_contact=f"abuse@registrar.example{EVIL}")

    (found,) = [text for text in detail_lines(told) if text.startswith("Takedown")]
    assert found.startswith("Takedown: abuse@registrar.example")
    assert found.isprintable()
    assert detail_dict(told)["abuse_contact"] == told.abuse_contact


def test_machines_get_ascii_and_the_values_themselves() -> None:
    """JSON escapes what a terminal would obey; nothing is changed in it."""
    told = json.dumps(detail_dict(detail()))

    assert told.isprintable()
    assert told.isascii()
    assert json.loads(told)["url"] == CASE.url
    assert json.loads(told)["deliveries"][0]["sent_at"] is None


def test_names_in_json_are_a_contract() -> None:
    """Others rely on them."""
    assert list(case_dict(detail().row)) == [
        *["id", "kind", "severity", "practice", "platform", "subject", "handle", "url"],
        *["state", "resolution", "historical", "opened_at", "updated_at"],
    ]


def test_people_read_where_a_text_speaks_of_something() -> None:
    """First and last character, counted from 1; not every signal has a place."""
    where, nowhere = (detail_lines(spoken_of(span)) for span in ((4, 57), None))

    assert (
        "  +2.0  handle_similarity: It speaks of staff. (characters 5 to 57)" in where
    )
    assert "  +2.0  handle_similarity: It speaks of staff." in nowhere


def test_machines_read_where_and_of_what_a_text_speaks() -> None:
    """As it is stored."""
    (found,) = json.loads(json.dumps(detail_dict(spoken_of((4, 57)))))["findings"]

    assert found["topics"] == ["staff"]
    assert found["signals"][0]["span"] == [4, 57]


def test_names_in_findings_are_a_contract() -> None:
    """Others rely on them."""
    (found,) = detail_dict(spoken_of(None))["findings"]

    assert list(found) == [
        *["at", "record", "kind", "verdict", "score", "severity", "topics", "signals"],
    ]
    assert list(found["record"]) == ["platform", "kind", "id"]
    assert list(found["signals"][0]) == [
        *["name", "value", "contribution", "why", "span"],
    ]


def test_each_kind_is_told_with_its_text() -> None:
    """The newest of each, the most severe first: a case may be about several texts."""
    low, high = (
        replace(assessment(verdict=None), kind=kind, severity=severity)
        for kind, severity in (
            (FindingKind.NEGATIVE_MENTION, Severity.LOW),
            (FindingKind.PHI_EXPOSURE, Severity.HIGH),
        )
    )
    found = [finding(high, START + 2), finding(low, START + 1), finding(low)]
    lines = detail_lines(replace(detail(), findings=found))
    judged = [told for told in lines if told.startswith(("Judged", "  of"))]

    assert [told.split(": ")[-1].split(",")[0] for told in judged[::2]] == [
        *["phi_exposure", "negative_mention"],
    ]
    assert [told.partition(":p")[2][: len(str(START))] for told in judged[1::2]] == [
        *[str(START + 2), str(START + 1)],
    ]
