"""Text for services whose markup is not known."""

import re
from typing import Final

_ACTIVE: Final = re.compile(r"[<>]|[@\N{FULLWIDTH COMMERCIAL AT}](?=\S)|\](?=[(:])")
_INERT: Final = {
    "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
}


def inert(text: str) -> str:
    """Return `text` with nothing in it that calls, links or is a tag.

    Chat services have no escape in common, but what they look for is alike: a name
    right after an @, a tag between < and >, a target right after a ]. A space parts
    the first and the last, and the tags' brackets become single guillemets. Emphasis
    stays: it changes how text looks and nothing else, and handles are full of `_`.
    """
    return _ACTIVE.sub(lambda found: _INERT.get(found[0], f"{found[0]} "), text)
