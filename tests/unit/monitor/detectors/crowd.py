"""A practice, and how an account around it is judged with all that is known."""

from dataclasses import dataclass
from typing import Final

from monitor.detectors.impersonation import Judgement, judge_account
from monitor.domain.evidence import Picture
from monitor.domain.records import Account, Observation
from monitor.domain.subjects import unstored
from monitor.domain.time import DAY
from monitor.domain.watch import Clinician, Handle, Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist

HARBOR: Final = Practice(
    id=PracticeId("harbor"),
    name="Harbor Point Family Clinic",
    aliases=("Harbor Point Clinic",),
    locations=(Location(id="main", city="Erie", state="PA", phone="+1 814 555 0100"),),
    domains=("harborpointclinic.example",),
    accounts=(
        Handle(platform="x", handle="harborpoint"),
        Handle(platform="bluesky", handle="harborpointclinic.example"),
    ),
    affiliates=(Handle(platform="x", handle="harborpointgives", note="foundation"),),
    clinicians=(
        Clinician(name="Miriam Castellan", credentials="MD"),
        Clinician(name="Wu, Li"),
    ),
    logos=("logo",),
)
_WATCHLIST: Final = compile_watchlist([HARBOR], {"logo": ["0" * 64]})
_NOW: Final = 20_000 * DAY
_CHANCE: Final = 128


@dataclass(frozen=True)
class Seen:
    """An account as it was seen.

    Attributes:
        handle: Its handle.
        name: Its display name.
        bio: What it says.
        days: How old it was, or None if not told.
        followers: How many, or None if not told.
        link: Its website, or empty.
        logo: How like the practice's logo its avatar is, 0..1; None without one.
        platform: Where it is.
    """

    handle: str
    name: str
    bio: str = ""
    days: int | None = None
    followers: int | None = None
    link: str = ""
    logo: float | None = None
    platform: str = "x"


def judged(seen: Seen) -> Judgement:
    """Return what `seen` is to the practice."""
    links = (seen.link,) if seen.link else ()
    content = Account(
        handle=seen.handle, display_name=seen.name, bio=seen.bio, links=links
    )
    created_at = None if seen.days is None else _NOW - seen.days * DAY
    observed = Observation(followers=seen.followers, created_at=created_at)
    avatar = None if seen.logo is None else _avatar(seen.logo)
    subject = unstored(content, observed, seen.platform, seen_at=_NOW, avatar=avatar)
    return judge_account(subject, _WATCHLIST)


def _avatar(likeness: float) -> Picture:
    apart = round((1 - likeness) * _CHANCE)
    print_ = f"{2**apart - 1:064x}"
    return Picture(media_type="image/png", width=9, height=9, prints=(print_,))
