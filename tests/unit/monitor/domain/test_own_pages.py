"""Tests for monitor.domain.own_pages."""

from dataclasses import replace

from monitor.domain.findings import FindingKind
from monitor.domain.own_pages import (
    PageKey,
    PageText,
    is_dormant,
    newest_own,
    own_page,
    page_texts,
)
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordId,
    RecordKind,
)
from monitor.domain.sources import Capability, Query
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from tests.builders import RIVERSIDE, plan, practice

OWNER = replace(practice(), accounts=(Handle(platform="bluesky", handle="river"),))
WATCHLIST = compile_watchlist([OWNER])
PAGE = replace(plan(), query=Query(capability=Capability.OWN, text="river"))
KEY = PageKey(RIVERSIDE, "bluesky", "river")


def subject(
    author: str = "river.bsky.social", written_at: int | None = None
) -> Subject:
    """A comment that the page has."""
    return Subject(
        record_id=RecordId(1),
        identity=Identity(
            platform="bluesky", kind=RecordKind.POST, native_id=f"{author}{written_at}"
        ),
        revision=1,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=Post(
            form=PostForm.COMMENT,
            author_name=author,
            published_at=written_at,
            thread_id="t",
        ),
        observation=Observation(),
        seen_at=5 * DAY,
        found_by=(PAGE,),
    )


def text(written_at: int, *, own: bool = True, key: PageKey = KEY) -> PageText:
    """A text on the page."""
    return PageText(key=key, subject=subject(written_at=written_at), own=own)


def test_a_text_is_on_the_page_that_brought_it() -> None:
    """Own or not is told by its author."""
    (ours,) = page_texts(subject(), WATCHLIST)
    (theirs,) = page_texts(subject("stranger"), WATCHLIST)

    assert (ours.key, ours.own) == (KEY, True)
    assert (theirs.key, theirs.own) == (KEY, False)


def test_what_the_practice_wrote_elsewhere_has_a_page_without_a_name() -> None:
    """What others wrote there has none."""
    plain = replace(plan(), query=Query(capability=Capability.MENTIONS, text="river"))
    named = Post(form=PostForm.COMMENT, text="Riverside Family Clinic")
    ours = replace(named, author_name="river.bsky.social")
    told = replace(subject(), found_by=(plain,), content=ours)

    assert [found.key.page for found in page_texts(told, WATCHLIST)] == [""]
    assert list(page_texts(replace(told, content=named), WATCHLIST)) == []


def test_pages_of_nobody_are_none() -> None:
    """A practice that is watched no longer has no pages."""
    assert list(page_texts(subject("stranger"), compile_watchlist([]))) == []


def test_a_text_without_a_time_was_written_when_it_was_seen() -> None:
    """At the latest."""
    (found,) = page_texts(subject(), WATCHLIST)

    assert found.written_at == 5 * DAY


def test_only_own_texts_keep_a_page_awake() -> None:
    """A page without any is not called dormant: nothing is known of it."""
    newest = newest_own([text(DAY), text(3 * DAY), text(9 * DAY, own=False)])

    assert newest is not None
    assert newest.written_at == 3 * DAY
    assert is_dormant(newest, 6 * DAY, 2 * DAY)
    assert not is_dormant(newest, 5 * DAY, 2 * DAY)
    assert not is_dormant(newest_own([text(DAY, own=False)]), 9 * DAY, DAY)


def test_nowhere_is_not_dormant() -> None:
    """Answers elsewhere are no page."""
    assert not is_dormant(text(0, key=replace(KEY, page="")), 9 * DAY, DAY)


def test_a_page_is_summed_up() -> None:
    """With the cases about its conversations, and no others."""
    about = text(DAY).conversation
    cases = [(about, FindingKind.PRAISE), ("elsewhere", FindingKind.SCAM)]
    page = own_page(KEY, [text(DAY), text(0, own=False)], cases, 2 * DAY, DAY)

    assert (page.own, page.others, page.newest_at) == (1, 1, DAY)
    assert page.open_kinds == (FindingKind.PRAISE,)
    assert not page.dormant


def test_a_text_is_of_its_conversation() -> None:
    """Without one, of itself."""
    alone = replace(subject(), content=Post(form=PostForm.POST))
    here = replace(text(0), subject=alone)

    assert text(0).conversation == "bluesky:post:t"
    assert here.conversation == "bluesky:post:river.bsky.socialNone"


def test_kinds_of_open_cases_are_sorted() -> None:
    """Whatever the order of the cases."""
    about = text(DAY).conversation
    kinds = sorted([FindingKind.PRAISE, FindingKind.SCAM])
    pages = [
        own_page(KEY, [text(DAY)], [(about, kind) for kind in some], DAY, DAY)
        for some in (kinds, kinds[::-1])
    ]

    assert [page.open_kinds for page in pages] == [tuple(kinds)] * 2
