"""Which names of charsets are believed.

Python has text codecs that are slow or no charset (punycode, unicode_escape), and
strangers write the names that are looked up here.
"""

import codecs
import re
from typing import Final

_CHARSETS: Final = re.compile(
    r"utf-(8|16|32)(-[bl]e)?|iso8859-\d{1,2}|cp\d{3,4}|ascii|koi8-[ru]|mac-roman"
    r"|gb2312|gbk|gb18030|big5|shift_jis|euc_(jp|kr)|iso2022_jp"
)

LAST: Final = "cp1252"
"""What browsers read Latin-1 as (WHATWG Encoding Standard)."""


def charset_of(name: str | None) -> str | None:
    """Return Python's word for the charset called `name`, None if it is none."""
    try:
        found = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    if found in {"iso8859-1", "ascii"}:
        return LAST
    return found if _CHARSETS.fullmatch(found) else None
