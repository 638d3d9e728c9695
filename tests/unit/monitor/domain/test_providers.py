"""Tests for monitor.domain.providers."""

import json
from urllib.parse import parse_qs

import pytest

from monitor.domain.errors import ContentRefused, Unavailable
from monitor.domain.evidence import Provider
from monitor.domain.providers import providers_in, registry_key, registry_query

RESULT = {
    "number": "1234567893",
    "enumeration_type": "NPI-1",
    "basic": {"first_name": "JANE", "last_name": "OKAFOR", "credential": "M.D."},
    "addresses": [
        {"address_purpose": "MAILING", "city": "CHICAGO", "state": "IL"},
        {"address_purpose": "LOCATION", "city": "SPRINGFIELD", "state": "IL"},
    ],
}
JANE = Provider(npi="1234567893", credentials="M.D.", city="springfield", state="IL")


def answer(*results: object) -> bytes:
    """Return an answer of the registry."""
    return json.dumps({"result_count": len(results), "results": results}).encode()


@pytest.mark.parametrize(
    "name",
    ["Jane Okafor", "Dr. Jane A. Okafor, MD", "Okafor, Jane", "Okafor, Jane, M.D."],
)
def test_a_name_is_asked_for_in_one_way(name: str) -> None:
    """Titles and order don't matter."""
    asked = parse_qs(registry_query(registry_key(name) or ""))

    assert (asked["first_name"], asked["last_name"]) == (["jane"], ["okafor"])


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("John Smith Jr.", "smith, john"),
        ("Jane Smith-Jones", "smith-jones, jane"),
        ("Okafor-Reyes, Dr. Jane A., MD", "okafor-reyes, jane"),
        ("Maria de la Cruz", "de la cruz, maria"),
        ("Dr. Okafor", None),
        ("", None),
    ],
)
def test_names_are_asked_for_as_they_are_spelled(name: str, key: str | None) -> None:
    """With hyphens and particles; nobody is asked for half a name."""
    assert registry_key(name) == key


def test_only_individuals_are_asked_for() -> None:
    """As many as the registry tells at once."""
    asked = parse_qs(registry_query("okafor, jane"))

    assert (asked["enumeration_type"], asked["limit"]) == (["NPI-1"], ["200"])


def test_an_individual_is_read() -> None:
    """Where they practise, not where their mail goes."""
    assert providers_in(answer(RESULT)) == (JANE,)


def test_nobody_of_that_name_is_an_answer() -> None:
    """An empty list is no failure."""
    assert providers_in(answer()) == ()


@pytest.mark.parametrize("broken", [None, 7, [], {}, {"number": "12"}, {"number": []}])
def test_a_broken_individual_is_left_out(broken: object) -> None:
    """The others are read all the same."""
    assert providers_in(answer(broken, RESULT)) == (JANE,)


@pytest.mark.parametrize("field", ["basic", "addresses"])
@pytest.mark.parametrize("broken", [None, 7, "x", [None], {"city": 7}])
def test_a_broken_part_is_empty(field: str, broken: object) -> None:
    """The number alone says that there is somebody."""
    (found,) = providers_in(answer(RESULT | {field: broken}))

    assert found.npi == JANE.npi


def test_a_refused_question_is_not_asked_again() -> None:
    """The registry tells of errors with status 200."""
    with pytest.raises(ContentRefused):
        providers_in(b'{"Errors": [{"description": "Invalid", "number": "09"}]}')


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b"[" * 100_000])
def test_what_is_no_answer_is_asked_again(body: bytes) -> None:
    """A page of maintenance comes with status 200, too."""
    with pytest.raises(Unavailable):
        providers_in(body)
