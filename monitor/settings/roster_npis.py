"""Numbers of the NPI registry in a practice's clinicians: one person, one number."""

from collections.abc import Iterable

from monitor.settings.origin import Origin
from monitor.settings.practice_document import ClinicianEntry
from monitor.settings.problems import Place, Report, quoted


def check_npis(
    clinicians: Iterable[tuple[ClinicianEntry, Origin]], report: Report
) -> None:
    """Report each number that another clinician of the same practice has as well.

    Args:
        clinicians: Those of one practice, from its file and the roster.
        report: Takes the problems.
    """
    first: dict[str, Place] = {}
    for clinician, origin in clinicians:
        if clinician.npi is None:
            continue
        place = origin.at("npi").place
        if clinician.npi in first:
            other = first[clinician.npi]
            cause = f"two clinicians have the NPI {quoted(clinician.npi)}"
            hint = f"the first is at {other.file.name}:{other.line}; remove one of them"
            report.error(place, cause, hint)
        first.setdefault(clinician.npi, place)
