"""Threats that name no violence: "I know where you park", "watch your back".

Each alternative is linear in the sentence's length. "I know where you get your
reviews from", "somebody will get hurt on that ramp" and "you will hear from my
lawyer" are none.
"""

from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.violence import ARMED, PERSON, STAFF

_YOU: Final = (
    r"(?:you|u|ya|yall|every (?:last |single )?one of (?:you|them)"
    r"|(?:all|each|any) of you)"
)
_ENDS: Final = r"(?=$|[.!,]| (?:and|all|if|because|you)\b)"
_ME: Final = (
    r"(?:ill|well|i will|we will|im gonna|im going to|i am going to|were going to"
    r"|we are going to|gonna|imma)"
)
_HOME: Final = (
    rf"(?:your|dr[.]? \w+|(?:the|that) {STAFF}s?) (?:own |front |home )?(?:house|home"
    r"|apartment|driveway|street|door|bedroom|car|kids?|children|wife|husband|daughter"
    r"|son|famil(?:y|ies)|school)"
)

_WAITED_FOR: Final = (
    r"(?! (?:\w+ )?for (?!(?:you|u|ya|yall|your|ur|him|her|them|that|this)\b|.{0,80}?"
    rf"\bwith {ARMED}))"
)
"""Where somebody waits is no threat to whoever is named, unarmed: to the nurse with the
vaccine."""

