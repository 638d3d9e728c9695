"""E-mail addresses."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span
from monitor.texts.phi.whose import is_desk, is_somebodys

_ADDRESS: Final = re.compile(
    r"(?<![\w.+@-])(?P<box>[\w.+-]{1,64})(?: ?[\[(]at[\])] ?|@)"
    r"(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})",
    re.IGNORECASE,
)
_SPELT: Final = re.compile(
    r"(?<![\w.+@-])(?P<box>[\w.+-]{1,64}) (?:at|\(at\)|\[at\]) "
    r"(?P<host>[\w-]{1,63}(?: (?:dot|\(dot\)|\[dot\]) [a-z]{2,10}){1,3})(?!\w)",
    re.IGNORECASE,
)
"""As people spell them: "rosa at inbox dot com"."""


def email_addresses(text: str, known: Known) -> Iterator[Span]:
    """Yield e-mail addresses that are not below one of the practice's domains."""
    for found in (*_ADDRESS.finditer(text), *_SPELT.finditer(text)):
        host = found["host"].lower()
        if any(host == own or host.endswith(f".{own}") for own in known.domains):
            continue
        tied = not is_desk(found[0]) and is_somebodys(text, *found.span())
        yield Span(kind=PhiKind.EMAIL, start=found.start(), end=found.end(), tied=tied)
