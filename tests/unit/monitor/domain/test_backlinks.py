"""Tests for monitor.domain.backlinks."""

from time import perf_counter

import pytest

from monitor.domain.backlinks import MAX_PAGE, links_back, page_key

PAGE = "x.com/riverside"


def back(html: str) -> bool:
    """Return whether a page links to the account."""
    return links_back(html.encode(), {PAGE})


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://x.com/riverside">X</a>',
        "<A CLASS=icon HREF='https://www.x.com/Riverside/?lang=en'>X</A>",
        '<link rel="me" href="https://x.com/riverside">',
        "<p>We</p><a rel=me href=https://x.com/riverside>X</a>",
        '<a\n  title="a b"\n href="//x.com/riverside#top">X</a>',
        '<a href="https&#58;//x.com/riverside">X</a>',
        '<!-- old --><script>1 < 2</script><a href="https://x.com/riverside">X</a>',
        "<p title=it's><a href=https://x.com/riverside>X</a>",
        '<p title="1 > 2"><a href=https://x.com/riverside>X</a>',
        "<area href = https://x.com/riverside>",
        '<base href="/"><a href="  https://x.com/riverside  ">X</a>',
    ],
)
def test_a_link_to_the_account_is_found(html: str) -> None:
    """However the page writes it."""
    assert back(html)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "https://x.com/riverside",
        '<a href="https://x.com/riverside-billing">X</a>',
        '<a href="https://x.com/riverside/status/1">X</a>',
        '<a href="https://x.com.elsewhere.example/riverside">X</a>',
        '<a href="https://elsewhere.example/x.com/riverside">X</a>',
        '<a href="/x.com/riverside">X</a>',
        '<a href="x.com/riverside">X</a>',
        '<img src="https://x.com/riverside">',
        '<a href="javascript://x.com/riverside">X</a>',
        '<a href="https://[x.com/riverside">X</a>',
        '<a data-href="https://x.com/riverside" href="/">X</a>',
        '<a title="href=https://x.com/riverside" href="/">X</a>',
        '<link rel="stylesheet" href="https://x.com/riverside">',
        "<a href='/' title='<a href=https://x.com/riverside>'>X</a>",
        '<p title="<a href=https://x.com/riverside>">X</p>',
        '<p title="> <a href=https://x.com/riverside>">X</p>',
        '<p title="<a href=https://x.com/riverside>',
        "<iframe srcdoc='</iframe><a href=https://x.com/riverside>'></iframe>",
        "<!doctype <a href=https://x.com/riverside>",
        "\x00\xff<a href=",
    ],
)
def test_what_is_no_such_link_is_not(html: str) -> None:
    """Other pages, other attributes, other schemes."""
    assert not back(html)


@pytest.mark.parametrize("rel", ["nofollow", "UGC", "external nofollow ugc"])
def test_what_visitors_wrote_proves_nothing(rel: str) -> None:
    """Whoever comments can leave a link to a fake."""
    assert not back(f'<a rel="{rel}" href="https://x.com/riverside">X</a>')


@pytest.mark.parametrize(
    "around",
    [
        "<!-- {} -->",
        "<!-- {}",
        "<script>'{}'</script>",
        "<textarea>{}</textarea>",
        "<TEMPLATE>{}</TEMPLATE>",
        "<noscript>{}",
        "<title>{}</title>",
        "<iframe>{}</iframe>",
        "<xmp>{}</xmp>",
        "<noembed>{}</noembed>",
        "<plaintext>{}",
    ],
)
def test_what_is_not_shown_is_no_link(around: str) -> None:
    """Comments and scripts may hold what others wrote."""
    assert not back(around.format('<a href="https://x.com/riverside">X</a>'))


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<script>", '<a href="', "<a x=", "<a " + "y" * 4000, "<a x='"],
)
def test_a_hostile_page_costs_little_time(piece: str) -> None:
    """The time grows with the length alone."""
    page = (piece * (MAX_PAGE // len(piece))).encode()
    start = perf_counter()
    found = links_back(page, {PAGE})

    assert not found
    assert perf_counter() - start < 2


def test_scripts_pages_are_told_apart_by_their_query() -> None:
    """Else any profile of such a site would be the account's."""
    pages = {str(page_key("https://facebook.com/profile.php?id=1"))}
    link = '<a href="https://www.facebook.com/profile.php?id={}">Facebook</a>'

    assert links_back(link.format(1).encode(), pages)
    assert not links_back(link.format(2).encode(), pages)


@pytest.mark.parametrize("url", ["https://x.com", "https://x.com/?u=a", "", "x"])
def test_the_front_page_of_a_site_is_no_page_of_an_account(url: str) -> None:
    """A link to the network itself says nothing."""
    assert page_key(url) is None
