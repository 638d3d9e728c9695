"""What it means that a mail server refused recipients.

Source: RFC 5321, section 4.2.1: 4xx is temporary, 5xx is for good.
"""

from collections.abc import Mapping
from typing import Final

from monitor.domain.errors import BadQuery, Unavailable

_FOR_GOOD: Final = 500


def check_recipients(refused: Mapping[str, int], asked: int) -> None:
    """Return if nobody was refused.

    Args:
        refused: Reply codes by recipient.
        asked: How many recipients there were.

    Raises:
        Unavailable: One at least may be taken later.
        BadQuery: All of them are refused for good.
    """
    if not refused:
        return
    code = min(refused.values())
    said = f"the mail server answered {code} to {len(refused)} of {asked} recipients"
    if code < _FOR_GOOD:
        raise Unavailable(said)
    raise BadQuery(f"{said}: are their addresses right?")
