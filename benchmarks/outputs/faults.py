"""What must not be in a line that is shown, by how it is shown."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

# Controls, directions and what is not seen, surrogates, code points without a meaning
# that is known; ends of lines and of paragraphs.
_OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Fault(StrEnum):
    """What went through."""

    LINK = "link"
    MENTION = "mention"
    MARKUP = "markup"
    TEMPLATE = "template"
    CONTROL = "control"
    LINE = "line"


Check = Callable[[str], object]
"""Returns something true if the fault is in a line."""

# What programs make a link of without any markup.
_LINK: Final = re.compile(
    r"(?<!hxxp)(?<!hxxps)://|\bwww\.|\w[.\u3002\uff0e\uff61][^\W\d_]|\\\\\w"
)


def _has_control(line: str) -> bool:
    return any(unicodedata.category(one) in _OBEYED for one in line)


PLAIN: Final[Mapping[Fault, Check]] = {Fault.CONTROL: _has_control}
"""For machines, logs and terminals, where nothing but controls is obeyed."""

LINKING: Final[Mapping[Fault, Check]] = {**PLAIN, Fault.LINK: _LINK.search}
"""For people, in programs that make links of what looks like one."""

SLACK: Final[Mapping[Fault, Check]] = {
    **LINKING,
    # https://docs.slack.dev/messaging/formatting-message-text: what is to be escaped.
    Fault.MENTION: re.compile(r"[<>]|&(?!(?:amp|lt|gt);)").search,
}

CARDS: Final[Mapping[Fault, Check]] = {
    **LINKING,
    Fault.TEMPLATE: re.compile(r"\{\{").search,
}
"""For Adaptive Cards, in parts that read no Markdown."""

CHATS: Final[Mapping[Fault, Check]] = {
    **LINKING,
    Fault.MENTION: re.compile(r"[@\uff20]\S|<[!@#]").search,
    Fault.MARKUP: re.compile(r"[<>]|\](?=[(:])").search,
}
"""For services whose markup is not known."""
