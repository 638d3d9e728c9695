"""What reads texts: labels, topics, severity and known claims."""

from collections.abc import Sequence
from typing import Protocol

from monitor.domain.reading import Reading, Text


class TextReader(Protocol):
    """Reads texts. Its work is slow: never call it inside a transaction."""

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Return one reading for each text, in their order.

        Raises:
            ModelUnusable: The model that it needs cannot be used.
        """
        ...
