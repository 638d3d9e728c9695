"""What a reply tells about its reader, in whatever words.

What can be said to anybody is little: thanks, regret, an invitation to call. So here
the words that may follow "you" and "your" are listed, and others are told. It finds
what no phrase foresees.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.health_words import CARERS, MONEY, RECORDS
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_words import IN_CARE, STATE

_YOURS: Final = re.compile(
    r"\byour (?P<words>(?:(?!(?:about|with|for|of|and|on|to|or|in|at|from|over|after|"
    r"that|is|was|are|were|has|have|had|when|because|so|as|by|but|than|matters?|means)"
    r"\b)[\w'-]+ ?){1,4})",
    re.IGNORECASE,
)
_TIED: Final = re.compile(
    rf"\b(?:{IN_CARE}|{RECORDS}|{MONEY}|{CARERS})\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[\w'-]+")
_ANYBODYS: Final = frozenset({
    "attention", "browser", "call", "calls", "candor", "choice", "choices", "comfort",
    "comment", "comments", "communication", "compliment", "compliments", "concern",
    "concerns", "consideration", "contact", "convenience", "day", "details",
    "disappointment", "dissatisfaction", "e-mail", "effort", "email", "encouragement",
    "enthusiasm", "expectations", "experience", "experiences", "families", "family", \
        "feedback", "feelings",
    "friends", "frustration", "frustrations", "generosity", "health", "help", "honesty",
    "input", "inquiry", "interest", "issue", "issues", "kindness", "loved", "message",
    "needs",
    "neighbors", "note", "observation", "observations", "opinion",
    "opinions", "own", "page", "patience", "perspective", "phone", "post", "praise",
    "privacy", "question", "questions", "rating", "reaction", "recommendation",
    "referral", "remarks", "response", "review", "reviews", "rights", "safety",
    "satisfaction", "side", "situation", "statement", "story", "suggestion",
    "suggestions", "support", "sympathy", "thoughtfulness", "thoughts", "time", "trust",
    "understanding", "upset", "view", "views", "voice", "week", "weekend", "words",
})  # fmt: skip
"""What everybody who writes a review has, or is wished."""

_DID: Final = re.compile(
    r"\byou(?: also| then| never| always| only| even| clearly| just| both| still"
    r"| simply| first| later| yourself| initially)? "
    r"(?P<verb>(?:[a-z]+ed|were|had|came|went|saw|took|got|gave|told|said|left|"
    r"brought|hung|chose|knew|paid|kept|spoke|met|lost|fell|drank|ate|slept|sat|stood|"
    r"began|made|wore|broke|rang|ran|drove|swore|threw|forgot|withdrew|did|didn't|owe|"
    r"swear|yell|weren't|hadn't|haven't)\b|(?:have|'ve) (?:been|had|\w+ed)\b)",
    re.IGNORECASE,
)
_MAY_DO: Final = frozenset({
    "appreciated", "decided", "described", "deserved", "encountered", "enjoyed",
    "expected", "experienced", "faced", "hoped", "indeed", "liked", "loved",
    "mentioned", "need", "noted", "noticed", "outlined", "pointed", "posted", "raised",
    "rated", "recommended", "reported", "reviewed", "shared", "wanted",
})  # fmt: skip
_MAY_BE: Final = re.compile(
    r"(?:were|had|took|have \w+|'ve \w+)(?:(?: [\w-]+)? (?:unhappy|disappointed|"
    r"dissatisfied|frustrated|upset|offended|pleased|satisfied|happy|thrilled|"
    r"impressed|"
    r"able to (?:write|share|leave|read)|(?:the )?time|a moment|concerns?|"
    r"the (?:chance|opportunity) to (?:write|share|speak|read|look|talk))"
    r"|(?: [\w-]+){0,5} experience| (?:\w+ )?left feeling)\b"
    r"|(?:made (?:our|my|their) (?:whole |entire )?(?:day|week|month)"
    r"|made (?:us|me) (?:smile|happy|proud)|brought (?:us )?(?:a smile|joy))\b"
    r"|took (?:to (?:write|share|leave|tell|post|rate|let|give|reach)|out of)\b"
    r"|brought (?:this|that|it|these)\b|have shared\b|gave (?:us|our)\b"
    r"|(?:'ve|have) (?:\w+ly )?(?:enjoyed|loved|appreciated|mentioned|raised|"
    r"described)\b"
    r"|did (?:the right thing|not deserve)\b",
    re.IGNORECASE,
)
_TOLD: Final = compile_phrases(rf"""
    had you (?!any\b)[\w']+
    (you're|you are) (\w+ )?(doing|feeling|healing|recovering|walking|running|hearing)
    (you're|you are) (\w+ )?(sleeping|expecting|pregnant|scheduled|booked|overdue|back)
    (you're|you are) (\w+ )?due (for|in|on|back)
    (you're|you are) ([\w-]+ )?(a|an|our|my|the) (\w+ )?(patient|client|member)
    (you're|you are) (\w+ )?(one|among) (of )?(our|my|the)
    how far you('ve| have) come
    as [\w-]+ as you (are|were|did|do)
    (you're|you are|you have|you've got) ((on|with|under|insured by|covered by) )?\
        <payer>
    <carer> (\w+ ){{0,2}}(told|informed) (me|us) (that )?you
    as (explained|discussed|agreed|shown|instructed) (to you )?(in|at|during|before|\
        by) (the|our|your) (?!(\w+ )?(website|site|page|policy|notice|sign|review|\
        post))\w+
    you (know|remember|recall) (how we|that we|our (?!website)|Dr|the \w+ (we|from))
    you (still |currently |now |always )?(refuse|miss|cancel|owe|suffer|take|swear|\
        scream)
    you (still )?have (a|an|the|some) ([\w-]+ )?({IN_CARE}|{MONEY})
    (see|treat|fit|squeeze|accommodate|admit) you (in\b|that|on|the same|same|within|\
        early|right)
    (get|got|getting|fit|fitted|fitting|squeez\w+|work(ed|ing)?|put) you (in|into|on|\
        out)
    (take|took|taken|taking) you (without|in|on|back|as)
    (held|saved|reserved|set aside|prepared|ordered|made|kept) ... for you
    (bill|charg|refund|call|warn|tell|treat|examin|invit|remind|dismiss|send)ing you \
        (?!all)
    (sent|send|refer|referred|transferred) you (to|for|home|back)
    (give|gave|given|giving) you (a|an|the|every|all|two|three|\d+) (?!call\b|hand\b)\w+
    (owed|given|shown|sent|mailed|told|explained|prescribed|recommended|offered) to you
    (rendered|furnished|provided|delivered|released|charged|billed|assigned) to you
    (on|at|by) your (behalf|request|bedside|side)
    (on its way|in the mail|on the way|letter|package|check) to you
    to have you (here|with us|as|back|in our|join)
""")
_OTHERS_WORDS: Final = re.compile(
    r"\b(?:words?|reviews?|feedback|comments?|stories|notes?|voices?|experiences?|"
    r"ones?|"
    r"messages?|kindness|questions?|people|privacy|rights?|up|sincerely|truly)[, \
        \w-]{0,20} $",
    re.IGNORECASE,
)
_YOURS_ALONE: Final = re.compile(
    r"\b(?<!-)yours\b(?! (?:truly|sincerely))", re.IGNORECASE
)
_WELL: Final = compile_phrases(rf"""
    (<glad>|hope|hoping|hopefully|wish\w*|news|congrat\w*|kudos|bravo|way to go) ... \
        {STATE}
    (hear|know|see|read|learn) ... (you|you're|your \w+|he|she|he's|she's) ... {STATE}
    (<glad>|news|congrat\w*|kudos|way to go|hooray|yay) (\w+ ){{0,3}}(about|on|with|\
        over) \
        (?!this|that|our|being|your (kind |lovely )?(review|feedback|experience|words))\
        ([\w-]+ ){{0,4}}({IN_CARE}|sober|clean|baby|progress|milestone)
    (sounds?|looks?|seems?) (like|as if|as though|that) (the|your) ([\w-]+ )?{IN_CARE}
    (brought|gave|given|bringing|giving|got|get) you (\w+ )?(relief|comfort|back|\
        answers)
    (pounds|kilos|lbs) (you|that you|lighter|down|lost|gone)
    (baby|child|pregnancy) (number|#|no\.) ?\w+
    welcome (back|to the \w+[- ]free|to motherhood|to parenthood|to the (\w+ )?family)
""")


def about_reader(text: str) -> Iterator[re.Match[str]]:
    """Yield what `text`, plain, tells of its reader."""
    for found in _YOURS.finditer(text):
        if not _is_anybodys(found["words"]):
            yield found
    for found in _DID.finditer(text):
        if not _is_harmless(text, found):
            yield found
    for found in _YOURS_ALONE.finditer(text):
        if not _OTHERS_WORDS.search(text, max(0, found.start() - 60), found.start()):
            yield found
    for pattern in (_TOLD, _WELL):
        yield from pattern.finditer(text)


def _is_anybodys(words: str) -> bool:
    """Return whether it is "feedback" or "kind words", and not "surgery experience"."""
    told = {word.lower() for word in _WORD.findall(words)}
    return not told.isdisjoint(_ANYBODYS) and not _TIED.search(words)


def _is_harmless(text: str, found: re.Match[str]) -> bool:
    verb = found["verb"].lower()
    if verb in _MAY_DO:
        return True
    return _MAY_BE.match(text, found.start("verb")) is not None
