"""Reliability: bins, calibration error and both diagrams."""

import xml.etree.ElementTree as ET

import pytest

from benchmarks.impersonation.reliability import (
    bins_of,
    calibration_error,
    diagram,
    svg,
)


def test_perfect_calibration_has_no_error() -> None:
    """Of ten accounts with 0.3, three are attacks; of four with 0.75, three."""
    scores = [0.3] * 10 + [0.75] * 4
    truth = [True] * 3 + [False] * 7 + [True] * 3 + [False]

    assert calibration_error(bins_of(scores, truth)) == pytest.approx(0)


def test_error_weighs_bins_by_their_cases() -> None:
    """Three sure mistakes among four cases are an error of three quarters."""
    bins = bins_of([1.0, 1.0, 1.0, 0.0], [False, False, False, False])

    assert calibration_error(bins) == pytest.approx(0.75)


def test_the_diagram_has_a_line_for_each_bin() -> None:
    """Ten bins, a head and the error."""
    assert len(list(diagram(bins_of([0.05, 1.0], [False, True])))) == 12


def test_the_picture_is_svg() -> None:
    """It can be parsed, and has a circle for each bin with cases."""
    root = ET.fromstring(svg(bins_of([0.05, 0.06, 1.0], [False, True, True])))

    assert len(root.findall("{http://www.w3.org/2000/svg}circle")) == 2
