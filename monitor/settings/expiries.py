"""When a connector's credential ends: `credential_expires:`."""

from datetime import UTC, datetime, time

from pydantic import SecretStr

from monitor.domain.time import from_datetime
from monitor.ports.options import OptionsClass
from monitor.settings.checks import check_day
from monitor.settings.origin import Section
from monitor.settings.secrets import fields_of_type
from monitor.settings.substitute import Environment


def read_expiry(
    section: Section, options: OptionsClass, environment: Environment
) -> int | None:
    """Return the start of the day at `section` in UTC, microseconds; None if none is.

    Args:
        section: Where the day should be.
        options: What the connector takes: a day needs a secret that ends on it.
        environment: Fills it in; takes the problem.
    """
    if section.value is None:
        return None
    report = environment.report
    if not fields_of_type(options, SecretStr):
        cause = "credential_expires: this connector has no credential"
        report.error(section.place, cause, "leave it out")
        return None
    try:
        day = check_day(environment.fill(section))
    except ValueError as error:
        cause, _, hint = str(error).partition("; ")
        report.error(section.place, f"credential_expires: {cause}", hint)
        return None
    return from_datetime(datetime.combine(day, time(), UTC))
