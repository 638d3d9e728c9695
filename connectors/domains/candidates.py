"""Names that could be taken for a practice's domain, the most dangerous first.

Three sorts: the name with a word of healthcare or payment, the name under another
top-level domain, and the name misspelled. Misspellings and look-alike letters are
those of dnstwist's `Fuzzer`, which is used as a library and asks nobody anything.
"""

import importlib
import re
import socket
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from types import ModuleType
from typing import Final, Protocol

import idna

from connectors.domains.words import TLDS, WORDS


def _load_dnstwist() -> ModuleType:
    # It gives every socket of the process a time-out, which is taken back.
    before = socket.getdefaulttimeout()
    try:
        return importlib.import_module("dnstwist")
    finally:
        socket.setdefaulttimeout(before)


class _Fuzzer(Protocol):
    """What is used of dnstwist's `Fuzzer`, which has no types of its own."""

    domains: Collection[Mapping[str, str]]
    glyphs_ascii: Mapping[str, Sequence[str]]
    glyphs_unicode: Mapping[str, Sequence[str]]
    glyphs_idn_by_tld: Mapping[str, Mapping[str, Sequence[str]]]

    def generate(self, fuzzers: Sequence[str]) -> None:
        """Make the names of those kinds, into `domains`."""


_DNSTWIST: Final = _load_dnstwist()

# The likeliest to deceive first; `subdomain` is left out, since what is below a
# domain of somebody else's cannot be registered.
_SLIPS: Final = (
    "transposition", "omission", "repetition", "replacement", "vowel-swap",
    "hyphenation", "plural", "insertion",
)  # fmt: skip
_RARE: Final = ("cyrillic", "addition", "various", "bitsquatting")
_NAME: Final = re.compile(
    r"(?=.{4,253}\Z)(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?!-)[a-z0-9-]{2,63}(?<!-)"
)


def candidates(
    domain: str,
    most: int,
    *,
    words: Sequence[str] = WORDS,
    tlds: Sequence[str] = TLDS,
) -> tuple[str, ...]:
    """Return at most `most` names that resemble `domain`, each once, in ASCII.

    Neither the domain itself nor what is below it is among them. Equal arguments
    give equal names in an equal order.

    Args:
        domain: A practice's own domain, lower case, in ASCII or Unicode.
        most: How many, >= 1.
        words: To put before and after the name.
        tlds: To put in place of the last part, without a dot.
    """
    own = _ascii(domain)
    if own is None:
        return ()
    _, label, tld = _DNSTWIST.domain_tld(own)
    if not label or not tld:
        return ()
    registered = f"{label}.{tld}"
    made = _made(_DNSTWIST.Fuzzer(registered), label, tld, words, tlds)
    named = (name for name in map(_ascii, made) if name is not None)
    fresh = (name for name in dict.fromkeys(named) if name not in {registered, own})
    return tuple(islice(fresh, most))


def _made(
    fuzzer: _Fuzzer,
    label: str,
    tld: str,
    words: Sequence[str],
    tlds: Sequence[str],
) -> Iterator[str]:
    yield from (f"{name}.{tld}" for name in _with_words(label, words))
    yield from (f"{label}.{other}" for other in tlds)
    yield from (f"{name}.{tld}" for name in _with_glyphs(label, fuzzer.glyphs_ascii))
    yield from _permuted(fuzzer, _SLIPS)
    glyphs = fuzzer.glyphs_idn_by_tld.get(tld, fuzzer.glyphs_unicode)
    yield from (f"{name}.{tld}" for name in _with_glyphs(label, glyphs))
    yield from _permuted(fuzzer, _RARE)


def _with_words(label: str, words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"{label}-{word}"
        yield f"{label}{word}"
        yield f"{word}-{label}"
        yield f"{word}{label}"


def _with_glyphs(label: str, glyphs: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Return `label` with one letter, or pair of them, that looks like another.

    dnstwist itself swaps two at a time, which makes thirty thousand names of one.
    """
    for place in range(len(label)):
        for width in (1, 2):
            seen = label[place : place + width]
            for glyph in glyphs.get(seen, ()):
                yield label[:place] + glyph + label[place + width :]


def _permuted(fuzzer: _Fuzzer, kinds: Sequence[str]) -> Iterator[str]:
    for kind in kinds:
        # One at a time: the library forgets which of two kinds made a name.
        fuzzer.generate([kind])
        yield from sorted(made["domain"] for made in fuzzer.domains)


def _ascii(name: str) -> str | None:
    """Return `name` as the domain name system has it, or None if it can't be one."""
    try:
        written = idna.encode(name.strip(". ").lower(), uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return None
    return written if _NAME.fullmatch(written) else None
