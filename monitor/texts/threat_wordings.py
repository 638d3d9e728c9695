"""How violence is meant, called for and wished, each in patterns of one sentence.

Joined from short alternatives, all bounded, so that each is linear in the sentence's
length. What turns a finding around is told in `monitor.texts.threats`.
"""

from typing import Final

from monitor.domain.text.wording import Wording
from monitor.texts.violence import (
    ARMED,
    DEADLY,
    FEW_WORDS,
    HARM,
    HARMED,
    KILL,
    KIN,
    PERSON,
    PLACE,
    PLACES,
    RUIN,
    RUINING,
    SOMEBODY,
    WEAPON,
)

_WILL: Final = (
    r"(?:will|gonna|gon|going to|want to|wanna|about to|(?:would )?love to|tempted to"
    r"|should|have to|need to|wont hesitate to|plan(?:ning)? (?:to|on)|intend to"
    r"|ready to|gotta|would (?:gladly|happily)|gladly|happily|cant wait to|swear to"
    r"|thinking (?:of|about)|dream(?:ing)? (?:of|about)|am coming to|coming to"
    r"|(?:wish|if) i could)"
)
_MEANING_TO: Final = (
    rf"(?:\b(?:i|we|im|id)\b(?: \w+){{0,3}}? {_WILL}(?: \w+){{0,2}}?"
    r"|^(?:were )?(?:gonna|going to|about to|wanna)|\b(?:ill|well|imma|ima)(?: \w+)?"
    r"|\b(?:think|thinks|thinking)(?: that)? (?:i|we) wont)"
)
_ON_THE_WAY: Final = (
    r"(?:^|\b(?:im|i am|were|we are|ill be|i will be) (?:\w+ )?)"
    r"(?:going|coming|heading|headed|driving|marching|walking)"
)
"""Writers leave out that it is they who go."""
_CALLING_TO: Final = (
    r"(?:\b(?:someone|somebody|we|people|they|everyone|everybody|you(?: all| guys)?)"
    r" (?:all )?(?:should|ought to|needs? to|must|(?:has|have) to|gotta|better)"
    r"(?: \w+){0,2}?"
    r"|\b(?:someone|somebody),? (?:please|just|go|kindly)(?: \w+)?"
    r"|\b(?:lets|let us|why dont we|why not|how about we|what if (?:we|someone"
    r"|somebody)"
    r"|(?:its |high |about )+time (?:that )?(?:to|we|someone|somebody))(?: \w+){0,2}?)"
)
_YOU: Final = r"(?:you|u|he|she|they|dr(?:[.]? \w+){1,2})"
_YOU_WILL: Final = (
    r"\b(?:you|u)(?: people| guys| lot)?"
    r"(?:ll| will| are going to|re going to|re gonna| gonna)(?: all)?"
)
_RUIN_IT: Final = r"(?:torch|burn(?: down)?|firebomb|bomb|nuke|blow up|shoot up)"
"""As a call has it: "somebody burned it" is news."""
_DOWN: Final = r"(?:down|up|to the ground|off the (?:map|face)|to ash(?:es)?)"


def _one_of(*wordings: str) -> Wording:
    return Wording("|".join(wordings))


