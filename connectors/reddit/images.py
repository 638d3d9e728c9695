"""Images of a Reddit submission: one of its own, a gallery, or several in the text."""

import html
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.fields import text_of, web_url_of
from connectors.kit.images import Shown, shown

_HOST: Final = "i.redd.it"

Data = Mapping[str, object]


def shown_in(data: Data) -> Shown:
    """Return the images of a submission, with the captions of a gallery."""
    return shown((None, url, alt) for url, alt in _told(data))


def _told(data: Data) -> Iterator[tuple[object, object]]:
    target = web_url_of(data.get("url_overridden_by_dest") or data.get("url"))
    if target is not None and urlsplit(target).hostname == _HOST:
        yield target, ""
    items = _object(data.get("gallery_data")).get("items")
    captions = {
        text_of(item.get("media_id")): item.get("caption")
        for item in map(_object, items if isinstance(items, list) else ())
    }
    media = _object(data.get("media_metadata"))
    # A gallery's order is that of its items; what is in the text has none.
    for name in dict.fromkeys((*captions, *media)):
        found = _object(media.get(name))
        if found.get("e") == "Image":
            whole = _object(found.get("s"))
            yield html.unescape(text_of(whole.get("u"))), captions.get(name)


def _object(value: object) -> Data:
    return value if isinstance(value, dict) else {}
