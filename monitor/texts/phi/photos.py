"""Pictures of patients that a text says it comes with.

What a picture shows is another matter; here only words tell.
"""

from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import Known, Span

_SHOWN: Final = compile_phrases(
    r"""
    <pic> (with|of|from) (one of )?(our|my|this|a|today's|yesterday's) <sort>(patient|\
    client)
    (our|my|this|a) patient('s)? <sort><pic>
    <pic> of ((the|our|my) )?(patient|pt)'s <sort>\w+
    (this|here) is the <pic> of (a|an|the|our|my) <sort>(patient|<person>)
    (full[- ]face|facial) <pic> (of|shows?|attached|in)
    selfie with (him|her|Mr|Mrs|Ms|Miss)
    before[- ]and[- ]after ([\w-]+ ){0,3}(of|with) (our|my|this|a) <sort>patient
    foto (de|con) (nuestr[ao]|mi|un|una|la|el) <sort>paciente
""".replace(
        "<pic>",
        r"(photos?|pictures?|pics?|selfie|snapshots?|videos?|x-?rays?|scans?|images?|"
        r"before[- ]and[- ]after)",
    )
)


def photos(text: str, known: Known) -> Iterator[Span]:
    """Yield where a text says that it shows a patient."""
    del known
    for found in _SHOWN.finditer(text):
        yield Span(kind=PhiKind.PHOTO, start=found.start(), end=found.end())
