"""What is promised under faults and attacks holds, each tried a few times."""

import pytest

from benchmarks.reliability.__main__ import TABLES

pytestmark = [pytest.mark.system, pytest.mark.timeout(900)]


@pytest.mark.parametrize("name", TABLES)
def test_what_is_promised_holds(name: str) -> None:
    """Every row of the table, by the small counts."""
    broken = [row for row in TABLES[name](quick=True) if not row.held]

    assert not broken
