"""Names of people as rosters write them, taken apart: "Okafor-Reyes, Dr. Jane A., MD".

Titles, credentials, initials and "Jr." don't name; "van der" belongs to what follows.
"""

from dataclasses import dataclass
from typing import Final

from monitor.domain.text.folding import fold_name, skeleton

TITLES: Final = frozenset(map(skeleton, (
    "acnp", "agnp", "aprn", "arnp", "aud", "bsn", "ccc", "cnm", "cnp", "cnrn", "crna",
    "crnp", "dc", "dds", "dmd", "dnp", "do", "doc", "doctor", "dpm", "dpt", "dr",
    "dra", "faan", "faap", "facc", "facog", "facp", "facs", "fnp", "frcs", "lcsw",
    "lmft", "lmhc", "lpc", "lpn", "lvn", "mba", "mbbs", "md", "mph", "msn", "msw",
    "np", "od", "otr", "pa", "pac", "pharmd", "phd", "pmhnp", "prof", "professor",
    "psyd", "pt", "rd", "rdn", "rn", "rph", "slp", "whnp",
)))  # fmt: skip
"""Titles and credentials of clinicians, as skeletons."""

CLINICAL_TITLES: Final = TITLES.difference(
    map(skeleton, ("mba", "mph", "msw", "phd", "prof", "professor"))
)
"""Those that only clinicians have."""

_Token = tuple[str, ...]

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES: Final = frozenset({
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "la", "le", "mac", "mc", "san", "st", "ten", "ter", "van", "vander", "von",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class RosterName:
    """A name of at least two words, in plain letters.

    Attributes:
        given: The given name.
        between: Further given names and initials.
        family: The family name; several words where it is a double name.
    """

    given: str
    between: tuple[str, ...]
    family: tuple[str, ...]


def roster_name(written: str) -> RosterName | None:
    """Return a name in its parts; None if it has no given and no family name."""
    found = _read(written)
    if found is None:
        return None
    given, between, family = found
    words = family[-1] if len(family) == 1 else ("".join(_joined(family)),)
    return RosterName("".join(given), tuple(_joined(between)), words)


def registered_name(written: str) -> tuple[str, str] | None:
    """Return family and given name with their hyphens and spaces, in plain letters.

    Registers look names up as they are spelled: "de la cruz", "smith-jones". None if
    there is no given and no family name.
    """
    found = _read(written)
    if found is None:
        return None
    given, _, family = found
    return " ".join(map("-".join, family)), "-".join(given)


def _read(written: str) -> tuple[_Token, list[_Token], list[_Token]] | None:
    """Return the given name, what is between, and the family name with particles."""
    before, _, after = written.partition(",")
    tokens, rest = _tokens(before), _tokens(after)
    if any(_is_name(token) for token in rest):
        tokens = [*rest, *tokens]
    names = [at for at, token in enumerate(tokens) if _is_name(token)]
    if not names:
        return None
    first, last = names[0], names[-1]
    start = _start_of_family(tokens, last)
    given, family = tokens[first], tokens[start : last + 1]
    if start <= first or "".join(given) == "".join(_joined(family)):
        return None
    return given, tokens[first + 1 : start], family


def _tokens(text: str) -> list[_Token]:
    """Return the words of `text`, those with a hyphen in them as several."""
    folded = (tuple(fold_name(token).plain.split()) for token in text.split())
    return [token for token in folded if token and not _is_title(token)]


def _is_title(token: _Token) -> bool:
    word = "".join(token)
    return skeleton(word) in TITLES or word in _SUFFIXES


def _is_name(token: _Token) -> bool:
    return len("".join(token)) > 1


def _start_of_family(tokens: list[_Token], last: int) -> int:
    start = last
    while start > 1 and "".join(tokens[start - 1]) in _PARTICLES:
        start -= 1
    return start


def _joined(tokens: list[_Token]) -> list[str]:
    return ["".join(token) for token in tokens]
