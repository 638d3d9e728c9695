"""The ways in which profiles write a clinician's name."""

import pytest

from monitor.domain.clinicians import (
    FULL,
    NUMBER,
    SHORTENED,
    WrittenName,
    compile_clinicians,
)
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


@pytest.mark.parametrize(
    ("configured", "written"),
    [
        ("Robert Okafor", "Dr. Bob Okafor"),
        ("Bob Okafor", "robertokafor"),
        ("Jane Okafor-Reyes", "Jane Okafor"),
        ("Jane Okafor", "Jane Okafr, MD"),
        ("Jane Okafor", "drjaneokafoor"),
        ("Jane Okafor", "Jnae Okafor"),
        ("James Smith", "Dr. James Smiht"),
    ],
)
def test_nicknames_halves_and_slips_have_most_of_it(
    configured: str, written: str
) -> None:
    """It is another name in all likelihood only where somebody bears it."""
    assert SHORTENED - 0.1 < (found(configured, written) or 0) <= FULL


@pytest.mark.parametrize(
    ("configured", "written"),
    [
        ("Jane Smithe", "Jane Smith"),
        ("Jane Castellan", "Janet Castellan"),
        ("Marie Okafor", "Maria Okafor"),
        ("Jane Browne", "janebrown"),
        ("Jan Wu", "Jan Du"),
    ],
)
def test_common_names_are_no_slips(configured: str, written: str) -> None:
    """Others are called that; short names differ by a letter."""
    assert found(configured, written) is None


def test_double_names_are_found_with_and_without_a_hyphen() -> None:
    """Handles have none."""
    assert found("Adaeze Okonkwo-Reyes", "Adaeze Okonkwo Reyes") == FULL
    assert found("Adaeze Okonkwo-Reyes", "drokonkworeyes") == SHORTENED


def test_rare_names_say_more_than_common_ones() -> None:
    """By how many people bear them."""
    people = [Clinician(name="James Smith"), Clinician(name="Adaeze Okonkwo")]
    ways = compile_clinicians(people)

    assert ways["jamessmlth"].rarity < 0.1
    assert ways["adaezeokonkwo"].rarity > 0.9


def test_a_short_form_that_many_share_says_less() -> None:
    """Each of them may be meant."""
    alone = compile_clinicians([Clinician(name="Ada Okafor")])
    many = [
        Clinician(name=f"{name} Okafor") for name in ("Ada", "Ike", "Uche", "Ngozi")
    ]
    shared = compile_clinicians(many)

    assert shared["drokafor"].bearers == 4 * alone["drokafor"].bearers
    assert shared["adaokafor"] == alone["adaokafor"]


def test_a_number_of_the_registry_is_a_key_without_a_name() -> None:
    """A copied number has none of the name."""
    ways = compile_clinicians([Clinician(name="Okafor", npi="1234567893")])

    assert ways == {"1234567893": WrittenName("Okafor", NUMBER, 0.0, "1234567893")}
