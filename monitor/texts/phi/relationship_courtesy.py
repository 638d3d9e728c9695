"""Courtesies that confirm: thanks, regret and wishes for more than a review.

Anybody can be thanked for a review and told that it is sad to read. Thanks for coming
in, regret of a wait and care instructions are for patients. So here what anybody can
be thanked for is listed, and the rest confirms.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_words import IN_CARE

_FEEDBACK: Final = (
    r"(?:[\w-]+ ){0,4}?(?:feedback|reviews?|words?|comments?|stars?|ratings?|notes?|"
    r"messages?|posts?|kindness|support|input|insights?|thoughts|concerns?|honesty|"
    r"candor|"
    r"suggestions?|compliments?|shout-?outs?|love|recommendations?|opinions?|mentions?|"
    r"praise|perspective|questions?|info\w*|heads-?up|nudge|push|reminder|patience|"
    r"interest|nominations?|votes?|follow|it|story|stories|encouragement|appreciation|"
    r"experiences?|time|attention|understanding|smiles?|opportunity|chance|everything|"
    r"neighbou?rs|communit(?:y|ies)|followers|"
    r"that)"
)
_THANKED: Final = re.compile(
    r"\b(?:thank(?:s| you)(?: all)?|grateful|appreciate it|appreciation|gratitude|"
    r"kudos)(?: again| so much| very much| a lot| a bunch| a million| kindly| "
    r"sincerely)?"
    r"(?: to you)? for (?!(?:"
    rf"(?:your|the|this|that|these|those|such|all|an?|another) {_FEEDBACK}|"
    r"(?:your|the|this|that|those|these|such|all|any) [\w-]+ (?:and|to|in|about)|"
    r"(?:[\w-]+ly |also )?(?:sharing|taking|writing|reading|leaving|posting|giving|"
    r"reaching|recommending|supporting|reviewing|rating|commenting|pointing|mentioning|"
    r"telling|reporting|raising|voicing|speaking|asking|following|voting|noticing|"
    r"contacting|making us|making our|making the time|spreading|highlighting|flagging|"
    r"providing|expressing|alerting|understanding|responding|sending (?:this|us|your)|"
    r"being (?:honest|candid|so kind|kind|open)|"
    r"bringing (?:this|that|it|these|your|them|a smile|such)|"
    r"(?:letting|helping) (?:us|others|people|me) (?:know|find|learn|improve|get "
    r"better|grow|do better))|"
    rf"{_FEEDBACK})\b)[\w']+",
    re.IGNORECASE,
)
_APPRECIATED: Final = re.compile(
    r"\bappreciate (?:that )?you(?:'re|'ve)? (?!(?:[\w-]+ly )?(?:took|take|taking|"
    r"shar\w+|"
    r"writ\w+|wrote|reach\w+|leav\w+|left|giv\w+|gave|speak\w+|bring\w+|brought|"
    r"rais\w+|"
    r"tell\w+|told|point\w+|mention\w+|recommend\w+|support\w+|provid\w+|let us know|"
    r"letting us know|post\w+|r feedback)\b)[\w']+",
    re.IGNORECASE,
)
_SORRY: Final = (
    r"(?:sorry|apologi[sz]e|apologies|apology|regret)(?: (?:again|deeply|sincerely|"
    r"very "
    r"much|so much|once more|to you|personally|in person))?"
)
_PITIED: Final = (
    r"(?:[\w-]+ ){0,3}?(?:experiences?|inconvenience|frustrations?|trouble|confusion|"
    r"misunderstandings?|disappointment|impression|distress|upset|difficult(?:y|ies)|"
    r"hassle|stress|way|feeling|perception|concerns?|issues?|late (?:reply|response)|"
    r"slow (?:reply|response)|delay(?:ed)? (?:reply|response|in (?:reply|respond|"
    r"answer)\w*)|"
    r"standards?|lack of|tone|rudeness|behaviou?r|service|communication|hold times?|"
    r"(?:busy |phone )lines?|phones|parking|construction|signage|elevators?|website)"
)
_REGRETTED: Final = re.compile(
    rf"\b{_SORRY} (?:for|about|over) (?!(?:any\w*|that\b[ .,!]|this\b[ .,!]|"
    r"(?:whatever|not|falling|failing|letting|making|causing|missing the|coming across|"
    r"being)\b|"
    rf"how\b|what\b|(?:the|your|this|that|such|all|our|a|an) {_PITIED}|{_PITIED}"
    r")\b)[\w']+",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(
    r"\b(?:look(?:ing)? forward to|can'?t wait to|can't wait for|eager to|excited to|"
    r"continu(?:e|ing) to|chance to|opportunity to|privilege (?:to|of)|pleasure (?:to|"
    r"of)|"
    r"honou?r(?:ed)? (?:to|of)|(?:glad|happy|pleased) to have|joy (?:to|of)) "
    r"(?P<what>(?:see|seeing|meet|meeting|treat|treating|car(?:e|ing) for|tak(?:e|ing) "
    r"care"
    r" of|welcom(?:e|ing)|serv(?:e|ing)|help|helping|work(?:ing)? with|deliver(?:ing)?|"
    r"hav"
    r"(?:e|ing)|been|be|being|look(?:ing)? after|watch(?:ing)?) (?:(?:of |a )?you\b(?! "
    r"feel)|"
    r"(?:your|the|that|baby|him|her|part of your|there for you)\b)|your\b|"
    rf"(?:the |this )?(?:next|follow-?up|(?!hearing ){IN_CARE}))",
    re.IGNORECASE,
)
_SAID: Final = compile_phrases(rf"""
    (sorry|sad|hate|hated|regret) to (see|watch|have) you (go|leave|leaving|lost)
    (sorry|sad|hate|regret) to (lose|be losing|have lost) you
    (sorry|apologi[sz]e) (that )?(we|I) ... you (waiting|wait|back|in|twice|more|than)
    {_SORRY} (that )?(you (had|were|have|left|waited|got|came|could not|couldn't) \
        (?!(a|an|\
        such|to read|(so |very )?(unhappy|upset|disappointed|dissatisfied|frustrated|\
        offended|not)|this|that|any|concerns|left feeling)\b))
    {_SORRY} (that )?(the|your|our) <sort>{IN_CARE}
    see you (soon|again|in|on|at|for|tomorrow|next|monday|friday|then|back|there|this)
    (miss|missed|missing) (seeing |having )?(you\b(?! your)|your (smile|face|dad|mom|\
        father|\
        mother))
    (end|ended|ending|terminate|terminated|discontinue|severed?|close) (the|our|your) \
        ([\w-]+ )?(relationship|care)
    (part|member) of (our|the) ([\w-]+ ){{0,2}}(family|practice since)
    (says?|sends?|sending) (hi|hello|thanks|thank you|(her|his|their|you) (best|love|\
        regards))
    (says?|told me|remembers?|recalls?|mentioned|misses|asked about) (that )?you
""")
_TOLD_TO_DO: Final = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=- )|(?<=\n)|(?<=\bplease )|(?<=\bjust ))"
    r"(?:keep (?:icing|using|taking|wearing|doing|applying|resting|moving|stretching|"
    r"it "
    r"(?:dry|clean|elevated|covered)|your|the|that|those|brushing|flossing)|"
    r"continue (?:the|your|with your|taking|using|wearing|icing)|"
    r"ice (?:it|the|your|that)|rest (?:up|it|the|that)|elevate|"
    r"(?:wear|apply|finish|take|use) (?:the|your|it|those|them) (?!time\b|feedback|"
    r"number|to\b|serious|very\b|into\b|as\b|person|concerns?\b|comments?\b|words?\b)|"
    r"stay off|take it easy|take (?:good )?care of (?:that|those|the|your)|"
    r"(?:bring|pick|drop) (?:it|them|him|her|those|the \w+) (?:in|by|up|back|off)|"
    r"come (?:get|pick|back|see|on back|on in)|hang in there|get well|feel better|heal|"
    r"enjoy (?:the|your|that|those|being|every)(?! (?:day|rest|week|weekend|evening|"
    r"holiday|season|summer|spring|winter|fall|site|website|music)))\b",
    re.IGNORECASE | re.MULTILINE,
)


def courtesies(text: str) -> Iterator[re.Match[str]]:
    """Yield thanks, regret, wishes and advice in `text` that are for patients."""
    for pattern in (_THANKED, _APPRECIATED, _REGRETTED, _FORWARD, _SAID, _TOLD_TO_DO):
        yield from pattern.finditer(text)
