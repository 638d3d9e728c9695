"""S12: what would make pattern engines slow: in the configuration, and in texts.

No pattern comes from the configuration. What looks like one as a claim's term is words;
the patterns that read texts are our own, over texts that are cut at their longest.
"""

from collections.abc import Iterator
from itertools import product
from time import process_time
from typing import Final

from benchmarks.hostile import PIECES, RUNS, hostile, labelers, milliseconds
from benchmarks.reliability.rows import Row
from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.texts.claim_terms import compile_groups, has_all

_LOOPS: Final = (
    "(a+)+",
    "(a|a)*",
    "(a|aa)+",
    "([a-z]+)*",
    "(.*a){20}",
    "(a+a+)+",
    r"(\w+\s?)*",
    "((a*)*)*",
    "(a?){30}a{30}",
    "(?:a|[ab]*)*",
)
_ENDS: Final = ("$", "!", "b", r"\b", "[^a]", r"\1", "(?=z)", "{2,9999}", "(?!a)", "+$")
"""What makes an engine that goes back try every way through a loop."""

_LONG: Final = 100_000
"""Characters; ten times what is read of a text."""

_TEXTS: Final = ("a", "a ", "#a", "#", "a-", "ab", " ", "é", "a!", "(a+)+ ")
_MOST_TERM: Final = 50.0
_MOST_LABELER: Final = 1_000.0
"""Milliseconds of a processor, for dozens of patterns over the longest text."""

_FEW: Final = 6
"""Of so many, one is tried quickly."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for terms, and one for texts; quickly nobody looks at a clock."""
    yield _terms(quick=quick)
    yield _texts(quick=quick)


def _terms(*, quick: bool) -> Row:
    terms = [f"{loop}{end}" for loop, end in product(_LOOPS, _ENDS)]
    texts = [(piece * _LONG)[:_LONG] for piece in _TEXTS]
    obeyed, slowest = 0, 0.0
    for term in terms:
        groups = compile_groups([[term]])
        # As it is written it is found, within whatever stands around it.
        obeyed += not has_all(groups, fold_text(f"so {term} it is"))
        obeyed += has_all(groups, "a" * 40)
        for text in texts[:1] if quick else texts:
            began = process_time()
            has_all(groups, text)
            slowest = max(slowest, (process_time() - began) * 1000)
    return Row(
        id="S12",
        tried="patterns as terms of a claim",
        times=len(terms),
        measured=f"{obeyed} taken for patterns, {slowest:.0f} ms over {_LONG:,} "
        "characters at most",
        goal=f"words, each within {_MOST_TERM:g} ms",
        held=not obeyed and (quick or slowest <= _MOST_TERM),
    )


def _texts(*, quick: bool) -> Row:
    pieces = [*PIECES.values()][:: _FEW if quick else 1]
    texts = [hostile(piece) for piece in pieces]
    slowest = {
        name: max(milliseconds(judge, text, 1 if quick else RUNS) for text in texts)
        for name, judge in labelers().items()
    }
    told = ", ".join(f"{name} {most:.0f}" for name, most in slowest.items())
    return Row(
        id="S12",
        tried=f"texts of {MAX_POST:,} characters against our own",
        times=len(texts) * len(slowest),
        measured=f"ms at most: {told}",
        goal=f"every reader of texts within {_MOST_LABELER:g} ms",
        held=quick or max(slowest.values()) <= _MOST_LABELER,
    )
