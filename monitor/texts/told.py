"""What is read of a passage by what a passage is told by: its tone, what is grave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from monitor.texts.heads import Judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.domain.reading import Span
    from monitor.texts.heads import Vector


class Told(Judged, Protocol):
    """What heads judge, and the sentences of it."""

    @property
    def vectors(self) -> Mapping[Span, Vector]:
        """Those of its sentences that were encoded, by where they are."""
        ...

    @property
    def readable(self) -> bool:
        """Whether it has words, most of them in Latin letters."""
        ...

    @property
    def in_english(self) -> bool:
        """Whether it is read as English."""
        ...

    @property
    def spans(self) -> Sequence[Span]:
        """Where its sentences are."""
        ...

    @property
    def parts(self) -> tuple[str, ...]:
        """Each of them as it was written."""
        ...

    @property
    def plain_parts(self) -> tuple[str, ...]:
        """Each of them in plain letters."""
        ...

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same without blank ones."""
        ...
