"""Biometric identifiers: text can only speak of them."""

from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import Known, Span

_SORT: Final = (
    r"(finger ?prints?( templates?)?|thumb ?prints?|palm ?prints?|hand ?prints?|"
    r"(retina|retinal|iris|palm vein|facial|face) (scans?|templates?|recognition)|"
    r"voice ?prints?|face ?prints?|DNA (profiles?|samples?|sequences?)|genome sequence|"
    r"biometric (data|record|scan|template)s?|huellas? (dactilar|digital)(es)?)"
)
_SPOKEN: Final = compile_phrases(_SORT)
_HELD: Final = compile_phrases(r"""
    (on file|stored?|match(es|ed)?|saved|enrolled|attached|uploaded|captured|taken|kept)
    (of|for|from) (the |our |my )?(patient|pt|Mr|Mrs|Ms|him|her)
    does(n't| not) match
    (id|identifier|hash|verified|recorded|signature|#?\w{0,4}-?\d{3,12})
""")
_NUMBERED: Final = compile_phrases(r"biometric (id|identifier)s?")


def biometrics(text: str, known: Known) -> Iterator[Span]:
    """Yield mentions of one person's kept fingerprints and their like."""
    del known
    for found in _SPOKEN.finditer(text):
        sentence = text[max(0, found.start() - 60) : found.end() + 60]
        if _HELD.search(sentence):
            tied = _NUMBERED.search(sentence) or about_one(text, *found.span())
            yield Span(
                kind=PhiKind.BIOMETRIC,
                start=found.start(),
                end=found.end(),
                tied=bool(tied),
            )