INTENT: Final = _one_of(
    rf"{_MEANING_TO}(?:(?:,? \w+){{1,8}} and)? {HARM}",
    rf"{_MEANING_TO} {RUIN} (?:(?:some|all|one|any) of )?{FEW_WORDS}{PLACE}",
    rf"{_MEANING_TO} (?:get|grab|buy|fetch|use) {WEAPON}",
    rf"\b(?:i would|id)(?: \w+)? {HARM}(?=.{{0,40}}\b(?:if i (?:could|had)|in a"
    r" heartbeat|with my own|and (?:enjoy|smile|laugh)))",
    rf"\bthis close to {HARM}",
    r"\babout to do to (?:you|him|her|them|that|those)\b",
    r"\bgets an? (?:fist|bullet|knife|boot) (?:in|to|through)\b",
    r"\b(?:full|go(?:ing)?) postal\b|\b(?:catch|throw) these hands\b",
    # Weapons that somebody brings.
    r"(?:(?<!can )(?<!may )\b(?:i|we|im|ill|ive)\b(?: \w+){0,3}? |^)(?:bring|bringing"
    rf"|com(?:e|ing)(?: \w+){{0,4}}? with|show(?:ing)? up with) {WEAPON}",
    rf"\b(?:i|we|ive)(?: \w+)? (?:have|own|keep|got) {WEAPON}(?=.{{0,80}}\b(?:on"
    r" my way|coming|nothing to lose|use it|loaded|regret|sorry|list)\b)",
    rf"\b(?:has|got|brings|bringing) {WEAPON}(?=.{{0,60}}\bon (?:his|her|their) way\b)",
    rf"\b(?:i|we)(?: \w+){{0,3}} be(?: \w+){{1,5}} with {WEAPON}",
    # Who lies in wait, armed.
    rf"(?:{_MEANING_TO} (?:be|wait|meet|see|greet|find|follow|catch|corner|visit)"
    r"|\b(?:im|i am|were|we are)(?: \w+)? (?:waiting|outside|parked|sitting|standing"
    rf"|hiding))\b(?: \w+[.]?){{0,12}}? with {ARMED}",
    rf"{_ON_THE_WAY}(?: \w+){{0,5}}? (?:{PLACES}|{PERSON}|there|here)(?: \w+){{0,2}}?"
    rf" with {ARMED}",
    r"\b(?:there (?:is|will be)|i (?:put|planted|left)|weve put) an? bomb\b",
    r"\bbomb threat\W+(?:the|this|your)\b",
    rf"\b(?:the|this|that|your) (?:\w+ )?{PLACE} (?:will|is going to) (?:\w+ )?burn"
    r"(?=$|[.!]| (?:tonight|down|tomorrow))",
    r"\b(?:put|hold|see .{0,40}with) an? (?:knife|gun|blade|razor) (?:at|to|against)"
    r" (?:your|his|her|their) (?:throat|head|neck|face)s?\b",
    r"\b(?:make sure|see to it) (?:that )?(?:you|he|she|they) (?:all )?(?:ends?|winds?)"
    r" up (?:dead|crippled|in an? (?:wheelchair|coffin|grave|hospital))\b",
    r"\bthere will be blood(?! (?:work|tests?|drawn?|drives?|samples?)\b)",
    rf"\b(?:i|we) (?:start|begin) (?:shooting|killing|stabbing) {SOMEBODY}",
    # How the reader ends.
    rf"{_YOU_WILL} (?:bleed|burn|hang|suffer|die) for (?:this|that|what|it)\b",
    r"\b(?:you|u)(?: are|re| r|ll be| will be)(?: \w+)? dead(?! (?:wrong|right|on"
    r"|tired|to|set|serious)\b)(?= |$|[-.!,])",
    rf"\b(?:dr(?:[.]? \w+){{0,2}}?|you(?: all)?|(?:the|that|this) {PERSON})(?: are|re"
    r"| is)? (?:will|going to|gonna) die (?:tonight|today|tomorrow|soon|for"
    r" this)\b(?! if\b)",
    r"\byou will die an? (?:horrible|slow|painful|terrible|bloody)\b"
    r"|\b(?:die|suffer)\b.{0,40}\bat my hands\b",
    r"\bif .{1,60}\b(?:you|u)(?: will| all|ll)? die(?=$|[.!])",
    r"\b(?:you|u)(?: will|ll)? (?:wont|never|not) (?:make it (?:to|out|through|home)"
    r"|live to|(?:leave|get out)(?: \w+){0,3} alive|see (?:tomorrow|christmas"
    r"|another|the (?:end|sun|morning|light))|walk again|wake up)\b",
    r"\blast thing (?:you|u|he|she|they)(?:ll| will)? (?:ever )?(?:do|see|say|hear)\b",
    r"\bif (?:\w+ ){1,3}?(?:dies?|(?:doesnt|dont) (?:make it|survive|wake up|live|come"
    r" (?:home|back))|gets? worse),? (?:then )?(?:neither (?:will|do) (?:you|u)\b"
    r"|so will"
    r" (?:you|u)\b|(?:you|u)(?:re| are|r)? (?:next|too)(?=$|[^\w ])|(?:you|u)"
    r" (?:die|go) (?:too|next|with)\b|god help you\b)",
    r"\bfind your (?:dead )?(?:body|corpse|bodies)\b",
    rf"\b{_YOU}(?:ll| will|re going to| is going to| are going to) (?:be|end up|wind"
    r" up|leave|go home)(?: \w+){0,3}? (?:in (?:an? )?(?:box|coffin|body ?bags?|grave"
    r"|ditch)|(?:six|6) feet under|floating in|in the (?:morgue|river|trunk))\b",
    r"\bpay(?: for \w+)? with (?:your|his|her|their) (?:li(?:fe|ves)|blood)\b",
    r"\b(?:will|ll|gonna|going to) pay (?:with|in) blood\b",
)
"""What the writer, or somebody with them, means to do."""

