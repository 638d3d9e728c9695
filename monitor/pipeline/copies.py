"""Copies: which images are those that were removed from elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from monitor.domain.removed_images import copies_in, pictured
from monitor.domain.subjects import Subject
from monitor.ports.store import Transaction


def with_copies(tx: Transaction, subjects: Sequence[Subject]) -> Sequence[Subject]:
    """Return `subjects` with the copies of removed images among theirs."""
    if not any(any(pictured(each.evidence)) for each in subjects):
        return subjects
    removed = tx.removed_images.all()
    return [
        replace(each, copies=copies_in(each.record_id, each.evidence, removed))
        for each in subjects
    ]
