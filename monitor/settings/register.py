"""Checks of registered accounts: each in one list, with its proof, and not for ever."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from monitor.domain.registrations import AccountKey, account_key
from monitor.settings.origin import Section
from monitor.settings.practice_document import PracticeEntry
from monitor.settings.problems import Place, Report, quoted
from monitor.settings.register_document import (
    AccountEntry,
    KnownAccountEntry,
    SameNameEntry,
    SuppressedEntry,
)

LONGEST: Final = timedelta(days=2 * 365 + 1)
"""Two years, one of them a leap year. A longer suppression is warned of: nobody
remembers it, and it hides a later attack by the same account."""


def registered_accounts(
    entry: PracticeEntry, section: Section
) -> Iterator[tuple[AccountEntry, Section]]:
    """Yield every registered account of a practice, and where it is written."""
    for index, account in enumerate(entry.accounts):
        yield account, section.at("accounts", index)
    yield from _of_others(entry, section)
    for account, where, _ in _of_namesakes(entry, section):
        yield account, where


def check_register(
    entry: PracticeEntry, section: Section, report: Report, today: date | None = None
) -> None:
    """Report accounts that are registered twice, and warn of entries to look at.

    Args:
        entry: The practice.
        section: Where it is written.
        report: Takes the problems.
        today: Day at which entries that ended are told; None tells none.
    """
    _refuse_twice(entry, section, report)
    for account, where in _unproven(entry, section):
        hint = "add `proof: …`, an address or who confirmed it"
        cause = f"nothing proves {quoted(account.handle)}"
        report.warn(where.at("handle").place, cause, hint)
    for known, where in _of_others(entry, section):
        if today:
            _warn_of_end(known, where, today, report)


def _of_others(
    entry: PracticeEntry, section: Section
) -> Iterator[tuple[KnownAccountEntry | SuppressedEntry, Section]]:
    lists: Mapping[str, Sequence[KnownAccountEntry | SuppressedEntry]] = {
        "affiliates": entry.affiliates,
        "former_staff": entry.former_staff,
        "suppressed": entry.suppressed,
    }
    for key, accounts in lists.items():
        for index, account in enumerate(accounts):
            yield account, section.at(key, index)


def _of_namesakes(
    entry: PracticeEntry, section: Section
) -> Iterator[tuple[AccountEntry, Section, SameNameEntry]]:
    for number, other in enumerate(entry.same_name):
        for index, account in enumerate(other.accounts):
            yield account, section.at("same_name", number, "accounts", index), other


def _unproven(
    entry: PracticeEntry, section: Section
) -> Iterator[tuple[AccountEntry, Section]]:
    """Yield accounts of others without proof; a namesake's proves its accounts."""
    for known, where in _of_others(entry, section):
        if not known.proof:
            yield known, where
    for account, where, other in _of_namesakes(entry, section):
        if not (account.proof or other.proof):
            yield account, where


def _refuse_twice(entry: PracticeEntry, section: Section, report: Report) -> None:
    first: dict[AccountKey, Place] = {}
    for account, where in registered_accounts(entry, section):
        place = where.at("handle").place
        known = first.setdefault(account_key(account.platform, account.handle), place)
        if known is not place:
            cause = f"the account {quoted(account.handle)} is registered twice"
            hint = f"keep one; the first is at {known.file}:{known.line}"
            report.error(place, cause, hint)


def _warn_of_end(
    account: KnownAccountEntry | SuppressedEntry,
    where: Section,
    today: date,
    report: Report,
) -> None:
    last, place = account.until, where.at("until").place
    if last and last < today:
        cause = f"the entry of {quoted(account.handle)} ended with {last}"
        report.warn(place, cause, "remove it, or confirm it and set a later day")
    elif last and isinstance(account, SuppressedEntry) and last - today > LONGEST:
        cause = f"{quoted(account.handle)} is suppressed for more than two years"
        report.warn(place, cause, "set an earlier day: a forgotten one hides attacks")
