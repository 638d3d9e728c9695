"""ZIP codes that words call somebody's home."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.spans import Known, Span

_SAID: Final = re.compile(
    r"\b(?:zip(?: ?code)?|postal code|c[oó]digo postal)\W{1,3}(?:(?:is|was|es) )?"
    r"(?P<value>\d{5}(?:-\d{4})?)\b",
    re.IGNORECASE | re.ASCII,
)


def zip_codes(text: str, known: Known) -> Iterator[Span]:
    """Yield ZIP codes; tied where one person and their health are near."""
    del known
    for found in _SAID.finditer(text):
        start, end = found.span("value")
        tied = about_one(text, start, end)
        yield Span(kind=PhiKind.ZIP_CODE, start=start, end=end, tied=tied)
