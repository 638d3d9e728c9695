"""Who else is in the list: its names' rare words, its cities, and who is alike."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from random import Random

from rapidfuzz import fuzz, process

from benchmarks.impersonation.drafts import slug
from monitor.domain.watch import Location, Practice


class Town:
    """The practices of one half, as neighbours and namesakes of each other."""

    def __init__(self, practices: Sequence[Practice]) -> None:
        self._practices = practices

    def sharing_words(self, chance: Random, practice: Practice) -> Practice | None:
        """Return one of the three others that share the rarest words with it."""
        own = self._words[practice.name]
        shared = [
            (sum(self._rarity[word] for word in own & self._words[other.name]), at)
            for at, other in enumerate(self._practices)
            if self._is_other(practice, other)
        ]
        best = sorted(shared, reverse=True)[:3]
        return self._practices[chance.choice(best)[1]] if best else None

    def spelt_alike(self, chance: Random, practice: Practice) -> Practice | None:
        """Return one of the three others whose names are spelt most alike."""
        others = [p for p in self._practices if self._is_other(practice, p)]
        slugs = [slug(other.name) for other in others]
        found = process.extract(slug(practice.name), slugs, scorer=fuzz.ratio, limit=3)
        return others[chance.choice(found)[2]] if found else None

    def any_other(self, chance: Random, practice: Practice) -> Practice | None:
        """Return any other practice."""
        other = chance.choice(self._practices)
        return other if self._is_other(practice, other) else None

    def sister(self, chance: Random, practice: Practice) -> Practice | None:
        """Return another practice with the same site: of the same system."""
        same = [
            p
            for p in self._sites.get(practice.domains[0], ())
            if slug(p.name) != slug(practice.name)
        ]
        return chance.choice(same) if same else None

    def elsewhere(self, chance: Random, practice: Practice) -> Location | None:
        """Return the place of a namesake: another city, mostly in another state."""
        own = practice.locations[0]
        for _ in range(20):
            place = chance.choice(self._practices).locations[0]
            near = place.state == own.state and chance.randrange(10) > 1
            if place.city and place.city != own.city and not near:
                return place
        return None

    def _is_other(self, practice: Practice, other: Practice) -> bool:
        same_name = self._words[practice.name] == self._words[other.name]
        return not same_name and practice.domains[0] != other.domains[0]

    @cached_property
    def _sites(self) -> dict[str, list[Practice]]:
        sites: dict[str, list[Practice]] = {}
        for practice in self._practices:
            sites.setdefault(practice.domains[0], []).append(practice)
        return sites

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {
            practice.name: frozenset(re.findall(r"[a-z0-9]+", practice.name.lower()))
            for practice in self._practices
        }

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts = Counter(word for words in self._words.values() for word in words)
        return {w: math.log(1 + len(self._words) / n) for w, n in counts.items()}
