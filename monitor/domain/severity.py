"""Severity: a table of verdict and harm, never of reach.

A fake with ninety followers harms the one patient who answers it.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from monitor.domain.findings import Severity, Verdict


class Harm(StrEnum):
    """What an account does, or is made to do, to patients."""

    ASKS_FOR_DATA = "asks_for_data"
    """Asks for an insurance id, a social security number, a card or a login."""

    RISKY_LINK = "risky_link"
    """Leads to a form builder, a payment or a messenger."""

    POSES_AS_DESK = "poses_as_desk"
    """Poses as billing, appointments or recruiting."""

    REPLIES_TO_PATIENTS = "replies_to_patients"
    """Answers people who write to the practice."""


_HARMLESS: Final = Severity.MEDIUM

_IMPERSONATION: Final = {
    Harm.ASKS_FOR_DATA: Severity.HIGH,
    Harm.RISKY_LINK: Severity.HIGH,
    Harm.POSES_AS_DESK: Severity.HIGH,
    Harm.REPLIES_TO_PATIENTS: Severity.HIGH,
}


def severity_of(verdict: Verdict, harms: Collection[Harm]) -> Severity:
    """Return the severity of `verdict` with `harms`.

    An impersonation is as severe as its worst harm, and medium without any;
    everything else is low. Source: the design's verdict and harm table; critical
    is kept for threats, safety events and takeovers.
    """
    if verdict is not Verdict.IMPERSONATION:
        return Severity.LOW
    found = [_HARMLESS, *(_IMPERSONATION[harm] for harm in harms)]
    return max(found, key=lambda severity: severity.rank)
