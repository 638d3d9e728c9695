"""Pages of persons: profiles and home pages that words call somebody's."""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import Known, Span, before

_PROFILE: Final = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:www\.|m\.)?(?:facebook|fb|instagram|tiktok|twitter|x|"
    r"threads|linkedin|snapchat|youtube|venmo|gofundme|caringbridge)\.(?:com|net|org)/"
    r"(?:in/|visit/|f/|u/|add/)?@?[\w.%-]{2,60}",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"(?<![\w@.-])(?:https?://|"
    r"www\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?:/[\w./%-]{0,80})?",
    re.IGNORECASE,
)
_OWNED: Final = compile_phrases(
    r"""
    (my|his|her|their|(the )?patient's) <w>(page|profile|site|blog|facebook)
    (my|his|her|their|(the )?patient's) <w>(account|website|gofundme|tiktok|instagram)
    (look|find|follow) (me|her|him)
    (mi|su) (p[aá]gina|perfil|cuenta|facebook|instagram)
""".replace("<w>", r"([\w-]{1,20} ){0,2}")
)


def web_pages(text: str, known: Known) -> Iterator[Span]:
    """Yield profiles, and pages that are said to be somebody's, beside their health."""
    del known
    for found in (*_PROFILE.finditer(text), *_PAGE.finditer(text)):
        owned = _OWNED.search(before(text, found.start())) is not None
        yield Span(
            kind=PhiKind.WEB_PAGE,
            start=found.start(),
            end=found.end(),
            tied=owned and about_one(text, *found.span()),
        )
