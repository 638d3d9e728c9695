"""Tests for monitor.detectors.kit.similarity."""

from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.similarity import CONTAINED, Match, best_match, similarity
from monitor.domain.forms import Origin
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import RIVER, WATCHED, WATCHLIST


def match(text: str) -> Match:
    """Return the best match of a handle or name with Riverside Family Clinic."""
    folded = fold_name(text) if " " in text else fold_handle(text)
    found = best_match(parts_of(folded, WATCHLIST.vocabulary), WATCHED)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    ["riversidefam", "Riverside Family Clinic", "RIVERSIDEFAMILYCLINIC",
     "riverside_fam_clin.billing", "Clinic Family Riverside", "r1verside.fam",
     "Riverside Family Clinic Austin TX", "The Riverside Family Clinic Inc",
     "riversidefamily.bsky.social"],
)  # fmt: skip
def test_the_same_name_is_nearly_one(text: str) -> None:
    """Order, short forms, disguises, the own city and words around don't matter."""
    assert match(text).value > 0.94


@pytest.mark.parametrize(
    "text", ["rivresidefam", "riversidfam", "riverssidefam", "rivorsidefam"]
)
def test_one_slip_is_close(text: str) -> None:
    """Swapped, left out, doubled or wrong: one letter."""
    assert 0.9 < match(text).value < 1.0


@pytest.mark.parametrize(
    "text", ["Lakeside Family Clinic", "familyclinic", "Riverside Pizza", "acme"]
)
def test_other_names_are_below_the_neutral_point(text: str) -> None:
    """Sharing common words, or one word of two, is no resemblance."""
    assert match(text).value <= 0.7


@pytest.mark.parametrize(
    "text",
    ["rvrsdfmlyclnc", "riversidefc", "riversidefamilyclini", "rfcaustin",
     "riversidefamilycliinc", "riversidefamiliclinik", "Riverside Clinic Family Group",
     "riverside-family-clinic-downtown", "go_riversidefamilyclinic",
     "riversidefamilyclinic_cardiology"],
)  # fmt: skip
def test_shortened_misspelled_and_longer_names_are_close(text: str) -> None:
    """What handles make of a name: each is told by a form that says much."""
    assert match(text).odds > 2.2


@pytest.mark.parametrize(
    "text", ["theriversidefam", "riversidefamdds", "riversidefamilyclinicllc"]
)
def test_what_is_joined_to_a_name_without_naming_is_taken_off(text: str) -> None:
    """Articles, credentials and legal forms."""
    assert match(text).value == 1.0


def test_a_name_with_little_more_is_nearly_whole() -> None:
    """Whatever the weight of what was added."""
    assert match("riversidefamilyclinickz").value > 0.85
    assert match("riversidefamilyclinicofzebras").value < 0.85


@pytest.mark.parametrize(
    ("handle", "whole"),
    [("waltersdental", True), ("waltersdentall", True), ("walters_dental_kz", True),
     ("walters_dental_lab", False), ("waltersdentalart", False)],
)  # fmt: skip
def test_a_word_more_makes_another_name(handle: str, *, whole: bool) -> None:
    """A specialty however few its letters are, others where the name is short."""
    practice = Practice(id=PracticeId("walters"), name="Walters Dental")
    watchlist = compile_watchlist([practice])
    parts = parts_of(fold_handle(handle), watchlist.vocabulary)
    found = best_match(parts, watchlist.watched[0])

    assert (found is not None and found.value > 0.85) is whole


def test_a_slip_in_the_telling_word_makes_another_name() -> None:
    """One is a misspelling, more is another place; common words don't matter."""
    assert match("reverseedfamilyclinic").value < 0.8
    assert match("riversidefamlyclnic").value == 0.9


@pytest.mark.parametrize(
    ("handle", "most"),
    [
        ("oakhavenfamiliclinic", 0.95),
        ("oakhavnfamilyclinicwaco", 0.95),
        ("acmeoakhavenfamlyclinic", 0.95),
        ("oakhavnfamilyclinickidscenter", 0.95),
        ("oakhavenfamliclinicboston", 0.95),
        ("oakhavenfamilyclinicboston", CONTAINED),
        ("oakhavensfamilyclinicwaco", CONTAINED),
        ("oahkavenfamlyclinicwaco", 0.6),
    ],
)
def test_a_slip_in_a_long_name_is_no_chance(handle: str, most: float) -> None:
    """Nobody but a fake misspells all of a name, and it stands at one end."""
    practice = Practice(id=PracticeId("o"), name="Oakhaven Family Clinic")
    watchlist = compile_watchlist([practice])
    parts = parts_of(fold_handle(handle), watchlist.vocabulary)
    found = best_match(parts, watchlist.watched[0])

    assert found is not None
    assert (found.value == most) if most >= CONTAINED else (found.value < most)
    assert watchlist.index.alike(parts) == ({0} if most >= CONTAINED else set())


def test_a_slip_in_a_common_name_is_anybody_s() -> None:
    """Beside other words, however many letters it has."""
    common = Practice(id=PracticeId("r"), name="Regional Medical Center")
    watchlist = compile_watchlist([common])
    parts = parts_of(fold_handle("regionalmedicalcenerwaco"), watchlist.vocabulary)
    found = best_match(parts, watchlist.watched[0])

    assert found is None or found.value < 0.95


def test_a_specialty_beside_one_telling_word_may_be_anybody_s() -> None:
    """A pharmacy by the river; with what the clinic is called it is its own."""
    assert match("Riverside Family Pharmacy").value < 0.9
    assert match("Riverside Family Clinic Pharmacy").value > 0.94
    assert match("Riverside Family Downtown").value > 0.9


