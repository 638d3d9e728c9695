"""Tests for monitor.domain.leads."""

from dataclasses import replace

import pytest

from monitor.domain.evidence import EvidenceKind
from monitor.domain.leads import MOST_LINKS, wanted_evidence, wanted_images
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    Post,
    PostForm,
    PostImage,
    RecordKind,
    Sighting,
)
from monitor.domain.watch import Clinician
from monitor.domain.watchlist import compile_watchlist
from tests.builders import account, practice, review

WATCHLIST = compile_watchlist(
    [
        replace(
            practice(),
            domains=("riverside.example",),
            clinicians=(Clinician(name="Jane Okafor, MD"),),
        )
    ]
)


def linking(*links: str) -> Sighting:
    """One look at an account with `links`."""
    return replace(account(), content=Account(handle="riverside", links=links))


def wanted(sighting: Sighting, kind: EvidenceKind) -> list[tuple[str, str]]:
    """Return keys and addresses of what is wanted."""
    found = wanted_evidence(sighting, WATCHLIST)
    return [(one.key, one.url) for one in found if one.kind is kind]


def test_only_accounts_with_a_picture_want_one() -> None:
    """No avatar, nothing to fetch; texts have none at all."""
    url = "https://cdn.example/a.png"

    assert wanted_evidence(account(), WATCHLIST) == ()
    assert wanted_evidence(review(), WATCHLIST) == ()
    assert wanted(account(avatar_url=url), EvidenceKind.AVATAR) == [("picture-1", url)]


def test_a_banner_with_another_signature_is_the_same() -> None:
    """What changes with each look at a URL is no new picture."""
    urls = [f"https://cdn.example/b.png?signature={number}" for number in "12"]
    seen = [replace(account(), observation=Observation(banner_url=u)) for u in urls]
    found = [wanted(one, EvidenceKind.BANNER) for one in seen]

    assert [key for ((key, _),) in found] == ["https://cdn.example/b.png"] * 2
    assert [url for ((_, url),) in found] == urls


@pytest.mark.parametrize(
    "link",
    [
        "https://riverside.example",
        "https://www.riverside.example/cardiology",
        "http://portal.riverside.example/",
        "https://bit.ly/3abc",
        "https://BIT.LY/3abc",
    ],
)
def test_links_to_the_practice_and_shorteners_are_followed(link: str) -> None:
    """One may link back, the other hides where it leads."""
    assert wanted(linking(link), EvidenceKind.LINK) == [(link, link)]


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example",
        "https://riverside.example.elsewhere.example",
        "https://notriverside.example",
        "https://elsewhere.example/?u=https://riverside.example",
        "https://riverside.example@elsewhere.example",
        "https://[riverside.example",
        "",
    ],
)
def test_no_other_link_is_followed(link: str) -> None:
    """A crowd of search hits must not make a crawler of us."""
    assert wanted(linking(link), EvidenceKind.LINK) == []


def test_a_link_without_a_scheme_is_followed_with_one() -> None:
    """People write "riverside.example" into tables."""
    found = wanted(linking("riverside.example"), EvidenceKind.LINK)

    assert found == [("riverside.example", "https://riverside.example")]


def test_few_links_of_an_account_are_followed() -> None:
    """However many it has, and each once."""
    links = [f"https://riverside.example/{number // 2}" for number in range(40)]
    found = wanted(linking(*links), EvidenceKind.LINK)

    assert [key for key, _ in found] == links[: 2 * MOST_LINKS : 2]


@pytest.mark.parametrize(
    ("handle", "name"),
    [("janeokafor", ""), ("x1", "Dr. Jane Okafor"), ("dr_okafor", "")],
)
def test_the_registry_is_asked_for_who_bears_a_clinicians_name(
    handle: str, name: str
) -> None:
    """Whichever way it is written, it is the same question."""
    content = Account(handle=handle, display_name=name)
    found = wanted(replace(account(), content=content), EvidenceKind.PROVIDERS)

    assert found == [("okafor, jane", "")]


def test_the_registry_is_asked_for_nobody_else() -> None:
    """Other names are none of our business."""
    content = Account(handle="john-smith", display_name="John Smith")

    assert wanted_evidence(replace(account(), content=content), WATCHLIST) == ()


def test_images_of_a_post_are_wanted_by_what_identifies_them() -> None:
    """Where they are now is only an address."""
    post = Sighting(
        identity=Identity(platform="x", kind=RecordKind.POST, native_id="1"),
        content=Post(
            form=PostForm.POST, images=(PostImage(key="a"), PostImage(key="b"))
        ),
        observation=Observation(image_urls=("https://a.example/?s=1",)),
    )

    (found,) = wanted_images(post)
    assert (found.kind, found.key) == (EvidenceKind.POST_IMAGE, "a")
    assert found.url == "https://a.example/?s=1"
