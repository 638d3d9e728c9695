"""Tests for monitor.domain.about_us."""

import math

import pytest

from monitor.domain.about_us import concerns_of
from monitor.domain.concerns import ABOUT_US, Concern
from monitor.domain.findings import logistic
from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query, SourcePlan
from monitor.domain.time import HOUR
from monitor.domain.watch import (
    Clinician,
    Handle,
    Location,
    Practice,
    PracticeId,
    SameName,
    WatchTerms,
)
from monitor.domain.watchlist import compile_watchlist
from monitor.domain.whose.lessons import Lesson, Taught

RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    locations=(
        Location(
            id="main",
            street="100 River St",
            city="Austin",
            state="TX",
            phone="+1 512 555 0100",
            listings=(("yelp", "riverside-family-clinic-austin"),),
        ),
    ),
    domains=("riversidefamily.example",),
    accounts=(Handle(platform="bluesky", handle="riverside.example"),),
    clinicians=(Clinician(name="Jane Okafor"),),
    same_name=(
        SameName(
            name="Riverside Family Clinic of Kern",
            city="Bakersfield",
            state="CA",
            domains=("riversidekern.example",),
            phone="661 555 0199",
        ),
    ),
    watch=WatchTerms(
        subreddits=("CentralTexas", "Travis"),
        hashtags=("centraltexas", "hillcountry"),
        outlets=("paper.example",),
    ),
)
MARY = Practice(
    id=PracticeId("mary"),
    name="Saint Mary's Hospital",
    same_name=(SameName(name="St. Mary's Hospital of Kern", city="Port St. Kern"),),
)
MEMORIAL = Practice(
    id=PracticeId("memorial"),
    name="Memorial Hospital",
    locations=(Location(id="site", city="Fresno", state="CA"),),
)
WATCHLIST = compile_watchlist([RIVER, MARY, MEMORIAL])


def plan(
    text: str = "", capability: Capability = Capability.MENTIONS, platform: str = "x"
) -> SourcePlan:
    """A source of the first practice."""
    return SourcePlan(
        connector="c",
        platform=platform,
        query=Query(capability=capability, text=text),
        every=HOUR,
        practices=(RIVER.id,),
    )


def found(text: str, *plans: SourcePlan, **given: str) -> dict[str, Concern]:
    """Whom a text concerns."""
    post = Post(
        form=PostForm.POST,
        text=text,
        location=given.get("location", ""),
        author_name=given.get("author", ""),
    )
    return {c.practice_id: c for c in concerns_of(post, plans, WATCHLIST)}


def names(concern: Concern) -> set[str]:
    """The names of its signals."""
    return {signal.name for signal in concern.signals}


@pytest.mark.parametrize(
    "text",
    [
        "Riverside Family Clinic lost my file",
        "riverside family clinic in austin lost my file",
        "Riverside Family Clinic in South Austin, TX",
        "Moved here from Boston; Riverside Family Clinic is great",
        "I rate Riverside Family Clinic in March",
        "Riverside Family Clinic in Texas",
        "RIVERSIDE FAMILY CLINIC IS THE WORST",
        "In Fresno they say call 512.555.0100 for Riverside Family Clinic",
    ],
)
def test_a_telling_name_is_enough(text: str) -> None:
    """With its own place or none."""
    assert found(text)["river"].about_us


@pytest.mark.parametrize(
    "text",
    [
        "Riverside Family Clinic in Fresno lost my file",
        "riverside family clinic in fresno lost my file",
        "Riverside Family Clinic (Portland, OR) lost my file",
        "Riverside Family Clinic, Pine Bluff, AR",
        "Riverside Family Clinic, CA",
        "Fresno's Riverside Family Clinic lost my file",
        "Riverside Family Clinic in Ohio lost my file",
        "Riverside Family Clinic here in Millville lost my file",
        "the riverside family clinic in millville lost my file",
        "Austin, MN: Riverside Family Clinic lost my file",
        "Riverside Family Clinic lost my file, see https://riversidekern.example/a",
        "Riverside Family Clinic lost my file, call (661) 555-0199",
        "Riverside Family Clinic of Kern lost my file",
    ],
)
def test_another_place_is_another_practice(text: str) -> None:
    """However telling the name is, and whatever it is written like."""
    assert not found(text)["river"].about_us


@pytest.mark.parametrize("saint", ["Saint", "St."])
def test_a_namesake_is_known_in_each_spelling(saint: str) -> None:
    """Its name and its city."""
    own = found(f"{saint} Mary's Hospital lost my file")["mary"]
    name = found(f"{saint} Mary's Hospital of Kern lost my file")["mary"]
    city = found(f"In Port {saint} Kern. {saint} Mary's Hospital lost it")["mary"]

    assert own.about_us
    assert all("same_name" in names(other) for other in (name, city))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Memorial Hospital lost my file", False),
        ("Memorial Hospital in Fresno lost my file", True),
        ("Memorial Hospital lost my file #fresno", True),
        ("We drove to Boston Memorial Hospital", False),
        ("Yesterday the Kern Memorial Hospital lost my file in Fresno", False),
    ],
)
def test_a_common_name_needs_support(text: str, *, ours: bool) -> None:
    """Many bear it, some as the end of a longer one."""
    assert found(text)["memorial"].about_us is ours


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("at 100 River Street", "street"),
        ("see www.riversidefamily.example.", "own_domain"),
        ("mail a@riversidefamily.example", "own_domain"),
        ("call (512) 555-0100 now", "phone"),
        ("call +1 512\u2013555\u20130100", "phone"),
        ("call \uff15\uff11\uff12 555 0100", "phone"),
        ("hi @riverside.example!", "own_handle"),
        ("with Dr. Okafor", "clinician"),
        ("by Jane Okafor, MD", "clinician"),
        ("#CentralTexas", "region"),
    ],
)
def test_what_only_it_has_raises_the_probability(text: str, signal: str) -> None:
    """In any notation."""
    plain = found("Riverside Family Clinic")["river"]
    more = found(f"Riverside Family Clinic {text}")["river"]

    assert signal in names(more) - names(plain)
    assert more.probability > plain.probability


