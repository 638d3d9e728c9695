"""Warnings about what works but will disappoint: terms too common, odd words."""

from collections.abc import Iterator

from monitor.domain.platforms import FORMER_NAMES, PLATFORMS
from monitor.domain.text.words import is_everyday, is_short
from monitor.settings.origin import Section
from monitor.settings.practice_document import PracticeEntry
from monitor.settings.problems import Report, closest, quoted
from monitor.settings.register import registered_accounts


def lint_practice(entry: PracticeEntry, section: Section, report: Report) -> None:
    """Warn of what disappoints.

    That is search terms that hit too much, platforms nobody knows, and namesakes with
    the practice's own domain.
    """
    for text, where in _search_terms(entry, section):
        reason = _too_common(text)
        if reason:
            hint = "write a longer phrase under `watch: {terms: […]}`"
            report.warn(where.place, f"{quoted(text)} {reason}", hint)
    for account, where in registered_accounts(entry, section):
        _lint_platform(account.platform, where.at("platform"), report)
    for index, other in enumerate(entry.same_name):
        if set(other.domains) & set(entry.domains):
            where, hint = section.at("same_name", index, "domains"), "remove it"
            report.warn(where.place, "a domain here is the practice's own", hint)


def _search_terms(
    entry: PracticeEntry, section: Section
) -> Iterator[tuple[str, Section]]:
    if entry.watch.terms:
        for index, term in enumerate(entry.watch.terms):
            yield term, section.at("watch", "terms", index)
        return
    yield entry.name, section.at("name")
    for index, alias in enumerate(entry.aliases):
        yield alias, section.at("aliases", index)


def _too_common(text: str) -> str:
    if is_short(text):
        return "is so short that it hits other people's posts"
    if is_everyday(text):
        return "is an everyday word, so it hits other people's posts"
    return ""


def _lint_platform(platform: str, where: Section, report: Report) -> None:
    if platform in PLATFORMS:
        return
    if platform in FORMER_NAMES:
        hint = f"write {FORMER_NAMES[platform]}"
        report.warn(where.place, f"{quoted(platform)} is a former name", hint)
        return
    close = closest(platform, PLATFORMS)
    hint = f'did you mean "{close}"?' if close else "no connector will match it"
    report.warn(where.place, f"unknown platform {quoted(platform)}", hint)
