"""Passages for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.domain.reading import Text
from monitor.texts.passage import Passage
from tests.fakes.encoder import FakeEncoder

if TYPE_CHECKING:
    from monitor.texts.passage import Vector


def saying(
    body: str, vector: Vector | None = None, rating: float | None = None
) -> Passage:
    """Return a passage that says `body`, with a made-up vector unless one is given."""
    if vector is None:
        vector = FakeEncoder().encode([body])[0]
    return Passage(text=Text(body=body, rating=rating, max_rating=5), vector=vector)
