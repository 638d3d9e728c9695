"""What texts say that nobody asks for or should give, and what they warn of.

"We never ask for your card, login or password by text" asks for nothing. A denial
reaches over what it lists to the end of its sentence, or to a new subject or request:
fakes deny, and then ask. Each pattern is linear in the sentence's length.
"""

from typing import Final

from monitor.domain.text.wording import Wording

# "Don't wait, send us your card" and "we can't wait, send it" deny nothing.
URGING: Final = (
    r"(?:wait|hesitate|delay|worry|miss|forget|panic|lose|let|risk|ignore|fail|stop"
    r"|mind|too|be(?! (?:ask|contact|call|sen[dt]|request|text|shar|given))"
    r"|(?:only|just|but|instead|please|so))\b"
)
"""What follows a "don't" that urges to do something."""

_GIVING: Final = (
    r"(?:send|provide|submit|verify|confirm|enter|share|give|update|fill|upload"
    r"|register|supply|forward|complete|attach|scan|validate|tell|type|disclose|reveal)"
)
_WRITING: Final = r"(?:dm|pm|message|inbox|text|e-?mail|whatsapp|call|post|reply|drop)"
_GIVEN: Final = (
    r"(?:(?:ask|request|need|requir|want|demand|collect|solicit|contact|tak|us|send"
    r"|text|messag|e-?mail|call|shar|giv|mov|continu|chatt?|accept|click|open|answer"
    r"|respond)(?:s|es|e|ed|ing)?|sent|given|shared|reply|have your|pay|buy|switch"
    r"|talk|conduct|handle|do business|reach out|take|tell|trust)"
)
_VERB: Final = rf"(?:{_GIVING}|{_WRITING}|{_GIVEN})"

_NOBODY: Final = (
    r"(?:nobody|no one|none of (?:our|us|the)|neither(?: \w+){1,4}? nor"
    r"|no (?:need|reason|circumstances?|time)"
    r"|no(?: \w+){1,6}? (?:will|would|should|may|can|is going to)(?: ever)?)"
)
_NOT: Final = (
    r"(?:never|(?:do|does|did|will|would|should|must|can|is|are|to|may|has|have) not"
    r"|cannot|dont|doesnt|didnt|wont|wouldnt|shouldnt|cant|isnt|arent|mustnt)"
)
_SAYING_NO: Final = (
    rf"\b(?:{_NOT}|{_NOBODY})\b(?:,? ever\b,?)?"
    rf"(?:[\s'/-]+(?!{URGING})\w+){{0,6}}?[\s'/-]+{_VERB}\b"
    # It reaches over further verbs ("send, share or post").
    rf"(?: ?[,/]\s*{_VERB}\b(?=\s*(?:[,/]|(?:or|and|nor)\b))"
    rf"|(?: ?,)?\s+(?:or|nor)\s+{_VERB}\b|\s+{_VERB}\b)*"
)

_SOMEBODY: Final = (
    r"(?:any ?(?:one|body)|some ?(?:one|body)|who(?:so)?ever|strangers?|a caller"
    r"|(?:any|an?|these|those|fake|suspicious|unexpected|unsolicited)(?: \w+){0,2}? "
    r"(?:calls?|callers?|texts?|messages?|e-?mails?|dms?|posts?|links?|accounts?|pages?"
    r"|persons?|people|profiles?|sites?|requests?|clinic|office)"
    r"|if you (?:ever |do )?(?:get|receive|see|are|were|have been|got|received)"
    r"|beware|watch out|look out|(?:be|stay) (?:wary|alert|careful|cautious)"
    r"|(?:ignore|report|delete|disregard|decline) (?:any|all|every|those|these|texts"
    r"|messages|calls|e-?mails|requests|whoever|people))"
)
_ASKING: Final = (
    r"(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ing)"
    r"|told|tell(?:s|ing)|claim(?:s|ing)? to|pretend(?:s|ing)?|pos(?:es|ing)"
    r"|pressur\w+|trying|tries|say(?:s|ing) to"
    r"|(?:text|call|e-?mail|message|contact|write|reache)s|(?:text|messag|call"
    r"|e-?mail)ing"
    r"|(?:who|that) (?:text|call|e-?mail|message|contact|dm|write(?: to)?|reach out to)"
    r" (?:you|me|us|people|patients))"
)
_WARNING: Final = (
    rf"\b{_SOMEBODY}\b(?:[\s'\"/,-]+\w+){{0,10}}?[\s'\"/,-]+{_ASKING}\b"
    r"|\b(?:scammers?|fraudsters?|imposters?|impostors?|impersonators?|criminals"
    r"|thieves|fake (?:page|account|profile)s?|cloned)\b"
    r"|\bbefore (?:you )?(?:ever )?(?:giv|shar|send|provid|enter|disclos|confirm)\w*"
    r"|\brequests (?:for|to)\b"
)

_ITS_OBJECT: Final = (
    r"(?=\s+(?:your|ur|us|me|it|them|this|the|an?|our|now|here|to|at|for|with|photos?"
    r"|pictures?|[$@(+]?\d|@))"
)
_BRIEFLY: Final = (
    r"(?:(?:please|kindly|simply|just|now|then|so|and|but|also|only|instead|always"
    r"|first)\s+){0,3}"
)
# "Don't click links, share your card or send money" is one list.
_NO_LIST: Final = rf"(?!\s+(?:\w+\s+){{0,8}}?\w+,?\s+(?:or|nor)\s+(?:{_GIVING}|pay)\b)"
_IMPERATIVE: Final = (
    rf"(?:(?:{_GIVING}|click|tap|pay|visit|fill|join|add|continue on|log in|sign in)\b"
    rf"{_NO_LIST}|{_WRITING}\b{_ITS_OBJECT})"
)
_NEW: Final = (
    rf" ?[,:]\s*{_BRIEFLY}(?:(?:to|for|in order to)\s+(?:\w+\s+){{1,5}}?)?{_IMPERATIVE}"
    r"| ?[,:]\s*(?:and\s+|so\s+|or\s+)?(?:we|you|i|this|they|he|she|please|simply"
    r"|if|all)\b"
    r"|\s+(?:but|just|only|instead|please|so|except|however|until|till|unless)\b"
    rf"|\s+(?:and|then)\s+{_BRIEFLY}(?:{_IMPERATIVE}|take\b|accept\b)"
    # Without a comma: "we never ask for cards send them here".
    rf"|(?<!\bto)(?<!\bor)(?<!\bnor)(?<!\band)(?<!\byou)(?<!,)\s+(?:{_GIVING}"
    rf"|{_WRITING})\s+(?:your|ur|us|me|it)\b"
    r"| ?[,:]\s*(?:your )?(?:\w+\s+){1,5}?(?:is|are)\s+(?:required|needed|enough|all)"
)

_DENIED: Final = Wording(rf"(?:{_SAYING_NO}|{_WARNING})(?:(?!{_NEW})[^;])*")


def without_denials(sentence: str) -> str:
    """Return `sentence` without what it denies, forbids or warns of.

    Args:
        sentence: Plain small letters without apostrophes, see `fold_text`.
    """
    return _DENIED.without(sentence)
