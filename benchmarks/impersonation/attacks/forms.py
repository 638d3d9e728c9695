"""Attacks by another form of the name: shortened, turned round, translated."""

import re
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import (
    joint,
    random_handle,
    usual_handle,
    words_of,
)
from benchmarks.impersonation.attacks.texts import any_text
from benchmarks.impersonation.drafts import Draft, Kind, likely, slug
from monitor.domain.watch import Practice

_SHORTER: Final = {
    "hospital": ("hosp", "hsp", "hospt"), "medical": ("med", "mdcl"),
    "center": ("ctr", "cntr", "cen"), "regional": ("reg", "rgnl"),
    "memorial": ("mem", "meml"), "saint": ("st",), "health": ("hlth", "hth"),
    "healthcare": ("hc", "hcare"), "rehabilitation": ("rehab",), "clinic": ("clin",
                                                                            "clnc"),
    "community": ("comm", "cmty"), "university": ("univ", "u"), "general": ("gen",),
    "county": ("co", "cnty"), "behavioral": ("behav", "bhvl"), "specialty": ("spec",),
    "children": ("kids", "chldrn"), "childrens": ("kids",), "surgical": ("surg",),
    "psychiatric": ("psych",), "system": ("sys",), "services": ("svcs",),
    "mount": ("mt",), "institute": ("inst",), "family": ("fam",),
    "associates": ("assoc",),
    "north": ("n",), "south": ("s",), "east": ("e",), "west": ("w",),
}  # fmt: skip

_GENERIC: Final = frozenset({*_SHORTER, "the", "of", "and", "campus", "inc", "llc"})

_SPANISH: Final = {
    "hospital": "Hospital", "medical": "Médico", "center": "Centro",
    "clinic": "Clínica",
    "health": "Salud", "community": "Comunitario", "family": "Familiar",
    "general": "General", "regional": "Regional", "children": "Infantil",
    "childrens": "Infantil", "rehabilitation": "Rehabilitación",
    "university": "Universitario", "memorial": "Memorial", "surgical": "Quirúrgico",
    "psychiatric": "Psiquiátrico", "county": "Condado", "saint": "San",
}  # fmt: skip


def _hyphens(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    if len(words) < 2:
        return None
    at = chance.randrange(1, len(words))
    name = " ".join(words[:at]) + "-" + " ".join(words[at:])
    return Draft(
        handle=slug(practice.name), name=chance.choice((name, "-".join(words)))
    )


def _saint(chance: Random, practice: Practice) -> Draft | None:
    found = re.search(r"\b(St\.?|Saint)(?=\s)", practice.name)
    if not found:
        return None
    others = [form for form in ("St.", "Saint", "St", "S.") if form != found[0]]
    name = practice.name.replace(found[0], chance.choice(others), 1)
    return Draft(handle=slug(name), name=name)


def _abbreviated(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    places = [at for at, word in enumerate(words) if slug(word) in _SHORTER]
    if not places:
        return None
    for at in chance.sample(places, chance.randint(1, len(places))):
        words[at] = chance.choice(_SHORTER[slug(words[at])]).title()
    short = " ".join(words)
    name = short if likely(chance, 0.6) else practice.name
    return Draft(handle=slug(short), name=name)


def _letters(practice: Practice) -> str:
    skipped = {"of", "and", "the", "at", "for"}
    return "".join(w[0] for w in words_of(practice.name) if w not in skipped)


def _acronym_word(chance: Random, practice: Practice) -> Draft | None:
    word = chance.choice(
        ("care", "help", "info", "health", "billing", "official", "app")
    )
    return _acronym(chance, practice, word)


def _acronym_city(chance: Random, practice: Practice) -> Draft | None:
    return _acronym(chance, practice, practice.locations[0].city)


def _acronym(chance: Random, practice: Practice, word: str) -> Draft | None:
    """Write an acronym; the whole name is in the shown name or in the bio."""
    letters = _letters(practice)
    if len(letters) < 3 or not word:
        return None
    short, own = letters.upper(), practice.name
    handle = f"{letters}{joint(chance)}{slug(word)}"
    if likely(chance, 0.7):
        return Draft(handle=handle, name=chance.choice((own, own, f"{short} - {own}")))
    name = chance.choice((f"{short} {word.title()}", f"{short} | {word.title()}"))
    return Draft(handle=handle, name=name, bio=f"{own}. {any_text(chance, practice)}")


def _reordered(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    if len(words) < 2:
        return None
    turn = chance.randrange(1, len(words))
    turned = words[turn:] + words[:turn]
    if likely(chance, 0.3):
        chance.shuffle(turned)
    name = " ".join(turned)
    if turned == words:
        return None
    return Draft(
        handle=slug(name), name=name if likely(chance, 0.75) else practice.name
    )


def _generic_dropped(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    places = [at for at, word in enumerate(words) if slug(word) in _GENERIC]
    if not places or len(words) - 1 < 2:
        return None
    del words[chance.choice(places)]
    name = " ".join(words).strip(" -,")
    return Draft(handle=slug(name), name=name)


def _plural(chance: Random, practice: Practice) -> Draft:
    words = practice.name.split()
    places = [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    at = chance.choice(places or [len(words) - 1])
    words[at] = words[at][:-1] if words[at].endswith("s") else f"{words[at]}s"
    name = " ".join(words)
    return Draft(handle=slug(name), name=name)


def _spanish(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    told = [_SPANISH[slug(word)] for word in words if slug(word) in _SPANISH]
    kept = [word for word in words if slug(word) not in _SPANISH]
    if not told or not kept:
        return None
    told.sort(key=lambda word: word not in {"Centro", "Hospital", "Clínica"})
    name = f"{' '.join(told)} {chance.choice(('', '', 'de '))}{' '.join(kept)}"
    own = usual_handle(chance, practice)
    handle = own if likely(chance, 0.5) else f"{own}{chance.choice(('_es', 'espanol'))}"
    return Draft(handle=handle, name=name)


def _renamed(chance: Random, practice: Practice) -> Draft:
    return Draft(handle=random_handle(chance), name=practice.name)


FORMS: Final = (
    Kind(name="hyphens", write=_hyphens, held_out=True),
    Kind(name="saint", write=_saint, by_handle=True, held_out=True),
    Kind(name="abbreviation", write=_abbreviated, by_handle=True),
    Kind(name="acronym and word", write=_acronym_word, by_handle=True),
    Kind(name="acronym and city", write=_acronym_city, by_handle=True, held_out=True),
    Kind(name="word order", write=_reordered, by_handle=True),
    Kind(
        name="generic word dropped",
        write=_generic_dropped,
        by_handle=True,
        held_out=True,
    ),
    Kind(name="plural", write=_plural, by_handle=True),
    Kind(name="Spanish", write=_spanish, held_out=True),
    Kind(name="name only", write=_renamed),
)
