"""Innocent organisations: other hospitals, sisters, namesakes, departments."""

from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.impersonation.drafts import Draft, Kind, Writer, likely, slug, spread
from benchmarks.impersonation.negatives.town import Town
from monitor.domain.watch import Location, Practice

_ABOUT: Final = (
    "{name} in {city}, {state}.",
    "Serving {city} and neighboring counties.",
    "Official page of {name}, {city} {state}. In an emergency dial 911.",
    "{name} — health news, events and openings.",
    "Part of the {city} community since 19{number}.",
    "Follow us for wellness tips! {phone}",
    "{city}'s hospital. Patient questions? Please phone {phone}.",
    "",
)
_DEPARTMENTS: Final = (
    "Surgery Residency", "Volunteers", "Foundation Events", "Nursing Education",
    "Careers",
    "Library", "Birth Place", "Research", "Chaplaincy", "Community Wellness",
    "Trauma Team",
    "Simulation Lab", "Gift Shop", "Internal Medicine",
)  # fmt: skip

Pick = Callable[[Random, Practice], Practice | None]


def _filled(chance: Random, text: str, name: str, place: Location) -> str:
    return text.format(
        name=name, city=place.city or "town", state=place.state,
        phone=place.phone or "us", number=chance.randrange(10, 99),
    )  # fmt: skip


def _other(pick: Pick, *, site: bool = True) -> Writer:
    """Return the writer of another practice's own account."""

    def write(chance: Random, practice: Practice) -> Draft | None:
        other = pick(chance, practice)
        if other is None:
            return None
        place = other.locations[0]
        address = (f"https://{other.domains[0]}",)
        own = [found.handle for found in other.accounts]
        return Draft(
            handle=chance.choice((slug(other.name), *own)),
            name=other.name,
            bio=_filled(chance, chance.choice(_ABOUT), other.name, place),
            links=address if site and likely(chance, 0.75) else (),
        )

    return write


def _namesake(town: Town, shape: str) -> Writer:
    """Return the writer of the same name elsewhere, telling its place by `shape`."""

    def write(chance: Random, practice: Practice) -> Draft | None:
        place = town.elsewhere(chance, practice)
        if place is None or slug(practice.locations[0].city) in slug(practice.name):
            return None
        name, own = practice.name, slug(practice.name)
        texts = (
            "Your partner in health.",
            "Healing with heart.",
            "",
            "Health care for all.",
        )
        draft = Draft(handle=own, name=name, bio=chance.choice(texts))
        return _placed(chance, draft, place, shape)

    return write


def _placed(chance: Random, draft: Draft, place: Location, shape: str) -> Draft | None:
    """Return `draft` with its place in the bio, name, handle, site, phone, or not."""
    city, state, own, name = place.city, place.state, draft.handle, draft.name
    texts = (f"Serving {city}, {state} and the region.", f"{city}, {state}",
             f"📍 {city}",
             f"A {city} tradition of caring.", f"We proudly serve {city}.",
             f"{place.street}, {city}, {state}",
             f"Located in {city} {state}.")  # fmt: skip
    names = (f"{name} - {city}", f"{name} ({state})", f"{name} {city}",
             f"{name}, {city} {state}",
             f"{name} of {city}")  # fmt: skip
    handles = (f"{own}{slug(city)}", f"{own}{state.lower()}", f"{own}_{slug(city)}",
               f"{slug(city)}{own}")  # fmt: skip
    sites = (f"https://www.{own[:30]}-{state.lower()}.example",
             f"https://{own[:30]}.example.org",
             f"https://{own[:20]}{slug(city)}.example",
             f"https://{own[:30]}{state.lower()}.example")  # fmt: skip
    match shape:
        case "bio":
            return _with(
                draft,
                bio=chance.choice(texts),
                links=(sites[0],) * chance.choice((0, 1)),
            )
        case "name":
            return _with(draft, name=chance.choice(names))
        case "handle":
            return _with(draft, handle=chance.choice(handles))
        case "site":
            return _with(draft, links=(chance.choice(sites),))
        case "phone":
            return (
                _with(draft, bio=f"{draft.bio} {place.phone}".strip())
                if place.phone
                else None
            )
        case _:
            return draft


def _with(
    draft: Draft,
    *,
    handle: str = "",
    name: str = "",
    bio: str = "",
    links: tuple[str, ...] = (),
) -> Draft:
    return Draft(
        handle=handle or draft.handle,
        name=name or draft.name,
        bio=bio or draft.bio,
        links=links or draft.links,
    )


def _department(chance: Random, practice: Practice) -> Draft:
    part, own = chance.choice(_DEPARTMENTS), practice.name
    texts = (
        f"{part} at {own}.",
        f"The {part} program of {own}",
        f"News from {part}.",
        "",
    )
    path = slug(part)
    return Draft(
        handle=f"{slug(own)[:24]}{slug(part)}",
        name=chance.choice((f"{own} {part}", f"{part} - {own}", f"{own} | {part}")),
        bio=chance.choice(texts),
        links=(f"https://{practice.domains[0]}/{path}",),
        days=spread(chance, 2200, 0.4),
        followers=spread(chance, 1200, 0.9),
    )


def organisations(town: Town) -> tuple[Kind, ...]:
    """Return the kinds of innocent organisations around the practices of `town`."""
    places = (
        ("bio", False),
        ("name", True),
        ("handle", False),
        ("site", True),
        ("phone", False),
    )
    return (
        Kind(name="other, words shared", write=_other(town.sharing_words),
             by_handle=True),
        Kind(name="other, spelt alike", write=_other(town.spelt_alike), by_handle=True,
             held_out=True),
        Kind(name="any other", write=_other(town.any_other), by_handle=True),
        Kind(name="sister hospital", write=_other(town.sister)),
        *(
            Kind(name=f"same name, place in {shape}", write=_namesake(town, shape),
                 held_out=held_out, group="same name elsewhere")
            for shape, held_out in places
        ),
        Kind(name="same name, no place", write=_namesake(town, "none"), group="untold"),
        Kind(name="own department", write=_department, held_out=True),
    )  # fmt: skip