CALL: Final = _one_of(
    rf"{_CALLING_TO}(?:(?: \w+){{1,6}} and)? {HARM}",
    rf"(?:{_CALLING_TO} |^(?:please |just |go |lets |and )*){RUIN} {FEW_WORDS}{PLACE}",
    rf"^(?:please |just |lets |go |so )*(?:{KILL}|hang|burn|gas|execute) (?:(?:all"
    rf" |every )?(?:the|those|these|that|all|every) {FEW_WORDS}{PERSON}"
    r"|(?:them|him|her|em)(?: all| now)?(?=$|[.!]))",
    r"^burn\b(?:,? \w+){1,3},? burn\b",
    r"\b(?:him|her|them|this \w+) out of (?:his|her|its|their) misery\b",
    r"\b(?:needs|deserves|could use|wants) an? (?:good|proper|serious|severe)"
    r" (?:beating|thrashing)\b",
    r"\b(?:belongs?|stand(?:s|ing)?|put|up) (?:\w+ )?(?:in front of|before|against)"
    r" (?:an?|the) (?:firing squad|wall and shot)\b",
    rf"\b(?:someone|somebody|yall),? {_RUIN_IT} {FEW_WORDS}{PLACE}",
    rf"\b(?:death|dying|hanging|a bullet) is too (?:good|kind|quick|easy) (?:an end )?"
    rf"for {SOMEBODY}",
    r"\blike (?:you|him|her|them) get (?:shot|killed|stabbed|hanged|beaten)\b",
    rf"\bdeath to (?:all |the |every |these |those )*{FEW_WORDS}{PERSON}",
    r"\bonly good \w+(?: \w+)? (?:is|are)(?: an?)? dead\b",
    # What should happen to somebody.
    r"\b(?:should|ought to|needs? to|must|deserves? to|(?:has|have) to)"
    rf"(?: (?!(?:i|we|my|our)\b)\w+[.]?){{0,4}}? (?:be|get|gets) {DEADLY}\b",
    rf"\b(?:{PERSON}|you|u|they|he|she|him|all) (?:all )?(?:should|ought to|needs? to"
    rf"|must|deserves? to) (?:all |just )?(?:be|get) {HARMED}\b",
    rf"\b(?:{PERSON}|you|u|they|he|she)(?: \w+){{0,6}}? should (?:all )?"
    r"(?:hang|burn|die|swing|bleed|suffer)(?=$|[.!,]| for\b| in hell)",
    r"\bdeserves? (?:to (?:die|suffer|burn|hang|bleed|choke|be raped)(?! out\b)"
    r"|an? (?:bullet(?! point)|noose|rope|beating|slow death|knife))\b",
    r"\b(?:go|please|just|should) (?:and )?(?:kill|hang|shoot) (?:yourself|yourselves"
    r"|urself|ya self|himself|herself|themselves)\b|\bkys\b"
    r"|(?:^|[,;:] ?)kill (?:yourself|yourselves|urself)\b",
    rf"\b{PLACE}? (?:should|ought to|must|needs to|deserves to|has to) (?:be |get "
    rf"|go )?"
    rf"(?:burn(?:ed|t)?|bombed|blown|torched|nuked) {_DOWN}",
    rf"{PLACE} (?:should|must|deserves to) (?:just )?burn(?=$|[.!])",
)
"""What somebody should do, or should happen to somebody."""

