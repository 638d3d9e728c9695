"""Tests of where the cache is."""

from collections.abc import Mapping

import pytest

from monitor.settings.cache import cache_folder


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"HOME": "/home/ann"}, "/home/ann/.cache/wardwatch"),
        ({"HOME": "/home/ann", "XDG_CACHE_HOME": "/c"}, "/c/wardwatch"),
        ({"HOME": "/", "XDG_CACHE_HOME": "relative"}, "/.cache/wardwatch"),
        ({"HOME": "/", "CACHE_DIRECTORY": "/var/cache/ww:/b"}, "/var/cache/ww"),
    ],
)
def test_it_is_the_user_s_or_the_unit_s(
    environ: Mapping[str, str], folder: str
) -> None:
    """A path that isn't absolute is none, as XDG says."""
    assert str(cache_folder(environ)) == folder


@pytest.mark.parametrize("environ", [{}, {"HOME": ""}])
def test_without_a_home_there_is_none(environ: Mapping[str, str]) -> None:
    """Nothing is kept then."""
    assert cache_folder(environ) is None
