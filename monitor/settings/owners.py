"""Checks to whom connectors belong that read what is somebody's own."""

from collections.abc import Iterator, Sequence

from monitor.domain.watch import Practice
from monitor.ports.options import OwnedOptions
from monitor.settings.model import ConnectorSettings
from monitor.settings.origin import Section
from monitor.settings.problems import Report, nearest, quoted


def check_owners(
    connectors: Sequence[ConnectorSettings],
    practices: Sequence[Practice],
    section: Section,
    report: Report,
) -> None:
    """Report owners that are no practices, and connectors of which none is told.

    Args:
        connectors: Those without errors.
        practices: Whoever is watched.
        section: Where the connectors are written.
        report: Takes the problems.
    """
    ids = [practice.id for practice in practices]
    for item, options in _owned(connectors, section):
        for index, owner in enumerate(options.practices):
            if owner not in ids:
                place = item.at("practices", index).place
                cause = f"unknown practice {quoted(owner)}"
                report.error(place, cause, nearest(owner, ids))
        if not options.practices and len(ids) > 1:
            hint = "add `practices: […]` with the ids of those that own it"
            report.error(item.place, '"practices" is missing', hint)


def _owned(
    connectors: Sequence[ConnectorSettings], section: Section
) -> Iterator[tuple[Section, OwnedOptions]]:
    by_name = {one.name: one.options for one in connectors}
    for index, entry in enumerate(section.sequence):
        name = entry.get("name") if isinstance(entry, dict) else None
        options = by_name.get(str(name))
        if isinstance(options, OwnedOptions):
            yield section.at(index), options
