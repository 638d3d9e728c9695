"""What a plain YAML scalar means: the core schema of YAML 1.2, section 10.3.2.

So `no` and `on` are words, and `1:30` is text. Numbers that only programmers
write (octal, hex, infinity) and numbers with a leading zero stay text as well.
"""

import re
from typing import Final

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE"})
_FALSE: Final = frozenset({"false", "False", "FALSE"})
# 18 digits: more would not fit the integers of a database.
_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})(e[-+]?[0-9])?")


def plain_scalar(text: str) -> str | int | float | bool | None:
    """Return the value of `text` written without quotes."""
    if text in _NULLS:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
