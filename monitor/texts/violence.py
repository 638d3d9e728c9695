"""The words of violence: what is done, to whom and to what place.

Parts of patterns that `monitor.texts.threats` puts together; each takes a bounded
number of words, so that what is made of them is linear.
"""

from typing import Final

STAFF: Final = (
    r"(?:doctors?|dr|docs?|nurses?|receptionists?|dentists?|surgeons?|physicians?"
    r"|therapists?|clinicians?|psychiatrists?|psychologists?|pharmacists?|midwi(?:fe"
    r"|ves)|pediatricians?|paramedics?|oncologists?|secretar(?:y|ies)|assistants?"
    r"|administrators?|providers?|staff|team|crew|managers?|employees?|workers?"
    r"|boss(?:es)?|owners?|guards?|quacks?|pushers?|ceos?)"
)
_KINDS: Final = (
    r"(?:muslims?|jews?|christians?|immigrants?|migrants?|refugees?|foreigners?|gays?"
    r"|lesbians?|queers?|trans|transgenders?|homosexuals?|blacks?|whites?|asians?"
    r"|mexicans?|latin[oa]s?|arabs?|africans?|indians?|chinese|cripples?|disabled"
    r"|feminists?|liberals?|democrats?|republicans?)"
)
_ANYBODY: Final = (
    r"(?:lady|ladies|wom[ae]n|m[ae]n|guys?|girls?|boys?|bitch(?:es)?|idiots?|morons?"
    r"|people|persons?|bastards?|assholes?|fuckers?|motherfuckers?|cunts?|whores?"
    r"|sluts?|scum(?:bags?)?|butchers?|clowns?|liars?|famil(?:y|ies)|kids?"
    r"|child(?:ren)?|wi(?:fe|ves)|husbands?|mother|daughters?|sons?|patients?"
    r"|niggers?|faggots?|fags?|trann(?:y|ies)|dykes?|kikes?|spics?|pakis?|retards?"
    r"|(?:last |single )?ones? of (?:you|them)|lot of (?:you|them))"
)
_TRADES: Final = (
    r"(?:(?!lists?\b|wrists?\b|twists?\b|fists?\b)\w{1,20}ists?|\w{1,20}icians?|pilots?"
    r"|cops?|police|officers?|politicians?|executives?|drivers?|teachers?|gardeners?"
    r"|lawyers?|protesters?|vegetarians?)"
)
PERSON: Final = rf"(?:{STAFF}|{_KINDS}|{_ANYBODY}|{_TRADES})\b"

# "The germs in people": what a preposition brings in is not harmed.
FEW_WORDS: Final = (
    r"(?:(?!(?:in|on|of|for|to|with|at|by|and|from|that|who|over)\b)\w+ ){0,3}?"
)
_PLURAL: Final = (
    rf"(?:{_KINDS}(?: people)?|women|men|people|(?:doctor|nurse|dentist|surgeon"
    r"|physician|receptionist|psychiatrist|pharmacist)s)"
)
SOMEBODY: Final = (
    r"(?:you|u|ya|yall|him|her|them|everyone|everybody|whoever|anyone|anybody|dr"
    r"|(?:all|each|any|half|every"
    rf" (?:last |single )?one|most) of (?:you|them|these|those)|{_PLURAL}"
    r"|(?:(?:all|every) )?(?:the|that|this|those|these|any|some|an?|another|every|all"
    rf"|each|more) {FEW_WORDS}{PERSON})\b"
)
KIN: Final = rf"(?:your|ur|his|their) {FEW_WORDS}{PERSON}"
WHOSE: Final = rf"(?:your|ur|his|her|their|(?:the|that|this) (?:\w+ )?{STAFF}s?)"

KILL: Final = (
    r"(?:kil{1,2}(?:e?d|ing)?|murder(?:ed|ing)?|shoot(?:ing)?|shot|stab(?:bed|bing)?"
    r"|strangl(?:ed?|ing)|throttl(?:ed?|ing)|punch(?:ed|ing)?|slap(?:ped|ping)?"
    r"|smack(?:ed|ing)?|behead(?:ed|ing)?|decapitat(?:ed?|ing)|lynch(?:ed|ing)?"
    r"|rap(?:ed?|ing)|tortur(?:ed?|ing)|slaughter(?:ed|ing)?|massacr(?:ed?|ing)"
    r"|assassinat(?:ed?|ing)|exterminat(?:ed?|ing)|eradicat(?:ed?|ing)"
    r"|annihilat(?:ed?|ing)|castrat(?:ed?|ing)|mutilat(?:ed?|ing)|maim(?:ed|ing)?"
    r"|drown(?:ed|ing)?|suffocat(?:ed?|ing)|crucif(?:y|ied|ying)"
    r"|electrocut(?:ed?|ing)|bludgeon(?:ed|ing)?|dismember(?:ed|ing)?"
    r"|(?:hunt|gun|mow)(?:ed|ing|ning)? down|(?:string|strung) up"
    r"|wip(?:ed?|ing) out|slit(?:ting)?|unaliv(?:ed?|ing)|stomp(?:ed|ing)?(?: on)?"
    r"|r[ua]n(?:ning)? over|beat(?:ing)? the (?:shit|crap|hell|living \w+) out of"
    r"|put(?:ting)? (?:an? |some )?bullets? (?:in|into|through))"
)
"""Said of a person it is violence, in whatever tense."""

