"""Attacks by words: put around the name, taken from it, shortened, turned round."""

import re
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import (
    random_handle,
    usual_handle,
    words_of,
)
from benchmarks.impersonation.drafts import Draft, Kind, likely, slug
from monitor.domain.watch import Practice

_ROLES: Final = (
    "billing", "support", "refunds", "appointments", "official", "help", "team",
    "careers", "scheduling", "records", "results", "financial aid", "prescriptions",
    "vaccines", "customer service", "care line", "hr dept", "grants", "claims",
    "intake",
    "patient portal", "accounts payable", "helpdesk", "recruiting", "info",
    "telehealth",
    "collections", "new patients", "concierge", "verify",
)  # fmt: skip
_PLATFORM_WORDS: Final = (
    "fb", "ig", "insta", "tw", "tiktok", "online", "web", "app", "page", "hq", "us",
    "tv",
    "x", "social", "dotcom", "com", "org", "bsky", "live", "chat", "mobile", "24",
)  # fmt: skip
_DEGREES: Final = ("MD", "RN", "DO", "M.D.", "PhD", "FACS", "NP", "DDS", "LLC", "P.A.")
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
_WARDS: Final = (
    "Cardiology", "Emergency Dept", "Pediatrics", "Women's Health", "Oncology",
    "Main Campus",
    "Orthopedics", "Laboratory", "Radiology", "Urgent Care", "West Branch", "Maternity",
    "Financial Office", "Pharmacy", "Wound Care", "Home Health",
)  # fmt: skip
_EXTRA: Final = (
    "Group", "Network", "Partners", "Global", "Services", "Systems", "Int'l", "USA",
    "Alliance", "Plus", "Direct", "Connect", "Online", "Care", "Solutions",
)  # fmt: skip


def _joint(chance: Random) -> str:
    return chance.choice(("", "", "_", ".", "__", "-"))


def _role_after(chance: Random, practice: Practice) -> Draft:
    role, own = chance.choice(_ROLES), practice.name
    title = role.title()
    names = (f"{own} {title}", f"{own} {title}", f"{own} - {title}", f"{own} | {title}",
             f"{own} {title} Desk", f"{title} @ {own}", own)  # fmt: skip
    handle = usual_handle(chance, practice) + _joint(chance) + slug(role)
    return Draft(handle=handle, name=chance.choice(names))


def _role_before(chance: Random, practice: Practice) -> Draft:
    role, own = chance.choice(_ROLES), practice.name
    names = (
        f"{role.title()} {own}",
        f"{role.title()}: {own}",
        f"The {role} of {own}",
        own,
    )
    handle = slug(role) + _joint(chance) + usual_handle(chance, practice)
    return Draft(handle=handle, name=chance.choice(names))


def _platform_word(chance: Random, practice: Practice) -> Draft:
    word, own = chance.choice(_PLATFORM_WORDS), usual_handle(chance, practice)
    after = likely(chance, 0.75)
    joint = _joint(chance)
    handle = f"{own}{joint}{word}" if after else f"{word}{joint}{own}"
    name = practice.name if likely(chance, 0.7) else f"{practice.name} {word.upper()}"
    return Draft(handle=handle, name=name)


def _digits(chance: Random, practice: Practice) -> Draft:
    number = chance.choice((chance.randrange(1, 10), chance.randrange(100), 2024, 2025,
                            chance.randrange(1900, 2000),
                            chance.randrange(10**5)))  # fmt: skip
    return Draft(
        handle=f"{usual_handle(chance, practice)}{_joint(chance)}{number}",
        name=practice.name,
    )


def _separators(chance: Random, practice: Practice) -> Draft:
    words = words_of(practice.name)
    joint = chance.choice(("_", ".", "-", "__"))
    shapes = (joint.join(words), f"_{slug(practice.name)}", f"{slug(practice.name)}_",
              f"_{joint.join(words)}_", f"the{joint}{joint.join(words)}")  # fmt: skip
    return Draft(handle=chance.choice(shapes), name=practice.name)


