"""Letters in disguise: k1ll, k!ll, b1tch."""

import re
from typing import Final

_DISGUISED: Final = re.compile(r"(?<=[a-z])[0134578@$!](?=[a-z])")
_LETTERS: Final = str.maketrans("0134578@$!", "oieastbasi")


def undisguised(sentence: str) -> str:
    """Return plain `sentence` with single digits and signs inside words as letters.

    Numbers, and what stands before or after a word, are kept: ar-15, 5 stars, stop!
    """
    return _DISGUISED.sub(lambda sign: sign[0].translate(_LETTERS), sentence)
