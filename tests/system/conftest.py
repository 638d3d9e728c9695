"""The command for tests of the whole service."""

from tests.command import wardwatch

__all__ = ["wardwatch"]
