"""Finds the watched names in a text, at a cost that its words alone decide."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.text.naming import Said


@dataclass(frozen=True, slots=True)
class Phrases:
    """Names by their rarest word, and domains.

    Attributes:
        kept: Names, in plain words, by the word of each that fewest others have.
        practices: The numbers of the practices by their names and domains.
    """

    kept: Mapping[str, Sequence[str]]
    practices: Mapping[str, Sequence[int]]

    def find(self, said: Said) -> Iterator[int]:
        """Yield the numbers of the practices whose names or domains are said."""
        for word in self.kept.keys() & said.words:
            for phrase in self.kept[word]:
                if said.names(phrase):
                    yield from self.practices[phrase]
        for address in said.addresses:
            yield from self.practices.get(address, ())


def compile_phrases(
    phrases: Mapping[str, Sequence[int]], domains: Mapping[str, Sequence[int]]
) -> Phrases:
    """Return the index of names and domains.

    Args:
        phrases: The numbers of the practices by their names in plain words.
        domains: The same by their domains in small letters.
    """
    counts = Counter(word for phrase in phrases for word in phrase.split())
    kept: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        kept[min(phrase.split(), key=counts.__getitem__)].append(phrase)
    return Phrases(dict(kept), {**domains, **phrases})
