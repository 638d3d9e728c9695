"""Text of strangers, made safe to show as plain text."""

import re
from typing import Final

from monitor.domain.alerts import DOTS

_HIDDEN: Final = "\N{REPLACEMENT CHARACTER}"
_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"
_LINKING: Final = re.compile(
    rf"://|\\\\(?=\w)|(?<=www)\.|(?<=\w)[{DOTS}](?=[^\W\d_])", re.IGNORECASE
)


def plain(text: str, limit: int) -> str:
    """Return `text` in one line without control characters.

    White space becomes a space. What does not print (control, escape, zero-width
    and direction characters, lone surrogates) becomes U+FFFD, so that a reader
    sees that something hid there.

    Args:
        text: Anything; only its first `limit` characters are looked at.
        limit: Characters of the result, >= 1; a cut ends in an ellipsis.
    """
    shown = "".join(map(_shown, text[:limit]))
    return shown if len(text) <= limit else shown[:-1] + _CUT


def unlinked(text: str, limit: int) -> str:
    """Return `text` as `plain` does, with nothing that a program makes a link of.

    Programs link whatever looks like an address: evil.example is shown as
    evil[.]example. Numbers keep their dots.

    Args:
        text: Anything; only its first `limit` characters are looked at.
        limit: Characters before dots are broken, >= 1.
    """
    return _LINKING.sub(
        lambda found: f"[{found[0][0]}]{found[0][1:]}", plain(text, limit)
    )


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else _HIDDEN
