"""Giving away, or calling for, where somebody of the staff lives or can be reached.

A patient who writes where a clinic is, or of their own mother's street, gives away
nobody. Each pattern is linear in the sentence's length.
"""

from collections.abc import Iterable
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.quotes import without_quotes
from monitor.texts.violence import STAFF

_WHO: Final = (
    rf"(?:he|she|they|dr[.]?(?: \w+){{1,2}}|nurse \w+(?: \w+)?|(?:the|that|this)"
    rf" (?:\w+ ){{0,2}}?{STAFF})"
)
_WHOSE: Final = (
    rf"(?:his|her|their|dr[.]?(?: \w+){{1,2}}s|nurse \w+s|(?:the|that|this) (?:\w+ )"
    rf"{{0,2}}?{STAFF}s?|the staffs?|every (?:doctor|nurse)s)"
)
_STREET: Final = (
    r"(?:\d{1,5} )?(?:\w+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court"
    r"|ct|boulevard|blvd|way|place|terrace|circle)\b"
)
_PRIVATE: Final = (
    r"(?:(?:home|house|private|personal) (?:address|phone|number|cell|e-?mail)"
    r"|home addresses|cell(?: ?phone)? numbers?|license plates?|plate number)"
)
_NAMED: Final = rf"(?:dr[.]?(?: \w+){{1,2}}|nurse \w+(?: \w+)?|(?:the|that) {STAFF})"
_GIVEN_AWAY: Final = Wording(
    rf"\b{_NAMED} lives? (?:at|on|in) {_STREET}|\b(?:he|she|they) lives? (?:at|on|in)"
    rf" {_STREET}(?=.{{0,60}}\b(?:go|visit|show up|send|knock|burn|say hello|come)\b)"
    r"|\b(?:his|her|their) address is \d"
    rf"|\b{_WHOSE} (?:\w+ )?{_PRIVATE} (?:is|are)\b|\b{_WHOSE} {_PRIVATE} ?[:=-]"
    rf"|\b(?:here (?:is|are)|heres|i have|ive got|we have|posting|post(?:ed)?|share"
    rf"|publish|leak|spread)(?: \w+)? (?:{_WHOSE}|the) {_PRIVATE}\b"
    r"|\b(?:post|share|publish|leak|spread|dig up|pay\b.{0,30} for)(?: up)? (?:your"
    r"|the|their) home address(?:es)?\b"
    r"|\bhere is the (?:cell|phone|home|private)(?: phone)? number of the (?:\w+ )"
    rf"{{0,2}}?(?:{STAFF}|lady|woman|man|guy)\b"
    rf"|\b{_NAMED}s? (?:home|private|personal)(?: cell)?(?: phone| number)+ is\b"
    r"|\b(?:lets|everyone|everybody|someone|somebody|meet)\b(?: \w+){0,4}? (?:visit"
    rf"|go to|show up at|meet at|protest at|drive to|at) (?:his|her"
    rf"|{_NAMED}s?) (?:own )?"
    r"(?:house|home)\b"
    r"|\bpay (?:him|her|them|that \w+) a (?:little )?visit\b"
    r"|\bcall (?:him|her) (?:day and night|until (?:he|she))|\bblow up (?:his"
    r"|her) phone\b"
    rf"|\b{_WHO} drives? an? (?:\w+ ){{1,4}}?,? ?(?:license )?plate\b"
    r"|\b(?:his|her|their) (?:kids?|child|children|daughter|son)s? (?:go|goes|attend"
    r"|attends) (?:to )?(?!(?:to )?the same)(?:\w+ ){1,4}?(?:school|elementary|daycare"
    r"|academy)\b"
    r"|\b(?:who|anyone|anybody|someone|somebody) (?:knows?|find|has|have) (?:out )?"
    rf"(?:where {_WHO} lives?|{_WHOSE} {_PRIVATE})\b"
)
_OWN: Final = Wording(
    r"\b(?:my|our) (?:\w+ ){0,2}(?:mother|mom|mum|father|dad|wife|husband|son|daughter"
    r"|child|kids?|baby|parents?|grand\w+|friend|patient|brother|sister|aunt|uncle)\b"
    r"|\b(?:never|not|dont|asked|wrong|told me)\b"
)
"""Tells of the writer's own people, or of what was not given away."""


def gives_away(sentences: Iterable[str]) -> bool:
    """Return whether plain `sentences` tell where staff lives or can be reached."""
    said = (without_quotes(sentence) for sentence in sentences)
    return any(_GIVEN_AWAY.search(one) and not _OWN.search(one) for one in said)
