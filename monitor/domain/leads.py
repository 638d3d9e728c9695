"""Leads: what of an account is worth fetching before it is judged.

Only what can prove or disprove something about a watched practice: pictures, the
account's links to a practice's own site (does it link back?) and to shorteners (where
do they lead?), and the registry's word on whoever bears a watched clinician's name. No
other link is followed, so that a crowd of search hits doesn't make a crawler of us.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from monitor.domain.evidence import EvidenceKind, Wanted, link_key
from monitor.domain.keys import bounded_key
from monitor.domain.persons.stretches import stretches_of
from monitor.domain.providers import registry_key
from monitor.domain.records import Account, Observation, Post, Sighting
from monitor.domain.text.addresses import MAX_LINKS, hosts_of
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.text.services import Service, service_of
from monitor.domain.watchlist import Watchlist

MOST_LINKS: Final = 3
"""Links of one account that are followed."""

MOST_NAMES: Final = 2
"""Clinicians of one account that the registry is asked for."""


def wanted_evidence(
    sighting: Sighting, watchlist: Watchlist, *, ask_registry: bool = True
) -> tuple[Wanted, ...]:
    """Return what should be fetched for `sighting`, most useful first.

    Args:
        sighting: What was seen.
        watchlist: Whom it may be about.
        ask_registry: Whether the NPI registry may be asked.
    """
    account = sighting.content
    if not isinstance(account, Account):
        return ()
    return (
        *_pictures(account, sighting.observation),
        *islice(_links(account, watchlist), MOST_LINKS),
        *islice(_providers(account, watchlist), MOST_NAMES if ask_registry else 0),
    )


def wanted_images(sighting: Sighting) -> tuple[Wanted, ...]:
    """Return the images of the post in `sighting`, in their order."""
    post, urls = sighting.content, sighting.observation.image_urls
    if not isinstance(post, Post):
        return ()
    return tuple(
        Wanted(kind=EvidenceKind.POST_IMAGE, key=bounded_key(image.key), url=url)
        for image, url in zip(post.images, urls or (), strict=False)
    )


def _pictures(account: Account, seen: Observation) -> Iterator[Wanted]:
    if seen.avatar_url:
        key = bounded_key(account.avatar_id or seen.avatar_url)
        yield Wanted(kind=EvidenceKind.AVATAR, key=key, url=seen.avatar_url)
    if seen.banner_url:
        key = bounded_key(_unsigned(seen.banner_url))
        yield Wanted(kind=EvidenceKind.BANNER, key=key, url=seen.banner_url)


def _unsigned(url: str) -> str:
    try:
        return urlsplit(url)._replace(query="", fragment="").geturl()
    except ValueError:
        return url


def _links(account: Account, watchlist: Watchlist) -> Iterator[Wanted]:
    for link in dict.fromkeys(account.links[:MAX_LINKS]):
        host = next(iter(hosts_of([link])), "")
        if service_of(host) is Service.SHORTENER or _is_own(host, watchlist):
            url = link if "://" in link else f"https://{link}"
            yield Wanted(kind=EvidenceKind.LINK, key=link_key(link), url=url)


def _is_own(host: str, watchlist: Watchlist) -> bool:
    return next(watchlist.holders.owners(host), None) is not None


def _providers(account: Account, watchlist: Watchlist) -> Iterator[Wanted]:
    known = watchlist.index.clinicians
    if not known:
        return
    folded = (fold_handle(account.handle), fold_name(account.display_name))
    stretches = {stretch for one in folded for stretch in stretches_of(one)}
    found = (
        watchlist.watched[number].clinicians[key]
        for key in stretches
        for number in known.get(key, ())
    )
    best = sorted(found, key=lambda way: (-way.value, way.name))
    for key in dict.fromkeys(filter(None, (registry_key(way.name) for way in best))):
        yield Wanted(kind=EvidenceKind.PROVIDERS, key=key, url="")
