"""Tests of what processors can."""

import pytest

from monitor.encoders.chip import chip_key, computes_bf16


@pytest.mark.parametrize(
    ("told", "so"),
    [
        ("processor : 0\nflags\t\t: fpu avx512_bf16\n", True),
        ("flags : fpu amx_bf16 amx_tile\n", True),
        ("Features : asimd bf16\n", True),
        ("flags : fpu avx512f avx2\n", False),
        ("model name : bf16 Special\nflags : fpu\n", False),
        ("", False),
    ],
)
def test_bf16_is_told_by_the_flags(told: str, *, so: bool) -> None:
    """On x86 and on ARM; without them there is none."""
    assert computes_bf16(told) is so


def test_a_chip_has_one_key() -> None:
    """It stays as it is."""
    assert chip_key() == chip_key()


def test_the_order_of_abilities_changes_no_key() -> None:
    """Sets have another one in each process; other abilities make another key."""
    flags = [f"flag{number}" for number in range(99)]
    one, other, fewer = (
        chip_key(f"flags : {' '.join(told)}")
        for told in (flags, flags[::-1], flags[1:])
    )

    assert one == other != fewer
