"""Words by which a text shows how it stands to a claim that it mentions.

Vectors tell topics apart far better than "it cures" from "it doesn't cure", so that
negation, questions and reported speech are looked for. All patterns are matched in
plain text as `Passage.plain` has it: small letters, no apostrophes.
"""

from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.text.wording import Wording

_NOT: Final = (
    r"(?:(?:do|does|did|ca|can|could|wo|will|would|is|are|was|were|has|have|had)"
    r"(?:nt| not)|cannot|never|nor|neither|no \w+ (?:can|will|does|has))"
)
_EFFECTS: Final = (
    r"(?:abort|alter|benefit|boost|bring|build|burst|catch|caus|chang|clean|clear"
    r"|connect|contain|cur[ei]|damag|destroy|detect|detox|dissolv|do anything|draw"
    r"|driv|effective|end(?:s|ed)?\b|enter|feed|fight|find|fix|fit|get rid|giv|grow"
    r"|harm|heal|help|hurt|improv|infect|kill|lead|link|lower|mak|overload|overwhelm"
    r"|poison|prevent|protect|prov|pull|purif|rais|recover|reduc|regrow|remov|replac"
    r"|revers|rewrit|rot|safe|shed|show|shrink|spread|stand in|starv|stop|strengthen"
    r"|substitut|suffocat|touch|track|treat|true|turn|wash|weaken|work|the flu"
    r"|a (?:cure|treatment|medicine|chip)|healthier|get (?:the )?(?:flu|cold)|cut off"
    r"|killed|affect|what caus)"
)
_BRUSHED_OFF: Final = (
    r"(?:^|[.!?,:;] )(?:no,? )?(?:they|it|that|this) (?:just |simply )?(?:dont|doesnt"
    r"|didnt|do not|does not|did not|cant|cannot|never (?:did|has|have|will))(?=[.!]|$)"
)
"""What was said, as a whole: "they don't"."""
_DENIED: Final = Wording(
    rf"\b{_NOT}\b(?: \w+){{0,2}}? {_EFFECTS}"
    r"|\b(?:no|without) (?:\w+ ){1,2}(?:happens?"
    rf"|(?:can|will|does|has|have|ever) {_EFFECTS})"
    r"|\bno (?:\w+ )?(?:effect|harm|damage|cure|proof|evidence|signal|link|benefits?)\b"
    r"|\bnothing (?:to do|but|for|against|harmless|natural"
    r"|in (?:it|\w+) (?:that )?heals?)\b"
    r"|\b(?:cures?|heals?|treats?|contains?|detoxes|do|does|did|done) nothing\b"
    r"|\buseless\b|\bimpossible\b|\bunaffected\b|\bmakes no sense\b"
    r"|\b(?:isnt|is not) (?:just|only|an? |laziness|weakness|abortion)"
    r"|\bnobody (?:recovers|heals|died|dies|is )"
    rf"|{_BRUSHED_OFF}"
)
_REFUTED: Final = Wording(
    r"\bmyths?\b|\bdebunk|\buntrue\b|\bnot true\b|\bfalse(?:ly|hoods?)?\b"
    r"|\bdisprov|\brefut|\bretract(?:ed|ion)|\bthrown out\b|\bwithdrawn\b"
    r"|\bfairy tale|\bnonsense\b|\bfact.?check|\bmisinformation\b|\bmade up\b"
    r"|\bconspiracy theor|\bscare tactic|\bmisleading\b|\bdenialis|\bpseudosc"
    r"|\bbogus\b|\bquack(?:s|ery)?\b|\bbaloney\b|\bspread(?:s|ing)? (?:the |this "
    r"|that |such )?(?:lies?|rumou?rs?)|\bthe (?:lie|rumou?r|idea|story|claim) that\b"
    r"|\bhype\b|\bnobody is (?:hiding|tracking|controlling|poisoning)\b"
    r"|\b(?:tired|sick|weary|fed up|done|had enough) (?:of|with) (?:\w+ ){0,2}?"
    r"(?:people|folks|parents|moms|neighbou?rs|strangers|relatives|influencers|posts|everyone"
    r"|everybody|anti.?vaxxers) (?:(?!(?:at|in|from|here|there)\b)\w+ ){0,2}?(?:claim"
    r"|say|tell|spread|post|insist|repeat|believ|think|shar|pretend)\w*"
    r"|\bsaid nobody\b|\bignore (?:\w+ )?(?:posts?|people|anyone)"
    r"|\bno (?:\w+ ){0,2}(?:evidence|proof|link|connection|basis|role|benefits?"
    r"|effect|substitute|cure for|treatment|risk|microchip|chip)\b"
)
_WARNED: Final = Wording(
    r"\bwarn(?:s|ed|ing)?\b|\bplease (?:do not|dont|let|stop|see)\b|\bdangerous"
    r"|\bcan (?:kill|harm|burn|carry|damage|cause|hurt|put you)"
    r"|\bpoison(?:ing)? control"
    r"|\bcyanide\b|\b(?:will|it can|can) kill you\b|\brisks?\b|\bdied after\b"
    r"|\b(?:studies|stud(?:y|ied)|trials?|research|reviews|scientists|panel) \w*"
    r"|\b(?:convicted|jailed|sentenced|fined|sued|charged|court|judge|recalled)\b"
    r"|\bdont (?:listen|replace|use|skip|stop)\b|\bnever (?:give|put|stop|drink)\b"
    r"|\bmarketing\b|\bselling\b"
)
_SPEAKER: Final = (
    r"(?:mother|mom|mum|father|dad|sister|brother|aunt|auntie|uncle|cousin|niece|nephew"
    r"|grandma|grandmother|grandpa|grandfather|husband|wife|girlfriend|boyfriend"
    r"|partner|friend|mate|neighbou?r|in law|coworker|colleague|boss|roommate|teacher"
    r"|someone|somebody|woman|man|lady|guy|he|she)"
)
_SAID: Final = (
    r"(?:says?|said|saying|claims?|claimed|claiming|believes?|believed|thinks?|thought"
    r"|tells?|told|swears|insists?|heard|read|posted|keeps|is (?:sure|certain))\b"
)
_REPORTED: Final = Wording(
    r"\b(?:claims|claimed|claiming|believes|thinks|swears by|is convinced|insists"
    r"|keeps? (?:saying|posting|telling)|influencers|anti.?vaxxers|according to"
    r"|(?:people|they|folks|some|parents|many) (?:\w+ )?"
    r"(?:say(?! no)|claim|believe|think))\b"
    rf"|\b{_SPEAKER} (?:\w+ )?{_SAID}"
    r"|\blol\b"
)
_WONDERED: Final = Wording(
    r"\bwhat do (?:you|u|yall|you all|you guys|people|others) think"
    r"(?: (?:about|of) (?:this|that|it))?\s*(?:[?.!,]|$)"
    r"|\bany (?:thoughts|opinions?|advice|truth)\b|\bthoughts\s*\?"
    r"|\bis (?:this|that|it|she|he) (?:really |actually |even )?"
    r"(?:right|true|correct|so|possible|legit)\s*[?,]"
    r"|\b(?:true or false|right or wrong)\b|\btrue\s*\?"
    r"|\bcan (?:anyone|anybody|someone|you) (?:confirm|explain|tell me)\b"
    r"|\bshould i (?:be worried|worry|believe)\b"
)
_BELIEVED: Final = (
    r"(?:th(?:is|at|ese|ose|e)|such|every) (?:\w+ )?(?:guys?|person|people|man|lady"
    r"|page|posts?|lies|liars?|nonsense|rumou?rs?|stuff|crap|bs|garbage|junk|videos?"
    r"|memes?|myths?|conspirac\w+|misinformation|influencers?)"
)
_REMEDY: Final = (
    r"(?:and |but |because )?(?:its|thats|(?:it|this|that|(?:this|that|the) stuff) is)"
)
_PRACTICE_SAYS: Final = Wording(
    r"\b(?:clinics?|hospitals?|office|practice|pa?ediatrics|health|medical|center|staff"
    r"|doctors?|nurses?|provider|pediatrician|dentist|receptionist|dr\.? \w+)"
    rf"(?: \w+)? (?:{_SAID}|(?:telling|insisting|believing|preaching|pushing)\b)"
)
_CONTRADICTED: Final = Wording(_BRUSHED_OFF)
_SETS_RIGHT: Final = Wording(
    r"^(?:please |just |so |and |people )*(?:stop|quit) (?:spreading|saying|posting"
    r"|sharing|believing|repeating|claiming|telling|making|scaring|with|the lies"
    r"|the (?:\w+ )?(?:rumou?rs?|nonsense|misinformation|bs)|lying about (?:vaccines"
    r"|science|medicine)|listening to)\b"
    rf"|^(?:please |just |and )*(?:dont|do not|never) (?:listen to|believe|fall for"
    rf"|share|spread|trust|repeat) (?:{_BELIEVED}\b|(?:it|this|that|everything you"
    r" (?:read|see))(?=$|[.!,]))"
    r"|^(?:please |just |go |so )*(?:ask|talk to|speak to|check with|listen to|trust)"
    r" (?!(?:for|why|how|about)\b)(?:(?!\b(?:and|but|or|if|then|why|how|about|before"
    r"|lie\w*|rude)\b)[^,;]){1,60}$"
    r"|^(?:(?:that|this|it)(?:s| is| was) |its |what |pure |such )(?:an? |just |all"
    r" |total |complete(?:ly)? |utter(?:ly)? |pure |absolute(?:ly)? |simply |plain )*"
    r"(?:nonsense|false|wrong|untrue|not true|lies?|myth|bull\w*|bs|rubbish|garbage"
    r"|crap|misinformation|propaganda|bogus|hoax)\b[^,;]{0,30}$"
    r"|^(?:no[.,]? )?(?:you are|youre|ur|op is|hes|shes|theyre|they are)(?: \w+)?"
    r" (?:wrong|mistaken|misinformed|confused)(?: (?:about|on) (?:this|that|it))?[.!]*$"
    rf"|^{_REMEDY} (?:\w+ ){{0,2}}?(?:poison(?:ous)?|toxic|dangerous|deadly|lethal"
    r"|harmful|corrosive|unsafe)(?=[.!]*$| (?:if|when|and|stuff|for (?:you|kids"
    r"|children|people|humans|anyone)|to (?:drink|swallow|eat|take|breathe|inject|give"
    r"|people|humans|kids|children))\b)[^,;]{0,40}$"
    r"|^(?:it|this|that|(?:this|that|the) stuff) (?:can|will|could)(?: \w+)? (?:kill"
    r"|harm|burn|poison|blind|hurt) (?:you|people|kids|children|them|someone|anyone)\b"
    r"[^,;]{0,40}$"
    r"|\b(?:treats?|treated|treating|sees?|seen|saw|helps?|helped|saves?|saved|cares?"
    r" for|cared for|admits?|admitted) (?:\w+ ){1,4}?(?:burn\w+|poison\w+|harmed|hurt"
    r"|injured|sick\w*|damaged|scarred|blinded) (?:by|from|after) (?:it|this|that|them"
    r"|these|such|drinking|taking|trying|using|swallowing)\b[^,;]{0,40}$"
    r"|^(?:no|nope|wrong|false|fake news|fact check|enough|good grief|come on)[.!: ]*$"
    r"|^(?:(?:they|it|that|he|she) )?(?:never )?(?:dont|doesnt|do not|does not|did"
    r"|didnt|never (?:did|has|have|will))(?: and never (?:did|has|have|will))?[.!]*$"
)
_VOUCHES: Final = Wording(
    r"\b(?:im|i am|as) (?:an? |the )(?:\w+ ){0,2}?(?:nurse|doctor|physician|pharmacist"
    r"|pediatrician|scientist|biologist|epidemiologist|midwife|medic|paramedic"
    r"|provider|rn|np|pa|md)\b|\bi work (?:at|for|in|there|here|with)\b"
    r"|\b(?:trust|believe) me\b|\bi (?:promise|assure you|can (?:assure|promise|tell)"
    r" you|know)\b|\bask (?:us|me)\b|\blet me be clear\b|\bwe (?:at|get asked)\b"
)
_PERSONAL: Final = Wording(r"\b(?:i|im|ive|me|my|we|us|our)\b")
_ASKED: Final = Wording(
    r"^(?:and |so |but )?(?:do|does|did|is|are|can|could|should|will|would|has|have"
    r"|any|anyone|anybody|what|how|where|which|when|who|was|were)\b[^?]*\?"
    r"|\b(?:is it true|worried|anyone know|(?<!no )wonder|read (?:more|up))\b"
)
_PUSHED: Final = Wording(
    r"\b(?:wake up|big pharma|pharma|profits?|billions?|hid(?:e|es|den|ing)"
    r"|bur(?:y|ied)|suppress\w*|silenced|banned|outlawed|illegal|cover(?:ed)? up"
    r"|they (?:know|knew|want|put|will never|let|hid|are|keep|outlawed|banned)"
    r"|(?:wont|will never|nobody|never) (?:tell|say|admit|warn\w*|talk\w*)"
    r"|doctors (?:hate|hide|only|refuse)|dont (?:want|let|need)|no need"
    r"|skip|ditch\w*|refuse the|throw|threw|say no|natural|naturally|nature|poison"
    r"|every(?:one|body) knows|knows? it|(?:lies?|lied|lying) to (?:you|us)"
    r"|push(?:es|ed|ing)? (?:\w+ ){0,2}(?:shots?|jabs?|vaccin\w*|drugs|pills)"
    r"|toxic|never again|cancer free|gone|vanished|instead of|forget|do your|homework"
    r"|(?:my|our) (?:\w+ )?(?:son|kid|daughter|dad|wife|husband|uncle|aunt|grandma"
    rf"|grandfather|tumou?r|cancer|diabetes) (?!(?:\w+ )?{_SAID}))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What the words of a text show of its stance.

    Attributes:
        denies: It says that something has no effect.
        refutes: It calls something untrue.
        warns: It warns, or tells of studies and courts.
        reports: It says what others believe.
        asks: It asks.
        pushes: It speaks as promoters do: of secrets, of poison, of miracles.
    """

    denies: bool
    refutes: bool
    warns: bool
    reports: bool
    asks: bool
    pushes: bool

    def beyond(self, known: "Cues") -> "Cues":
        """Return what speaks against promoting, as far as `known` has it not.

        Claims may be denials or warnings themselves ("HIV does not cause AIDS").
        """
        return replace(
            self,
            denies=self.denies and not known.denies,
            refutes=self.refutes and not known.refutes,
            warns=self.warns and not known.warns,
            reports=self.reports and not known.reports,
        )


def cues_of(plain: str) -> Cues:
    """Return the cues in `plain`."""
    return Cues(
        denies=bool(_DENIED.search(plain)),
        refutes=bool(_REFUTED.search(plain)),
        warns=bool(_WARNED.search(plain)),
        reports=bool(_REPORTED.search(plain)),
        asks=bool(_ASKED.search(plain)),
        pushes=bool(_PUSHED.search(plain)),
    )


def wonders(plain: str) -> bool:
    """Return whether `plain` wants to hear what others think of what it says."""
    return bool(_WONDERED.search(plain))


def personal(plain: str) -> bool:
    """Return whether the writer of `plain` is in it."""
    return bool(_PERSONAL.search(plain))


def vouching(plain: str) -> str:
    """Return `plain` without what only says why its writer should be believed."""
    return _VOUCHES.sub(" ", plain)


def sets_right(sentence: str) -> bool:
    """Return whether a plain sentence does nothing but argue with who believes a claim.

    "Stop spreading that", "you're wrong", "ask your doctor instead": these sound
    harsh, and are not about whoever is named in them.
    """
    return bool(_SETS_RIGHT.search(sentence.strip()))


def contradicts_practice(plain: str) -> bool:
    """Return whether `plain` tells what a practice says, and brushes it off.

    Whoever does speaks of the practice, too: "the clinic says it works. It doesn't".
    """
    return bool(_CONTRADICTED.search(plain) and _PRACTICE_SAYS.search(plain))
