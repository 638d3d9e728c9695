"""Tests for monitor.domain.concerns."""

from dataclasses import replace

import pytest

from monitor.domain.concerns import compile_terms, concerned, named_in
from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query, SourcePlan
from monitor.domain.time import HOUR
from monitor.domain.watch import Practice, PracticeId, WatchTerms

RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    watch=WatchTerms(
        terms=("Riverside Family Clinic", "@riversidefam", "Riverside"),
        exclude=("riverside drive",),
    ),
)
OAK = Practice(id=PracticeId("oak"), name="Oakwood Pediatrics", aliases=("Oak Peds",))
TERMS = compile_terms([RIVER, OAK])


def post(text: str = "", title: str = "") -> Post:
    """A post."""
    return Post(form=PostForm.POST, text=text, title=title)


def plan(capability: Capability) -> SourcePlan:
    """A source of the first practice."""
    query = Query(capability=capability, text="x")
    return SourcePlan(
        connector="c", platform="p", query=query, every=HOUR, practices=(RIVER.id,)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Waited at RIVERSIDE family clinic.",
        "riverside-family-clinic, again",
        "Riverside Family Clinic's staff",
        "ask @riversidefam!",
        "#RiversideFamilyClinic",
        "see https://www.riversidefamilyclinic.example/x",
        "R\u0456vers\u0456de",
        "Riverside on Riverside Drive",
        "x" * 9_000 + " riverside",
    ],
)
def test_a_term_is_found(text: str) -> None:
    """However it is spelled, wherever it stands, between the ends of words."""
    assert named_in(text, TERMS) == {RIVER.id}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "family clinic",
        "riversideland",
        "@riversidefamous",
        "An accident on Riverside Drive",
        "#riversidedrive",
        "oak wood pediatrics",
    ],
)
def test_what_has_no_term_concerns_nobody(text: str) -> None:
    """Parts of words and of terms, and what is excluded."""
    assert named_in(text, TERMS) == frozenset()


def test_names_are_terms_where_there_are_none() -> None:
    """Each of them."""
    text = "Oak Peds or Riverside?"

    assert named_in(text, TERMS) == {OAK.id, RIVER.id}


@pytest.mark.parametrize("text", ["River Fam", "Riverside Family Clinic", "@riverfam"])
def test_terms_do_not_replace_names(text: str) -> None:
    """They are for searches; a feed or an import writes names."""
    watch = WatchTerms(terms=("@riverfam",))
    terms = compile_terms([replace(RIVER, aliases=("River Fam",), watch=watch)])

    assert named_in(text, terms) == {RIVER.id}


@pytest.mark.parametrize("name", ["Saint Mary's Hospital", "St. Mary's Hospital"])
@pytest.mark.parametrize(
    "text", ["Saint Mary's Hospital", "st marys hospital's", "#StMarysHospital"]
)
def test_a_saint_is_short_or_in_full(name: str, text: str) -> None:
    """People write what they like."""
    terms = compile_terms([Practice(id=PracticeId("mary"), name=name)])

    assert named_in(text, terms) == {"mary"}


def test_an_exclusion_is_of_its_own_practice() -> None:
    """Another may have just that as its name."""
    drive = Practice(id=PracticeId("drive"), name="Riverside Drive Dental")
    terms = compile_terms([RIVER, drive])

    assert named_in("Riverside Drive Dental", terms) == {drive.id}


def test_a_title_counts() -> None:
    """As much as the text."""
    found = post(title="Oakwood Pediatrics")

    assert concerned(found, plan(Capability.MENTIONS), TERMS) == {OAK.id}


def test_the_place_that_a_source_names_counts() -> None:
    """A review's text seldom says whose it is."""
    found = Post(form=PostForm.REVIEW, text="So rude", location="Oakwood Pediatrics")

    assert concerned(found, plan(Capability.MENTIONS), TERMS) == {OAK.id}


@pytest.mark.parametrize("capability", [Capability.OWN, Capability.REVIEWS])
def test_what_a_practice_owns_concerns_it(capability: Capability) -> None:
    """Without any term."""
    assert concerned(post("So rude"), plan(capability), TERMS) == {RIVER.id}


def test_a_search_alone_proves_nothing() -> None:
    """A platform's search finds what it likes."""
    assert not concerned(post("So rude"), plan(Capability.MENTIONS), TERMS)


def test_signs_alone_are_no_term() -> None:
    """A practice whose name has no letters is never found, and breaks nothing."""
    odd = Practice(id=PracticeId("odd"), name="***")

    assert named_in("*** and so on", compile_terms([odd])) == frozenset()
