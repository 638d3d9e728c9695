"""What other tools say of the same accounts.

- ratio: plain `rapidfuzz.fuzz.ratio` of handle or name, a match from 88 of 100.
- dnstwist: `Fuzzer(domain).generate()` writes the permutations of the practice's
  handles and name as domains; a match where the account's handle or name is among
  them. The thirty thousand of its homoglyph fuzzer (two swaps) are not listed but
  looked up, by its own tables of glyphs.
- openSquat: its rule, a name that contains the keyword or is one slip (Levenshtein)
  away, after undoing confusable letters.
"""

import importlib
import re
import socket
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Final, Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from benchmarks.impersonation.drafts import Draft, slug
from monitor.domain.watch import Practice

RATIO_FROM: Final = 0.88
NAMES: Final = ("ratio", "dnstwist", "openSquat")

_LONGEST_LABEL: Final = 63
_FUZZERS: Final = (
    "*original", "addition", "bitsquatting", "cyrillic", "hyphenation", "insertion",
    "omission", "plural", "repetition", "replacement", "subdomain", "transposition",
    "vowel-swap", "various",
)  # fmt: skip
_CONFUSABLE: Final = str.maketrans(
    "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u03bf013457i",
    "aceopxylooleastl",
)


class _Fuzzer(Protocol):
    domains: set[Mapping[str, str]]
    glyphs_ascii: Mapping[str, Sequence[str]]
    glyphs_unicode: Mapping[str, Sequence[str]]

    def generate(self, fuzzers: Sequence[str]) -> None: ...


class _Permutations:
    """What dnstwist writes for one practice."""

    def __init__(self, practice: Practice) -> None:
        make: Callable[[str], _Fuzzer] = _load_dnstwist().Fuzzer
        self._labels = {name[:_LONGEST_LABEL] for name in _own_names(practice)}
        fuzzers = [make(f"{label}.com") for label in sorted(self._labels)]
        for fuzzer in fuzzers:
            fuzzer.generate(_FUZZERS)
        made = (found["domain"] for fuzzer in fuzzers for found in fuzzer.domains)
        self._written = {name.removesuffix(".com") for name in made} - {""}
        tables = (fuzzers[0].glyphs_ascii, fuzzers[0].glyphs_unicode)
        self._glyphs = {
            seen: {glyph for table in tables for glyph in table.get(seen, ())}
            for seen in {*tables[0], *tables[1]}
        }

    def has(self, draft: Draft) -> bool:
        """Return whether the account's handle or name is one of them."""
        said = {slug(draft.handle), slug(draft.name)} - {""}
        labels = {_as_label(draft.handle), _as_label(draft.name)} | said
        if not self._written.isdisjoint(labels):
            return True
        return any(self._swapped(own, one) for own in self._labels for one in said)

    def _swapped(self, own: str, said: str, swaps: int = 2) -> bool:
        """Return whether at most `swaps` glyphs make `own` what was said."""
        if own == said or not swaps:
            return own == said
        first = _common_start(own, said)
        places = ((at, wide) for at in {first, max(0, first - 1)} for wide in (1, 2))
        return any(
            self._swapped(own[:at] + glyph + own[at + wide :], said, swaps - 1)
            for at, wide in places
            for glyph in self._glyphs.get(own[at : at + wide], ())
            if said.startswith(glyph, at)
        )


class Rivals:
    """Each rival's verdicts; what depends on a practice is made once for it."""

    def __init__(self) -> None:
        self._made: tuple[Practice, _Permutations] | None = None

    def say(self, practice: Practice, draft: Draft) -> Mapping[str, float]:
        """Return each rival's name to how alike it calls account and practice, 0..1."""
        if self._made is None or self._made[0] is not practice:
            self._made = (practice, _Permutations(practice))
        return {
            "ratio": _ratio(practice, draft),
            "dnstwist": float(self._made[1].has(draft)),
            "openSquat": float(_squats(practice, draft)),
        }


def _load_dnstwist() -> ModuleType:
    # It gives every socket of the process a time-out, which is taken back.
    before = socket.getdefaulttimeout()
    try:
        return importlib.import_module("dnstwist")
    except ModuleNotFoundError as error:
        raise SystemExit("dnstwist is missing: pip install dnstwist") from error
    finally:
        socket.setdefaulttimeout(before)


def _own_names(practice: Practice) -> set[str]:
    return {slug(practice.name), *(found.handle for found in practice.accounts)}


def _as_label(text: str) -> str:
    """Return `text` as a part of a domain, as dnstwist writes them."""
    label = re.sub(r"[\s_.-]+", "-", text).strip("-")
    return label if label.isascii() else "xn--" + _punycode(label)


def _ratio(practice: Practice, draft: Draft) -> float:
    own = (*_own_names(practice), practice.name.lower())
    said = (draft.handle.lower(), draft.name.lower())
    return max(fuzz.ratio(a, b) for a in own for b in said) / 100


def _squats(practice: Practice, draft: Draft) -> bool:
    said = [_plain(text) for text in (draft.handle, draft.name) if text]
    own = [_plain(name) for name in _own_names(practice)]
    return any(
        a in b or Levenshtein.distance(a, b, score_cutoff=1) <= 1
        for a in own
        for b in said
    )


def _plain(text: str) -> str:
    """Return `text` without confusable letters, as far as openSquat's table goes."""
    folded = unicodedata.normalize("NFKC", text).lower().translate(_CONFUSABLE)
    return slug(unicodedata.normalize("NFD", folded).encode("ascii", "ignore").decode())


def _punycode(label: str) -> str:
    return label.encode("punycode", "ignore").decode()


def _common_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