def test_contributions_sum_to_the_logit() -> None:
    """With the prior."""
    concern = found("Riverside Family Clinic in Austin, not in Fresno")["river"]
    total = math.fsum(signal.contribution for signal in concern.signals)

    assert concern.probability == pytest.approx(logistic(total))
    assert "prior" in names(concern)


def test_each_practice_has_its_own_probability() -> None:
    """A text that names one's city lowers the other's."""
    both = found("Riverside Family Clinic and Memorial Hospital are in Fresno")
    alone = found("Riverside Family Clinic")["river"]

    assert both["memorial"].about_us
    assert both["river"].probability < alone.probability


@pytest.mark.parametrize("text", ["r/centraltexas/new", "centraltexas"])
def test_an_area_alone_is_a_concern_and_no_case(text: str) -> None:
    """Misinformation in an area names nobody."""
    concern = found("So hot today", plan(text))["river"]

    assert (concern.area, concern.about_us) == ("centraltexas", False)


@pytest.mark.parametrize(
    ("text", "plans", "area"),
    [
        ("So hot", [plan("r/travis/comments")], "travis"),
        ("So hot #HillCountry", [plan("hot")], "hillcountry"),
        ("So hot #centraltexas", [plan("r/travis/comments")], "centraltexas"),
        ("So hot #hillcountry", [plan("r/travis/comments")], "travis"),
        ("So hot", [plan("https://www.paper.example/rss")], "paper.example"),
        ("So hot #travis", [plan("https://paper.example/rss")], "travis"),
        ("Riverside Family Clinic, #hillcountry", [plan("hot")], "hillcountry"),
        ("Riverside Family Clinic", [plan("hot")], ""),
    ],
)
def test_of_several_areas_the_first_that_is_configured_counts(
    text: str, plans: list[SourcePlan], area: str
) -> None:
    """A community and a hashtag of one name are one area."""
    assert found(text, *plans)["river"].area == area


@pytest.mark.parametrize(
    ("community", "ours"),
    [("r/fresno/new", True), ("r/austin/comments", False), ("r/nursing/new", False)],
)
def test_a_community_says_whose_a_name_is(community: str, *, ours: bool) -> None:
    """Neighbours mean the one nearby."""
    concern = found("Memorial Hospital lost my file", plan(community))["memorial"]

    assert concern.about_us is ours


def test_local_news_means_the_practice_nearby() -> None:
    """Whether its own feed brought the article or a search did."""
    text = "Riverside Family Clinic sued"
    brought = found(text, plan("https://www.paper.example/rss"))["river"]
    article = Post(form=PostForm.ARTICLE, text=text)
    page = "https://paper.example/1"
    (searched,) = concerns_of(article, [plan()], WATCHLIST, page)

    assert "region" in names(brought) & names(searched)
    assert brought.probability > found(text, plan())["river"].probability


def test_verdicts_lower_what_a_place_says() -> None:
    """Told by a signal of its own."""
    post = Post(form=PostForm.POST, text="Riverside Family Clinic lost my file")
    lesson = Lesson(practice_id=RIVER.id, trait="r/fresno", ours=False, decided_at=0)
    taught = Taught(lessons=[lesson] * 9)
    (before,) = concerns_of(post, [plan()], WATCHLIST)
    (after,) = concerns_of(post, [plan()], WATCHLIST, None, taught)

    assert names(after) - names(before) == {"taught"}
    assert after.probability < before.probability


@pytest.mark.parametrize("capability", [Capability.OWN, Capability.REVIEWS])
def test_what_its_own_pages_bring_is_about_it(capability: Capability) -> None:
    """Without any name."""
    assert found("So rude", plan("page", capability))["river"].probability > 0.9


def test_a_listing_says_whose_a_review_is() -> None:
    """As the site calls it."""
    concern = found("So rude", location="Riverside-Family-Clinic-Austin")["river"]

    assert concern.probability > ABOUT_US


def test_its_own_posts_are_told() -> None:
    """A search brings them too."""
    own = found("So rude", plan(capability=Capability.OWN), author="")["river"]
    other = found("Riverside Family Clinic", plan(platform="bluesky"), author="fan.x")

    assert (own.own, other["river"].own) == (True, False)


def test_nobody_is_concerned_by_other_texts() -> None:
    """A search alone proves nothing."""
    assert found("So rude in Austin", plan('"Riverside Family Clinic"')) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ud800 Riverside Family Clinic \u202e\x00",
        "Riverside Family Clinic in " * 400,
        "Riverside Family Clinic, " + "A" * 10_000,
        "Riverside Family Clinic " + "In Fresno, CA " * 700,
        "Riverside Family Clinic " + "5" * 9_000,
        "Riverside Family Clinic " + "@a." * 3_000,
        "Riv\u200berside \U0001f3e5 Family\u2003Cl\u0456nic in F\u200bresno",
    ],
)
def test_hostile_texts_do_no_harm(text: str) -> None:
    """They are cut, and weighed like any other."""
    assert all(0 <= c.probability <= 1 for c in found(text).values())
