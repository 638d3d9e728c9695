"""Alerts in words: lines of plain text that every channel for people shares.

What a stranger wrote has no control characters in it and links nowhere; each
channel still escapes the lines for where it shows them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.channels.kit.plain import plain, unlinked
from monitor.domain.alerts import AlertView, Message, TextView
from monitor.domain.cases import CaseChange, CaseState
from monitor.domain.digests import Digest
from monitor.domain.findings import FindingKind
from monitor.domain.spread import Spread

REPEAT: Final = "(Possible repeat: this may be here already.)"
"""What a message begins with where no key says so."""

LIMITS: Final = "names and labels 256, links 2048, reasons 512 characters"

_LONGEST_NAME: Final = 256
_LONGEST_LINK: Final = 2048
_LONGEST_REASON: Final = 512

_NEWS: Final = {
    CaseChange.OPENED: "New case",
    CaseChange.REOPENED: "Opened again",
    CaseChange.SEVERITY_RAISED: "More severe than before",
    CaseChange.KIND_ADDED: "Something else was found as well",
    CaseChange.DOUBLED: "At least twice as many as when you were told last",
    CaseChange.CLOSED: "Closed by a person",
}


def title(message: Message) -> str:
    """Return one line that says what the whole message is about."""
    if message.digest is not None:
        return _digest_title(message, message.digest)
    if len(message.alerts) == 1:
        return headline(message.alerts[0])
    worst = max(message.alerts, key=lambda view: view.severity.rank)
    count = len(message.alerts)
    return f"{count} alerts, the first of the worst: {headline(worst)}"


def lines(message: Message, view: AlertView) -> tuple[str, ...]:
    """Return all lines about one alert of `message`.

    A digest has many alerts, so why each was raised is left to the case.
    """
    if message.digest is None:
        return (headline(view), *details(view), *blind(message))
    return (headline(view), *_subject(view), news(view))


def blind(message: Message) -> tuple[str, ...]:
    """Return the line on what nobody watches, if there is such a thing."""
    return (f"Coverage: {message.blind}",) if message.blind else ()


def rest(count: int) -> str:
    """Return the line that stands for `count` more cases, > 0."""
    cases = "case" if count == 1 else "cases"
    return f"And {count} more {cases}: wardwatch cases list"


def headline(view: AlertView) -> str:
    """Return one line: how bad it is, what it is, whom it harms and where."""
    closed = view.state is CaseState.CLOSED
    rank = "Closed" if closed else view.severity.capitalize()
    kind = view.kind.replace("_", " ")
    practice = plain(view.practice, _LONGEST_NAME)
    return f"{rank}: {kind}, {practice}, on {unlinked(view.platform, 64)}"


def details(view: AlertView) -> tuple[str, ...]:
    """Return the lines below the headline, the most needed first."""
    if view.state is CaseState.CLOSED:
        return (*_subject(view), news(view))
    probability = f"Probability: {view.score:.0%}"
    return (*_subject(view), news(view), probability, *reasons(view))


def news(view: AlertView) -> str:
    """Return why the alert is sent, as the case is now."""
    told = _NEWS.get(view.change, "Changed")
    if view.kind is FindingKind.COVERAGE and view.change is CaseChange.CLOSED:
        told = "Closed, by a person or because it is over"
    closed_since = (
        view.state is CaseState.CLOSED and view.change is not CaseChange.CLOSED
    )
    past = " (older than the watch)" if view.historical else ""
    return f"{told}{past}{', and closed since' if closed_since else ''}."


def suspect(view: AlertView) -> str:
    """Return what people know the suspect by; empty for most texts."""
    return unlinked(view.label, _LONGEST_NAME)


def subject(view: AlertView) -> str:
    """Return what the case is about in one line: the suspect, the claim or the text."""
    return suspect(view) or (about_text(view.text) if view.text else "")


def address(view: AlertView) -> str | None:
    """Return the suspect's address, which comes defanged, or None."""
    return None if view.url is None else plain(view.url, _LONGEST_LINK)


def reasons(view: AlertView) -> tuple[str, ...]:
    """Return what speaks for it, one line each."""
    return tuple(f"- {unlinked(reason, _LONGEST_REASON)}" for reason in view.reasons)


def command(view: AlertView) -> str:
    """Return the command that shows the case."""
    return f"wardwatch cases show {view.case_id}"


def about_text(text: TextView) -> str:
    """Return what is told of a text in one line, e.g. "review, Main St, 1 of 5 stars".

    That is its sort, location, stars and topics: none of its words.
    """
    stars = ""
    if text.rating is not None and text.max_rating:
        stars = f"{text.rating:g} of {text.max_rating:g} stars"
    topics = f"about {', '.join(text.topics)}" if text.topics else ""
    parts = (text.form.value, unlinked(text.location, _LONGEST_NAME), stars, topics)
    return ", ".join(filter(None, parts))


def about_spread(spread: Spread) -> str:
    """Return how a claim spreads in one line, e.g. "4 posts in a day, 3 authors"."""
    posts = "post" if spread.posts == 1 else "posts"
    authors = "author" if spread.spreaders == 1 else "authors"
    return f"{spread.posts} {posts} in a day, {spread.spreaders} {authors}"


def left_out(views: Sequence[AlertView]) -> str:
    """Return one line on the alerts that found no room in a message."""
    ids = ", ".join(str(view.case_id) for view in views)
    return f"And {len(views)} more, cases {ids}: wardwatch cases list"


def _digest_title(message: Message, digest: Digest) -> str:
    views = message.alerts
    total = len(views) + message.unlisted
    said = [f"{total} case{'' if total == 1 else 's'}", *_counts(message)]
    names = list(dict.fromkeys(plain(view.practice, _LONGEST_NAME) for view in views))
    where = names[0] if len(names) == 1 else f"{len(names)} practices"
    blind_too = f"; {message.blind}" if message.blind else ""
    told = f"{digest.period.capitalize()} digest: {', '.join(said)} ({where})"
    return told + blind_too


def _counts(message: Message) -> Iterator[str]:
    """Yield how many open cases are of the worst severity, and how many are closed."""
    open_views = [view for view in message.alerts if view.state is CaseState.OPEN]
    if open_views:
        worst = open_views[0].severity
        count = sum(view.severity is worst for view in open_views)
        # Those that are not listed are no more severe, but may be as severe.
        unsure = message.unlisted and count == len(message.alerts)
        yield f"{count}{' or more' if unsure else ''} {worst}"
    closed = len(message.alerts) - len(open_views)
    if closed:
        yield f"{closed}{' or more' if message.unlisted else ''} closed"


def _subject(view: AlertView) -> tuple[str, ...]:
    where = address(view)
    told = () if view.text is None else (f"Text: {about_text(view.text)}",)
    label = (f"{_called(view)}: {suspect(view)}",) if view.label else ()
    link = () if where is None else (f"Address: {where}",)
    pace = () if view.spread is None else (f"Spread: {about_spread(view.spread)}",)
    return (*label, *told, *pace, *link, f"More: {command(view)}")


def _called(view: AlertView) -> str:
    """Return what the label is the name of."""
    if view.kind is FindingKind.PHI_EXPOSURE:
        return "About"
    if view.kind is FindingKind.COVERAGE:
        return "Source"
    return "Claim" if view.text else "Suspect"
