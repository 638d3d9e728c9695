"""How fast names are compared with many watched strings, and what the index costs.

    python -m benchmarks.matching [CSV] [--strings 1000 10000 100000] [--seed N]

A watched string is a spelling that is compared: a practice has about five, its name in
full and in short forms. Practices are those of a CSV with NAME, and more made of them:
letters of one telling word before those of another. Half of the candidates imitate a
practice, half are such names of others. The rival is `rapidfuzz.process.extract` with
`fuzz.ratio` from 88 over as many strings. Seconds are CPU time of one core.
"""

import argparse
import csv
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks.memory import memory_of
from monitor.detectors.impersonation import judge_account
from monitor.detectors.kit.similarity import similarity
from monitor.domain.forms import TELLING, forms_of
from monitor.domain.records import Account, Observation
from monitor.domain.subjects import unstored
from monitor.domain.text.folding import fold_name
from monitor.domain.text.parts import Parts, parts_of
from monitor.domain.text.segments import vocabulary_of
from monitor.domain.text.slips import ALIKE_FROM
from monitor.domain.text.words import stems, total_weight
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watchlist import Watchlist, compile_watchlist

_CANDIDATES = 10_000
_SAMPLE = 1_000
_BRUTE = 50
_PAIRS = 500_000
_RATIO_FROM = 88
_LETTERS = 5
_NO_WORDS = vocabulary_of(())


def main() -> None:
    """Print what each number of strings takes, and how that grows."""
    asked = _arguments()
    with asked.csv.open(newline="", encoding="utf-8") as file:
        known = list(dict.fromkeys(r["NAME"].title() for r in csv.DictReader(file)))
    took: list[float] = []
    for count in asked.strings:
        chance = random.Random(asked.seed)
        watched = practices(known, count, chance)
        others = candidates([practice.name for practice in watched], known, chance)
        took.append(_measure(watched, others))
    for (fewer, less), (more, much) in pairwise(zip(asked.strings, took, strict=True)):
        _say(
            f"{more / fewer:.0f} times as many strings: {much / less:.1f} times as long"
        )


def practices(
    known: Sequence[str], strings: int, chance: random.Random
) -> list[Practice]:
    """Return practices that are written in `strings` ways, those of `known` first."""
    found: list[Practice] = []
    for number, name in enumerate(names(known, chance)):
        if strings <= 0:
            break
        found.append(Practice(id=PracticeId(f"p{number:06}"), name=name))
        strings -= len(forms_of(found[-1], _NO_WORDS))
    return found