def _hyphens(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    if len(words) < 2:
        return None
    at = chance.randrange(1, len(words))
    name = " ".join(words[:at]) + "-" + " ".join(words[at:])
    return Draft(
        handle=slug(practice.name), name=chance.choice((name, "-".join(words)))
    )


def _credentials(chance: Random, practice: Practice) -> Draft:
    degree = chance.choice(_DEGREES)
    name = chance.choice((f"{practice.name}, {degree}", f"{practice.name} {degree}"))
    return Draft(handle=f"{usual_handle(chance, practice)}{slug(degree)}", name=name)


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
    letters = _letters(practice)
    if len(letters) < 3:
        return None
    word = chance.choice(
        ("care", "help", "info", "health", "billing", "official", "app")
    )
    handle = f"{letters}{_joint(chance)}{word}"
    names = (practice.name, practice.name, letters.upper(),
             f"{letters.upper()} {word.title()}",
             f"{letters.upper()} - {practice.name}")  # fmt: skip
    return Draft(handle=handle, name=chance.choice(names))


def _acronym_city(chance: Random, practice: Practice) -> Draft | None:
    letters, city = _letters(practice), practice.locations[0].city
    if len(letters) < 3 or not city:
        return None
    handle = f"{letters}{_joint(chance)}{slug(city)}"
    names = (practice.name, f"{letters.upper()} {city}", f"{letters.upper()} of {city}")
    return Draft(handle=handle, name=chance.choice(names))


def _reordered(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    if len(words) < 2:
        return None
    turned = words[:]
    while turned == words and len(set(words)) > 1:
        chance.shuffle(turned)
    name = " ".join(turned)
    return Draft(
        handle=slug(name), name=name if likely(chance, 0.75) else practice.name
    )


def _with_city(chance: Random, practice: Practice) -> Draft | None:
    city, own = practice.locations[0].city, practice.name
    if not city:
        return None
    names = (f"{own} {city}", f"{own} - {city}", f"{own} of {city}", f"{city} {own}",
             f"{own} ({city})", own)  # fmt: skip
    joint = _joint(chance)
    handles = (f"{slug(own)}{joint}{slug(city)}", f"{slug(city)}{joint}{slug(own)}")
    return Draft(handle=chance.choice(handles), name=chance.choice(names))


def _with_state(chance: Random, practice: Practice) -> Draft | None:
    state, own = practice.locations[0].state, practice.name
    if not state:
        return None
    names = (f"{own} {state}", f"{own}, {state}", f"{own} | {state}", own)
    handle = f"{usual_handle(chance, practice)}{_joint(chance)}{state.lower()}"
    return Draft(handle=handle, name=chance.choice(names))


def _ward(chance: Random, practice: Practice) -> Draft:
    ward, own = chance.choice(_WARDS), practice.name
    names = (f"{own} {ward}", f"{own} - {ward}", f"{ward} at {own}", f"{own}: {ward}")
    handle = f"{usual_handle(chance, practice)}{_joint(chance)}{slug(ward)}"
    return Draft(handle=handle, name=chance.choice(names))


def _generic_dropped(chance: Random, practice: Practice) -> Draft | None:
    words = practice.name.split()
    places = [at for at, word in enumerate(words) if slug(word) in _GENERIC]
    if not places or len(words) - 1 < 2:
        return None
    del words[chance.choice(places)]
    name = " ".join(words).strip(" -,")
    return Draft(handle=slug(name), name=name)


def _extra(chance: Random, practice: Practice) -> Draft:
    word, own = chance.choice(_EXTRA), practice.name
    name = chance.choice(
        (f"{own} {word}", f"The {own}", f"{own} & {word}", f"My {own}")
    )
    return Draft(handle=slug(name), name=name)


def _plural(chance: Random, practice: Practice) -> Draft:
    words = practice.name.split()
    places = [at for at, word in enumerate(words) if len(word) > 3] or [len(words) - 1]
    at = chance.choice(places)
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


WORDS: Final = (
    Kind(name="role after", write=_role_after, by_handle=True),
    Kind(name="role before", write=_role_before, by_handle=True, held_out=True),
    Kind(name="platform word", write=_platform_word, by_handle=True),
    Kind(name="digits", write=_digits, by_handle=True),
    Kind(name="separators", write=_separators, by_handle=True),
    Kind(name="hyphens", write=_hyphens, held_out=True),
    Kind(name="credentials", write=_credentials, by_handle=True),
    Kind(name="saint", write=_saint, by_handle=True, held_out=True),
    Kind(name="abbreviation", write=_abbreviated, by_handle=True),
    Kind(name="acronym and word", write=_acronym_word, by_handle=True),
    Kind(name="acronym and city", write=_acronym_city, by_handle=True, held_out=True),
    Kind(name="word order", write=_reordered, by_handle=True),
    Kind(name="name and city", write=_with_city, by_handle=True),
    Kind(name="name and state", write=_with_state, by_handle=True, held_out=True),
    Kind(name="ward or branch", write=_ward, by_handle=True),
    Kind(
        name="generic word dropped",
        write=_generic_dropped,
        by_handle=True,
        held_out=True,
    ),
    Kind(name="extra word", write=_extra, by_handle=True),
    Kind(name="plural", write=_plural, by_handle=True),
    Kind(name="Spanish", write=_spanish, held_out=True),
    Kind(name="name only", write=_renamed),
)
