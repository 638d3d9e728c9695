"""What the heads of `monitor.texts.gravity` are trained on, and how.

Sentences of our own, by kind and by scene, tell what is grave and what only sounds so;
ordinary comments of patients and messages of friends tell all else. A scene is what
happened, in several wordings: whoever holds examples out for a figure holds out whole
scenes, as others will tell of others.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from scipy.sparse import csr_array, hstack

from benchmarks.lessons import CHAT
from benchmarks.passages import harmless_chat, passages
from benchmarks.patient_comments import TEST_SOURCE, comments
from benchmarks.regression import Array, Fitted, fit
from monitor.domain.reading import Text
from monitor.texts.grave_terms import grave_terms
from monitor.texts.grave_wordings import Grave
from monitor.texts.heads import Heads, VectorHead, WordHead
from monitor.texts.passage import Passage

TRAINING: Final = Path(__file__).with_name("data") / "grave_training.json"
EXAMPLES: Final = Path(__file__).with_name("data") / "grave_examples.json"
_OWN: Final = 6.0
_OTHERS: Final = 1.0
"""Importance of a sentence of our own, and of an ordinary one."""
_TERMS: Final = 0.5
"""How much a term counts beside the vector."""
_OFTEN: Final = 2
_LEAST: Final = 0.1
"""Times that a term must be found among our own, and the least weight that is kept.
Both, and the above, were chosen on the development half of `EXAMPLES`."""
_UNREAD: Final = np.zeros(1, np.float32)
"""The vector of what is only cut into sentences."""
_EVERY: Final = 3
"""Of comments that praise or tell nothing, one in so many is enough."""
_DIGITS: Final = 2
_SIXTHS: Final = 6

ABOUT: Final[Mapping[str, str]] = {
    "source": "texts of our own; The-Strategy-Unit/pxtextmining: NHS comments of four"
    " organisations; SMS Phishing Dataset: 1,000 messages of friends",
    "licence": "Apache-2.0; MIT; CC BY 4.0",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own.

    Attributes:
        text: One sentence or two.
        kind: What is grave in it, or None.
        scene: What happened, unlike in all other scenes.
    """

    text: str
    kind: Grave | None
    scene: str


@dataclass(frozen=True)
class Lessons:
    """Examples and ordinary sentences, read.

    Attributes:
        examples: Our own.
        read: Each of `examples` as a passage, then the ordinary ones.
        sources: Who received each of the ordinary ones.
    """

    examples: Sequence[Example]
    read: Sequence[Passage]
    sources: Sequence[str]

    @cached_property
    def terms(self) -> Sequence[frozenset[str]]:
        """The terms of each passage."""
        return [grave_terms(one.plain) for one in self.read]

    @cached_property
    def vectors(self) -> Array:
        """The vector of each passage."""
        return np.array([one.vector for one in self.read], np.float64)


def examples() -> Iterator[Example]:
    """Yield all sentences of our own that may be trained on."""
    scenes: dict[str, dict[str, list[str]]] = json.loads(TRAINING.read_text("utf-8"))
    for kind, by_scene in scenes.items():
        for scene, texts in by_scene.items():
            for text in texts:
                yield Example(text, _kind(kind), f"{kind}: {scene}")
    halves: dict[str, dict[str, list[str]]] = json.loads(EXAMPLES.read_text("utf-8"))
    for kind, texts in halves["development"].items():
        for text in texts:
            yield Example(text, _kind(kind), text)


def lessons(data: Path) -> Lessons:
    """Return all that may be trained on, read; `data` is the data directory."""
    ours = list(examples())
    ordinary = list(_ordinary(data))
    texts = [*(one.text for one in ours), *(text for _, text in ordinary)]
    return Lessons(ours, passages(texts), [source for source, _ in ordinary])


def held_out(known: Lessons) -> Iterator[tuple[list[int], Mapping[str, Heads]]]:
    """Yield indices of examples, and heads that have seen none of their scenes.

    Every example is yielded once, by sixths of the scenes.
    """
    scenes = sorted({one.scene for one in known.examples})
    drawn = np.random.default_rng(0).permutation(scenes).tolist()
    for sixth in range(_SIXTHS):
        tested = set(drawn[sixth::_SIXTHS])
        left_out = [
            row for row, one in enumerate(known.examples) if one.scene in tested
        ]
        yield left_out, train(known, left_out)


def without(known: Lessons, source: str) -> Mapping[str, Heads]:
    """Return heads that have seen no comment on `source`."""
    first = len(known.examples)
    return train(
        known, (first + row for row, one in enumerate(known.sources) if one == source)
    )


def train(known: Lessons, left_out: Iterable[int] = ()) -> dict[str, Heads]:
    """Return a pair of heads for each kind.

    Args:
        known: What may be trained on.
        left_out: Indices of what is not, in `known.read`.
    """
    rows = np.setdiff1d(np.arange(len(known.read)), list(left_out))
    ours = rows[rows < len(known.examples)]
    columns = _columns(known.terms[row] for row in ours)
    matrix = hstack(
        [known.vectors[rows], _TERMS * _matrix(known.terms, rows, columns)], "csr"
    )
    importance = np.where(rows < len(known.examples), _OWN, _OTHERS)
    heads = {}
    for kind in Grave:
        wanted = np.zeros(len(rows))
        wanted[: len(ours)] = [known.examples[row].kind is kind for row in ours]
        heads[kind.value] = _heads(fit(matrix, wanted, importance), columns)
    return heads


def _kind(name: str) -> Grave | None:
    return None if name == "harmless" else Grave(name)


def _ordinary(data: Path) -> Iterator[tuple[str, str]]:
    """Yield sources and sentences of patients' comments, and messages of friends."""
    known = [one for one in comments(data) if one.source != TEST_SOURCE]
    calm = [one for one in known if one.sentiment != -1]
    for comment in (*(one for one in known if one.sentiment == -1), *calm[::_EVERY]):
        said = Passage(text=Text(body=comment.text), vector=_UNREAD)
        yield from ((comment.source, part) for part in said.parts)
    yield from (("friends", text) for text in harmless_chat(data)[:CHAT])


def _columns(found: Iterable[frozenset[str]]) -> Mapping[str, int]:
    times = Counter(term for terms in found for term in terms)
    kept = sorted(term for term, often in times.items() if often >= _OFTEN)
    return {term: column for column, term in enumerate(kept)}


def _matrix(
    terms: Sequence[frozenset[str]], rows: Array, columns: Mapping[str, int]
) -> csr_array:
    found = [
        (at, columns[term])
        for at, row in enumerate(rows)
        for term in terms[row]
        if term in columns
    ]
    down, across = zip(*found, strict=True)
    shape = (len(rows), len(columns))
    return csr_array((np.ones(len(found)), (down, across)), shape=shape)


def _heads(fitted: Fitted, columns: Mapping[str, int]) -> Heads:
    size = len(fitted.weights) - len(columns)
    vector, terms = np.split(fitted.weights, [size])
    weights = {term: round(_TERMS * terms[at], _DIGITS) for term, at in columns.items()}
    kept = {term: float(one) for term, one in weights.items() if abs(one) >= _LEAST}
    return Heads(
        vector=VectorHead(
            weights=tuple(round(one, _DIGITS + 1) for one in vector.tolist()),
            bias=round(fitted.bias, _DIGITS + 1),
        ),
        words=WordHead(weights=kept, bias=0.0),
    )
