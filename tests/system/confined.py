"""Runs a command under the unit's restrictions, as far as that goes without systemd.

    python tests/system/confined.py UNIT FOLDER COMMAND ...

Needs root. The file system is read-only but for FOLDER, no capability is left, no
privilege can be gained, no memory can become code, and system calls are filtered by
the unit's own lines. Namespaces for users, devices, and addresses are left out.
"""

import ctypes
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_ALLOW: Final = 0x7FFF0000
_REFUSE: Final = 0x00050000 | errno.EPERM
"""Source: libseccomp's seccomp.h, SCMP_ACT_ALLOW and SCMP_ACT_ERRNO."""
_NO_NEW_PRIVILEGES: Final = 38
_NO_NEW_CODE: Final = 65
"""PR_SET_NO_NEW_PRIVS and PR_SET_MDWE. Source: linux/prctl.h."""
_CONFINED: Final = "--confined"
_NO_CAPABILITY: Final = (
    "--bounding-set=-all",
    "--inh-caps=-all",
    "--ambient-caps=-all",
)
_READ_ONLY: Final = 'mount --bind "$0" "$0" && mount -o remount,bind,ro / && exec "$@"'


def main() -> None:
    """Take a privilege at each step, then run the command."""
    _, *words = sys.argv
    if words[0] == _CONFINED:
        _, unit, *command = words
        confine(Path(unit))
        os.execv(command[0], command)
    unit, folder, *command = words
    confined = [sys.executable, __file__, _CONFINED, unit, *command]
    locked = ["setpriv", *_NO_CAPABILITY, "--securebits=+noroot,+noroot_locked"]
    shell = ["unshare", "--mount", "sh", "-c", _READ_ONLY, folder]
    os.execvp(shell[0], [*shell, *locked, *confined])


def confine(unit: Path) -> None:
    """Take from this process, for good, what `unit` forbids.

    Raises:
        OSError: The kernel does not do that.
    """
    settings = [line.partition("=") for line in unit.read_text().splitlines()]
    filters = [value for key, _, value in settings if key == "SystemCallFilter"]
    allowed = allowed_calls(filters)
    kernel = ctypes.CDLL(None, use_errno=True)
    for option in (_NO_NEW_PRIVILEGES, _NO_NEW_CODE):
        _check(kernel.prctl(option, 1, 0, 0, 0))
    _filter(allowed)


def allowed_calls(filters: list[str]) -> frozenset[str]:
    """Return the system calls that the lines of a unit leave, in their order.

    Source: systemd.exec(5), SystemCallFilter=; the first line allows.
    """
    allowed = set(_members("@default"))
    for line in filters:
        words = line.removeprefix("~").split()
        named = {call for word in words for call in _members(word)}
        allowed = allowed - named if line.startswith("~") else allowed | named
    return frozenset(allowed | set(_members("@default")))


@cache
def _members(word: str) -> frozenset[str]:
    return frozenset(_unfolded(word))


def _unfolded(word: str) -> Iterator[str]:
    if not word.startswith("@"):
        yield word
        return
    told = subprocess.run(
        ["systemd-analyze", "syscall-filter", word],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in told.stdout.splitlines()[1:]:
        if not line.strip().startswith("#"):
            yield from _members(line.strip())


def _filter(allowed: frozenset[str]) -> None:
    library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    library.seccomp_init.restype = ctypes.c_void_p
    rules = ctypes.c_void_p(library.seccomp_init(_REFUSE))
    for name in allowed:
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:  # others are of other machines
            _check(library.seccomp_rule_add(rules, _ALLOW, number, 0))
    _check(library.seccomp_load(rules))


def _check(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno() or -result, "this cannot be confined")


if __name__ == "__main__":
    main()