_WATCHES: Final = (
    r"\b(?:i|we|everyone|people) (?:all |now |already )?(?:know|found(?: out)?|figured"
    r" out|will find(?: out)?) where (?:\w+[.]? ){1,4}?(?:lives?|sleeps?|parks?"
    r"|works?(?=$|[.!])|(?:go(?:es)?) to (?:school|church|daycare))\b"
    r"|\b(?:i|we) know (?:what|which) (?:car|school|bus|train|gym) (?:you|she|he|they"
    r"|your \w+|dr[.]? \w+) (?:drives?|go(?:es)? to|takes?|uses?)\b"
    r"|\b(?:(?:i|we) (?:all |now )?know (?:when|what time) (?:you|your shift)"
    r"|i (?:now )?know (?:when|what time) (?:he|she|(?:his|her) shift))"
    r" (?:\w+ )?(?:ends?|starts?|gets? off|clocks? out|(?:leaves?|finish(?:es)?) work"
    r"|is over|walks? (?:home|to (?:your|his|her)))\b"
    r"|\b(?:i|we|ive|weve) (?:\w+ )?(?:have|got|know|found|looked up) (?:your|her|his)"
    r" home address(?=$|[.!,]| (?:and|now|too)\b)"
    r"|\b(?:ill|i will|well|we will|im|we are|were) (?:be )?(?:waiting )?(?:in|at|by"
    r"|near) (?:the|your) (?:\w+ )?(?:parking|garage|lot|alley|back door|side door"
    r"|exit)"
    r"(?: \w+){0,3}? (?:when|after|until|till) (?:you|your shift)"
    r" (?:clocks? out|ends|is over)\b"
    rf"|\b(?:i|we|ive)(?: \w+)? (?:found|know|saw|watched|followed|been watching|been"
    rf" following|been to|drove (?:past|by)|(?:was|am|sat|sit|waited?|waiting|parked)"
    rf" outside) {_HOME}(?=$|[^\w ]| (?:last|tonight|today|yesterday|every|now|too)\b)"
    r"|\b(?:i|ive|we)(?: \w+)? (?:follow|followed|been following) (?:you|her|him)"
    r" (?:home|to (?:your|her|his) (?:car|house))\b"
    r"|\b(?:i|ive|we)(?: \w+)? (?:been watching|watched|watch) you(?: \w+)? (?:home"
    r"|leave|sleep|through|walk|from)\b"
    r"|\b(?:i|we|ive) (?:have|got|took|take) (?:\w+ )?(?:photos?|pictures?|videos?) of"
    r" your (?:kids?|children|daughters?|sons?|wife|husband|house|home|family)\b"
    r"|\b(?:i|we|ive|weve) (?:\w+ )?(?:have|got|know) (?:all )?(?:your|their|the"
    r" staffs?)(?: \w+){0,3} addresses\b|\ball (?:your|their) home addresses\b"
    r"|\b(?:im|i am|ill be|i will be) (?:\w+ )?(?:standing |sitting |waiting )?(?:in"
    r"|at|outside) your (?:kitchen|bedroom|window|bed|living room|front door|garage"
    r"|house)\b|\bstanding in your (?:kitchen|bedroom|living room)\b"
    rf"|\b(?:{_ME}|im|someone will) (?:be )?(?:there )?waiting(?: for (?:you|her|him"
    r"|them))? (?:outside|by your car|in the (?:(?:parking|car ?park)"
    rf"{_WAITED_FOR}|dark|alley)|at"
    r" (?:your|her|his) (?:car|house|home)|when (?:you|your|she|he|her|his)"
    r" (?:\w+ )?(?:leaves?"
    r"|shifts?|gets? off|walks?|comes? out))"
)
_COMES: Final = (
    rf"(?<!bus )(?<!van )\b(?:im|i am|we are|were|ill be|i will be) (?:coming"
    rf"|gunning) (?:for|after) {_YOU}{_ENDS}"
    rf"|\b{_ME}(?: \w+)? (?:hunt|find|track|get|come (?:for|after)) {_YOU}(?=$|[.!,]"
    r"| (?:all|down|and (?:make|when|you)|at your|outside)\b)"
    rf"|\b{_ME} come (?:for|after) them(?=$|[.!,]| all\b)"
    rf"|\b{_ME} (?:\w+ ){{0,4}}?make (?:you|her|him|them|your li(?:fe|ves)) (?:regret"
    r"|(?:a )?(?:living )?hell)\b"
    rf"|\b{_ME} (?:\w+ ){{0,5}}?teach (?:her|him|you|them|that \w+) a lesson\b"
    r"|\bcant hide(?: from (?:me|us)\b|(?=$|[.,!]))"
    rf"|\b{_ME} wait for (?:you|her|him) (?:at|by|outside|near) the staff \w+\b"
    r"|\b(?:someone|somebody) (?:\w+ ){0,2}?teach (?:her|him|them|that \w+) a lesson\b"
    r"|\b(?:making|make) (?:you|people like (?:you|her|him)) disappear\b"
    r"|\b(?:something|things) (?:bad|terrible|awful) (?:will|might|is going to) happen"
    r" to (?:you|your \w+)\b"
    r"|\b(?:better )?(?:pray|hope) (?:that )?(?:i|we) (?:never|dont) (?:\w+ )?(?:see"
    r"|find|run into|meet|catch|come across) (?:you|u|her|him|them|out)\b"
    r"|\bif i (?:ever )?(?:see|catch|meet|find|run into) (?:you|him|her|that \w+)"
    r" (?:\w+ ){0,5}?(?:street|alley|alone|outside|parking|in public|again),? (?:ill"
    r"|i will|you(?:ll| will)|god help|so help)\b"
    r"|\bgot out of (?:prison|jail)\b.{1,60}\b(?:forgot\w*|remember|find|know where"
    r"|see you)\b"
    r"|\b(?:touch|come near|mess with|go near) (?:my|our|me|us) .{0,40}\band (?:ill|i"
    r" will|you(?:ll| will|re| are))\b"
)
_WARNS: Final = (
    r"(?:^|better |gonna have to |should |and )(?:all )?watch (?:your|ur) back"
    rf"s?(?=[.!]*$|,? (?:bitch|you|dr|from now|at night|because|cause|{PERSON}))"
    r"|\bbetter (?:not|never) (?:\w+ ){0,2}?(?:cross my path|run into me"
    r"|let me (?:catch"
    r"|see|find|run into) (?:you|him|her|them))\b"
    r"|\benjoy your last (?:breaths?|(?:\w+ )?(?:alive|on (?:this )?earth|breathing))\b"
    r"|\bsleep with one eye open\b|\bbetter (?:start (?:running|praying|hiding)|lock"
    r" your doors?|hire (?:some )?(?:security|bodyguards?|guards))\b"
    r"|\b(?:you|u|he|she|they)(?: all)?(?:ll| will| (?:are|is) (?:gonna|going to)"
    r"|re (?:gonna|going to))?(?: all)? (?:get|getting) (?:exactly )?(?:what(?:s| is)"
    r" coming|whats yours)\b|\b(?:you|u)(?: all)? (?:have|got) it coming\b"
    r"|\byour (?:days|hours) are numbered\b"
    r"|\b(?:shame|pity) if (?:some|any)(?:thing|one|body)(?: \w+){0,3} (?:happen(?:s"
    r"|ed)?|burn(?:s|ed)?|hurt|broke|found out where)\b"
    r"|\b(?:accidents|things) (?:can )?happen to (?:people|doctors|nurses|clinics"
    r"|places|staff)(?: \w+)? like (?:you|yours)\b"
    r"|\b(?:messed|messing|fucked|fucking) with the wrong \w+\b"
    r"|\b(?:youll|you will|youre going to|you are going to|gonna)(?: all)? (?:regret"
    r"|be sorry)(?: \w+){1,3} (?:ever|were (?:ever )?born)\b"
    r"|\b(?:you|u|they)(?:ll| will)? (?:wont|never) see (?:it|me|us) coming\b"
    r"|\b(?:you|he|she)(?: will|ll| are going to|re going to) pay (?:dearly )?for what"
    r" (?:you|he|she)\b"
    r"|\b(?:i am|im) not responsible for what (?:happens|i do|comes)\b"
    r"|\bnext time (?:\w+ ){0,3}?(?:some(?:body|one) gets hurt|i wont be so (?:nice"
    r"|calm|polite))\b|\b(?:a )?locked doors? (?:will|would|can) (?:stop|keep) me\b"
    r"|\bsay goodbye to your (?:kids|family|wife|husband)\b"
)

VEILED: Final = Wording(f"{_WATCHES}|{_COMES}|{_WARNS}")
"""What hints that the writer watches, waits for or will harm somebody."""
