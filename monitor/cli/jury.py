"""Judges single accounts against the configuration; pictures only where asked for.

Without an avatar no logo is decoded either, so that nothing heavy is loaded.
"""

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from monitor.cli.account_lines import AccountLine
from monitor.detectors.impersonation import Judgement, judge_practices
from monitor.domain.errors import BadItem, ImageRefused, Unavailable
from monitor.domain.evidence import Picture
from monitor.domain.subjects import unstored
from monitor.domain.watchlist import Watchlist, compile_watchlist, with_prints
from monitor.images import build_picture_decoder
from monitor.images.registered import logo_prints, picture_prints
from monitor.settings import Settings

_MAX_BYTES: Final = 5 << 20


class Jury:
    """Says what accounts are, seen now, to the practices of a configuration."""

    def __init__(self, settings: Settings, now: int) -> None:
        self._settings = settings
        self._now = now
        self._decoder = build_picture_decoder()

    def avatar(self, line: AccountLine) -> Picture | None:
        """Return the account's avatar; None without one, or without any logo.

        Raises:
            BadItem: The file cannot be read or decoded; the message doesn't name it.
            ConfigError: A logo cannot be compared.
        """
        if line.account.avatar_id is None:
            return None
        body = _file(line.account.avatar_id)
        if not (self._settings.logos or self._settings.pictures):
            return None
        try:
            return self._decoder.decode(body)
        except (ImageRefused, Unavailable) as error:
            raise BadItem(f"avatar not used: {error}") from error

    def judge(self, line: AccountLine, avatar: Picture | None) -> Judgement:
        """Return what the account is to the practice that it resembles most.

        Raises:
            ConfigError: A logo cannot be compared.
        """
        return self.judge_all(line, avatar)[0]

    def judge_all(
        self, line: AccountLine, avatar: Picture | None
    ) -> Sequence[Judgement]:
        """Return what the account is to each practice nearby, the likeliest first.

        Raises:
            ConfigError: A logo cannot be compared.
        """
        subject = unstored(
            line.account,
            line.observation,
            line.platform,
            seen_at=self._now,
            avatar=avatar,
        )
        watchlist = self._with_logos if avatar else self._watchlist
        return judge_practices(subject, watchlist)

    @cached_property
    def _watchlist(self) -> Watchlist:
        return compile_watchlist(self._settings.practices)

    @cached_property
    def _with_logos(self) -> Watchlist:
        settings = self._settings
        return with_prints(
            self._watchlist,
            logo_prints(settings.logos),
            picture_prints(settings.pictures),
        )


def _file(written: str) -> bytes:
    """Return the bytes of an avatar's file, one more than allowed at most."""
    try:
        if not Path(written).is_file():
            raise BadItem("avatar not used: there is no such file")
        with open(written, "rb", opener=_unwaiting) as file:
            # None is what a file gives that has nothing yet, as some in /proc.
            return file.read(_MAX_BYTES + 1) or b""
    except OSError as error:
        raise BadItem("avatar not used: the file cannot be read") from error


def _unwaiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)
