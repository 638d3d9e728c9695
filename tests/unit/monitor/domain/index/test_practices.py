"""Tests for monitor.domain.index.practices."""

from collections.abc import Iterator
from random import Random

import pytest

from monitor.detectors.kit.similarity import similarity
from monitor.domain.text.folding import fold_handle, fold_name, skeleton
from monitor.domain.text.parts import Parts, parts_of
from monitor.domain.text.segments import Vocabulary
from monitor.domain.text.slips import ALIKE_FROM
from monitor.domain.watch import Clinician, Handle, Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist

# Words that begin like others, are spelled like others, are common, short or long.
WORDS = (
    "Riverside", "Riversides", "Newport", "New", "Southeast", "South", "Healthpoint",
    "Health", "Mercy", "Marcy", "St", "Mary", "Marian", "Marion", "Psych", "Orthopedic",
    "Ortho", "Ped", "Bay", "Baypoint", "Baypointe", "Christopherson", "Christophersen",
    "Oak", "Oakwood", "Lee", "Samaritan", "Sam", "Austin", "Houston", "Union",
)  # fmt: skip
OAK = Practice(id=PracticeId("oak"), name="Oakwood Pediatrics")
RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    domains=("riverside.example",),
    accounts=(Handle(platform="x", handle="riversidefam"),),
    clinicians=(Clinician(name="Jane Okafor"),),
)
KINDS = (
    "Clinic",
    "Hospital",
    "Medical Center",
    "Family Clinic",
    "Health",
    "Dental",
    "",
)
VOWELS = str.maketrans("", "", "aeiou")
CITIES = ("Austin", "Houston", "Newport", "St. Mary")


def name_of(chance: Random) -> str:
    """Return an invented name of one to five words."""
    words = chance.sample(WORDS, chance.randint(1, 3))
    return " ".join((*words, chance.choice(KINDS))).strip()


def practice(number: int, chance: Random) -> Practice:
    """Return a practice of such a name."""
    return Practice(
        id=PracticeId(f"p{number}"),
        name=name_of(chance),
        accounts=(Handle(platform="x", handle=name_of(chance).replace(" ", "")),),
        locations=(Location(id="main", city=chance.choice(CITIES)),),
    )


def slipped(text: str, chance: Random) -> str:
    """Return `text` with a letter left out, added, replaced or swapped."""
    at = chance.randrange(len(text))
    end = text[at + 1 :]
    swapped = end[:1] + text[at] + end[1:]
    other = chance.choice("aeirst ")
    changed = (end, f"{other}{text[at:]}", f"{other}{end}", swapped)
    return text[:at] + chance.choice(changed)


def variants(name: str, chance: Random) -> Iterator[str]:
    """Yield ways to imitate `name`."""
    words = name.split()
    yield name
    yield name.replace(" ", "")
    yield slipped(name, chance)
    yield slipped(slipped(name, chance).replace(" ", ""), chance) or name
    yield " ".join(chance.sample(words, len(words)))
    yield " ".join((*words, chance.choice((*WORDS, *CITIES, "billing"))))
    yield " ".join(words[: chance.randint(1, len(words))])
    yield " ".join(word[: chance.randint(3, 9)] for word in words)
    yield "".join(word[0] for word in words) + chance.choice(("", " help"))
    yield from shortened(words, chance)
    yield from longer(name, chance)


def shortened(words: list[str], chance: Random) -> Iterator[str]:
    """Yield ways to write `words` in a few letters."""
    initials = "".join(word[0] for word in words)
    handle = "".join(words).lower()
    yield initials + chance.choice(("", " ")) + chance.choice(CITIES)
    yield "".join(word[0] for word in words[:-1]) + words[-1]
    yield handle[:15]
    yield slipped(handle[0] + handle[1:].translate(VOWELS), chance)


def longer(name: str, chance: Random) -> Iterator[str]:
    """Yield `name` with more words, or misspelled as only long names may be."""
    yield f"The {name} {chance.choice(('Group', 'Network', 'Union', 'Main Campus'))}"
    yield f"{name}s"
    thrice = slipped(slipped(slipped(name, chance), chance) or name, chance) or name
    yield chance.choice((thrice, thrice.replace(" ", "").lower()))


@pytest.mark.parametrize("seed", range(4))
def test_all_that_are_alike_are_found(seed: int) -> None:
    """The index finds what comparing with every practice finds."""
    chance = Random(seed)
    watchlist = compile_watchlist([practice(number, chance) for number in range(50)])
    names = [variant for _ in range(3) for variant in variants(name_of(chance), chance)]
    for text in names:
        for folded in (fold_name(text), fold_handle(text)):
            cut = parts_of(folded, watchlist.vocabulary)
            like = {
                number
                for number, watched in enumerate(watchlist.watched)
                for form in watched.forms
                if similarity(cut, form, watched.place_words) >= ALIKE_FROM
            }
            assert like <= watchlist.index.alike(cut)


def parts(text: str, vocabulary: Vocabulary) -> Parts:
    """Return a name in its parts."""
    return parts_of(fold_name(text), vocabulary)


def alike(text: str, *names: str) -> set[int]:
    """Return the numbers of those of `names` that `text` is like."""
    practices = [Practice(id=PracticeId(f"p{n}"), name=x) for n, x in enumerate(names)]
    watchlist = compile_watchlist(practices)
    return watchlist.index.alike(parts(text, watchlist.vocabulary))


def test_what_a_handle_and_a_name_are_like_is_found_together() -> None:
    """An account may have the handle of one practice and the name of another."""
    names = ("Riverside Family Clinic", "Oakwood Dental", "Lakeside Eye Center")
    practices = [Practice(id=PracticeId(f"p{n}"), name=x) for n, x in enumerate(names)]
    watchlist = compile_watchlist(practices)
    written = (parts(x, watchlist.vocabulary) for x in ("oakwod dental", names[0]))

    assert watchlist.index.alike(*written) == {0, 1}


@pytest.mark.parametrize("text", ["Baypointe Family Dental", "Family Dental eBaypoint"])
def test_a_rare_name_is_found_at_either_end(text: str) -> None:
    """Also where it is cut into another word."""
    assert 0 in alike(text, "Baypoint", "Baypointe")


def test_what_shares_common_words_is_not_alike() -> None:
    """Few are found, so that few are compared."""
    names = ("Riverside Family Clinic", "Oakwood Family Clinic", "Family Clinic of Lee")

    assert alike("Rivreside Family Clinic", *names) == {0}


def test_kin_share_a_word_or_letters() -> None:
    """What is like none still has practices that it is compared with."""
    watchlist = compile_watchlist([OAK, RIVER])

    found = watchlist.index.kin(parts("Riverside Pizza Oven", watchlist.vocabulary))

    assert found == {1}


def test_clinicians_are_found_by_their_names() -> None:
    """One dictionary serves all practices."""
    clinicians = compile_watchlist([OAK, RIVER]).index.clinicians

    assert clinicians[skeleton("janeokafor")] == (1,)


@pytest.mark.parametrize(("many", "told"), [(8, True), (9, False)])
def test_a_word_that_many_practices_have_tells_none(many: int, *, told: bool) -> None:
    """Each that has it would be compared with every account that has it."""
    named = [
        Practice(id=PracticeId(f"{n}"), name=f"Saguaro {word} Clinic")
        for n, word in enumerate(WORDS[:many])
    ]

    assert ("saguaro" in compile_watchlist(named).index.telling) is told