_ROUGHNESS: Final = (
    r"(?:break|kick|hang(?:ed)?|hung|burn(?:ed|t)?|chok(?:ed?|ing)|gas(?:sed)?|bomb"
    r"(?:ed)?|hurt|execut(?:ed?|ing)|beat(?: up)?|cut(?: up)?|gut|skin"
    r"|destroy|attack(?:ed)?|hit|jump)"
)
"""Done to things more often than to people: needs a person as its very object."""

_ALONE: Final = (
    r"(?= ?(?:$|[^\w ])| (?:and|or|if|when|until|so|because|for|with|like|all|doctor"
    r"|tonight|today|tomorrow|now|myself|alive|to death|next|from|at the stake"
    r"|on sight|senseless|bloody|again)\b)"
)
"""Follows a pronoun that stands alone: not "her braces", "them in", "you a favor"."""

_LIMB: Final = (
    r"(?:legs?|arms?|necks?|jaws?|faces?|nose|bones?|fingers?|knees?|skulls?|teeth"
    r"|hands?|ribs|spine|throats?|heads?|brains?|balls|kneecaps?|eyes)"
)
_TO_A_LIMB: Final = (
    rf"(?:(?:break|smash|bash|punch|kick|crush|snap|stomp|cut|slit|slash|rip|tear|chop"
    rf"|slice|blow|bust|knock|rearrange|pound|beat|cave(?: in)?)(?: off| out"
    rf"| in)? (?:(?:all|both|each|every|every (?:single |last )?one)(?: of)? )?{WHOSE}"
    r" (?:\w+ )"
    rf"{{0,2}}?{_LIMB}\b(?! (?:x ?rays?|scans?|exams?)\b)"
    rf"|(?:slit|cut|snap|break) the {_LIMB} of\b"
    rf"|cut {WHOSE} (?:\w+ )?\w{{0,12}}throats?\b|(?:beat|kick|whoop"
    rf"|whip) {WHOSE} (?:\w+ )?ass(?:es)?\b"
    rf"|(?:(?:put|shove|bury|plant|stick|ram|drive|swing|smash) )?(?:my "
    rf"|an? )?(?:fists?"
    rf"|boots?|bullets?|knife|blade|axe|bat|hammer) (?:in|into|through|down|up"
    rf"|across) {WHOSE}\b|(?:(?:get|put|wrap) )?(?:my )?hands (?:around"
    rf"|round) (?:{WHOSE}|that \w+) (?:\w+ )?"
    r"(?:throat|neck)s?\b"
    rf"|(?:throw|pour) acid (?:in|into|at|on|over) (?:{WHOSE}|{SOMEBODY}))"
)
_ENDS: Final = (
    rf"(?:end (?:(?:you|him|her|them){_ALONE}|your (?:\w+ )?li(?:fe|ves)\b)|(?:shut"
    rf"|silence) {SOMEBODY}(?: up)? for good\b|put an? (?:\w+ )?hole in (?:you|him|her"
    r"|them)\b|rid the (?:world|earth|planet|country) of\b|take up arms\b"
    r"|(?:knock|slap|smack|punch|beat) (?:that|the|your|his|her) (?:\w+ )?(?:smirk"
    r"|smile"
    r"|grin|look|teeth|taste|white) (?:right |clean )?(?:off|out of)\b"
    r"|drag (?:you|him|her|them|that \w+)\b(?: \w+){0,4}? by (?:the|your|his|her|their)"
    r" (?:hair|neck|throat|ears?)\b"
    r"|put (?:you|all of you) (?:\w+ ){0,2}?in(?:to)? (?:the|an?|one of) (?:\w+ ){0,3}?"
    r"(?:hospital|wheelchairs?|er|icu|beds?)|put (?:you|him|her|them"
    r"|all of you) (?:\w+ )"
    r"{0,2}?(?:in(?:to)? (?:the|an?|your|his|her) (?:\w+ ){0,2}?(?:ground|graves?"
    r"|coffins?|body ?bags?|morgue)|(?:six|6) feet under)|put (?:you|them) down\b"
    r"|make (?:sure )?(?:you|u|him|her|them|(?:the|that|this|those|these) \w+)(?: all)?"
    r" (?:suffer|bleed|scream|beg|never (?:walk|breathe|see|wake)|wish (?:you|he|she"
    r"|they) (?:was|were|had) (?:never|dead))\b"
    r"|(?:teach|give) (?:you|him|her|them|(?:the|that) \w+) an? (?:\w+ )?(?:beating"
    r"|thrashing))"
)
_AMBUSHED: Final = (
    rf"(?:hurt|attack|jump|hit|kick|beat) (?:{SOMEBODY}|{KIN}) (?:in|at|outside|behind"
    r"|by) (?:the|your|their|his|her) (?:\w+ )?(?:parking|car ?park|garage|driveway"
    r"|alley|street|lobby|elevator|stairwell|house|home|car|door)\b"
)
"""Said of a place it is done to people, whatever else the words may mean."""

