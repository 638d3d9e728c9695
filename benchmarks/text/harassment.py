"""Harassment: what is flagged, how well threats rank, and the head that ranks them.

The head is trained on threats of our own and on tweets, never on HateCheck.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from benchmarks.lessons import vector_head
from benchmarks.passages import passages
from benchmarks.regression import Array, fit
from benchmarks.text import abuse_sources as sources
from benchmarks.text.ranking import pr_auc_of
from benchmarks.text.rows import Row, share_of
from monitor.domain.reading import LabelScore
from monitor.texts.harassment import harassment
from monitor.texts.heads import Heads
from monitor.texts.threats import threatens

ABOUT: Final[Mapping[str, str]] = {
    "source": "texts of our own; Davidson et al., hate speech and offensive language:"
    " half of the tweets; The-Strategy-Unit/pxtextmining: NHS complaints of four"
    " trusts; SMS Phishing Dataset: half of the messages of friends",
    "licence": "Apache-2.0; MIT; MIT; CC BY 4.0",
}
TRAINED: Final = "our own, tweets"
_OWN_IMPORTANCE: Final = 6.0

_Scores: TypeAlias = Mapping[str, LabelScore | None]


def train(data: Path) -> Mapping[str, Heads]:
    """Return the head of threats."""
    own = partial(sources.own, final=False)
    tweets = [*sources.hateful(data), *sources.harmless_tweets(data)]
    read = passages(sources.half(tweets, final=False))
    threatening = [threatens(one.sentences) for one in read]
    threats, calm = own("threats"), [*own("angry"), *own("insults")]
    others = [
        *sources.complaints(data, final=False),
        *sources.friends(data, final=False),
    ]
    vectors: Array = np.array(
        [one.vector for one in [*passages(threats + calm + others), *read]], np.float64
    )
    wanted = [True] * len(threats) + [False] * (len(calm) + len(others)) + threatening
    importance: Array = np.ones(len(wanted))
    importance[: len(threats) + len(calm)] = _OWN_IMPORTANCE
    fitted = fit(vectors, np.array(wanted, float), importance)
    return {"threat": Heads(vector=vector_head(fitted))}


def rows(data: Path, final: bool) -> Iterator[Row]:
    """Yield the figures of `harassment`."""
    threats, rest = sources.threats_and_rest(data)
    half = partial(sources.half, final=final)
    groups = _groups(data, half(threats), half(rest), final=final)
    read = _read({text for group in groups for text in group.texts})
    for group in groups:
        yield _flags(group, read)
    calm = [text for group in groups if group.calm for text in group.texts]
    for name, others in (
        ("HateCheck: threats, the rest", half(rest)),
        ("the same, complaints, tweets", half(rest) + calm),
    ):
        yield _ranking(name, [half(threats), others], read)


@dataclass(frozen=True, slots=True)
class _Group:
    """Texts of a kind.

    Attributes:
        name: What they are.
        texts: What is read.
        most: The share that may be flagged at most; None where it is no matter.
        calm: Whether threats should rank above them.
    """

    name: str
    texts: Sequence[str]
    most: float | None = None
    calm: bool = False


def _groups(
    data: Path, threats: list[str], rest: list[str], *, final: bool
) -> list[_Group]:
    half, own = partial(sources.half, final=final), partial(sources.own, final=final)
    tweets = half(sources.harmless_tweets(data))
    complaints = sources.complaints(data, final=final)
    return [
        _Group("threats in HateCheck", threats),
        _Group("the rest of HateCheck", rest),
        _Group("hate in tweets", half(sources.hateful(data))),
        _Group("neither in tweets", tweets, calm=True),
        _Group("messages of friends", sources.friends(data, final=final)),
        _Group("complaints of patients", complaints, most=0.01, calm=True),
        _Group("threats of our own", own("threats")),
        _Group("insults of our own", own("insults")),
        _Group("angry reviews of our own", own("angry"), most=0.01),
    ]


def _read(texts: Iterable[str]) -> _Scores:
    """Return the score of each text, each encoded once."""
    listed = sorted(texts)
    return dict(zip(listed, map(harassment, passages(listed)), strict=True))


def _flags(group: _Group, read: _Scores) -> Row:
    found = [read[text] for text in group.texts]
    share, interval = share_of([one is not None and one.flagged for one in found])
    return Row(
        label="harassment", measure="flags", tested=group.name, count=len(found),
        figure=share, interval=interval, target=group.most,
        at_most=group.most is not None,
    )  # fmt: skip


def _ranking(tested: str, sides: Sequence[Sequence[str]], read: _Scores) -> Row:
    """Return how well the first of `sides` ranks above the second."""
    threats, others = sides
    found = [read[text] for text in (*threats, *others)]
    so = [True] * len(threats) + [False] * len(others)
    figure, interval = pr_auc_of(so, [one.score if one else 0.0 for one in found])
    return Row(
        label="harassment", measure="threat PR-AUC", tested=tested, trained=TRAINED,
        count=len(so), figure=figure, interval=interval, target=0.78,
    )  # fmt: skip
