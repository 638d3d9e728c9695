"""Two-way proof: the practice's own site and the account link to each other.

A link to the practice is anybody's to set; one back needs who runs its site.
"""

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.text.addresses import hosts_of, within
from monitor.domain.watched import WatchedPractice


def proof_signal(profile: Profile, watched: WatchedPractice) -> tuple[Signal, ...]:
    """Return what a link back from the practice's own site says; none without one.

    A page that links nowhere proves nothing: few sites list all their accounts.
    """
    if _links_back(profile, watched):
        return (_proof("The practice's own site links back to the account."),)
    if _proven(profile, watched):
        why = "The platform saw the practice's own site link back to the account."
        return (_proof(why),)
    return ()


def _proof(why: str) -> Signal:
    return Signal(
        name="two_way_proof", value=1.0, contribution=log_odds.TWO_WAY_PROOF, why=why
    )


def _links_back(profile: Profile, watched: WatchedPractice) -> bool:
    back = (landing.host for landing in profile.landings if landing.links_back)
    return any(_is_own(host, watched) for host in back)


def _proven(profile: Profile, watched: WatchedPractice) -> bool:
    links = profile.subject.observation.proven_links or ()
    return any(_is_own(host, watched) for host in hosts_of(links))


def _is_own(host: str, watched: WatchedPractice) -> bool:
    return any(within(host, domain) for domain in watched.domains)
