"""What an attacker changes to slip through: one thing at a time, on exact copies."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Final, TypeAlias

from benchmarks.impersonation.attacks import copied, dressed
from benchmarks.impersonation.drafts import Draft
from benchmarks.impersonation.figures import share
from benchmarks.impersonation.judging import Judge
from monitor.domain.findings import Verdict
from monitor.domain.watch import Practice

Change: TypeAlias = Callable[[Draft], Draft]

_HARMLESS: Final = "Wash your hands and get some rest. " * 90
_WIDE: Final = {
    ord(letter): ord(letter) + 0xFEE0 for letter in map(chr, range(33, 127))
}


def _spelt(old: str, new: str) -> Change:
    return lambda draft: replace(draft, name=draft.name.replace(old, new))


CHANGES: Final[Mapping[str, Change]] = {
    "no bio": lambda draft: replace(draft, bio=""),
    "no links": lambda draft: replace(draft, links=()),
    "no followers": lambda draft: replace(draft, followers=None),
    "no age": lambda draft: replace(draft, days=None),
    "no counts": lambda draft: replace(draft, following=None, posts=None),
    "no name": lambda draft: replace(draft, name=""),
    "no avatar": lambda draft: replace(draft, avatar=False),
    "no platform": lambda draft: replace(draft, platform=""),
    "name only": lambda draft: Draft(handle="page58210", name=draft.name),
    "other handle": lambda draft: replace(draft, handle="user40817"),
    "capitals": lambda draft: replace(draft, name=draft.name.upper()),
    "small letters": lambda draft: replace(draft, name=draft.name.lower()),
    "emoji": lambda draft: replace(draft, name=f"🏥 {draft.name} ✨"),
    "trade mark": lambda draft: replace(draft, name=f"{draft.name}™®"),
    "full width": lambda draft: replace(draft, name=draft.name.translate(_WIDE)),
    "wide spaces": _spelt(" ", "\u3000"),
    "unseen characters": _spelt("e", "e\u200b"),
    "dots for spaces": _spelt(" ", "."),
    "no spaces": _spelt(" ", ""),
    "digit for o": _spelt("o", "0"),
    "Cyrillic a": _spelt("a", "\u0430"),
    "accents": _spelt("e", "é"),
    "quotes": lambda draft: replace(draft, name=f'"{draft.name}"'),
    "hashtag": lambda draft: replace(draft, name=f"#{draft.name}"),
    "claims official": lambda draft: replace(draft, name=f"{draft.name} Official"),
    "digits in handle": lambda draft: replace(draft, handle=f"{draft.handle}_247"),
    "handle in capitals": lambda draft: replace(draft, handle=draft.handle.upper()),
    "long bio": lambda draft: replace(draft, bio=f"{draft.bio} {_HARMLESS}"),
    "bio in capitals": lambda draft: replace(draft, bio=draft.bio.upper()),
    "shortened link": lambda draft: replace(draft, links=("https://bit.ly/3xYw9",)),
    "plain site": lambda draft: replace(draft, links=("https://welcome.example",)),
    "many followers": lambda draft: replace(draft, followers=80_000),
    "old": lambda draft: replace(draft, days=4_000),
    "verified": lambda draft: replace(draft, verified=True),
}
"""What is changed to how; words and signs that profiles of all sorts have."""


def losses(
    practices: Sequence[Practice], judge: Judge, seed: int
) -> Mapping[str, tuple[float, float]]:
    """Return each change's recall at suspicious or above and its loss, 0..1.

    "unchanged" is the first of them, and has no loss.
    """
    bases = [(practice, _copy(practice, seed)) for practice in practices]

    def recall(change: Change) -> float:
        caught = (_caught(judge, who, change(draft)) for who, draft in bases)
        return share(sum(caught), len(bases))

    whole = recall(lambda draft: draft)
    found = {name: recall(change) for name, change in CHANGES.items()}
    table = {name: (caught, whole - caught) for name, caught in found.items()}
    return {"unchanged": (whole, 0.0), **table}


def table(found: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """Yield the losses as lines, the largest first."""
    yield f"  {'changed':20} recall   loss"
    for name, (recall, loss) in sorted(found.items(), key=lambda item: -item[1][1]):
        yield f"  {name:20}  {recall:.3f}  {loss:+.3f}"


def _copy(practice: Practice, seed: int) -> Draft:
    chance = Random(f"{seed} {practice.id} {practice.name} copy")
    return dressed(chance, practice, copied(chance, practice))


def _caught(judge: Judge, practice: Practice, draft: Draft) -> bool:
    judged = judge.judge(practice, draft)
    seen = judged.verdict in {Verdict.SUSPICIOUS, Verdict.IMPERSONATION}
    return seen and judged.practice_id == practice.id
