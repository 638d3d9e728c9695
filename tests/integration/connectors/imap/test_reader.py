"""Tests of reading a mailbox on, whatever becomes of its mails."""

from dataclasses import replace

import pytest

from connectors.imap.reader import PAGE, PAGE_SECONDS, WINDOW
from connectors.kit.mail import DEEPEST, MAIL_BYTES
from monitor.domain.errors import BadItem
from monitor.domain.sources import Capability, Query
from monitor.ports.connector import ConnectorContext
from monitor.simulator.mailbox import AUTHSERV_ID
from tests.builders import practice
from tests.fakes.runtime import FakeClock
from tests.integration.connectors.imap.platform import Platform, mail

STAMP = b"Authentication-Results: " + AUTHSERV_ID.encode()


def test_what_is_new_is_read_once(platform: Platform) -> None:
    """In the order in which it arrived."""
    platform.mailbox.deliver(mail(1), mail(2))
    first = platform.sightings(platform.poll())
    platform.mailbox.deliver(mail(3))
    then = platform.sightings(platform.poll())

    ids = [seen.identity.native_id for seen in (*first, *then)]
    assert ids == [f"<review{n}@google.com>" for n in (1, 2, 3)]
    assert not platform.poll().items


def test_many_are_read_page_by_page(platform: Platform) -> None:
    """A run goes on until none is left."""
    platform.mailbox.deliver(*(mail(n) for n in range(PAGE + 1)))
    pages = [platform.poll(), platform.poll()]

    assert [(len(page.items), page.more) for page in pages] == [
        (PAGE, True),
        (1, False),
    ]


class HurriedClock(FakeClock):
    """A clock on which every look takes long."""

    def monotonic(self) -> float:
        """Return a later time at every call."""
        self.seconds += PAGE_SECONDS
        return self.seconds


def test_a_slow_page_ends_early(platform: Platform) -> None:
    """It has one mail at least; none is lost or read twice."""
    slow = ConnectorContext(clock=HurriedClock(), timeout=10 * PAGE_SECONDS)
    hurried = replace(platform, context=slow)
    platform.mailbox.deliver(*(mail(n) for n in range(3)))
    pages = [hurried.poll() for _ in range(3)]

    assert [item.locator for page in pages for item in page.items] == [
        f"google, mail {n}" for n in (1, 2, 3)
    ]
    assert [page.more for page in pages] == [True, True, False]


def test_nothing_is_changed(platform: Platform) -> None:
    """No mail counts as read, and no folder is opened for writing."""
    platform.mailbox.deliver(mail())
    platform.poll()

    assert not platform.mailbox.seen
    assert "SELECT" not in platform.mailbox.asked


def test_mails_of_others_are_not_even_fetched(platform: Platform) -> None:
    """A front desk's mailbox holds more than reviews."""
    other = mail().replace(
        b"businessprofile-noreply@google.com", b"ann@riverside.example"
    )
    platform.mailbox.deliver(other, mail(2, "yelp"))

    assert not platform.poll().items
    assert platform.mailbox.asked.count("UID") == 1


def test_what_only_looks_like_a_sender_is_left_alone(platform: Platform) -> None:
    """A search finds parts of names and longer addresses as well."""
    longer = mail().replace(b"noreply@google.com>", b"noreply@google.com.evil.example>")
    platform.mailbox.deliver(longer)
    page = platform.poll()

    assert not (page.items)
    assert not (page.gaps)
    assert not (page.problem)


def test_each_site_is_a_source(platform: Platform) -> None:
    """Of the practices that own the mailbox."""
    plans = platform.connector().plan([practice("a")])
    assert [plan.platform for plan in plans] == [
        *("google", "yelp", "facebook", "healthgrades", "zocdoc")
    ]
    assert {plan.practices for plan in plans} == {("a",)}


def test_a_mailbox_belongs_to_its_practices(platform: Platform) -> None:
    """Others get nothing of it."""
    both = [practice("a"), practice("b")]
    plans = platform.connector(practices=["b"]).plan(both)
    assert {plan.practices for plan in plans} == {("b",)}
    assert not platform.connector(practices=["c"]).plan(both)


def test_forged_mails_are_ignored_and_told(platform: Platform) -> None:
    """As a gap: they may have been real, and spoilt on the way."""
    platform.mailbox.deliver(mail(1, forged=True), mail(2), mail(3, forged=True))
    page = platform.poll()

    assert len(page.items) == 1
    assert [gap.reason for gap in page.gaps] == [
        f"2 mails ignored: {AUTHSERV_ID} could not verify their sender"
    ]
    assert not page.problem


