"""Whose words they are: what a text quotes, its writer need not mean."""

import re
from typing import Final

_QUOTED: Final = re.compile(r'"[^"\n]{1,300}"|\u201c[^\u201d\n]{1,300}\u201d')
_MOST: Final = 0.8


def without_quotes(sentence: str) -> str:
    """Return `sentence` without what it quotes; one that is all quote stays."""
    rest = _QUOTED.sub(" ", sentence)
    return rest if len(rest.strip()) > len(sentence) * (1 - _MOST) else sentence
