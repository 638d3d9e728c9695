"""Whether a text is in English, by its small words.

Every long text has them, whatever it speaks of. A text that has more of other
languages', or none of English in nine words, is in another.
"""

import re
from typing import Final

from monitor.texts.passage import Passage

SHORTEST: Final = 5
"""Words below which a text is taken for English."""
_WITHOUT: Final = 9
"""Words in which English has a small one; headlines are shorter, or have one."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = re.compile(
    r"\b(?:the|an?|and|or|but|of|to|in|on|at|for|from|with|by|about|as|is|are|was|were"
    r"|be|been|am|do|does|did|have|has|had|not?|i|i[mv]e?|you|your|youre|we|our|us"
    r"|they|their|them|he|she|its?|his|her|him|my|me|this|that|these|those|there|here"
    r"|what|when|where|who|why|how|if|so|up|out|all|just|can|could|will|would|should"
    r"|get|got|go|more|very|too|than|then|now|u|ur)\b"
)
_OTHERS: Final = re.compile(
    # Spanish, Portuguese, French, Italian, German and Dutch, without English words.
    r"\b(?:el|la|los|las|un|una|unos?|de|del|que|y|en|por|con|para|es|muy|su|sus|se|al"
    r"|lo|como|pero|fue|mi|est[ae]|nos|ni|les|si|os|uma?|na|dos|das|nao|foi"
    r"|mais|le|et|est|une|des|du|dans|pour|pas|avec|je|il|elle|nous|vous|qui|sur|tres"
    r"|mon|ma|di|che|per|non|della|sono|gli|molto|der|und|ist|nicht|ich|eine?|mit|wir"
    r"|sie|zu|den|dem|auf|sehr|het|een|van|niet|ik|zijn)\b"
)


def in_english(passage: Passage) -> bool:
    """Return whether `passage` can be read: Latin letters, and no other language."""
    return passage.readable and not _foreign(passage.plain)


def _foreign(text: str) -> bool:
    words = len(_WORD.findall(text))
    if words < SHORTEST:
        return False
    english = len(_ENGLISH.findall(text))
    return len(_OTHERS.findall(text)) > english or (english == 0 and words >= _WITHOUT)
