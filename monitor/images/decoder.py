"""The parent of the image child: starts it, feeds it, and believes little of it.

One child decodes one picture, so that whatever takes over a decoder dies with
it. A start takes less than 0.1 s, which is less than the fetch before it.
"""

import contextlib
import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore, Timer
from typing import IO, Final, cast

from monitor.domain.errors import ImageRefused, Unavailable
from monitor.domain.evidence import Picture

_CHILD: Final = Path(__file__).with_name("child.py")
_MEDIA_TYPES: Final = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
MAX_PICTURE_BYTES: Final = 5 * 1024 * 1024
_MAX_PIXELS: Final = 16_777_216
_MAX_TOLD: Final = 256
# The rows of a square in RGB, as `monitor.images.prints` reads them.
_PIXELS: Final = 256 * 256 * 3
_READY: Final = b"ready\n"
_MAX_ANSWER: Final = len(_READY) + _MAX_TOLD + _PIXELS
# The child stops itself after 5 s of work; this is for one that waits.
_SECONDS: Final = 10.0
# Children at a time: each may take up to 384 MiB, and a small server has 2 GB.
_CHILDREN: Final = 2


def build_picture_decoder() -> "ChildDecoder":
    """Return the decoder; it may be used by many threads."""
    return ChildDecoder([sys.executable, "-I", str(_CHILD)], _SECONDS)


class ChildDecoder:
    """Decodes each picture in a new process, at most two at a time.

    Args:
        command: What to run: it says "ready", reads a picture to its end,
            describes it in a line of JSON, and gives its pixels.
        seconds: How long it may take in all, > 0.
    """

    def __init__(self, command: Sequence[str], seconds: float) -> None:
        self._command = command
        self._seconds = seconds
        self._turns = BoundedSemaphore(_CHILDREN)

    def decode(self, body: bytes) -> Picture:
        """Decode `body`; see `monitor.ports.fetch.PictureDecoder`.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        picture, pixels = self._read(body)
        from monitor.images.photos import photo_of
        from monitor.images.prints import prints_of

        return replace(picture, prints=prints_of(pixels), photo=photo_of(pixels))

    def decode_logo(self, body: bytes) -> tuple[str, ...]:
        """Return the prints of a logo, of what impostors make of it too.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        _, pixels = self._read(body)
        from monitor.images.prints import variants_of

        return variants_of(pixels)

    def decode_picture(self, body: bytes) -> tuple[str, ...]:
        """Return the prints of a portrait or a banner, of its cuts too.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        _, pixels = self._read(body)
        from monitor.images.photos import photo_variants_of

        return photo_variants_of(pixels)

    def _read(self, body: bytes) -> tuple[Picture, bytes]:
        if not 0 < len(body) <= MAX_PICTURE_BYTES:
            raise ImageRefused(f"a picture has 1 to {MAX_PICTURE_BYTES} bytes")
        with self._turns:
            code, answer = self._ask(body)
        if not answer.startswith(_READY):
            raise Unavailable(f"the image child did not start (exit code {code})")
        if code < 0:
            raise ImageRefused(f"the image child was ended by signal {-code}")
        if code > 0:
            raise ImageRefused("this is no picture of an allowed format and size")
        return read_answer(answer.removeprefix(_READY))

    def _ask(self, body: bytes) -> tuple[int, bytes]:
        """Return a new child's exit code, negative for a signal, and its answer.

        Raises:
            Unavailable: The machine cannot start a process now.
        """
        try:
            child = start(self._command)
        except OSError as error:
            raise Unavailable("the image child cannot be started") from error
        timer = Timer(self._seconds, _end, [child])
        timer.daemon = True
        timer.start()
        try:
            return _converse(child, body)
        finally:
            timer.cancel()
            _end(child)


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a child that shares two pipes with this process and nothing else.

    In a session of its own, it does not get a terminal's Ctrl-C, which would
    look like a verdict on the picture.
    """
    return subprocess.Popen(  # noqa: S603 - a fixed command; the body goes by pipe
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={},
        start_new_session=True,
    )


def _converse(child: subprocess.Popen[bytes], body: bytes) -> tuple[int, bytes]:
    """Send `body`, read the answer, cut off if it is too long, and wait for the end.

    Leaving the block closes the pipes, on which a child that still writes ends.
    """
    with child:
        with contextlib.suppress(BrokenPipeError), cast("IO[bytes]", child.stdin) as to:
            to.write(body)
        answer = cast("IO[bytes]", child.stdout).read(_MAX_ANSWER + 1)
    return child.returncode, answer


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child with all it started, unless it has ended."""
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def read_answer(answer: bytes) -> tuple[Picture, bytes]:
    """Return the picture that `answer` describes, without prints, and its pixels.

    Raises:
        ImageRefused: It is not exactly what an honest child says.
    """
    told, _, pixels = answer.partition(b"\n")
    if len(told) > _MAX_TOLD or len(pixels) != _PIXELS:
        raise ImageRefused("the image child's answer has another length")
    return _picture(told), pixels


def _picture(told: bytes) -> Picture:
    try:
        fields = json.loads(told.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise ImageRefused("the image child's answer is no JSON") from error
    match fields:
        case {
            "media_type": str(media_type),
            "width": int(width),
            "height": int(height),
        }:
            picture = Picture(media_type=media_type, width=width, height=height)
        case _:
            raise ImageRefused("the image child's answer is of another form")
    if not _is_plausible(picture):
        raise ImageRefused("the image child's answer cannot be true")
    return picture


def _is_plausible(picture: Picture) -> bool:
    sizes = picture.width, picture.height
    return (
        picture.media_type in _MEDIA_TYPES
        and min(sizes) >= 1
        and math.prod(sizes) <= _MAX_PIXELS
        and bool not in map(type, sizes)
    )
