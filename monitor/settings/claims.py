"""Reads `claims/`: known false claims, beside those that come with Wardwatch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from monitor.domain.claims import Claim
from monitor.settings.claim_document import (
    ClaimEntry,
    ClaimsDocument,
    DisabledClaim,
    ShippedClaims,
)
from monitor.settings.origin import Section
from monitor.settings.problems import Place, Report, nearest, quoted
from monitor.settings.validation import validate
from monitor.settings.yaml_file import read_yaml

FOLDER: Final = "claims"

_LIST: Final = "claims"
_DISABLED: Final = "disabled"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim as far as it could be read; without an entry it is disabled."""

    id: str
    entry: ClaimEntry | None
    section: Section


@cache
def shipped_claims() -> tuple[Claim, ...]:
    """Return the claims that come with Wardwatch."""
    folder = resources.files("monitor") / FOLDER
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".json")),
        key=lambda file: file.name,
    )
    return tuple(
        entry.claim()
        for file in files
        for entry in ShippedClaims.model_validate_json(file.read_bytes()).claims
    )


def read_claims(
    directory: Path, report: Report, today: date | None = None
) -> tuple[Claim, ...]:
    """Return the shipped claims, and what the folder makes of them.

    Args:
        directory: Holds the folder; it may be missing.
        report: Takes the problems.
        today: Day at which reviews that are due are told; None tells none.
    """
    drafts = _drafts(directory / FOLDER, report)
    _check_ids(drafts, report)
    known = {claim.id: claim for claim in shipped_claims()}
    claims = {str(claim_id): claim for claim_id, claim in known.items()}
    for draft in drafts:
        if draft.entry:
            claims[draft.id] = draft.entry.claim()
        elif claims.pop(draft.id, None) is None:
            cause = f"no claim has the id {quoted(draft.id)}"
            report.error(draft.section.at("id").place, cause, nearest(draft.id, known))
    if today:
        _warn_expired(tuple(claims.values()), drafts, today, report)
    return tuple(claims.values())


def _drafts(folder: Path, report: Report) -> Sequence[_Draft]:
    for path in sorted(folder.glob("*.yml")):
        hint = f"rename it to {path.stem}.yaml"
        report.error(Place(path), "only files that end in .yaml are read", hint)
    sections = (read_yaml(path, report) for path in sorted(folder.glob("*.yaml")))
    return [
        draft
        for section in sections
        if section is not None
        for entry in _entries(section, report)
        if (draft := _draft(entry, report)) is not None
    ]


def _entries(section: Section, report: Report) -> Iterator[Section]:
    if _LIST not in section.mapping:
        yield section
        return
    for key in section.mapping:
        if key != _LIST:
            hint = nearest(key, ClaimsDocument.model_fields)
            report.error(section.at(key).key_place, f"unknown key {quoted(key)}", hint)
    entries = section.at(_LIST)
    if not isinstance(entries.value, list):
        report.error(entries.place, "claims: not a list", "write - id: …")
    for index, item in enumerate(entries.sequence):
        if isinstance(item, dict):
            yield entries.at(index)
        else:
            place = entries.at(index).place
            report.error(place, "not a mapping", "write - id: …")


def _draft(section: Section, report: Report) -> _Draft | None:
    if _DISABLED in section.mapping:
        disabled = validate(DisabledClaim, section.mapping, section, report)
        return _Draft(disabled.id, None, section) if disabled else None
    entry = validate(
        ClaimEntry, section.mapping, section, report, more_keys=(_DISABLED,)
    )
    return _Draft(entry.id, entry, section) if entry else None


def _check_ids(drafts: Sequence[_Draft], report: Report) -> None:
    first: dict[str, Place] = {}
    for draft in drafts:
        place = draft.section.at("id").place
        if draft.id in first:
            other = first[draft.id]
            cause = f"two claims have the id {quoted(draft.id)}"
            hint = f"keep one; the other is at {other.file}:{other.line}"
            report.error(place, cause, hint)
        first.setdefault(draft.id, place)


def _warn_expired(
    claims: Sequence[Claim], drafts: Sequence[_Draft], today: date, report: Report
) -> None:
    written = {draft.id: draft.section.at("expires").place for draft in drafts}
    shipped = Place(Path(str(resources.files("monitor") / FOLDER)))
    for claim in claims:
        if claim.expires <= today:
            cause = (
                f"the claim {quoted(claim.id)} was to be reviewed by {claim.expires}"
            )
            hint = "read it through and set new dates, or disable it"
            report.warn(written.get(claim.id, shipped), cause, hint)
