"""Answers: what fetched bytes say about the account they were fetched for."""

from typing import Final

from monitor.domain.account_pages import account_pages
from monitor.domain.backlinks import links_back
from monitor.domain.evidence import Answer, EvidenceKind, Landing
from monitor.domain.providers import providers_in
from monitor.domain.records import Account
from monitor.domain.subjects import Subject
from monitor.domain.text.addresses import hosts_of
from monitor.ports.fetch import Fetched, PictureDecoder

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
"""Types that browsers show as pages; other answers may echo what was asked."""


def answer_of(
    kind: EvidenceKind, fetched: Fetched, subject: Subject, decoder: PictureDecoder
) -> Answer:
    """Return what was read in `fetched`.

    Args:
        kind: What was asked for.
        fetched: What came.
        subject: Whom it is about.
        decoder: Decodes pictures.

    Raises:
        WardwatchError: It cannot be read, or the registry refuses the question.
    """
    if kind is EvidenceKind.LINK:
        return _landing(fetched, subject)
    if kind is EvidenceKind.PROVIDERS:
        return providers_in(fetched.body)
    return decoder.decode(fetched.body)


def _landing(fetched: Fetched, subject: Subject) -> Landing:
    account = subject.content
    pages = (
        account_pages(subject.identity, account, subject.observation.url)
        if isinstance(account, Account)
        else frozenset()
    )
    is_page = fetched.media_type in _PAGES
    return Landing(
        host=next(iter(hosts_of([fetched.url])), ""),
        links_back=is_page and links_back(fetched.body, pages),
    )
