"""Attacks by words put around the name: roles, places, wards, numbers."""

from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import joint, usual_handle, words_of
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


def _role_after(chance: Random, practice: Practice) -> Draft:
    role, own = chance.choice(_ROLES), practice.name
    title = role.title()
    names = (f"{own} {title}", f"{own} {title}", f"{own} - {title}", f"{own} | {title}",
             f"{own} {title} Desk", f"{title} @ {own}", own)  # fmt: skip
    handle = usual_handle(chance, practice) + joint(chance) + slug(role)
    return Draft(handle=handle, name=chance.choice(names))


def _role_before(chance: Random, practice: Practice) -> Draft:
    role, own = chance.choice(_ROLES), practice.name
    names = (
        f"{role.title()} {own}",
        f"{role.title()}: {own}",
        f"The {role} of {own}",
        own,
    )
    handle = slug(role) + joint(chance) + usual_handle(chance, practice)
    return Draft(handle=handle, name=chance.choice(names))


def _platform_word(chance: Random, practice: Practice) -> Draft:
    word, own = chance.choice(_PLATFORM_WORDS), usual_handle(chance, practice)
    after = likely(chance, 0.75)
    between = joint(chance)
    handle = f"{own}{between}{word}" if after else f"{word}{between}{own}"
    name = practice.name if likely(chance, 0.7) else f"{practice.name} {word.upper()}"
    return Draft(handle=handle, name=name)


def _digits(chance: Random, practice: Practice) -> Draft:
    number = chance.choice((chance.randrange(1, 10), chance.randrange(100), 2024, 2025,
                            chance.randrange(1900, 2000),
                            chance.randrange(10**5)))  # fmt: skip
    return Draft(
        handle=f"{usual_handle(chance, practice)}{joint(chance)}{number}",
        name=practice.name,
    )


def _separators(chance: Random, practice: Practice) -> Draft:
    words = words_of(practice.name)
    between = chance.choice(("_", ".", "-", "__"))
    shapes = (between.join(words), f"_{slug(practice.name)}",
              f"{slug(practice.name)}_",
              f"_{between.join(words)}_", f"the_{between.join(words)}")  # fmt: skip
    return Draft(handle=chance.choice(shapes), name=practice.name)


def _credentials(chance: Random, practice: Practice) -> Draft:
    degree = chance.choice(_DEGREES)
    name = chance.choice((f"{practice.name}, {degree}", f"{practice.name} {degree}"))
    return Draft(handle=f"{usual_handle(chance, practice)}{slug(degree)}", name=name)


def _with_city(chance: Random, practice: Practice) -> Draft | None:
    city, own = practice.locations[0].city, practice.name
    if not city:
        return None
    names = (f"{own} {city}", f"{own} - {city}", f"{own} of {city}", f"{city} {own}",
             f"{own} ({city})", own)  # fmt: skip
    between = joint(chance)
    handles = (f"{slug(own)}{between}{slug(city)}", f"{slug(city)}{between}{slug(own)}")
    return Draft(handle=chance.choice(handles), name=chance.choice(names))


def _with_state(chance: Random, practice: Practice) -> Draft | None:
    state, own = practice.locations[0].state, practice.name
    if not state:
        return None
    names = (f"{own} {state}", f"{own}, {state}", f"{own} | {state}", own)
    handle = f"{usual_handle(chance, practice)}{joint(chance)}{state.lower()}"
    return Draft(handle=handle, name=chance.choice(names))


def _ward(chance: Random, practice: Practice) -> Draft:
    ward, own = chance.choice(_WARDS), practice.name
    names = (f"{own} {ward}", f"{own} - {ward}", f"{ward} at {own}", f"{own}: {ward}")
    handle = f"{usual_handle(chance, practice)}{joint(chance)}{slug(ward)}"
    return Draft(handle=handle, name=chance.choice(names))


def _extra(chance: Random, practice: Practice) -> Draft:
    word, own = chance.choice(_EXTRA), practice.name
    name = chance.choice(
        (f"{own} {word}", f"The {own}", f"{own} & {word}", f"My {own}")
    )
    return Draft(handle=slug(name), name=name)


AROUND: Final = (
    Kind(name="role after", write=_role_after, by_handle=True),
    Kind(name="role before", write=_role_before, by_handle=True, held_out=True),
    Kind(name="platform word", write=_platform_word, by_handle=True),
    Kind(name="digits", write=_digits, by_handle=True),
    Kind(name="separators", write=_separators, by_handle=True),
    Kind(name="credentials", write=_credentials, by_handle=True),
    Kind(name="name and city", write=_with_city, by_handle=True),
    Kind(name="name and state", write=_with_state, by_handle=True, held_out=True),
    Kind(name="ward or branch", write=_ward, by_handle=True),
    Kind(name="extra word", write=_extra, by_handle=True),
)
