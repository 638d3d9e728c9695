"""Properties that are found out when they are first asked for, and then kept."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

_Object = TypeVar("_Object")
_Value = TypeVar("_Value")


class ReadOnce(Generic[_Object, _Value]):
    """A property that each object finds out once; it keeps it in its `__dict__`.

    `functools.cached_property` of Python 3.11 takes a lock, one for all objects, that
    costs as much as many of the values. Here two threads that ask one object at the
    same moment both find out, and keep the same.

    Args:
        read: Returns the value for an object, the same for as long as it lives.
    """

    def __init__(self, read: Callable[[_Object], _Value]) -> None:
        self.__doc__ = read.__doc__
        self._read = read
        self._name = read.__name__

    @overload
    def __get__(self, one: None, kind: type[_Object]) -> Self: ...

    @overload
    def __get__(self, one: _Object, kind: type[_Object]) -> _Value: ...

    def __get__(self, one: _Object | None, kind: type[_Object]) -> Self | _Value:
        """Return the value for `one`; what is kept is found before this is asked."""
        if one is None:
            return self
        value = one.__dict__[self._name] = self._read(one)
        return value