def names(known: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Yield different names without end, those of `known` first."""
    yield from known
    pieces = [word for name in known for word in name.split() if _tells(word)]
    found = set(known)
    while True:
        name = _made(chance.choice(known), pieces, chance)
        if name not in found:
            found.add(name)
            yield name


def candidates(
    watched: Sequence[str], known: Sequence[str], chance: random.Random
) -> list[str]:
    """Return imitations of watched names, and as many names of others."""
    pieces = [word for name in known for word in name.split() if _tells(word)]
    half = range(_CANDIDATES // 2)
    attacks = [_imitated(chance.choice(watched), chance) for _ in half]
    innocent = [_made(chance.choice(known), pieces, chance) for _ in half]
    return attacks + innocent


def _tells(word: str) -> bool:
    telling = total_weight(stems(fold_name(word).words)) >= TELLING
    return telling and len(word) >= _LETTERS


def _made(name: str, pieces: Sequence[str], chance: random.Random) -> str:
    """Return `name` with each word but the last replaced by parts of two others."""
    *first, last = name.split()
    joined = (
        chance.choice(pieces)[: chance.randint(3, 6)]
        + chance.choice(pieces)[-chance.randint(3, 6) :]
        if _tells(word) and chance.random() < 0.5
        else word
        for word in first or [last]
    )
    return " ".join((*joined, last)).title()


def _imitated(name: str, chance: random.Random) -> str:
    at = chance.randrange(max(1, len(name) - 1))
    before, letter, after = name[:at], name[at], name[at + 1 :]
    words = name.split()
    ways = (
        f"{before}{after}",
        f"{before}{after[:1]}{letter}{after[1:]}",
        f"{before}{letter}{letter}{after}".replace(" ", "").lower(),
        f"{name.replace(' ', '').lower()}_billing",
        " ".join(chance.sample(words, len(words))),
        f"{name} {chance.choice(('Support', 'Official', 'Dallas'))}",
        " ".join(word[:4] for word in words),
    )
    return chance.choice(ways)


def _measure(watched: Sequence[Practice], others: Sequence[str]) -> float:
    """Print what `others` take, and return the seconds of the index for them."""
    began, before = time.process_time(), memory_of(os.getpid()).resident
    watchlist = compile_watchlist(watched)
    strings = [form.text for practice in watchlist.watched for form in practice.forms]
    _say(f"{len(strings)} watched strings of {len(watched)} practices")
    more = memory_of(os.getpid()).resident - before
    _say(f"  compiled in {time.process_time() - began:.1f} s, {more:.0f} MiB more")
    seconds = _compared(watchlist, others)
    _recall(watchlist, random.Random(1).sample(others, _SAMPLE))
    _rival(strings, others)
    _judged(watchlist, others)
    _say(f"  the process held {memory_of(os.getpid()).peak:.0f} MiB at most")
    return seconds


def _folded(texts: Sequence[str], watchlist: Watchlist) -> list[Parts]:
    return [parts_of(fold_name(text), watchlist.vocabulary) for text in texts]


def _compared(watchlist: Watchlist, others: Sequence[str]) -> float:
    began = time.process_time()
    folded = _folded(others, watchlist)
    cut = time.process_time()
    found = sum(len(watchlist.index.alike(parts)) for parts in folded)
    ended = time.process_time()
    each = 1e6 / len(others)
    _say(
        f"  index: {len(others)} candidates in {ended - began:.2f} s: "
        f"{(cut - began) * each:.0f} us folding, {(ended - cut) * each:.0f} us "
        f"finding {found / len(others):.1f} practices a candidate"
    )
    return ended - cut


def _recall(watchlist: Watchlist, others: Sequence[str]) -> None:
    """Print the recall on as many candidates as brute force allows."""
    pairs = max(1, _PAIRS // len(watchlist.watched))
    folded = _folded(others[: min(len(others), pairs)], watchlist)
    began = time.process_time()
    like = [set(_like(parts, watchlist)) for parts in folded]
    seconds = time.process_time() - began
    found = [watchlist.index.alike(parts) for parts in folded]
    hits = sum(len(a & b) for a, b in zip(like, found, strict=True))
    every, told = sum(map(len, like)), sum(map(len, found))
    whole = seconds * _CANDIDATES / len(folded)
    _say(
        f"  brute force: {len(folded)} candidates in {seconds:.1f} s, "
        f"{whole:.0f} s extrapolated to {_CANDIDATES}"
    )
    _say(f"  recall {hits}/{every}, {told - hits} of {told} found in vain")


def _like(parts: Parts, watchlist: Watchlist) -> Iterator[int]:
    for number, watched in enumerate(watchlist.watched):
        place = watched.place_words
        if any(similarity(parts, form, place) >= ALIKE_FROM for form in watched.forms):
            yield number


def _rival(watched: Sequence[str], others: Sequence[str]) -> None:
    lowered = [text.lower() for text in watched]
    sample = others[:: len(others) // _BRUTE]
    began = time.process_time()
    for name in sample:
        process.extract(
            name.lower(),
            lowered,
            scorer=fuzz.ratio,
            score_cutoff=_RATIO_FROM,
            limit=None,
        )
    seconds = time.process_time() - began
    whole = seconds * len(others) / len(sample)
    _say(
        f"  ratio >= {_RATIO_FROM}: {seconds / len(sample) * 1e6:.0f} us a candidate, "
        f"{whole:.1f} s extrapolated to {len(others)}"
    )


def _judged(watchlist: Watchlist, others: Sequence[str]) -> None:
    subjects = [
        unstored(_account(name), Observation(followers=90), "x", seen_at=1)
        for name in random.Random(1).sample(others, _SAMPLE)
    ]
    began = time.process_time()
    for subject in subjects:
        judge_account(subject, watchlist)
    seconds = time.process_time() - began
    _say(f"  verdicts: {len(subjects) / seconds:.0f} accounts a second")


def _account(name: str) -> Account:
    return Account(
        handle=name.replace(" ", "").lower()[:20],
        display_name=name,
        bio="Your health, our mission. Message us for appointments and billing.",
        links=("https://health.example/pay",),
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = Path("../shared/data/us_hospitals/hospitals.csv")
    parser.add_argument("csv", type=Path, nargs="?", default=default)
    parser.add_argument(
        "--strings", type=int, nargs="+", default=[1_000, 10_000, 100_000]
    )
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
