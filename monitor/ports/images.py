"""Reading images of posts: what they say and show, without a word of it."""

from typing import Protocol

from monitor.domain.evidence import ReadImage


class ImageReader(Protocol):
    """Reads images where a hostile one can do no harm.

    It takes seconds: never call it inside a transaction.
    """

    def read(self, body: bytes) -> ReadImage:
        """Decode `body` and tell what is on it.

        Raises:
            ImageRefused: Not of an allowed format, too large, or it broke the
                decoder.
            ModelUnusable: What reads text is missing or not what is pinned.
            Unavailable: No process could be started, which says nothing of `body`.
        """
        ...