HARM: Final = (
    rf"(?:{KILL} (?:{SOMEBODY}|{KIN})|{_ROUGHNESS} (?:{SOMEBODY}|{KIN})(?: all)?"
    rf"{_ALONE}|{_TO_A_LIMB}|{_ENDS}|{_AMBUSHED}|beat (?:you|u|him|her|them) up\b)"
)

DEADLY: Final = (
    r"(?:shot(?! (?:against|for|of|down|an?|in the arm)\b)|kill?e?d|hanged|stabbed"
    r"|executed|murdered|lynched|raped|gassed|tortured|slaughtered|exterminated"
    r"|beheaded|burn(?:ed|t) (?:at the stake|alive|to death)|castrated|eradicated"
    r"|annihilated|crucified|strung up|gunned down"
    r"|put to death|drowned|strangled|lined up and \w+|taken out and shot"
    r"|dragged (?:behind|through)|wiped off the|(?:\w+ ){1,5}?and (?:shot|bombed|hanged"
    r"|hung|killed|burned|executed|beaten))"
)
HARMED: Final = (
    rf"(?:{DEADLY}|hung(?! out\b)|beaten(?! (?:at|by)\b)|burned|burnt|put down"
    rf"|wiped out|bombed"
    r"|beat up|choked|run over|slapped|punched|thrown (?:off|in front of|under)"
    r"|purged|(?:hurt|cut) (?:badly|up|down))"
)

PLACES: Final = (
    r"(?:(?:place|clinic|hospital|office|building|house|home|car)s?|practice|er|ward"
    r"|lobby|waiting room|dump|shithole)"
)
PLACE: Final = (
    rf"(?:{PLACES}|it(?= (?:down|up|to the ground)\b))"
    r"(?=$|[^\w ]| (?:down|up|and|with|to|off|tonight|tomorrow|today|if|soon|already"
    r"|now|should"
    r"|must|ought|needs|deserves|has|will|is going|on fire)\b)"
)
RUIN: Final = (
    r"(?:(?:burn|torch|smash|bomb|shoot|blow|nuke)(?:ed|ing)?(?: up| down)?"
    r"|set fire to|(?:put|throw|plant) an? (?:bomb|molotov|brick) (?:in|at|under"
    r"|through))"
)
RUINING: Final = (
    r"(?:(?:burn|torch|firebomb|bomb|nuke)(?:s|es|ed|ing)?(?: down)?"
    r"|(?:shoot|blow)(?:s|ing)?(?: up)?)"
)
"""What somebody else is to do to a place."""
WEAPON: Final = (
    r"(?:an?|my|the) (?:\w+ )?(?:gun|knife|rifle|shotgun|pistol|bomb|machete|ar[- ]?15"
    r"|ak[- ]?47|baseball bat|glock|crowbar)\b"
    r"(?! (?:wound|cut|injury|safety|permit|safe|range|toe|and fork)\b)"
)
ARMED: Final = (
    rf"(?:{WEAPON}|(?:an?|my|the) (?:\w+ )?(?:bat|hammer|axe|hatchet|blade|razor|pipe"
    r"|tire iron|brick|chain|club|taser|revolver|weapon)(?=$|[^\w ]| (?:and|tonight"
    r"|tomorrow|today|if|until|when|waiting)\b))"
)
"""What else somebody who lies in wait may hold; alone these are tools."""
