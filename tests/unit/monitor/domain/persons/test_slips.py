"""Words without one letter."""

import pytest

from monitor.domain.persons.slips import shortened


@pytest.mark.parametrize("slip", ["okafr", "okafoor", "okafur", "okfaor"])
def test_a_slip_leaves_something_in_common(slip: str) -> None:
    """Left out, doubled, exchanged, swapped."""
    told = {"okafor", *shortened("okafor")}

    assert told & {slip, *shortened(slip)}


def test_two_slips_do_not() -> None:
    """They may be another name."""
    assert not {"okafor", *shortened("okafor")} & {"okyfur", *shortened("okyfur")}
