"""The command for the tests of its parts."""

from tests.command import wardwatch

__all__ = ["wardwatch"]