def test_a_stamp_of_the_senders_own_does_not_help(platform: Platform) -> None:
    """The server's is above it."""
    own = STAMP + b"; dmarc=pass header.from=google.com\r\n"
    head, mark, rest = mail(forged=True).partition(b"From: ")
    platform.mailbox.deliver(head + own + mark + rest)

    assert not platform.poll().items


def test_a_wrong_id_is_told_until_it_is_right(platform: Platform) -> None:
    """Then what was passed over is read."""
    platform.mailbox.deliver(mail())
    problems = [platform.poll(authserv_id="mx.other.example").problem for _ in "12"]
    page = platform.poll()

    assert all(
        "1 mails ignored" in told and "`authserv_id`" in told for told in problems
    )
    assert len(page.items) == 1
    assert not page.problem


def test_other_senders_are_asked_for_anew(platform: Platform) -> None:
    """Whoever adds one wants its old mails too."""
    sender, other = b"businessprofile-noreply@google.com", b"relay@google.com"
    platform.mailbox.deliver(mail().replace(sender, other))

    assert not platform.poll().items
    assert len(platform.poll(senders={"google": [other.decode()]}).items) == 1


def test_a_replaced_folder_is_read_again(platform: Platform) -> None:
    """Records stay the same; what was lost with the old one is a gap."""
    platform.mailbox.deliver(mail(1), mail(2))
    before = platform.sightings(platform.poll())
    platform.mailbox.renumber()
    page = platform.poll()

    assert platform.sightings(page) == before
    assert [gap.reason for gap in page.gaps] == [
        "the server replaced the folder; read again"
    ]


def test_deleted_mails_are_no_matter(platform: Platform) -> None:
    """Numbers are never given twice."""
    platform.mailbox.deliver(mail(1), mail(2))
    platform.poll()
    platform.mailbox.delete(2)
    assert not platform.poll().items
    platform.mailbox.deliver(mail(3))

    assert len(platform.poll().items) == 1


def test_a_crowded_folder_is_searched_in_parts(platform: Platform) -> None:
    """So that no answer is too long."""
    platform.mailbox.skip(WINDOW)
    platform.mailbox.deliver(mail())
    pages = [platform.poll(), platform.poll()]

    assert [(len(page.items), page.more) for page in pages] == [(0, True), (1, False)]


def test_a_huge_mail_is_parked_without_its_body(platform: Platform) -> None:
    """Its headers tell whether it is worth it."""
    platform.mailbox.deliver(mail(1) + b"x" * MAIL_BYTES)
    platform.mailbox.deliver(mail(2, forged=True) + b"x" * MAIL_BYTES)
    [item] = platform.poll().items

    assert len(item.body) < 2_000
    with pytest.raises(BadItem, match="1 MiB"):
        platform.connector().parse(item)


def deep(text: bytes) -> bytes:
    """Return the mail `text` with parts within parts, too many to parse."""
    head, _, rest = text.partition(b"Content-Type: ")
    part = b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n'
    nested = b"".join(part % (n, n) for n in range(DEEPEST + 1))
    return head + nested + b"Content-Type: " + rest


def test_what_a_stranger_wrote_is_not_parsed(platform: Platform) -> None:
    """His headers say enough, so he can waste no time."""
    sender = b"noreply@google.com"
    stranger = mail(1).replace(sender, sender + b".evil.example")
    platform.mailbox.deliver(deep(stranger), deep(mail(2, forged=True)))
    page = platform.poll()

    assert not page.items
    assert [gap.reason.partition(":")[0] for gap in page.gaps] == ["1 mails ignored"]


def test_a_deep_mail_is_parked(platform: Platform) -> None:
    """Of the site's own; nobody else's gets so far."""
    platform.mailbox.deliver(deep(mail()))
    [item] = platform.poll().items

    with pytest.raises(BadItem, match="fewer parts"):
        platform.connector().parse(item)


def test_a_wrong_cursor_is_forgotten(platform: Platform) -> None:
    """What somebody wrote into it by hand stops nothing."""
    platform.mailbox.deliver(mail())
    platform.cursor = {"uid": "x", "uid_validity": [], "unstamped": "y"}
    assert len(platform.poll().items) == 1


def test_another_site_reads_its_own(platform: Platform) -> None:
    """From the same mailbox."""
    platform.mailbox.deliver(mail(1), mail(2, "facebook"))
    query = Query(capability=Capability.REVIEWS, text="facebook")
    [item] = platform.connector().poll(query, {}).items
    [seen] = platform.connector().parse(item)

    assert (seen.identity.platform, seen.identity.native_id) == ("facebook", "review2")
