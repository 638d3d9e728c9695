"""The practices of a CSV of names and cities, halved by the names' hashes.

Any CSV will do: its columns are found by name, in any capitals; only names are needed.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlsplit

from benchmarks.impersonation.drafts import likely, slug
from monitor.domain.watch import Clinician, Handle, Location, Practice, PracticeId

_COLUMNS: Final = {
    "name": ("name", "practice", "hospital", "organization"),
    "city": ("city", "town"),
    "state": ("state", "st"),
    "street": ("address", "street"),
    "phone": ("telephone", "phone"),
    "site": ("website", "site", "url", "domain"),
}
_UNKNOWN: Final = {"NOT AVAILABLE", "N/A", "NULL", "NONE", "-999"}
_SMALL: Final = re.compile(r"\b(Of|And|The|At|For|In)\b(?!^)")
_GIVEN: Final = (
    "Amara", "Beatriz", "Caleb", "Dmitri", "Elena", "Farid", "Grace", "Hiro", "Ines",
    "Jonah", "Keisha", "Luis", "Mei", "Nadia", "Oscar", "Priya", "Quentin", "Ruth",
    "Samuel", "Tess", "Umar", "Vera", "Wendell", "Ximena", "Yosef", "Zoe",
)  # fmt: skip
_FAMILY: Final = (
    "Abara", "Bellweather", "Castellano", "Delacroix", "Eastman", "Fairbanks", "Goyal",
    "Harrow", "Ibarra", "Jansson", "Kowalczyk", "Lindqvist", "Marchetti", "Nakamura",
    "Okonkwo", "Petrov", "Quiroga", "Rosenthal", "Sandoval", "Thackeray", "Usman",
    "Vance", "Whitlock", "Yamada", "Zielinski",
)  # fmt: skip
_DEGREES: Final = ("MD", "DO", "NP", "DDS", "PA-C", "MD, PhD")


def practices_in(path: Path, half: str) -> list[Practice]:
    """Return the practices of a CSV in half "dev" or "test", in the file's order.

    The half is drawn by the hash of the folded name, so that namesakes stay together.

    Raises:
        ValueError: The file has no column of names.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = [_known(row) for row in csv.DictReader(file)]
    if rows and all("name" not in row for row in rows):
        raise ValueError(f"{path} has no column of names")
    return [
        _practice(number, row)
        for number, row in enumerate(rows)
        if row.get("name") and half_of(row["name"]) == half
    ]


def half_of(name: str) -> str:
    """Return the half of `name`, "dev" or "test", whatever its capitals and signs."""
    folded = " ".join(re.findall(r"[^\W_]+", name.replace("'", "").upper()))
    return "dev" if hashlib.sha256(folded.encode()).digest()[-1] % 2 == 0 else "test"


def _known(row: Mapping[str, str | None]) -> dict[str, str]:
    """Return the cells that are wanted and told."""
    cells = {key.strip().lower(): value for key, value in row.items() if key}
    found = {}
    for wanted, names in _COLUMNS.items():
        cell = next((cells[name] for name in names if cells.get(name)), None)
        if cell and cell.strip().upper() not in _UNKNOWN:
            found[wanted] = cell.strip()
    return found


def _practice(number: int, row: Mapping[str, str]) -> Practice:
    name = _shown(row["name"])
    city = _shown(row.get("city", ""))
    chance = Random(f"{half_of(name)} {name} {city}")
    place = Location(
        id="main",
        street=_shown(row.get("street", "")),
        city=city,
        state=row.get("state", "").upper(),
        phone=row.get("phone", ""),
    )
    return Practice(
        id=PracticeId(f"p{number}"),
        name=name,
        aliases=tuple(_aliases(chance, name)),
        locations=(place,),
        domains=(_domain(row.get("site", "")) or f"{slug(name)[:40]}.example",),
        accounts=tuple(_accounts(chance, name, city)),
        clinicians=tuple(_clinicians(chance)),
    )


def _shown(text: str) -> str:
    """Return `text` in the capitals that signs use, where it has none of its own."""
    if not (text.isupper() or text.islower()):
        return text
    titled = re.sub(r"(?<=['\u2019])S\b", "s", text.title())
    small = _SMALL.sub(lambda found: found[0].lower(), titled)
    return small[:1].upper() + small[1:]


def _domain(site: str) -> str:
    host = urlsplit(site if "//" in site else f"//{site}").hostname or ""
    return host.lower().removeprefix("www.") if "." in host else ""


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name.replace("'", "").lower())


def _aliases(chance: Random, name: str) -> Iterator[str]:
    words = _words(name)
    if len(words) >= 4 and likely(chance, 0.15):
        yield "".join(word[0] for word in words).upper()
    if len(words) >= 3 and likely(chance, 0.15):
        yield " ".join(word.title() for word in words[:-1])


def _accounts(chance: Random, name: str, city: str) -> Iterator[Handle]:
    """Yield the accounts on X and Facebook as practices choose their handles."""
    whole = slug(name)
    words = [word for word in _words(name) if word not in _LINKS] or [whole]
    letters = "".join(word[0] for word in words)
    shapes = (
        whole,
        whole,
        "".join(word[:4] if word in _LONG else word for word in words),
        "".join(words[:2]),
        f"{letters}{slug(city)}" if len(words) > 2 else whole,
        f"{words[0]}{letters[1:]}",
    )
    for platform, most in (("x", 15), ("facebook", 50)):
        handle = chance.choice([shape for shape in shapes if len(shape) > 3] or [whole])
        yield Handle(platform=platform, handle=handle[:most])


_LINKS: Final = frozenset({"of", "the", "and", "at", "for", "in"})
_LONG: Final = frozenset(
    {"hospital", "medical", "regional", "memorial", "rehabilitation", "community"}
)


def _clinicians(chance: Random) -> Iterator[Clinician]:
    for _ in range(chance.choice((0, 0, 1, 2))):
        name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
        yield Clinician(name=name, credentials=chance.choice(_DEGREES))
