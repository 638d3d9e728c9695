"""Attacks that copy: a profile elsewhere, a handle, a bio, a clinician."""

from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import random_handle, usual_handle
from benchmarks.impersonation.attacks.texts import own_text
from benchmarks.impersonation.drafts import LONGEST, Draft, Kind, likely, slug
from monitor.domain.watch import Practice

_STRANGERS: Final = (
    "Kelly Hartmann", "Daily Deals", "Health Updates", "Support", "Mike R.", "💙",
    "News",
    "Patient Services", "Customer Care", "M. Alvarez", "Welcome", "Your Care Team",
)  # fmt: skip


def copied(chance: Random, practice: Practice) -> Draft:
    """Return the same name and handle on a platform where the practice is not."""
    platforms = sorted(set(LONGEST) - {found.platform for found in practice.accounts})
    platform = chance.choice(platforms)
    official = chance.choice(practice.accounts).handle
    handle = chance.choice((official, slug(practice.name)))
    return Draft(
        handle=handle[: LONGEST[platform]], name=practice.name, platform=platform
    )


def _cut(chance: Random, practice: Practice) -> Draft | None:
    platform, most = chance.choice(sorted(LONGEST.items()))
    whole = slug(practice.name)
    if len(whole) <= most:
        platform, most = "x", LONGEST["x"]
    if len(whole) <= most:
        return None
    return Draft(handle=whole[:most], name=practice.name, platform=platform)


def _handle_only(chance: Random, practice: Practice) -> Draft:
    return Draft(
        handle=usual_handle(chance, practice), name=chance.choice((*_STRANGERS, "", ""))
    )


def _bio_copied(chance: Random, practice: Practice) -> Draft:
    place = practice.locations[0]
    told = [found for found in (place.street, place.phone) if found]
    contact = " · ".join(told) or practice.domains[0]
    usual = likely(chance, 0.5)
    return Draft(
        handle=usual_handle(chance, practice) if usual else random_handle(chance),
        name=practice.name,
        bio=f"{own_text(chance, practice)} {contact}",
    )


def _dotted(chance: Random, practice: Practice) -> Draft:
    own = usual_handle(chance, practice).replace(".", "").replace("_", "-")
    host = practice.domains[0].rsplit(".", 1)[0].replace(".", "-")
    shapes = (f"{own}.bsky.social",
              f"{own}.{chance.choice(('care', 'help', 'online'))}",
              f"{host}.{chance.choice(('co', 'net', 'support', 'health'))}",
              f"{host}-{chance.choice(('pay', 'care'))}.bsky.social")  # fmt: skip
    return Draft(handle=chance.choice(shapes), name=practice.name, platform="bluesky")


def _clinician(chance: Random, practice: Practice) -> Draft | None:
    if not practice.clinicians:
        return None
    person = chance.choice(practice.clinicians)
    family = person.name.split()[-1]
    names = (f"Dr. {person.name}", f"{person.name}, {person.credentials}",
             person.name, f"Dr {person.name} | {practice.name}",
             f"Dr. {person.name} ✅")  # fmt: skip
    whole = slug(person.name)
    handles = (f"dr{whole}", f"dr_{slug(family)}", whole,
               f"{whole}{slug(person.credentials)}",
               f"{whole}.official",
               f"{person.name[0].lower()}{slug(family)}md")  # fmt: skip
    texts = (
        f"Physician at {practice.name}. Message me on WhatsApp for private advice.",
        f"{person.credentials} | {practice.name} | {practice.locations[0].city}",
        f"Doctor at {practice.name}. Online consultations, prices in DM.",
        f"Now seeing patients online! {practice.name}",
        f"I help people invest. Surgeon @ {practice.name}.",
    )
    return Draft(
        handle=chance.choice(handles),
        name=chance.choice(names),
        bio=chance.choice(texts),
    )


WHOLE: Final = (
    Kind(name="copied elsewhere", write=copied, by_handle=True),
    Kind(name="cut to the limit", write=_cut, by_handle=True),
    Kind(name="handle, other name", write=_handle_only, held_out=True),
    Kind(name="bio copied", write=_bio_copied, held_out=True),
    Kind(name="dotted handle", write=_dotted, by_handle=True),
    Kind(name="clinician", write=_clinician),
)
