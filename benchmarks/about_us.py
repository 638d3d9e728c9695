"""How well texts are told to be about a practice or about its namesakes, by kind.

    python -m benchmarks.about_us [CSV] [--test] [--limit N] [--seed N] [--taught N]

Names and cities are those of real hospitals, the sentences are made up. Each practice
is watched alone; for another city's community, beside the hospital that is there. The
development half is for tuning, the test half for one final run. With `--taught`, so
many people said before that texts of the same author were about others.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.impersonation.identities import practices_in
from monitor.domain.about_us import concerns_of
from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query, SourcePlan
from monitor.domain.time import HOUR
from monitor.domain.watch import Practice, SameName, WatchTerms
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.domain.whose.lessons import Lesson, Taught

# {n}: the name; {c}, {s}: city and state's code of whom it is about.
_PLAIN = (
    "Waited four hours at {n} and nobody came.",
    "the nurses at {n} saved my mom's life",
    "Does anyone know whether {n} takes walk-ins?",
    "{n} charged me twice. Avoid!",
    "I was born at {n}, and so were my kids.",
    "Report: {n} Faces Lawsuit Over Billing Practices",
)
_PLACED = (
    "Waited four hours at {n} in {c} and nobody came.",
    "{n} ({c}, {s}) charged me twice.",
    "If you live in {c}, avoid {n}.",
    "{c}, {s}: police were called to {n} on Friday.",
    "So I drove to {n}, {c}, and the ER was closed.",
    "The nurses at {n} here in {c} saved my mom's life",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text that names a practice's name, and whether it is about that one."""

    kind: str
    ours: bool
    text: str
    community: str = ""
    neighbour: Practice | None = None
    known: tuple[SameName, ...] = ()


@dataclass
class Tally:
    """What was said of the cases of one kind."""

    ours: bool
    seen: int = 0
    taken: int = 0


def main() -> None:
    """Print the table of one half."""
    asked = _arguments()
    everybody = practices_in(asked.csv, "test" if asked.test else "dev")
    rng = random.Random(asked.seed)
    chosen = rng.sample(everybody, min(asked.limit, len(everybody)))
    tallies: dict[str, Tally] = {}
    seconds = 0.0
    for practice, others in _with_namesakes(chosen, everybody):
        for case in _cases(rng, practice, others, everybody):
            tally = tallies.setdefault(case.kind, Tally(ours=case.ours))
            watchlist = _watched(practice, case)
            began = time.perf_counter()
            found = concerns_of(
                _post(case),
                _sources(case, practice),
                watchlist,
                taught=_taught(practice, asked.taught),
            )
            seconds += time.perf_counter() - began
            tally.seen += 1
            tally.taken += any(
                concern.about_us and concern.practice_id == practice.id
                for concern in found
            )
    _print(tallies, seconds)


def _with_namesakes(
    chosen: Sequence[Practice], everybody: Sequence[Practice]
) -> Iterator[tuple[Practice, Sequence[Practice]]]:
    """Yield each practice with the namesakes that it has in other cities."""
    by_name: Mapping[str, list[Practice]] = defaultdict(list)
    for practice in everybody:
        by_name[practice.name].append(practice)
    for practice in chosen:
        city = practice.locations[0].city
        named = by_name[practice.name]
        yield practice, [one for one in named if one.locations[0].city != city]


def _cases(
    rng: random.Random,
    practice: Practice,
    others: Sequence[Practice],
    everybody: Sequence[Practice],
) -> Iterator[Case]:
    name, elsewhere = practice.name, rng.choice(everybody)
    while elsewhere.locations[0].city == practice.locations[0].city:
        elsewhere = rng.choice(everybody)
    plain = rng.choice(_PLAIN).format(n=name)
    if not others:
        yield Case(kind="name alone, nobody else's", ours=True, text=plain)
    yield from _about(rng, practice, practice, "own", ours=True)
    yield from _about(rng, practice, elsewhere, "other", ours=False)
    for other in others:
        yield from _about(rng, practice, other, "real namesake's", ours=False)
        site = other.locations[0]
        known = SameName(city=site.city, state=site.state)
        for case in _about(rng, practice, other, "registered namesake's", ours=False):
            yield replace(case, known=(known,))
    longer = [
        one.name for one in everybody if one.name.endswith(f" {name}") and " " in name
    ]
    for text in longer[:3]:
        sentence = rng.choice(_PLAIN[:2]).format(n=text)
        yield Case(kind="real longer name", ours=False, text=sentence)


def _about(
    rng: random.Random, named: Practice, meant: Practice, whose: str, *, ours: bool
) -> Iterator[Case]:
    city, state = meant.locations[0].city, meant.locations[0].state
    plain = rng.choice(_PLAIN).format(n=named.name)
    placed = rng.choice(_PLACED).format(n=named.name, c=city, s=state)
    yield Case(kind=f"{whose} city in the text", ours=ours, text=placed)
    yield Case(kind=f"{whose} city, small letters", ours=ours, text=placed.lower())
    yield Case(
        kind=f"{whose} city's community",
        ours=ours,
        text=plain,
        community=_community(meant),
        neighbour=None if ours else meant,
    )


def _community(practice: Practice) -> str:
    return "".join(filter(str.isalnum, practice.locations[0].city.lower()))


def _watched(practice: Practice, case: Case) -> Watchlist:
    """Return the practice, and who is in the city whose community is read."""
    watched = [replace(practice, same_name=case.known)]
    if case.neighbour:
        area = WatchTerms(subreddits=(case.community,))
        watched.append(replace(case.neighbour, watch=area))
    return compile_watchlist(watched)


def _taught(practice: Practice, verdicts: int) -> Taught:
    lesson = Lesson(practice_id=practice.id, trait="author:1", ours=False, decided_at=0)
    return Taught(lessons=[lesson] * verdicts)


def _post(case: Case) -> Post:
    return Post(form=PostForm.POST, text=case.text)


def _sources(case: Case, practice: Practice) -> tuple[SourcePlan, ...]:
    asked = f"r/{case.community}/new" if case.community else f'"{practice.name}"'
    query = Query(capability=Capability.MENTIONS, text=asked)
    plan = SourcePlan(
        connector="reddit",
        platform="reddit",
        query=query,
        every=HOUR,
        practices=(practice.id,),
    )
    return (plan,)


def _print(tallies: Mapping[str, Tally], seconds: float) -> None:
    print(f"  {'kind':34} {'texts':>6} {'taken as ours':>14}")
    for kind, tally in sorted(tallies.items(), key=lambda item: not item[1].ours):
        share = tally.taken / tally.seen
        print(f"{'+' if tally.ours else '-'} {kind:34} {tally.seen:6} {share:14.3f}")
    ours = [tally for tally in tallies.values() if tally.ours]
    others = [tally for tally in tallies.values() if not tally.ours]
    right, wrong = (sum(tally.taken for tally in side) for side in (ours, others))
    of, against = (sum(tally.seen for tally in side) for side in (ours, others))
    print(
        f"precision {right / max(1, right + wrong):.3f} recall {right / of:.3f}", end=""
    )
    print(f" false alarms {wrong / max(1, against):.3f}", end="")
    print(f"; {(of + against) / seconds:.0f} texts a second")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(__file__).parents[2] / "shared/data/us_hospitals/hospitals.csv"
    parser.add_argument("csv", type=Path, nargs="?", default=shared)
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--taught", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
