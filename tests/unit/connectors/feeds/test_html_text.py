"""Tests of the plain text of HTML that strangers wrote."""

import time

import pytest

from connectors.feeds.html_text import HTML_LIMIT, text_and_links


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hi &amp; <b>bye</b></p><p>you</p>", "Hi & bye\nyou"),
        ("a<script>x < '<p>'</script>b<style>y</style>c", "abc"),
        ("a<!-- <p>b</p> -->c<!doctype html>d<?php e?>f", "acdf"),
        ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
        ("a<br/>b<br>\n\n  c", "a\nb\nc"),
        ("a&nbsp;&nbsp;b &lt;b&gt;", "a b <b>"),
        ("a<!-- unended", "a"),
        ("<script>unended", ""),
    ],
)
def test_markup_goes(html: str, text: str) -> None:
    """And what nobody sees."""
    assert text_and_links(html)[0] == text


@pytest.mark.parametrize(
    "html",
    [
        '<a class=x href="https://a.example/?a=1&amp;b=2">x</a>',
        "<A HREF = 'https://a.example/?a=1&amp;b=2'>x</A>",
        "<a href=https://a.example/?a=1&amp;b=2>x</a>",
    ],
)
def test_links_are_found(html: str) -> None:
    """In every form of quotation."""
    assert text_and_links(html) == ("x", ["https://a.example/?a=1&b=2"])


@pytest.mark.parametrize(
    "mark", ["<", "<!--", "<a ", '<a href="', "<a b=", "</a ", "&#", "<p>", "<script>"]
)
def test_no_markup_is_slow(mark: str) -> None:
    """64 KiB of "<a " take Python 3.11's parser a minute."""
    start = time.monotonic()
    text_and_links(mark * HTML_LIMIT)
    assert time.monotonic() - start < 1