_WISHING: Final = (
    r"\b(?:hop(?:e|ing)|wish(?:ing)?|pray|praying|(?:love|like|want|cant wait|dying)"
    r" to (?:see|watch))"
)
_SUBJECT: Final = (
    r"(?: that)? (?:you(?: all)?|u|he|she|him|her|they|them|(?:the|that|this|those"
    r"|these|your|his|their|all|every|dr)(?: \w+[.]?){1,4}?)"
)
_SITE: Final = rf"(?:(?:that|those) )?{FEW_WORDS}{PLACE}"
WISH: Final = _one_of(
    rf"{_WISHING}{_SUBJECT}(?: \w+){{0,3}}? (?:dies?|dead|burns? (?:in hell|alive|to"
    r" death)|rots?|gets? (?:cancer|aids|hit by|run over|killed|stabbed|raped|shot(?! "
    r"of\b|s\b))|drops? dead|bleeds?(?: out| to death)?|chokes?|suffers?|drowns?"
    r"|(?:is|are|be) (?:killed|murdered|shot|dead|raped|stabbed))"
    r"(?=$|[^\w ]| (?:on|in|for|like|by|with|and|to|soon|slowly|painfully|from|alone"
    r"|a|under|as|or)\b)",
    rf"{_WISHING}(?: that)?(?: \w+)? (?:someone|somebody|an? \w+)(?: would)? "
    rf"(?:\w+ )?(?:{KILL}s?|beats|hurts|shoots) (?:{SOMEBODY}|{KIN})",
    rf"{_WISHING}(?: that)? (?:someone|somebody|an? \w+(?: \w+)?) runs? (?:{SOMEBODY}"
    rf"|{KIN}) over"
    r"\b",
    rf"{_WISHING}(?: that)? an? (?:truck|bus|car|train)(?: \w+)? hits? {SOMEBODY}",
    rf"{_WISHING} (?:\w+ ){{1,4}}?(?:goes? up in flames|burns? (?:down|to the ground)"
    r"|burns?(?: \w+){0,4} (?:you|them|everyone|staff|everybody)"
    r"|(?:gets? )?(?:bombed|blown up|torched|firebombed|(?:set|goes) on fire"
    r"|burn(?:ed|t) (?:down|to the ground)))\b",
    rf"{_WISHING} (?:\w+ ){{0,4}}?{PLACES} (?:just )?blows? up\b",
    rf"(?:{_WISHING}|\b(?:love|like|want) for) (?:\w+ ){{1,6}}?(?:(?:{RUINING}"
    rf"|sets? fire to) {_SITE}|(?:{RUINING}|sets?) {_SITE} (?:down|up|to the ground"
    r"|on fire))",
    rf"{_WISHING} (?:\w+ ){{1,4}}?(?:brings|comes with) an? (?:gun|knife|bomb|rifle)\b",
    r"\b(?:his|her|your|their) heads? on an? (?:stick|pike|spike)\b",
    rf"{_WISHING} harm (?:on|to) {SOMEBODY}",
    rf"\bbetter off if (?:\w+ ){{1,5}}?(?:were|was|got) (?:all )?{DEADLY}\b"
    r"|\bif only (?:\w+ ){1,6}?had (?:their|his|her) throats? cut\b",
    r"^(?:i|we) want (?:\w+ ){1,6}?dead(?=$|[.!])",
    r"^may (?:you|he|she|they|your \w+|god \w+)(?: \w+){0,4} (?:die|burn|rot|suffer"
    r"|choke|hang|bleed|perish)\b",
    r"(?:^|\b(?:please|just|go|and) )die,? (?:slowly|already|painfully|you|in an?|bitch"
    r"|alone)\b|\b(?:please|just|go)(?: and)? die(?=$|[.!,])",
    r"\bdie (?:a|in a) (?:\w+ )?(?:death|hole|ditch|(?:car )?crash)\b",
    r"\b(?:you|u|he|she|they|doctors?|nurses?|staff)\b(?: \w+){0,4} die in a fire\b",
    r"\bhope (?:you|they|he|she)(?: all)? (?:choke|be raped)\b",
)
"""What the writer would like to happen to somebody, or to a place."""
