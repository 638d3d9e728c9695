"""Namesakes elsewhere that only their own site tells apart: its name has their town."""

from random import Random
from typing import Final

from benchmarks.impersonation.drafts import Draft, Kind, Writer, slug
from benchmarks.impersonation.negatives.town import Town
from monitor.domain.watch import Practice

_ABOUT: Final = (
    "Caring for families since 1963.",
    "Neighbors caring for neighbors, every day.",
    "Locally owned. New patients are welcome.",
    "",
)


def site_namesake(town: Town) -> Kind:
    """Return the kind of a namesake with a site of its own and no other place."""
    return Kind(
        name="same name, own site", write=_writer(town), group="same name elsewhere"
    )


def _writer(town: Town) -> Writer:
    def write(chance: Random, practice: Practice) -> Draft | None:
        place = town.elsewhere(chance, practice)
        if place is None:
            return None
        words = practice.name.split()
        name, city, state = slug(practice.name), slug(place.city), place.state.lower()
        sites = (
            f"{name}{city}.org", f"{city}{name}.com", f"{name}of{city}.org",
            f"{name}-{state}.org", f"{slug(words[0])}{city}.org",
            f"{slug(''.join(words[:2]))}-{city}.com",
        )  # fmt: skip
        return Draft(
            handle=chance.choice((name, f"{name}hosp", "_".join(map(slug, words)))),
            name=practice.name,
            bio=chance.choice(_ABOUT),
            links=(f"https://www.{chance.choice(sites)}",),
        )

    return write
