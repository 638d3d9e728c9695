"""Cases: deterministic, apart from held-out kinds, never registered accounts."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import benchmarks.impersonation as package
from benchmarks.impersonation.attacks import ATTACKS
from benchmarks.impersonation.cases import Case, Split, cases, kinds_of
from benchmarks.impersonation.drafts import Kind
from benchmarks.impersonation.negatives import Town, negatives
from monitor.domain.watch import Practice
from tests.unit.benchmarks.impersonation.builders import practice

_FOLDER = Path(package.__path__[0])
_WHAT_WRITERS_MAY_KNOW = {
    "monitor.domain.records",
    "monitor.domain.time",
    "monitor.domain.watch",
}


def _town() -> list[Practice]:
    towns = {
        "Riverside Family Clinic": "Reno",
        "Riverside Medical Center": "Waco",
        "Mercy Pediatrics": "Salem",
    }
    return [practice(name, city) for name, city in towns.items()]


def _cases(seed: int = 1, split: Split = Split.TEST) -> list[Case]:
    practices = _town()
    return list(cases(practices, kinds_of(Town(practices), split), seed))


def test_equal_seeds_write_equal_cases() -> None:
    """A run can be repeated, and another seed writes others."""
    assert [case.draft for case in _cases()] == [case.draft for case in _cases()]
    assert [case.draft for case in _cases()] != [case.draft for case in _cases(2)]


def test_fewer_practices_change_no_case() -> None:
    """What one practice's cases are doesn't depend on who else is asked for."""
    practices = _town()
    [*alone] = cases(practices[:1], kinds_of(Town(practices), Split.TEST), 1)

    assert [case.draft for case in alone] == [c.draft for c in _cases()[: len(alone)]]


def test_held_out_kinds_are_for_the_final_run() -> None:
    """The development run shows all kinds but them."""
    known = {case.kind.name for case in _cases(split=Split.DEV)}
    final = {case.kind.name for case in _cases() if not case.kind.held_out}

    assert known == final
    assert any(case.kind.held_out for case in _cases())


def test_kinds_of_the_run_besides_are_in_no_other() -> None:
    """What was never tuned on tells how the detector does on new kinds."""
    besides = {case.kind.name for case in _cases(split=Split.KEPT)}

    assert besides.isdisjoint(case.kind.name for case in _cases())
    assert {case.attack for case in _cases(split=Split.KEPT)} == {True, False}


def test_a_case_is_what_its_kind_is() -> None:
    """The truth that every figure is counted from."""
    attacks = {case.kind.name for case in _cases() if case.attack}
    innocent = {case.kind.name for case in _cases() if not case.attack}

    assert attacks <= {kind.name for kind in ATTACKS}
    assert innocent <= {kind.name for kind in negatives(Town(_town()))}
    assert attacks
    assert innocent


@pytest.mark.parametrize("kinds", [ATTACKS, negatives(Town(_town()))])
def test_about_a_third_of_the_kinds_is_held_out(kinds: tuple[Kind, ...]) -> None:
    """Enough to judge by, few enough to tune by the others."""
    held_out = sum(kind.held_out for kind in kinds)

    assert 0.25 <= held_out / len(kinds) <= 0.4


def test_kinds_are_many_and_named_once() -> None:
    """At least 24 attacks and 18 negatives."""
    kinds = [*ATTACKS, *negatives(Town(_town()))]

    assert len(ATTACKS) >= 24
    assert len(kinds) - len(ATTACKS) >= 18
    assert len({kind.name for kind in kinds}) == len(kinds)


def test_no_case_is_a_registered_account() -> None:
    """A copy of the handle lives on another platform."""
    for case in _cases():
        own = {(found.platform, found.handle) for found in case.practice.accounts}
        assert (case.draft.platform, case.draft.handle) not in own


def test_handles_alone_have_nothing_else() -> None:
    """The second table is of handles without any profile."""
    bare = [case.draft for case in _cases() if case.handle_only]

    assert bare
    assert not any(
        draft.name or draft.bio or draft.links or draft.days for draft in bare
    )


def test_handles_alone_are_those_of_whole_cases() -> None:
    """One each, of the kinds that a handle shows."""
    found = _cases()
    shown = [case for case in found if case.kind.by_handle and not case.handle_only]
    bare = [case for case in found if case.handle_only]

    assert [case.kind for case in bare] == [case.kind for case in shown]
    assert [c.draft.handle for c in bare] == [c.draft.handle for c in shown]


def _imports(folder: Path) -> Iterator[str]:
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom):
                yield node.module or ""
            elif isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)


@pytest.mark.parametrize(
    ("mine", "other"), [("attacks", "negatives"), ("negatives", "attacks")]
)
def test_writers_share_no_words(mine: str, other: str) -> None:
    """Neither side imports from the other, nor from what the detector matches by."""
    imported = set(_imports(_FOLDER / mine))
    ours = {name for name in imported if name.startswith("monitor")}

    assert not any(f"impersonation.{other}" in name for name in imported)
    assert ours <= _WHAT_WRITERS_MAY_KNOW