def test_all_of_a_name_resembles_it_whatever_is_added() -> None:
    """Another trade is a signal of its own."""
    assert match("Riverside Family Clinic School Radio").value >= CONTAINED


def test_all_of_a_common_name_resembles_it_as_well() -> None:
    """It says less, as there are more of that name; a word of it says nothing."""
    mercy = Practice(id=PracticeId("mercy"), name="Mercy Medical Center")
    watchlist = compile_watchlist([mercy])

    def found(name: str) -> Match:
        parts = parts_of(fold_name(name), watchlist.vocabulary)
        match_ = best_match(parts, watchlist.watched[0])
        assert match_ is not None
        return match_

    whole = found("Mercy Medical Center Legal Notice")
    assert whole.value == CONTAINED
    assert 0 < whole.odds < match("Riverside Family Clinic Legal Notice").odds
    assert found("Mercy Legal Notice").odds < 0


@pytest.mark.parametrize(
    ("name", "value"),
    [("NPMC Kids Fund", CONTAINED), ("NPMC Clinic", 1.0), ("NPMD Kids", 0.0)],
)
def test_an_acronym_among_other_words_is_in_there(name: str, value: float) -> None:
    """As a whole name is; shorter ones are other people's too."""
    park = Practice(id=PracticeId("park"), name="National Park Medical Center")
    watchlist = compile_watchlist([park])
    parts = parts_of(fold_name(name), watchlist.vocabulary)

    found = [
        similarity(parts, form)
        for form in watchlist.watched[0].forms
        if form.origin is Origin.ACRONYM
    ]

    assert found == [value]
    assert watchlist.index.alike(parts) == ({0} if value else set())


def test_an_own_short_name_beside_the_name_adds_nothing() -> None:
    """It is the practice's, as its city is."""
    named = replace(RIVER, aliases=("RFCX",))
    watchlist = compile_watchlist([named])
    parts = parts_of(fold_name("RFCX - Riverside Family Clinic"), watchlist.vocabulary)

    found = best_match(parts, watchlist.watched[0])

    assert found is not None
    assert found.value == 1.0


def test_a_place_alone_may_be_anything() -> None:
    """A name without a word of medicine says less."""
    assert match("Riverside").value < match("Riverside Clinic").value


def test_acronyms_match_whole_or_not_at_all() -> None:
    """Three letters inside a word are chance."""
    assert match("rfc_help").form.text == "rfc"
    assert match("surfclub").value < 0.5


def test_the_form_that_says_most_wins() -> None:
    """A whole common name says more than half of a rare one."""
    hospital = Practice(
        id=PracticeId("care"),
        name="Community Care Hospital",
        accounts=(Handle(platform="x", handle="communitycareho"),),
    )
    watchlist = compile_watchlist([hospital])
    parts = parts_of(fold_handle("communitycarehospital"), watchlist.vocabulary)
    found = best_match(parts, watchlist.watched[0])

    assert found is not None
    assert found.value == 1.0


def test_a_whole_common_name_is_worth_a_look() -> None:
    """By its letters; in other words it may be anybody's."""
    name = "Regional Medical Center"
    watchlist = compile_watchlist([Practice(id=PracticeId("r"), name=name)])
    found = [
        best_match(parts_of(fold_handle(text), watchlist.vocabulary), watched)
        for watched in watchlist.watched
        for text in ("regionalmedicalcenter", "regional.medical.care")
    ]

    assert [one and one.odds >= log_odds.WHOLE_NAME for one in found] == [True, False]


def test_the_rarer_form_wins() -> None:
    """A match is told by the form that says most."""
    assert match("Riverside Family Clinic").form.rarity == 1.0


def test_nothing_has_no_match() -> None:
    """What has no words can't be compared."""
    empty = parts_of(fold_name(""), WATCHLIST.vocabulary)

    assert best_match(empty, WATCHED) is None


def test_a_long_name_beside_an_unknown_word_is_no_more_alike() -> None:
    """Its letters weigh little beside so many, and yet it is another's."""
    name = "Northeast Riverside Community Memorial Hospital"
    watchlist = compile_watchlist([Practice(id=PracticeId("r"), name=name)])
    found = [
        best_match(parts_of(fold_name(text), watchlist.vocabulary), watched)
        for watched in watchlist.watched
        for text in (f"{name} Tulips", f"{name} Billing")
    ]

    assert [one and one.value > CONTAINED for one in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("riversidefamilyclinicquilters", CONTAINED),
        ("Riverside Family Clinic Tulips", CONTAINED),
        ("riversidefamilyclinicdowntown", 1.0),
        ("Riverside Family Clinic Womens Health", 1.0),
        ("RFC - Riverside Family Clinic", 1.0),
    ],
)
def test_a_word_that_nobody_knows_makes_another_name(text: str, most: float) -> None:
    """Fakes add desks, branches and initials, and others anything."""
    assert CONTAINED <= match(text).value <= most
    assert (match(text).value > CONTAINED) is (most > CONTAINED)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("okalomaptfreebraces", True),
        ("freebracesokalomapt", True),
        ("bestokalomaptbraces", False),
        ("okaloma.tacos", False),
    ],
)
def test_a_rare_handle_stands_at_either_end(text: str, within: bool) -> None:
    """Whatever is written on to it, and however that is cut into words."""
    own = (Handle(platform="x", handle="okalomapt"),)
    practice = Practice(id=PracticeId("o"), name="Okaloma Therapy", accounts=own)
    watchlist = compile_watchlist([practice])
    (watched,) = watchlist.watched
    parts = parts_of(fold_handle(text), watchlist.vocabulary)
    handle = next(f for f in watched.forms if f.origin is Origin.HANDLE)

    assert (similarity(parts, handle) >= CONTAINED) is within
    assert bool(watchlist.index.alike(parts)) is within
