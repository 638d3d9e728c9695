"""Whether scores are probabilities: the reliability diagram, as text and as SVG."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.impersonation.figures import share

_BINS: Final = 10
_SIDE: Final = 400
_MARGIN: Final = 40
_BAR: Final = 40


@dataclass(frozen=True, slots=True)
class Bin:
    """The cases whose scores lie in one tenth.

    Attributes:
        cases: How many.
        score: Their mean score; 0 without cases.
        attacks: The share of them that are attacks; 0 without cases.
    """

    cases: int
    score: float
    attacks: float


def bins_of(scores: Sequence[float], truth: Sequence[bool]) -> list[Bin]:
    """Return the ten bins of equal width; a score of 1 is in the last."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for score, attack in zip(scores, truth, strict=True):
        held[min(_BINS - 1, int(score * _BINS))].append((score, attack))
    return [
        Bin(
            cases=len(found),
            score=sum(score for score, _ in found) / max(1, len(found)),
            attacks=share(sum(attack for _, attack in found), len(found)),
        )
        for found in held
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error, 0..1.

    Source: Naeini, Cooper, Hauskrecht, Obtaining well calibrated probabilities using
    Bayesian binning, AAAI 2015.
    """
    cases = sum(found.cases for found in bins)
    gaps = (found.cases * abs(found.score - found.attacks) for found in bins)
    return sum(gaps) / cases if cases else 0.0


def diagram(bins: Sequence[Bin]) -> Iterator[str]:
    """Yield the diagram as lines: bars are shares of attacks, "|" the mean score."""
    yield "  scores    cases  mean   attacks"
    for number, found in enumerate(bins):
        bar = "#" * round(found.attacks * _BAR)
        at = round(found.score * _BAR)
        marked = f"{bar:{_BAR + 1}}"[:at] + "|" + f"{bar:{_BAR + 1}}"[at + 1 :]
        yield (
            f"  {number / _BINS:.1f}-{(number + 1) / _BINS:.1f}  {found.cases:6}"
            f"  {found.score:.3f}  {found.attacks:.3f}  {marked.rstrip()}"
        )
    yield f"  expected calibration error {calibration_error(bins):.4f}"


def svg(bins: Sequence[Bin]) -> str:
    """Return the diagram as an SVG picture; circles are as large as bins are full."""
    cases = max(1, *(found.cases for found in bins))
    circles = "".join(
        f'<circle cx="{_x(found.score)}" cy="{_y(found.attacks)}" '
        f'r="{3 + 12 * (found.cases / cases) ** 0.5:.1f}" fill="#1f6feb" '
        f'fill-opacity=".6"><title>{found.cases} cases, mean score {found.score:.3f}, '
        f"{found.attacks:.3f} attacks</title></circle>"
        for found in bins
        if found.cases
    )
    whole = _SIDE + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole}" '
        f'font-family="sans-serif" font-size="12"><rect x="{_MARGIN}" y="{_MARGIN}" '
        f'width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#888"/>'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#888" '
        f'stroke-dasharray="4"/>{circles}<text x="{_x(0.5)}" y="{whole - 12}" '
        f'text-anchor="middle">mean score</text><text x="14" y="{_y(0.5)}" '
        f'transform="rotate(-90 14 {_y(0.5)})" text-anchor="middle">share of attacks'
        f"</text></svg>\n"
    )


def _x(score: float) -> float:
    return round(_MARGIN + score * _SIDE, 1)


def _y(attacks: float) -> float:
    return round(_MARGIN + (1 - attacks) * _SIDE, 1)
