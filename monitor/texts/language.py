"""Which language a text is in: English, Spanish, another, or too little to tell.

A text is English where every fourth word is a small English one, as in nearly all, or
where most words are those of the patients' comments that heads were trained on. Only
where neither tells is the model of py3langid asked, so that most runs never load it.
Slang, lists and headlines have few small words: what nobody is sure of is UNSURE, and
read as English.
Source of the model: Lui and Baldwin, "langid.py: An Off-the-shelf Language
Identification Tool", ACL 2012, in its trained form by Barbaresi (py3langid).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from monitor.domain.text.folding import fold_text
from monitor.texts.heads import shipped_heads

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


class Language(StrEnum):
    """What can be read of a text."""

    ENGLISH = "english"
    SPANISH = "spanish"
    OTHER = "other"
    UNSURE = "unsure"
    """Too short, too mixed, or no words at all."""


_LONGEST: Final = 2_000
"""Characters that are looked at."""

_FEWEST: Final = 4
"""Words from which the model is asked; it guesses at fewer."""

_USUAL: Final = 0.25
"""Share of small English words from which a text is English: Tagalog has
"at", Norwegian has "to", too. With it the model is asked of 21 of 13,764
comments of patients, 13 without, and loses none; it is asked of four times as many
tweets."""

_FAMILIAR: Final = 0.6
"""Share of the words from which the model needn't be asked. Of 13,764 comments of
patients it was asked for 117, of which 21 are left; of 25,000 other texts of many
sources one is then taken for English that the model takes for another language."""

_SURE: Final = 0.9
_NOT_ENGLISH: Final = 0.05
"""Probability from which the model is believed, and that of English below which a text
without English words isn't. Chosen on NHS comments and messages between friends."""
_ENOUGH: Final = 2
"""Spanish words that decide between Spanish and what resembles it."""

_AFTER_LATIN: Final = "\u0250"
_WORD: Final = re.compile(r"[a-z]+")
_NO_WORDS: Final = re.compile(r"https?://\S+|[@#]\w+")

_MODELLED: Final = (
    "en", "es", "pt", "it", "fr", "de", "nl", "ca", "tl", "vi", "pl", "ht", "sv",
)  # fmt: skip
"""What is spoken in and around practices in the United States, in Latin letters, and
Swedish, to which its neighbours' languages go: without it none of them is sure."""

_ENGLISH: Final = frozenset((
    "about", "after", "all", "always", "and", "any", "are", "at", "be", "been", "best",
    "but", "by", "call", "called", "can", "cant", "care", "could", "day", "did",
    "didnt", "does", "dont", "even", "every", "for", "friendly", "from", "get", "go",
    "good", "got", "great", "had", "has", "have", "he", "help", "helpful", "her",
    "here", "him", "his", "how", "if", "im", "into", "is", "it", "its", "ive", "just",
    "kind", "know", "like", "love", "made", "more", "most", "my", "need", "never",
    "new", "nice", "not", "nothing", "now", "of", "off", "one", "or", "our", "out",
    "over", "people", "please", "rude", "see", "seen", "she", "should", "so", "staff",
    "than", "thank", "thanks", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "time", "to", "told", "too", "up", "ur", "us", "very",
    "wait", "waited", "waiting", "want", "was", "we", "well", "went", "were", "what",
    "when", "where", "who", "why", "will", "with", "worst", "would", "you", "your",
    "youre",
))  # fmt: skip
"""Without those that other languages have, too (a, do, in, no, on)."""

_SPANISH: Final = frozenset((
    "al", "amable", "amables", "aqui", "atencion", "bien", "buen", "buena", "bueno",
    "cita", "clinica", "cobraron", "como", "contigo", "cuando", "de", "del", "doctora",
    "ella", "en", "es", "ese", "espera", "esta", "estaba", "este", "esto", "estos",
    "excelente", "fue", "fueron", "gracias", "gusta", "gusto", "ha", "hace", "hasta",
    "hay", "hija", "hijo", "la", "las", "le", "lo", "los", "mala", "malo", "mas",
    "medico", "mejor", "mi", "mis", "muy", "nada", "ni", "nos", "nunca", "para", "peor",
    "pero", "pesima", "pesimo", "por", "porque", "que", "recomiendo", "ser", "servicio",
    "si", "su", "sus", "tambien", "tiene", "tienen", "todo", "todos", "tratan",
    "trataron", "trato", "tu", "un", "una", "uno", "usted", "ustedes", "yo",
))  # fmt: skip
"""Some are English or of other languages, too: they tell only of short texts, and
which of two languages a text has more of."""


def language_of(text: str) -> Language:
    """Return the language of `text`, by its first 2,000 characters."""
    looked_at = _NO_WORDS.sub(" ", normalize("NFKC", text[:_LONGEST]))
    if not looked_at.isascii():
        letters = [char for char in looked_at if char.isalpha()]
        if not letters:
            return Language.UNSURE
        if sum(char < _AFTER_LATIN for char in letters) <= len(letters) / 2:
            return Language.OTHER
    words = _WORD.findall(fold_text(looked_at, _LONGEST))
    english = sum(map(_ENGLISH.__contains__, words))
    spanish = sum(map(_SPANISH.__contains__, words))
    if english > spanish and (len(words) < _FEWEST or english >= _USUAL * len(words)):
        return Language.ENGLISH
    if len(words) < _FEWEST:
        return Language.SPANISH if spanish > english else Language.UNSURE
    if english >= spanish and _familiar(words):
        return Language.ENGLISH
    return _modelled(looked_at, english, spanish)


def _familiar(words: Sequence[str]) -> bool:
    """Return whether most of `words` are those of patients who write English."""
    known = shipped_heads("sentiment")["negative"].words.weights
    return sum(word in known for word in words) >= _FAMILIAR * len(words)


def _modelled(text: str, english: int, spanish: int) -> Language:
    """Return what the model, and the small words of either language, make of `text`."""
    ranked = dict(_identifier().rank(text))
    code = max(ranked, key=ranked.__getitem__)
    foreign = english == 0 and ranked["en"] < _NOT_ENGLISH
    if code == "en":
        return Language.ENGLISH
    if ranked[code] < _SURE and not foreign:
        return Language.UNSURE
    if code == "es" or (ranked[code] < _SURE and spanish >= _ENOUGH):
        return Language.SPANISH
    return Language.OTHER


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_MODELLED)
    return identifier
