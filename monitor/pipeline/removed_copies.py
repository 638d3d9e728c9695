"""Removed copies: which images are those that were removed from elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from monitor.domain.removed_images import copies_in
from monitor.domain.subjects import Subject, images_of
from monitor.ports.store import Transaction


def with_removed_copies(
    tx: Transaction, subjects: Sequence[Subject]
) -> Sequence[Subject]:
    """Return `subjects` with the copies of removed images among theirs."""
    shown = [images_of(each) for each in subjects]
    removed = tx.removed_images.all() if any(shown) else ()
    return [
        replace(each, removed_copies=copies_in(each.record_id, images, removed))
        for each, images in zip(subjects, shown, strict=True)
    ]
