"""Lookalike domains: names that patients or staff could take for a practice's own.

The name says whom a domain resembles and how; mail servers and a site say what it
can be used for. Each is a signal in log-odds, and their sum is the score. One that
can neither show a page nor receive mail is suspicious at most.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from monitor.detectors.kit import calibration, log_odds
from monitor.detectors.kit.age import age_in_days
from monitor.detectors.kit.parking import is_parked
from monitor.detectors.kit.profile import Spelling
from monitor.detectors.kit.similarity import CONTAINED, Match, best_match
from monitor.detectors.kit.trade import names_trade
from monitor.detectors.kit.undone import after_removing
from monitor.domain.findings import Assessment, FindingKind, Signal, Verdict, logistic
from monitor.domain.knots import Knots, interpolate
from monitor.domain.records import Domain
from monitor.domain.severity import Harm, severity_of
from monitor.domain.subjects import Subject
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.text.services import site_name
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_ALIKE_FROM: Final = 0.7
"""Similarity from which a name resembles a practice at all; nothing below adds."""

_MOST_SLIPS: Final = 2
_MISSPELLED: Final = 1.0
"""Nobody misspells a name of his own; a namesake spells it right."""

_COMMUNITY: Final = -1.5
_OF_OTHERS: Final = frozenset({Affix.COMMUNITY, Affix.HOUSE})
"""Unions, alumni, local news and foundations have sites; so have fakes that write to
staff or collect donations."""

_MAIL: Final = 0.7
_WEB: Final = 0.5
"""Fakes need a way to patients: mail to be answered, or a page to be filled in."""

_IDLE: Final = -1.5
_PARKED: Final = -1.5
"""Most registered misspellings are never used (Agten et al., Seven Months' Worth of
Mistakes, NDSS 2015); they may be later, and are judged again when they change."""

_OLDEST: Final = 20 * 365
"""Days of age that count as 1."""

_AGE_KNOTS: Final[Knots] = (
    (1.0, 0.8),
    (1.95, 0.4),
    (2.56, 0.0),
    (3.3, -0.8),
    (3.86, -1.5),
)
"""Decimal logarithm of the age in days when first seen to log-odds; knots at 10 days,
3 months, 1, 5 and 20 years. Names for fraud are registered shortly before it; one that
is older than most practices belongs to somebody else."""

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=calibration.PRIOR,
    why="Few of the registered names that resemble a practice's are fakes.",
)


def detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Return an assessment for each practice that a domain may be faking."""
    domain = subject.content
    if not isinstance(domain, Domain) or _is_own(domain, watchlist):
        return ()
    spelling = _spelling(domain, watchlist)
    told = (*_use(domain), *_age(subject))
    alike = sorted(watchlist.index.alike(spelling.parts))
    near = (watchlist.watched[number] for number in alike)
    judged = (_judge(domain, spelling, watched, told) for watched in near)
    return tuple(found for found in judged if found is not None)


SPEC: Final = DetectorSpec(
    name="lookalike_domain",
    version=6,
    kinds=frozenset({FindingKind.LOOKALIKE_DOMAIN}),
    detect=detect,
)


def _is_own(domain: Domain, watchlist: Watchlist) -> bool:
    """Return whether it is a domain of any practice, or below one."""
    return any(True for _ in watchlist.holders.owners(domain.name))


def _spelling(domain: Domain, watchlist: Watchlist) -> Spelling:
    name = site_name(domain.shown or domain.name)
    return Spelling(name, parts_of(fold_name(name), watchlist.vocabulary))


