"""Cuts a JSON text into its parts without understanding them.

A parser refuses a whole page for one bad value in one item: a lone surrogate,
a number of ten thousand digits, a thousand brackets. Cut first, each item is
parsed, and refused, alone.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

# A string (an unterminated one runs to the end, which keeps this linear), or a
# mark of structure.
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+'
_TOKEN = re.compile(_STRING + rb'(?:"|(?P<endless>\\?\Z))|[\[\]{},]', re.DOTALL)
_CLOSED_BY = {b"[": b"]", b"{": b"}"}
_MEMBER = re.compile(rb"\s*(" + _STRING + rb'")\s*:(.*)', re.DOTALL)


def elements(array: bytes) -> Sequence[bytes]:
    """Return the elements of a JSON array, each as it was written.

    Raises:
        ValueError: `array` is no array, or ends too early.
    """
    return tuple(_parts(array, b"[", b"]"))


def members(record: bytes) -> Mapping[str, bytes]:
    """Return the values of a JSON object by key, each as it was written.

    Raises:
        ValueError: `record` is no object, or ends too early.
    """
    found = {}
    for part in _parts(record, b"{", b"}"):
        member = _MEMBER.fullmatch(part)
        if member is None:
            raise ValueError("not a JSON object: a member has no key")
        found[str(json.loads(member[1]))] = member[2].strip()
    return found


def _parts(raw: bytes, first: bytes, last: bytes) -> Iterator[bytes]:
    """Return what stands between the commas of the outermost brackets.

    Raises:
        ValueError: `raw` does not start and end with them.
    """
    raw = raw.strip()
    if not (raw.startswith(first) and raw.endswith(last)):
        raise ValueError("not the expected JSON: the outermost brackets are missing")
    inside = raw[1:-1]
    start = 0
    for comma in _outer_commas(inside):
        yield inside[start:comma].strip()
        start = comma + 1
    rest = inside[start:].strip()
    if rest or start:
        yield rest


def _outer_commas(inside: bytes) -> Iterator[int]:
    """Return where the commas outside of all brackets are.

    Raises:
        ValueError: The brackets do not match.
    """
    closing = bytearray()
    for token in _TOKEN.finditer(inside):
        mark = token[0]
        if mark in _CLOSED_BY:
            closing += _CLOSED_BY[mark]
        elif mark in _CLOSED_BY.values():
            if closing[-1:] != mark:
                raise ValueError("not JSON: a bracket stands where none may")
            del closing[-1]
        elif mark == b"," and not closing:
            yield token.start()
        if token["endless"] is not None:
            raise ValueError("not JSON: a quote too many")
    if closing:
        raise ValueError("not JSON: brackets do not match, or the text ends too early")
