"""The ways in which profiles write a clinician's name."""

import pytest

from monitor.domain.clinicians import FULL, SHORTENED, compile_clinicians
from monitor.domain.persons.stretches import stretches_of
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.watch import Clinician


def found(configured: str, written: str) -> float | None:
    """Return how much of the name `configured` is in `written`, if anything."""
    keys = compile_clinicians([Clinician(name=configured)])
    folded = fold_name(written) if " " in written else fold_handle(written)
    return max((keys[s].value for s in stretches_of(folded) if s in keys), default=None)


@pytest.mark.parametrize(
    "written",
    [
        "Jane Okafor",
        "Dr. Jane Okafor, MD",
        "Okafor Jane",
        "Jane A. Okafor M.D.",
        "Doctor Jane Okafor FACS",
        "drjaneokafor",
        "jane.okafor.md.social.example",
        "JaneOkaforMD77",
        "J\u0430ne Ok\u0430for",
        "jane0kafor",
    ],
)
def test_titles_order_and_disguises_do_not_hide_it(written: str) -> None:
    """All of the name is there."""
    assert found("Jane Okafor", written) == FULL


@pytest.mark.parametrize("written", ["Dr. Okafor", "drokafor", "J. Okafor", "jokafor"])
def test_short_forms_have_a_part_of_it(written: str) -> None:
    """A title or an initial before the family name."""
    assert found("Jane Okafor", written) == SHORTENED


@pytest.mark.parametrize(
    "written", ["Jane", "Okafor", "Dr. Jane", "Okafor Plumbing", "Jane Okonkwo", "!"]
)
def test_half_of_a_name_is_not_it(written: str) -> None:
    """Too many people bear it."""
    assert found("Jane Okafor", written) is None


@pytest.mark.parametrize(
    "configured", ["Okafor, Jane", "Dr. Jane Okafor, MD", "Jane A. Okafor"]
)
def test_rosters_may_write_it_their_way(configured: str) -> None:
    """The family name first, with titles, with an initial."""
    assert found(configured, "Jane Okafor") == FULL
    assert found(configured, "Dr. Okafor") == SHORTENED


def test_letters_that_join_to_another_do_not_hide_it() -> None:
    """The end of a title and the start of a name can look like one letter."""
    assert found("Ann Nelson", "drnelson") == SHORTENED


def test_a_short_name_is_found_as_a_whole_only() -> None:
    """Its letters are in many words."""
    assert found("Li Wu", "Dr. Li Wu, DDS") == FULL
    assert found("Li Wu", "beliwulf") is None


@pytest.mark.parametrize("configured", ["Okafor", "Dr.", "", "J. O."])
def test_what_is_no_full_name_is_not_looked_for(configured: str) -> None:
    """It would be found everywhere."""
    assert not compile_clinicians([Clinician(name=configured)])
