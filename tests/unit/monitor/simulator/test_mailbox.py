"""Tests of a simulated mailbox."""

from monitor.simulator.mailbox import SimMailbox


def mailbox() -> SimMailbox:
    """Return a mailbox with two mails."""
    held = SimMailbox()
    held.deliver(b"one", b"two")
    return held


def test_numbers_rise_and_are_not_given_twice() -> None:
    """Whatever is deleted."""
    held = mailbox()
    held.delete(2)
    held.deliver(b"three")
    assert held.mails() == {1: b"one", 3: b"three"}
    assert held.next_uid == 4


def test_what_is_shown_again_stays() -> None:
    """Only the rest arrives."""
    held = mailbox()
    held.show([b"one", b"three"])
    assert list(held.mails().values()) == [b"one", b"two", b"three"]


def test_a_restored_mailbox_has_other_numbers() -> None:
    """It says so."""
    held = mailbox()
    held.delete(1)
    held.renumber()
    assert held.mails() == {1: b"two"}
    assert (held.uid_validity, held.next_uid) == (2, 2)