def _judge(
    domain: Domain,
    spelling: Spelling,
    watched: WatchedPractice,
    told: tuple[Signal, ...],
) -> Assessment | None:
    match = best_match(spelling.parts, watched)
    if match is None or match.value < _ALIKE_FROM:
        return None
    if match.value <= CONTAINED and names_trade(spelling.parts.words, watched):
        # A church's site has no profile that could tell it from a fake.
        return None
    rules = (
        _similarity(match, after_removing(spelling.parts, match, watched)),
        *_spelled(spelling, match, watched),
        *_roles(spelling, watched),
        *told,
    )
    signals = (*calibration.calibrated(rules), _PRIOR)
    score = logistic(sum(signal.contribution for signal in signals))
    if score < log_odds.SUSPICIOUS_FROM:
        return None
    verdict = _verdict(domain, score)
    named = {signal.name for signal in signals}
    harms = {Harm.POSES_AS_DESK} if "desk_words" in named else set()
    return Assessment(
        practice_id=watched.practice.id,
        kind=FindingKind.LOOKALIKE_DOMAIN,
        verdict=verdict,
        score=score,
        severity=severity_of(verdict, harms),
        signals=tuple(sorted(signals, key=lambda s: s.contribution, reverse=True)),
    )


def _verdict(domain: Domain, score: float) -> Verdict:
    usable = domain.has_web or domain.mail_servers
    if usable and score >= log_odds.IMPERSONATION_FROM:
        return Verdict.IMPERSONATION
    return Verdict.SUSPICIOUS


def _found(name: str, contribution: float, why: str, value: float = 1.0) -> Signal:
    return Signal(name=name, value=value, contribution=contribution, why=why)


def _similarity(match: Match, undone: str) -> Signal:
    odds = interpolate(match.value, log_odds.DOMAIN_KNOTS)
    alike = "the same as" if match.value == 1.0 else f"{match.value:.0%} like"
    common = "" if match.form.rarity == 1.0 else ", which is short or common"
    why = f"The name is {alike} “{match.form.text}”{undone}{common}."
    value = round(match.value, 4)
    return _found("name_similarity", odds * match.form.rarity, why, value)


def _spelled(
    spelling: Spelling, match: Match, watched: WatchedPractice
) -> Iterator[Signal]:
    tricks = spelling.disguises(watched)
    foreign = match.form.text.isascii() and not spelling.raw.isascii()
    if tricks or foreign:
        said = " and ".join(tricks) or "letters that are not plain ones"
        why = f"The name is written with tricks: {said}."
        yield _found("disguise", log_odds.DISGUISE, why)
    elif _is_misspelled(spelling, match):
        why = "The name is the practice's with a slip of the hand or two."
        yield _found("misspelled", _MISSPELLED, why)


def _is_misspelled(spelling: Spelling, match: Match) -> bool:
    own, seen = match.form.parts.compact, spelling.parts.compact
    return 0 < OSA.distance(own, seen, score_cutoff=_MOST_SLIPS) <= _MOST_SLIPS


def _roles(spelling: Spelling, watched: WatchedPractice) -> Iterator[Signal]:
    added = spelling.parts.affixes - watched.affixes
    if Affix.DESK in added:
        why = "It poses as billing, appointments, a portal or recruiting."
        yield _found("desk_words", log_odds.DESK, why)
    elif Affix.SUPPORT in added:
        why = "Its name has a word of a help desk."
        yield _found("support_words", log_odds.SUPPORT, why)
    elif not added.isdisjoint(_OF_OTHERS):
        why = "It is named like staff, alumni, a union, patients, news or a charity."
        yield _found("community", _COMMUNITY, why)


def _age(subject: Subject) -> Iterator[Signal]:
    days = age_in_days(subject.observation.created_at, subject.seen_at)
    if days is None:
        return
    odds = interpolate(math.log10(max(days, 1)), _AGE_KNOTS)
    why = f"It was registered {days:.0f} days before it was first seen."
    yield _found("registration_age", odds, why, round(min(1.0, days / _OLDEST), 4))


def _use(domain: Domain) -> Iterator[Signal]:
    if domain.mail_servers:
        yield _found("mail", _MAIL, "It receives mail, so that it can be answered.")
    if domain.has_web:
        yield _found("web", _WEB, "It has an address that browsers can open.")
    if not (domain.mail_servers or domain.has_web):
        yield _found("idle", _IDLE, "It neither shows a page nor receives mail.")
    elif is_parked(domain.name_servers):
        yield _found("parked", _PARKED, "It is parked, as names for sale are.")
