"""Made-up accounts around real practice names: attacks and hard negatives by kind.

The generator is independent of the detector: it shares no word list with it.
"""

import csv
import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.records import Account, Observation
from monitor.domain.watch import Handle, Location, Practice, PracticeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One account with what it really is."""

    practice: Practice
    kind: str
    attack: bool
    account: Account
    observation: Observation


def practices_in(path: Path, split: str) -> list[Practice]:
    """Return the practices of a CSV with NAME, CITY and STATE in half "dev" or "test".

    The half is drawn by the hash of the name, so that namesakes stay together.
    """
    with path.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if _half(row["NAME"]) == split]
    return [_practice(number, row) for number, row in enumerate(rows)]


def _half(name: str) -> str:
    return "dev" if hashlib.sha256(name.encode()).digest()[-1] % 2 == 0 else "test"


def _practice(number: int, row: dict[str, str]) -> Practice:
    name = row["NAME"].title().replace("'S", "'s")
    slug = "".join(c for c in name.lower() if c.isalnum())
    city = row["CITY"].title()
    return Practice(
        id=PracticeId(f"p{number}"),
        name=name,
        locations=(Location(id="main", city=city, state=row["STATE"]),),
        domains=(f"{slug}.example",),
        accounts=(Handle(platform="x", handle=slug[:15]),),
    )


Writer = Callable[[random.Random, Practice], tuple[str, str]]
"""From a practice to a handle and a display name."""


def _slug(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _typo(rng: random.Random, word: str) -> str:
    at = rng.randrange(1, max(2, len(word) - 1))
    match rng.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        case _:
            return word[:at] + rng.choice("aeioust") + word[at + 1 :]


def _typed(rng: random.Random, practice: Practice) -> tuple[str, str]:
    return _typo(rng, _slug(practice.name)), practice.name


def _leet(rng: random.Random, practice: Practice) -> tuple[str, str]:
    handle = _slug(practice.name)
    digits = {"o": "0", "i": "1", "e": "3", "a": "4", "s": "5", "l": "1"}
    letter = rng.choice([found for found in digits if found in handle] or ["o"])
    return handle.replace(letter, digits[letter], 2), practice.name


def _homoglyph(rng: random.Random, practice: Practice) -> tuple[str, str]:
    pairs = {"a": "\u0430", "e": "\u0435", "o": "\u03bf", "i": "\u0456", "k": "\u03ba"}
    letter = rng.choice([c for c in pairs if c in practice.name] or ["a"])
    return f"page{rng.randrange(9999)}", practice.name.replace(letter, pairs[letter])


def _role(rng: random.Random, practice: Practice) -> tuple[str, str]:
    role = rng.choice(["billing", "support", "help", "portal", "careers", "refunds"])
    joint = rng.choice(["", "_", "."])
    return f"{_slug(practice.name)}{joint}{role}", f"{practice.name} {role.title()}"


def _with_city(rng: random.Random, practice: Practice) -> tuple[str, str]:
    city = practice.locations[0].city
    name = rng.choice([f"{practice.name} {city}", f"{practice.name} - {city}"])
    return f"{_slug(practice.name)}{_slug(city)}", name


def _abbreviated(rng: random.Random, practice: Practice) -> tuple[str, str]:
    short = {"hospital": "hosp", "medical": "med", "center": "ctr", "regional": "reg",
             "memorial": "mem", "saint": "st", "health": "hlth"}  # fmt: skip
    words = [short.get(w.lower(), w) for w in practice.name.split()]
    handle = _slug("".join(words[: rng.choice([2, 3, 9])]))
    return handle, " ".join(words)


def _reordered(rng: random.Random, practice: Practice) -> tuple[str, str]:
    words = practice.name.split()
    turn = rng.randrange(1, max(2, len(words)))
    name = " ".join(words[turn:] + words[:turn])
    return _slug(name), name


def _acronym(rng: random.Random, practice: Practice) -> tuple[str, str]:
    letters = "".join(w[0] for w in practice.name.split() if w[0].isalnum()).lower()
    return f"{letters}_{rng.choice(['care', 'help', 'info'])}", practice.name


def _copied(rng: random.Random, practice: Practice) -> tuple[str, str]:
    return _slug(practice.name)[: rng.choice([15, 30])], practice.name


def _renamed(rng: random.Random, practice: Practice) -> tuple[str, str]:
    return f"user{rng.randrange(10**6)}", practice.name


ATTACKS: dict[str, Writer] = {
    "typo": _typed, "leet": _leet, "homoglyph": _homoglyph, "role": _role,
    "name+city": _with_city, "abbreviation": _abbreviated, "word order": _reordered,
    "acronym": _acronym, "copy": _copied, "name only": _renamed,
}  # fmt: skip

_LURES = (
    "Official account of {name}. DM us your insurance ID to settle your bill.",
    "{name}. Message us on WhatsApp for appointments.",
    "Caring for {city} since 1950.",
    "Your health, our mission.",
    "",
    "{name} {city}, {state}",
    "Verify your patient portal login to keep access.",
)
_COMMUNITY = {
    "fan": ("{name} fans", "Fan page. Not affiliated with {name}."),
    "parody": ("Not {name}", "Parody account. Satire."),
    "union": ("{name} Nurses United", "Union of the nurses at {name}, local 1199."),
    "alumni": ("{name} Alumni", "Former residents of {name}."),
    "employee": ("Dana {number} RN", "Nurse at {name}. Views are my own."),
    "news": ("{city} Health News", "News about {name} and other hospitals."),
}
_PEOPLE = ("I like {city} and my dogs.", "Father, runner, coffee.", "", "she/her")


def cases(practices: Sequence[Practice], seed: int) -> Iterator[Case]:
    """Yield one case of every kind for each practice, the same for the same seed."""
    rng = random.Random(seed)
    for practice in practices:
        yield from _attacks(rng, practice)
        yield from _community(rng, practice)
        yield from _namesakes(rng, practice, practices)
        yield _local(rng, practice)


def _attacks(rng: random.Random, practice: Practice) -> Iterator[Case]:
    for kind, write in ATTACKS.items():
        handle, name = write(rng, practice)
        site = f"https://{_slug(practice.name)}-{rng.choice(['care', 'pay'])}.example"
        links = rng.choice([(), (), (site,), ("https://wa.me/1",)])
        bio = _filled(rng.choice(_LURES), practice, rng)
        yield _case(practice, kind, (handle, name, bio, links), rng, attack=True)
        if kind in {"typo", "leet", "role", "copy"}:
            bare = (handle, "", "", ())
            yield _case(practice, f"{kind}, handle", bare, rng, attack=True)


def _community(rng: random.Random, practice: Practice) -> Iterator[Case]:
    for kind, (name, bio) in _COMMUNITY.items():
        shown = _filled(name, practice, rng)
        text = _filled(bio, practice, rng)
        yield _case(practice, kind, (_slug(shown)[:20], shown, text, ()), rng)


def _namesakes(
    rng: random.Random, practice: Practice, others: Sequence[Practice]
) -> Iterator[Case]:
    other = rng.choice(others)
    place = other.locations[0]
    if place.state != practice.locations[0].state:
        bio = f"Serving {place.city}, {place.state} and the region."
        site = f"https://www.{_slug(practice.name)}-{place.state.lower()}.example"
        handle = f"{_slug(practice.name)}{place.state.lower()}"
        account = (handle, practice.name, bio, (site,))
        yield _case(practice, "same name elsewhere", account, rng)
    sample = [p for p in rng.sample(others, min(80, len(others))) if p != practice]
    near = max(sample, key=lambda p: len(_words(p) & _words(practice)))
    if _words(near) != _words(practice):
        bio = f"{near.name} in {near.locations[0].city}, {near.locations[0].state}"
        account = (_slug(near.name), near.name, bio, (f"https://{near.domains[0]}",))
        yield _case(practice, "other practice", account, rng)
        bare = (_slug(near.name), "", "", ())
        yield _case(practice, "other practice, handle", bare, rng)


def _local(rng: random.Random, practice: Practice) -> Case:
    word = practice.name.split()[0]
    trade = rng.choice(["Plumbing", "Dental", "Pizza", "Realty", "High School"])
    name = f"{word} {trade}"
    bio = _filled(rng.choice(_PEOPLE), practice, rng)
    return _case(practice, "local word", (_slug(name), name, bio, ()), rng)


def _words(practice: Practice) -> set[str]:
    return set(practice.name.lower().split())


def _filled(text: str, practice: Practice, rng: random.Random) -> str:
    place = practice.locations[0]
    number = rng.randrange(99)
    return text.format(
        name=practice.name, city=place.city, state=place.state, number=number
    )


def _case(
    practice: Practice,
    kind: str,
    written: tuple[str, str, str, tuple[str, ...]],
    rng: random.Random,
    *,
    attack: bool = False,
) -> Case:
    handle, name, bio, links = written
    told = rng.randrange(3) > 0
    followers = int(10 ** rng.gauss(2.0 if attack else 2.8, 0.8)) if told else None
    return Case(
        practice=practice,
        kind=kind,
        attack=attack,
        account=Account(handle=handle, display_name=name, bio=bio, links=links),
        observation=Observation(followers=followers),
    )
