"""Everyday sentences that heads take for something grave.

Who waits for her mother, took his tablet with breakfast or got a cream after one look
tells of nothing grave. Short sentences hold little but "I", "my" and "they", of which
those in danger and those who were harmed write, too. Each pattern names the errand, and
none holds beside a word in earnest. Wordings (`grave_wordings.py`) are never overruled.
"""

import re
from typing import Final

from monitor.domain.text.wording import Wording

_WHO: Final = r"(?:me|us|him|her|them|my \w+|our \w+|his \w+|her \w+)"
_PLACE: Final = (
    r"(?:outside|downstairs|upstairs|here|there|in (?:the|my|our) (?:\w+ )?(?:car|truck"
    r"|van|parking|lot|car ?park|lobby|hall\w*|corridor|cafeteria|room))"
)
_MEDICINES: Final = r"(?:pills?|tablets?|meds?|medicines?|medications?|vitamins?)"
_ERRAND: Final = Wording(
    rf"\b(?:call|text|ring|phone|message|ping|tell|buzz|let) {_WHO}(?: \w+){{0,3}}?"
    r" (?:when|once|after|that|if|as soon as|as)\b.{0,40}\b(?:done|ready|finished"
    r"|through|over|out|up|called|home|back|here|there)\b"
    r"|\b(?:wait|waits|waiting|waited|sit|sitting|parked|pacing|standing|ill be|im)"
    rf" (?:\w+ ){{0,3}}?{_PLACE}\b.{{0,40}}\b(?:till|until|while|when|for)\b"
    r"|\b(?:pick|picks|picked|picking|drop|drops|dropped|dropping) (?:\w+ ){1,3}?"
    r"(?:up|off)\b"
    r"|\b(?:wont|will not|cant|cannot|not) (?:be )?(?:able to )?(?:come|make it|attend"
    r"|be there|be in|keep (?:my|the|our))\b.{0,40}\b(?:cancel|reschedul\w+|rebook"
    r"|move (?:it|my)|another (?:day|time|slot)|next week|sick|work|town|sitter)\b"
    r"|\bready to (?:go home|be picked up|leave(?! (?:this|the) (?:world|life|earth"
    r"|planet)))\b"
    r"|\b(?:took|take|takes|taking) (?:my|his|her|their|our) (?:\w+ ){0,3}?"
    rf"{_MEDICINES}\b"
    r"(?: \w+){0,3}? (?:with (?:breakfast|lunch|dinner|food|water|supper|a glass|milk"
    r"|coffee)|before (?:bed|breakfast|lunch|dinner|work)|after (?:breakfast|lunch"
    r"|dinner|eating)|as (?:prescribed|directed|usual)|every (?:day|morning|night"
    r"|evening))\b"
)
"""Who is fetched when, who cannot come, what is taken at breakfast."""
_IN_EARNEST: Final = re.compile(
    r"\b(?:di(?:e|es|ed|ying)|dead|death|kill\w*|suicid\w*|hang\w*|end(?:s|ed|ing)?"
    r"|gone|alive|alone|goodbye|bye|sorry|forgive|any ?more|any longer|forever|never"
    r"|nobody|no one|hurt\w*|pain|burden|cut\w*|blade|knife|gun|rope|bridge|roof|train"
    r"|overdos\w*|whole|every(?:one|body|thing)|hope\w*|despair\w*|worthless"
    r"|all|think\w*|thought\w*|extra|handful|bottle|rest of|too many|stop\w*|wish\w*"
    r"|tired|crisis|ambulance|911|note|letters?|last|instead|enough|without me|wake"
    r"|until (?:it is|its|its all|it is all) over)\b"
)
_HASTY: Final = Wording(
    r"\b(?:gave|give|given|handed|prescribed|wrote|put)\b(?: \w+){1,6}? without (?:even"
    r" |ever |so much as |actually |really ){0,2}(?:look\w*|listen\w*|examin\w*"
    r"|touch\w*|glanc\w*|ask\w* (?:me )?(?:any|a single|one|how|what)|an exam\w*"
    r"|finish\w*)\b"
    r"|\b(?:gave|handed) (?:me|us|him|her) (?:an? |some |two )(?:pill|tablet|tylenol"
    r"|ibuprofen|aspirin|cream|leaflet|brace|(?:\w+ )?ice pack)s?\b(?! (?:for|from"
    r"|meant"
    r"|that|which|with)\b)"
    r"|\b(?:shots?|vaccin\w+|boosters?|jabs?)\b.{0,60}\b(?:(?:both|all|feel\w*"
    r"|im) (?:\w+ )?(?:fine|good|ok|okay|great)|no (?:side effects?|reactions?"
    r"|problems?|issues?))\b"
)
"""Care that was quick or slight, and harmed nobody."""
_HARMED: Final = re.compile(
    r"\b(?:allerg\w*|react\w*|anaphyla\w*|swell\w*|swoll\w*|swelled|hospital\w*|icu|er"
    r"|said"
    r"|told|meant|belong\w*|fridge|batch|label\w*"
    r"|ambulance|died|dead|death|dying|wors\w+|wrong\w*|overdos\w*|dose|bl[ea]ed\w*"
    r"|seizure|collaps\w*|faint\w*|passed out|unconscious|pregnan\w*|already|expired"
    r"|someone elses|another|turned out|missed|cancer|stroke|sepsis|septic|rupture\w*"
    r"|burst|breath\w*|infect\w*|heart|clots?|pneumonia|meningitis|nearly|almost|later"
    r"|then|until|opioid\w*|insulin|thinners?|warfarin|chemo|sedat\w*|emergency"
    r"|surgery|broken|fracture\w*)\b"
)


def is_errand(sentence: str) -> bool:
    """Return whether a plain sentence tells of an errand, and of nobody in danger."""
    return bool(_ERRAND.search(sentence)) and not _IN_EARNEST.search(sentence)


def is_hasty_care(sentence: str) -> bool:
    """Return whether a plain sentence tells of quick care that harmed nobody."""
    return bool(_HASTY.search(sentence)) and not _HARMED.search(sentence)
