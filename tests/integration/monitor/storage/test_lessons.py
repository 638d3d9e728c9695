"""What verdicts taught, in both databases."""

from monitor.domain.cases import CaseId
from monitor.domain.whose.lessons import Lesson
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE
from tests.fakes.runtime import START

ONE, TWO = CaseId(1), CaseId(2)


def teach(store: SqlStore, case: CaseId, *traits: str, ours: bool = False) -> None:
    """A verdict on a case."""
    with store.write() as tx:
        tx.lessons.teach(case, RIVERSIDE, traits, START, ours=ours)


def learnt(store: SqlStore, *traits: str, after: int = 0) -> dict[str, list[bool]]:
    """Whether the cases were ours, by trait."""
    with store.read() as tx:
        found = tx.lessons.of(traits, after)
    return {trait: [one.ours for one in lessons] for trait, lessons in found.items()}


def test_verdicts_are_found_by_their_traits(store: SqlStore) -> None:
    """Each teaches once of each."""
    teach(store, ONE, "r/austin", "author:1")
    teach(store, TWO, "r/austin", ours=True)

    assert learnt(store, "r/austin") == {"r/austin": [False, True]}
    assert learnt(store, "author:1", "author:2") == {"author:1": [False]}
    assert learnt(store) == {}
    with store.read() as tx:
        (lesson,) = tx.lessons.of(["author:1"], 0)["author:1"]
    assert lesson == Lesson(
        practice_id=RIVERSIDE, trait="author:1", ours=False, decided_at=START
    )


def test_a_new_verdict_replaces_the_one_on_its_case(store: SqlStore) -> None:
    """Deciding twice does not count twice."""
    teach(store, ONE, "r/austin")
    teach(store, ONE, "r/austin", ours=True)

    assert learnt(store, "r/austin") == {"r/austin": [True]}


def test_a_verdict_can_be_taken_back(store: SqlStore) -> None:
    """That of another case stays."""
    teach(store, ONE, "r/austin")
    teach(store, TWO, "r/austin")
    with store.write() as tx:
        tx.lessons.forget(ONE)

    assert learnt(store, "r/austin") == {"r/austin": [False]}


def test_old_verdicts_are_not_looked_at(store: SqlStore) -> None:
    """They count next to nothing."""
    teach(store, ONE, "r/austin")

    assert learnt(store, "r/austin", after=START) == {}
