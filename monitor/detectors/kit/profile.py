"""An account's profile, read once before it is compared with any practice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from monitor.detectors.kit import bedside, wording
from monitor.detectors.kit.age import age_in_days
from monitor.detectors.kit.teams import mentions_team
from monitor.domain.evidence import (
    EvidenceKind,
    Landing,
    landings_of,
    latest_picture,
)
from monitor.domain.persons.stretches import stretches_of
from monitor.domain.prints import Print, read_prints
from monitor.domain.read_once import ReadOnce
from monitor.domain.records import Account
from monitor.domain.subjects import Subject
from monitor.domain.text import soliciting, spanish
from monitor.domain.text.addresses import hosts_of
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import (
    MAX_NAME,
    MAX_TEXT,
    Folded,
    Step,
    fold_handle,
    fold_name,
    fold_text,
)
from monitor.domain.text.lures import lures
from monitor.domain.text.medicine import MEDICAL, is_latin, speaks_of_medicine
from monitor.domain.text.naming import Said, said_in
from monitor.domain.text.offers import offers
from monitor.domain.text.parts import Parts, parts_of
from monitor.domain.text.phones import phones_in
from monitor.domain.text.places import (
    Places,
    places_in,
    places_in_label,
    pointed_at,
)
from monitor.domain.text.scams import scams
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.services import Service, risky_service, site_name
from monitor.domain.text.streets import streets_in
from monitor.domain.watched import WatchedPractice

_SEPARATORS: Final = re.compile(r"[\s_.'\u2019-]+")

_SHOWN: Final = (EvidenceKind.AVATAR, EvidenceKind.BANNER)

_NPI: Final = re.compile(r"(?<!\d)[12]\d{9}(?!\d)")
"""Source: CMS, NPI standard: ten digits, the first 1 or 2."""

_SAYS: Final = 3
"""Words from which a bio says what somebody is."""

_TO_JOIN: Final = re.compile(r"\b(?:dm|message|text|inbox) (?:us|me) to join\b")
"""How unions find members."""

_Known = TypeVar("_Known")

_DISGUISES: Final = (Step.LOOKALIKES, Step.STYLED, Step.INVISIBLE, Step.LEET)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A handle or name as written, and in its parts."""

    raw: str
    parts: Parts

    def disguises(self, watched: WatchedPractice) -> tuple[Step, ...]:
        """Return the tricks by which this looks like a name without spelling it.

        Empty where it spells what it looks like, or looks like none.
        """
        folded = self.parts.folded
        compact, plain = folded.compact, folded.plain.replace(" ", "")
        shown = [name for looks, name in watched.spellings if looks in compact]
        found = [step for step in _DISGUISES if step in folded.steps]
        if not found and all(name in plain for name in shown):
            return ()
        written = _SEPARATORS.sub("", self.raw.lower())
        hidden = [name for name in shown if name not in written]
        if not hidden:
            return ()
        swapped = [Step.PAIRS] if any(name not in plain for name in hidden) else []
        return tuple(found or swapped)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What an account says of itself; what costs more is read when asked for.

    Attributes:
        account: As its owner wrote it.
        subject: The whole of what is known of it.
        days: Its age in days when it was seen, >= 0, or None if not told.
        handle: The handle, or None without one.
        name: The display name, or None without one.
        bio: The bio in plain letters.
        avatar: The prints of its avatar, see `monitor.domain.prints`.
        vocabulary: Words that are known when hosts are cut into words.
    """

    account: Account
    subject: Subject
    handle: Spelling | None
    name: Spelling | None
    bio: str
    days: float | None = None
    avatar: tuple[Print, ...] = ()
    vocabulary: Vocabulary

    @property
    def followers(self) -> int | None:
        """How many follow it, or None if not told."""
        return self.subject.observation.followers

    @ReadOnce
    def said(self) -> str:
        """Name and bio in plain letters: where an account says what it is."""
        return f"{self.plain_name}\n{self.bio}"

    @ReadOnce
    def plain_name(self) -> str:
        """The display name in plain letters, with punctuation."""
        return fold_text(self.account.display_name[:MAX_NAME])

    @ReadOnce
    def named(self) -> Said:
        """The bio cut for finding names in it."""
        return said_in(self.bio)

    @ReadOnce
    def hosts(self) -> tuple[str, ...]:
        """Where its links lead, and what is behind shorteners."""
        behind = [landing.host for landing in self.landings]
        hosts = hosts_of(self.account.links, self.bio)
        return tuple(dict.fromkeys((*hosts, *behind))) if behind else hosts

    @ReadOnce
    def sites(self) -> Mapping[str, tuple[Parts, ...]]:
        """What those of its hosts are called that somebody named.

        As a whole, and each label of it: river.login.example.
        """
        named = ((host, site_name(host)) for host in self.hosts)
        return {host: tuple(self._readings(name)) for host, name in named if name}

    def _readings(self, name: str) -> Iterator[Parts]:
        for text in dict.fromkeys((name, *name.split())):
            yield parts_of(fold_name(text), self.vocabulary)

    @ReadOnce
    def landings(self) -> list[Landing]:
        """Where those of its links lead that were followed."""
        return landings_of(self.account.links, self.subject.evidence)

    @ReadOnce
    def places(self) -> Places:
        """The places it names."""
        name, bio = self.account.display_name[:MAX_NAME], self.account.bio[:MAX_TEXT]
        return places_in(f"{name}\n{bio}")

    @ReadOnce
    def stated_places(self) -> Places:
        """Those of them at which it says to be: any in its name."""
        name, bio = self.account.display_name[:MAX_NAME], self.account.bio[:MAX_TEXT]
        return places_in(name) | places_in(bio, stated=True)

    @ReadOnce
    def pointed_at(self) -> frozenset[str]:
        """What its bio says is where it is, towns that no list has as well."""
        return pointed_at(self.account.bio[:MAX_TEXT])

    @ReadOnce
    def handle_places(self) -> Places:
        """The places that its handle names."""
        handle = self.account.handle[:MAX_NAME].lstrip("@").partition("@")[0]
        return places_in_label(handle)

    @ReadOnce
    def phones(self) -> tuple[str, ...]:
        """The telephone numbers it gives, see `monitor.domain.text.phones`."""
        return phones_in(self.said)

    @ReadOnce
    def streets(self) -> tuple[str, ...]:
        """The street addresses it gives, see `monitor.domain.text.streets`."""
        return streets_in(self.said)

    @ReadOnce
    def asks_for_data(self) -> bool:
        """Whether it asks its readers for data that only the real one may know."""
        return soliciting.asks_for_data(self.said) or (
            spanish.asks_for_data_in_spanish(self.said)
        )

    @ReadOnce
    def defrauds(self) -> bool:
        """Whether it writes what no namesake does: asks for secrets, runs a scam."""
        return soliciting.asks_for_secrets(self.said) or scams(self.said)

    @ReadOnce
    def invites_login(self) -> bool:
        """Whether it tells its readers to log in or to change a password."""
        return soliciting.invites_login(self.said)

    @ReadOnce
    def offers_app(self) -> bool:
        """Whether it leads to a messenger or a payment."""
        return soliciting.offers_app(self.said)

    @ReadOnce
    def offers_contact(self) -> bool:
        """Whether it leads to private messages, a messenger or a payment."""
        return (
            self.offers_app
            or soliciting.offers_private_messages(self.said)
            or spanish.offers_private_messages_in_spanish(self.said)
        )

    @ReadOnce
    def gives_payment(self) -> bool:
        """Whether it gives a name or address to send money to."""
        return soliciting.gives_payment(self.said)

    @ReadOnce
    def lures(self) -> bool:
        """Whether it promises or threatens what imposters do, or courts its readers."""
        said = self.said
        return lures(said) or spanish.lures_in_spanish(said) or bedside.courts(said)

    @ReadOnce
    def sells_cures(self) -> bool:
        """Whether it sells remedies, drugs or investments, or links to a store."""
        return any(map(bedside.is_store, self.hosts)) or bedside.sells_cures(self.said)

    @ReadOnce
    def sells_as_staff(self) -> bool:
        """Whether a clinician or chief sells, or leads to a messenger or a payment."""
        staff = bedside.claims_role(self.plain_name) or bedside.leads(self.said)
        return staff and (self.offers_app or self.sells_cures)

    @ReadOnce
    def offers(self) -> int:
        """How many words of money, goods and haste it has, see `offers`."""
        return offers(self.said)

    @ReadOnce
    def has_another_subject(self) -> bool:
        """Whether its bio says something, and it and the names are not of medicine."""
        says = len(self.bio.split()) >= _SAYS and is_latin(self.account.bio)
        named = not MEDICAL.isdisjoint(self.words)
        return says and not (named or speaks_of_medicine(self.said))

    @ReadOnce
    def solicits(self) -> bool:
        """Whether it leads to private messages, a messenger, a form or a payment.

        What unions do to find members doesn't count.
        """
        if any(map(risky_service, self.hosts)) or self.gives_payment:
            return True
        said = self.said
        if not wording.speaks_as_union(said):
            return self.offers_contact or bedside.sells_cures(said)
        said = _TO_JOIN.sub(" ", said)
        private = spanish.offers_private_messages_in_spanish(said)
        contact = private or soliciting.offers_contact(said)
        return contact or bedside.sells_cures(said)

    @property
    def solicits_by_form(self) -> bool:
        """Whether it leads to a form, as groups do, and wants nothing more."""
        services = set(filter(None, map(risky_service, self.hosts)))
        wants = self.gives_payment or self.offers_contact
        return services == {Service.FORM} and not wants

    @ReadOnce
    def claims_official(self) -> bool:
        """Whether it claims to be official, or in place of who is."""
        return wording.claims_official(self.said)

    @ReadOnce
    def speaks_as_desk(self) -> bool:
        """Whether it says that it is billing, a help desk or recruiting."""
        return wording.speaks_as_desk(self.said)

    @ReadOnce
    def speaks_as_staff(self) -> bool:
        """Whether it speaks as one who works there, or for oneself."""
        return wording.speaks_as_staff(self.said)

    @ReadOnce
    def speaks_as_community(self) -> bool:
        """Whether it speaks as staff, alumni, a union, patients or news."""
        return wording.speaks_as_community(self.said)

    @ReadOnce
    def mentions_team(self) -> bool:
        """Whether its name or its bio speaks of a team, a club, a run or a choir."""
        return mentions_team(self.said)

    @ReadOnce
    def speaks_of_news(self) -> bool:
        """Whether it brings news, as newspapers do and practices too."""
        return wording.speaks_of_news(self.said)

    @ReadOnce
    def parts(self) -> tuple[Parts, ...]:
        """Handle and name, as far as it has them, in their parts."""
        return tuple(s.parts for s in (self.handle, self.name) if s is not None)

    @ReadOnce
    def affixes(self) -> frozenset[Affix]:
        """What the words around its handle and name say."""
        return frozenset().union(*(parts.affixes for parts in self.parts))

    @ReadOnce
    def around(self) -> frozenset[str]:
        """The words around its handle and name, as skeletons."""
        return frozenset().union(*(parts.around for parts in self.parts))

    @ReadOnce
    def words(self) -> frozenset[str]:
        """The stems of the words that name in its handle and name."""
        return frozenset().union(*(parts.words for parts in self.parts))

    @ReadOnce
    def first_words(self) -> frozenset[str]:
        """The first words of handle and name, where more follow, in plain letters."""
        written = (parts.folded.plain.split() for parts in self.parts)
        return frozenset(words[0] for words in written if len(words) > 1)

    @ReadOnce
    def spellings(self) -> tuple[str, ...]:
        """Handle and name, folded and without spaces."""
        return tuple(parts.folded.compact for parts in self.parts)

    @ReadOnce
    def photos(self) -> tuple[Print, ...]:
        """The prints of its avatar and its banner as whole pictures."""
        found = map(partial(latest_picture, self.subject.evidence), _SHOWN)
        return read_prints(p for picture in found if picture for p in picture.photo)

    @ReadOnce
    def stretches(self) -> frozenset[str]:
        """What of handle and name may be a person's name; numbers of the registry."""
        found = (stretches_of(parts.folded) for parts in self.parts)
        return frozenset(self.npis).union(*found)

    def known_in(self, names: Mapping[str, _Known]) -> list[_Known]:
        """Return what those of `names` stand for that are among its stretches."""
        if not names:
            return []
        few, many = sorted((names.keys(), self.stretches), key=len)
        return [names[name] for name in few if name in many]

    @ReadOnce
    def npis(self) -> tuple[str, ...]:
        """The numbers in the bio that may be of the NPI registry."""
        return tuple(_NPI.findall(self.bio))


def profile_of(subject: Subject, vocabulary: Vocabulary) -> Profile:
    """Return the account that `subject` is read, its handle cut by `vocabulary`.

    It is as old as it was when first seen; what is no account has an empty profile.
    """
    content = subject.content
    account = content if isinstance(content, Account) else Account()
    avatar = latest_picture(subject.evidence, EvidenceKind.AVATAR)
    return Profile(
        account=account,
        subject=subject,
        handle=_spelling(account.handle, fold_handle(account.handle), vocabulary),
        name=_spelling(
            account.display_name, fold_name(account.display_name), vocabulary
        ),
        bio=fold_text(account.bio),
        days=age_in_days(subject.observation.created_at, subject.seen_at),
        avatar=read_prints(avatar.prints) if avatar else (),
        vocabulary=vocabulary,
    )


def _spelling(raw: str, folded: Folded, vocabulary: Vocabulary) -> Spelling | None:
    parts = parts_of(folded, vocabulary)
    return Spelling(raw[:MAX_NAME], parts) if parts.words else None
