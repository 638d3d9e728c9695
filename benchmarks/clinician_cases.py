"""Made-up profiles around invented clinicians: fakes and innocents by kind.

Names are drawn from the census as people bear them, and from syllables for rare ones.
The wording is independent of the detector: it shares no word list with it.
"""

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.persons.census import common_families, common_givens
from monitor.domain.records import Account, Observation
from monitor.domain.time import DAY
from monitor.domain.watch import Clinician, Location, Practice, PracticeId

NOW: Final = 20_000 * DAY

_SYLLABLES: Final = (
    "ade", "bri", "cho", "dra", "eko", "fen", "gil", "hov", "iva", "jor", "kwe",
    "lum", "mez", "nok", "oya", "pra", "quin", "rou", "sze", "tov", "uzo", "vand",
    "wys", "zal",
)  # fmt: skip
_CITIES: Final = (
    ("Alder Falls", "OR"), ("Brackwater", "ME"), ("Cedar Notch", "VT"),
    ("Dunmore Flats", "KS"), ("Elk Hollow", "WV"), ("Fennimore Bay", "WI"),
)  # fmt: skip
_ELSEWHERE: Final = ("Tampa, FL", "Tucson, AZ", "Seattle, WA", "Omaha, NE")
_SPECIALTIES: Final = (
    "dermatology", "cardiology", "plastic surgery", "pediatrics", "family medicine",
    "orthopedics", "neurology", "dentistry",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One account with what it really is."""

    practice: Practice
    kind: str
    attack: bool
    account: Account
    observation: Observation


@dataclass(frozen=True, slots=True)
class Person:
    """A clinician with what a profile may say of them."""

    given: str
    family: str
    practice: Practice
    specialty: str
    chance: random.Random

    @property
    def full(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"

    @property
    def handle(self) -> str:
        """A handle of the name, as people choose them."""
        given, family = self.given.lower(), self.family.lower().replace("-", "")
        forms = (
            f"{given}{family}", f"{given}.{family}", f"{given}_{family}",
            f"{given[0]}{family}", f"{family}{given}", f"the{given}{family}",
        )  # fmt: skip
        return self.chance.choice(forms) + self.chance.choice(("", "", "7", "88"))

    @property
    def medical_handle(self) -> str:
        """A handle with a title."""
        given, family = self.given.lower(), self.family.lower().replace("-", "")
        return self.chance.choice((
            f"dr{given}{family}", f"dr.{given}.{family}", f"{given}.{family}.md",
            f"{given}{family}md", f"{given}{family}md_official", f"dr_{family}",
            f"dr{family}", f"doctor{family}",
        ))  # fmt: skip


Writer = Callable[[Person], Account]


def practices(split: str, seed: int) -> list[Practice]:
    """Return invented practices, each with ten clinicians of half "dev" or "test".

    The half is drawn by the hash of the clinician's name.
    """
    chance = random.Random(seed)
    return [_practice(number, split, chance) for number in range(40)]


def cases(found: list[Practice], seed: int) -> Iterator[Case]:
    """Yield an account of each kind for each clinician of `found`."""
    chance = random.Random(seed)
    for practice in found:
        for clinician in practice.clinicians:
            given, _, family = clinician.name.partition(" ")
            specialty = chance.choice(_SPECIALTIES)
            person = Person(given, family, practice, specialty, chance)
            for kind, (writer, days, followers) in {**ATTACKS, **INNOCENTS}.items():
                yield Case(
                    practice=practice,
                    kind=kind,
                    attack=kind in ATTACKS,
                    account=writer(person),
                    observation=Observation(
                        created_at=NOW - chance.randint(*days) * DAY,
                        followers=chance.randint(*followers),
                    ),
                )


def _practice(number: int, split: str, chance: random.Random) -> Practice:
    city, state = _CITIES[number % len(_CITIES)]
    name = f"{_rare(chance)} {chance.choice(('Clinic', 'Medical Group', 'Health'))}"
    people: list[Clinician] = []
    while len(people) < 10:
        person = f"{_given(chance)} {_family(chance)}"
        if _half(person) == split:
            people.append(Clinician(name=person, credentials="MD"))
    return Practice(
        id=PracticeId(f"p{number}"),
        name=name,
        domains=(f"{name.lower().replace(' ', '')}.example",),
        locations=(Location(id="main", city=city, state=state),),
        clinicians=tuple(people),
    )


def _half(name: str) -> str:
    return "dev" if hashlib.sha256(name.encode()).digest()[-1] % 2 == 0 else "test"


def _given(chance: random.Random) -> str:
    if chance.random() < 1 / 4:
        return _rare(chance)
    names, shares = zip(*common_givens(), strict=True)
    return str(chance.choices(names, shares)[0]).title()


def _family(chance: random.Random) -> str:
    if chance.random() < 1 / 2:
        return "-".join(_rare(chance) for _ in range(chance.choice((1, 1, 1, 2))))
    names, shares = zip(*common_families(), strict=True)
    return str(chance.choices(names, shares)[0]).title()


def _rare(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3)))).title()


def _account(handle: str, name: str, bio: str, *links: str) -> Account:
    return Account(handle=handle, display_name=name, bio=bio, links=links)


def _titled(who: Person, name: str) -> str:
    forms = (f"Dr. {name}", f"{name}, MD", f"Dr {name} M.D.", f"Dr. {name} | Official")
    return who.chance.choice(forms)


def _lure(who: Person) -> str:
    return who.chance.choice((
        "DM me for a private consultation.",
        "Consults on WhatsApp, link below.",
        "Ask me on Telegram @healthdesk.",
        "My diabetes formula is back in stock, order now.",
        "Use code HEAL20 for 20% off my supplements.",
        "Message me to lose weight without surgery.",
        "Teaching doctors to earn with crypto.",
    ))  # fmt: skip


def _here(who: Person) -> str:
    practice = who.practice.name
    return who.chance.choice((
        f"{who.specialty.title()} @ {practice}.",
        f"Physician, {practice}, {who.practice.locations[0].city}.",
        f"Chief of {who.specialty}, {practice}.",
        f"Surgeon at {practice}.",
    ))  # fmt: skip


def _full_here_lure(who: Person) -> Account:
    bio = f"{_here(who)} {_lure(who)}"
    return _account(who.medical_handle, _titled(who, who.full), bio)


def _full_here(who: Person) -> Account:
    return _account(who.medical_handle, _titled(who, who.full), _here(who))


def _full_lure(who: Person) -> Account:
    bio = f"Board certified in {who.specialty}. {_lure(who)}"
    return _account(who.medical_handle, _titled(who, who.full), bio)


def _short_here_lure(who: Person) -> Account:
    name = who.chance.choice((f"Dr. {who.family}", f"Dr {who.given[0]}. {who.family}"))
    return _account(who.medical_handle, name, f"{_here(who)} {_lure(who)}")


def _middle_here_lure(who: Person) -> Account:
    middle = who.chance.choice(("Marie", "Lee", "T.", "Q", "Ann"))
    name = _titled(who, f"{who.given} {middle} {who.family}")
    return _account("user48121", name, f"{_here(who)} {_lure(who)}")


def _slip_here_lure(who: Person) -> Account:
    whole, word = who.full, who.chance.choice((who.family, who.family, who.given))
    at = who.chance.randrange(1, len(word))
    slipped = who.chance.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + who.chance.choice("aeiou") + word[at + 1 :],
    ))  # fmt: skip
    name = _titled(who, whole.replace(word, slipped))
    return _account("md_online_4", name, f"{_here(who)} {_lure(who)}")


def _disguised_lure(who: Person) -> Account:
    name = who.full.replace("a", "\u0430").replace("o", "\u043e").replace("e", "\u0435")
    return _account("drconsults", _titled(who, name), _lure(who))


def _reversed_here_lure(who: Person) -> Account:
    name = f"{who.family}, {who.given} MD"
    return _account("clinic_chat", name, f"{_here(who)} {_lure(who)}")


def _handle_here_lure(who: Person) -> Account:
    bio = f"{_here(who)} {_lure(who)}"
    return _account(who.medical_handle, who.specialty.title(), bio)


def _other_calling(who: Person) -> Account:
    calling = who.chance.choice((
        "Realtor helping families find homes.", "4th grade teacher, coffee first.",
        "Point guard, class of 2027.", "Studying nursing. Cat person.",
        "Dad, runner, Braves fan.", "Software at a bank. Opinions mine.",
        "Attorney. Injury law.", "Singer and songwriter. New album out.",
    ))  # fmt: skip
    return _account(who.handle, who.full, calling)


def _bare(who: Person) -> Account:
    return _account(who.handle, who.full, "")


def _doctor_elsewhere(who: Person) -> Account:
    place = who.chance.choice(_ELSEWHERE)
    bio = f"{who.specialty.title()} in {place}. Book online at my office."
    link = "https://tallpinesmedical.example"
    return _account(who.medical_handle, _titled(who, who.full), bio, link)


def _doctor_reserved(who: Person) -> Account:
    bio = f"{who.specialty.title()}, mother of two, bad at golf."
    return _account(who.medical_handle, _titled(who, who.full), bio)


def _genuine(who: Person) -> Account:
    link = f"https://{who.practice.domains[0]}/team"
    return _account(who.medical_handle, _titled(who, who.full), _here(who), link)


def _genuine_unlinked(who: Person) -> Account:
    bio = f"{_here(who)} Tweets are my own."
    return _account(who.medical_handle, _titled(who, who.full), bio)


def _thankful(who: Person) -> Account:
    bio = who.chance.choice((
        f"Dr. {who.family} gave me my smile back. Sharing my journey.",
        f"Fans of Dr. {who.family}, the best in town.",
        f"Sharing what patients say of Dr. {who.family} at {who.practice.name}.",
    ))  # fmt: skip
    name = who.chance.choice(
        (f"Dr. {who.family} changed my life", f"Dr. {who.family} fan club")
    )
    return _account(f"thankyoudr{who.family.lower()}", name, bio)


def _news(who: Person) -> Account:
    bio = who.chance.choice((
        f"Daily coverage of the case against Dr. {who.full} of {who.practice.name}.",
        f"News on Dr. {who.family}, who was charged last spring.",
        f"Podcast about Dr. {who.full} and {who.practice.name}.",
    ))  # fmt: skip
    return _account(f"the{who.family.lower()}story", f"The Dr. {who.family} Story", bio)


def _obituary(who: Person) -> Account:
    bio = who.chance.choice((
        f"{who.full}, MD, 1948-2024. Beloved physician at {who.practice.name}.",
        f"In memory of Dr. {who.full}. Service on Saturday.",
        f"Dr. {who.family} passed away in May. Share your memories.",
    ))  # fmt: skip
    return _account("memorials", f"Remembering Dr. {who.full}", bio)


_YOUNG: Final = ((2, 200), (0, 400))
_ANY: Final = ((30, 4000), (5, 3000))
_OLD: Final = ((1200, 4000), (800, 20_000))

ATTACKS: Final[dict[str, tuple[Writer, tuple[int, int], tuple[int, int]]]] = {
    "name, practice, lure": (_full_here_lure, *_YOUNG),
    "name, practice": (_full_here, *_YOUNG),
    "name, lure": (_full_lure, *_YOUNG),
    "short name, practice, lure": (_short_here_lure, *_YOUNG),
    "name between, practice, lure": (_middle_here_lure, *_YOUNG),
    "slip, practice, lure": (_slip_here_lure, *_YOUNG),
    "disguised letters, lure": (_disguised_lure, *_YOUNG),
    "reversed, practice, lure": (_reversed_here_lure, *_YOUNG),
    "handle, practice, lure": (_handle_here_lure, *_YOUNG),
}
INNOCENTS: Final[dict[str, tuple[Writer, tuple[int, int], tuple[int, int]]]] = {
    "namesake of another calling": (_other_calling, *_ANY),
    "namesake who says nothing": (_bare, *_ANY),
    "namesake, doctor elsewhere": (_doctor_elsewhere, *_ANY),
    "doctor who names no place": (_doctor_reserved, *_ANY),
    "the clinician, linked": (_genuine, *_OLD),
    "the clinician, own opinions": (_genuine_unlinked, *_OLD),
    "thankful patient": (_thankful, *_ANY),
    "news": (_news, *_ANY),
    "obituary": (_obituary, *_ANY),
}
