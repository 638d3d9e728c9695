"""The looking child: reads the pixels of one picture and says what is on it.

It decodes nothing: width, height and rows in RGB come from the image child. Like that
one it runs as a script in an interpreter of its own, imports nothing of Wardwatch, is
ready before its limits are set, and catches no error. Its arguments are the files of
the models that find, turn and read lines of text.
"""

import json
import resource
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from rapidocr import RapidOCR
from rapidocr.utils.output import RapidOCROutput

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pixels: TypeAlias = npt.NDArray[np.uint8]
Told: TypeAlias = dict[str, float | list[object]]

# What "width height\n" before the pixels takes at most.
_HEAD: Final = 16
_LIMITS: Final = (
    # Measured at 2048 x 2048 full of text: 456 MiB before, 640 at most, of which 505
    # are resident.
    (resource.RLIMIT_AS, 1024 * 1024 * 1024),
    (resource.RLIMIT_CPU, 20),
    (resource.RLIMIT_NOFILE, 3),
    (resource.RLIMIT_NPROC, 0),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_CORE, 0),
)
# Pixels of the longer side at which lines are found: 960 takes 230 MiB less than the
# whole, and a line is then read at its full size.
_FOUND_AT: Final = 960
# Pictures no longer than this are doubled: on them letters are small.
_DOUBLED: Final = 720
# Lines that are read; a full sheet of paper has 70.
_LINES: Final = 150
# Characters of a line that are told.
_LONGEST: Final = 300
# Pixels of the longer side at which faces are looked for and colours are measured.
_SMALL: Final = 640
# A face is at least this share of the shorter side; and neighbouring finds it takes.
_LEAST_FACE: Final = 0.08
_NEIGHBOURS: Final = 6
# Levels of 255: between channels of what is grey; of what is dark, and white.
_GREY: Final = 16
_DARK: Final = 40
_WHITE: Final = 215
# Share of the sides that counts as border.
_BORDER: Final = 0.05


@dataclass(frozen=True)
class Looker:
    """What looks at pictures, loaded.

    Attributes:
        text: Reads lines of text.
        frontal: Finds faces seen from the front.
        profile: Finds faces seen from the left.
    """

    text: RapidOCR
    frontal: cv2.CascadeClassifier
    profile: cv2.CascadeClassifier

    def look(self, pixels: Pixels) -> Told:
        """Return what is on a picture of `pixels`, rows of RGB."""
        small = shrunk(pixels)
        return {
            "lines": self._lines(pixels),
            **self._faces(small),
            **measured(small),
        }

    def _lines(self, pixels: Pixels) -> list[object]:
        """Return text, certainty and box of each line, boxes as shares of the sides.

        Raises:
            TypeError: The package answers in another form than the one it had.
        """
        seen: cv2.typing.MatLike = np.ascontiguousarray(pixels[:, :, ::-1])
        if max(pixels.shape) <= _DOUBLED:
            seen = cv2.resize(seen, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        read = self.text(seen)
        if not isinstance(read, RapidOCROutput):
            raise TypeError("expected lines of text")
        if read.boxes is None or read.txts is None or read.scores is None:
            return []
        sides = np.array([seen.shape[1], seen.shape[0]], np.float64)
        return [
            [text[:_LONGEST], round(float(score), 3), _box(corners / sides)]
            for corners, text, score in zip(
                read.boxes, read.txts, read.scores, strict=True
            )
        ]

    def _faces(self, small: Pixels) -> "Mapping[str, float]":
        grey = cv2.equalizeHist(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY))
        least = max(24, round(min(grey.shape) * _LEAST_FACE))
        # The cascade knows the left side of faces; mirrored it finds the right one.
        sides = (grey, cv2.flip(grey, 1))
        return {
            "frontal": _found(self.frontal, grey, least),
            "profile": sum(map(_found, [self.profile] * 2, sides, [least] * 2)),
        }


def main() -> None:
    """Say "ready" on a line, read pixels to their end, and tell what they show."""
    looker = load(sys.argv[1:])
    for limit, value in _LIMITS:
        resource.setrlimit(limit, (value, value))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    told = looker.look(received(sys.stdin.buffer.read()))
    sys.stdout.write(json.dumps(told))


def load(models: "Sequence[str]") -> Looker:
    """Return what looks at pictures, tried out: nothing is loaded later.

    Args:
        models: The files that find, turn and read lines, and those that find faces
            from the front and from the side.
    """
    cv2.setNumThreads(1)
    found, turned, read, *faces = models
    text = RapidOCR(
        params={
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Det.model_path": found,
            "Det.limit_type": "max",
            "Det.limit_side_len": _FOUND_AT,
            "Det.max_candidates": _LINES,
            "Cls.model_path": turned,
            "Cls.cls_batch_num": 1,
            "Rec.model_path": read,
            # In batches long lines are read wrongly, and memory is that of a batch.
            "Rec.rec_batch_num": 1,
        }
    )
    looker = Looker(text, *map(cv2.CascadeClassifier, faces))
    example = np.full((64, 320, 3), 255, np.uint8)
    cv2.putText(example, "12345", (10, 45), 0, 1.2, (0, 0, 0), 2)
    looker.look(example)
    return looker


def received(body: bytes) -> Pixels:
    """Return the rows of a picture, after a line with its width and height."""
    head, _, _ = body[:_HEAD].partition(b"\n")
    width, height = map(int, head.split())
    rows = np.frombuffer(body, np.uint8, offset=len(head) + 1)
    return rows.reshape(height, width, 3)


def shrunk(pixels: Pixels) -> Pixels:
    """Return a picture at most `_SMALL` pixels long."""
    height, width = pixels.shape[:2]
    share = min(1.0, _SMALL / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def measured(small: Pixels) -> "Mapping[str, float]":
    """Return the shares, 0..1, of a picture that are grey, dark and white.

    "dark_border" is the share of its border that is dark. Shades of skin are not
    measured: cats, coffee and wood have them too.
    """
    light = small.max(axis=2)
    grey = light - small.min(axis=2) <= _GREY
    dark = light < _DARK
    rim = np.ones(light.shape, bool)
    rows, columns = (max(1, round(side * _BORDER)) for side in light.shape)
    rim[rows:-rows, columns:-columns] = False
    return {
        "grey": _share(grey),
        "dark": _share(dark),
        "dark_border": _share(dark[rim]),
        "white": _share(grey & (light > _WHITE)),
    }


def _share(mask: npt.NDArray[np.bool_]) -> float:
    return round(float(mask.mean()), 4)


def _found(cascade: cv2.CascadeClassifier, grey: cv2.typing.MatLike, least: int) -> int:
    found = cascade.detectMultiScale(
        grey, scaleFactor=1.1, minNeighbors=_NEIGHBOURS, minSize=(least, least)
    )
    return len(found)


def _box(corners: npt.NDArray[np.float64]) -> list[float]:
    """Return left, top, right and bottom, 0..1."""
    bounds = (*corners.min(axis=0), *corners.max(axis=0))
    return [round(min(1.0, max(0.0, float(value))), 4) for value in bounds]


if __name__ == "__main__":
    main()
