"""Stars, whatever their number."""

import math
from typing import Final

from monitor.domain.reading import Text

USUAL_STARS: Final = 5.0
"""Stars that could be given where nobody says."""

LOW: Final = 2 / 5
HIGH: Final = 4 / 5
"""Shares of the stars up to which a rating complains and from which it praises; three
of five is left to the text."""


def share_of_stars(text: Text) -> float | None:
    """Return the share of the possible stars that was given, 0..1.

    None where no rating was given, or one that cannot be.
    """
    rating = text.rating
    best = USUAL_STARS if text.max_rating is None else text.max_rating
    if (
        rating is None
        or not math.isfinite(best)
        or not 0 <= rating <= best
        or best <= 0
    ):
        return None
    return rating / best
