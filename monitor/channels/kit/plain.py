"""Text of strangers, made safe to show as plain text."""

from typing import Final

_HIDDEN: Final = "\N{REPLACEMENT CHARACTER}"
_CUT: Final = "\N{HORIZONTAL ELLIPSIS}"


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


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else _HIDDEN
