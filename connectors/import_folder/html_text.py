"""Turns the HTML of a mail into plain text."""

from html.parser import HTMLParser
from typing import Final

_SILENT: Final = frozenset({"head", "script", "style", "title"})
_BREAKING: Final = frozenset({"br", "div", "h1", "h2", "h3", "li", "p", "table", "tr"})


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKING:
            self.parts.append("\n")
        # Stars are often pictures with a description. What follows "?" in a
        # link signs the reader in, or out.
        for name, value in attrs:
            if value and (tag, name) in {("img", "alt"), ("a", "href")}:
                self.parts.append(f" {value.partition('?')[0]} ")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def text_of_html(html: str) -> str:
    """Return the text of `html`, with the addresses of its links, line by line."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).splitlines())
    return "\n".join(line for line in lines if line)
