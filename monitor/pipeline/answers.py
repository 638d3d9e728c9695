"""Answers: what fetched bytes say about the record they were fetched for."""

from dataclasses import dataclass
from typing import Final

from monitor.domain.account_pages import account_pages
from monitor.domain.backlinks import links_back
from monitor.domain.evidence import IMAGES, Answer, EvidenceKind, Landing
from monitor.domain.providers import providers_in
from monitor.domain.records import Account
from monitor.domain.subjects import Subject
from monitor.domain.text.addresses import hosts_of
from monitor.ports.fetch import Fetched, PictureDecoder
from monitor.ports.images import ImageReader

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
"""Types that browsers show as pages; other answers may echo what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """What opens pictures.

    Attributes:
        decoder: Decodes those that are compared.
        images: Reads those of posts.
    """

    decoder: PictureDecoder
    images: ImageReader


def answer_of(
    kind: EvidenceKind, fetched: Fetched, subject: Subject, eyes: Eyes
) -> Answer:
    """Return what was read in `fetched`.

    Args:
        kind: What was asked for.
        fetched: What came.
        subject: Whom it is about.
        eyes: Open pictures.

    Raises:
        WardwatchError: It cannot be read, or the registry refuses the question.
    """
    if kind is EvidenceKind.LINK:
        return _landing(fetched, subject)
    if kind is EvidenceKind.PROVIDERS:
        return providers_in(fetched.body)
    if kind in IMAGES:
        return eyes.images.read(fetched.body)
    return eyes.decoder.decode(fetched.body)


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
