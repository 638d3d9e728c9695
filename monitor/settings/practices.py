"""Reads `practices/`: who is watched."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from monitor.domain.watch import Practice, PracticeId
from monitor.settings.lint import lint_practice
from monitor.settings.logos import read_logos
from monitor.settings.origin import Origin, Section
from monitor.settings.practice_document import (
    ClinicianEntry,
    LocationEntry,
    PracticeEntry,
    PracticesDocument,
    slug,
    to_practice,
)
from monitor.settings.problems import Place, Report, nearest, quoted
from monitor.settings.register import check_register
from monitor.settings.roster_npis import check_npis
from monitor.settings.rosters import read_roster
from monitor.settings.substitute import Environment
from monitor.settings.validation import validate
from monitor.settings.yaml_file import read_yaml

FOLDER: Final = "practices"

_LIST: Final = "practices"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A practice as far as it could be read."""

    id: PracticeId
    entry: PracticeEntry | None
    section: Section
    logos: tuple[tuple[str, Path], ...]
    pictures: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """Where the practices' pictures are, by the SHA-256 of each file."""

    logos: Mapping[str, Path]
    pictures: Mapping[str, Path]


def read_practices(
    directory: Path, environment: Environment, today: date | None = None
) -> tuple[tuple[Practice, ...], PictureFiles]:
    """Return the practices of the configuration in `directory`, and their pictures.

    Args:
        directory: Of the configuration.
        environment: Fills in what is written, and takes the problems.
        today: Day at which registered accounts whose entry ended are told; None
            tells none.

    Returns:
        The practices; and the file of each logo by its SHA-256.
    """
    report, folder = environment.report, directory / FOLDER
    _refuse_other_endings(folder, report)
    drafts = [
        draft
        for path in sorted(folder.glob("*.yaml"))
        for draft in _drafts(path, environment)
    ]
    _check_ids(drafts, report)
    for draft in drafts:
        if draft.entry:
            check_register(draft.entry, draft.section, report, today)
    if directory.is_dir() and not drafts:
        hint = f"write {folder}/NAME.yaml with at least `name: …`"
        report.warn(Place(folder), "no practice is watched", hint)
    ids = {draft.id for draft in drafts}
    sites = read_roster(folder / "locations.csv", LocationEntry, ids, report)
    people = read_roster(folder / "clinicians.csv", ClinicianEntry, ids, report)
    for draft in drafts:
        _check_locations(draft, sites.get(draft.id, ()), report)
        check_npis((*_own_clinicians(draft), *people.get(draft.id, ())), report)
    practices = tuple(
        to_practice(
            draft.id,
            draft.entry,
            [site for site, _ in sites.get(draft.id, ())],
            [person for person, _ in people.get(draft.id, ())],
            [digest for digest, _ in draft.logos],
            [digest for digest, _ in draft.pictures],
        )
        for draft in drafts
        if draft.entry
    )
    return practices, PictureFiles(
        logos=dict(logo for draft in drafts for logo in draft.logos),
        pictures=dict(found for draft in drafts for found in draft.pictures),
    )


def _refuse_other_endings(folder: Path, report: Report) -> None:
    for path in sorted(folder.glob("*.yml")):
        hint = f"rename it to {path.stem}.yaml"
        report.error(Place(path), "only files that end in .yaml are read", hint)


def _drafts(path: Path, environment: Environment) -> Iterator[_Draft]:
    section = read_yaml(path, environment.report)
    if section is None:
        return
    if _LIST not in section.mapping:
        yield _draft(section, slug(path.stem), environment)
        return
    _check_list(section, environment.report)
    entries = section.at(_LIST)
    for index, item in enumerate(entries.sequence):
        if isinstance(item, dict):
            name = item.get("name")
            default = slug(name) if isinstance(name, str) else ""
            yield _draft(entries.at(index), default, environment)
        else:
            place = entries.at(index).place
            environment.report.error(place, "not a mapping", "write - name: …")


def _check_list(section: Section, report: Report) -> None:
    entries = section.at(_LIST)
    if not isinstance(entries.value, list):
        report.error(entries.place, "practices: not a list", "write - name: …")
    for key in section.mapping:
        if key != _LIST:
            hint = nearest(key, PracticesDocument.model_fields)
            report.error(section.at(key).key_place, f"unknown key {quoted(key)}", hint)


def _draft(section: Section, default_id: str, environment: Environment) -> _Draft:
    report = environment.report
    data = environment.fill_mapping(section)
    entry = validate(PracticeEntry, data, section, report)
    if entry:
        lint_practice(entry, section, report)
    logos = read_logos(entry.logos if entry else (), section.at("logos"), report)
    shown = entry.pictures if entry else ()
    pictures = read_logos(shown, section.at("pictures"), report, "picture")
    written = data.get("id")
    found = written if isinstance(written, str) else default_id
    if not found and entry:
        hint = "add `id: …` with a-z, 0-9 and -"
        report.error(section.place, "no id can be made of the name", hint)
    return _Draft(PracticeId(found), entry, section, tuple(logos), tuple(pictures))


def _check_locations(
    draft: _Draft, roster: Iterable[tuple[LocationEntry, Origin]], report: Report
) -> None:
    own = draft.entry.locations if draft.entry else ()
    sites = [(site, draft.section.at("locations", i)) for i, site in enumerate(own)]
    seen: set[str] = set()
    for site, origin in (*sites, *roster):
        if site.id and site.id in seen:
            cause = f"two locations have the id {quoted(site.id)}"
            report.error(origin.at("id").place, cause, "give each its own id")
        seen.add(site.id or "")


def _own_clinicians(draft: _Draft) -> Iterator[tuple[ClinicianEntry, Origin]]:
    for index, entry in enumerate(draft.entry.clinicians if draft.entry else ()):
        yield entry, draft.section.at("clinicians", index)


def _check_ids(drafts: list[_Draft], report: Report) -> None:
    first: dict[str, Place] = {}
    for draft in drafts:
        place = draft.section.at("id").place
        if draft.id and draft.id in first:
            other = first[draft.id]
            cause = f"two practices have the id {quoted(draft.id)}"
            hint = f"give one another `id:`; the first is at {other.file}:{other.line}"
            report.error(place, cause, hint)
        first.setdefault(draft.id, place)
