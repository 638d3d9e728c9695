"""Whether a text threatens or abuses people who work for a practice.

Anger about care is none, however coarse: what counts is a threat, giving away where
somebody lives, a slur, or an insult thrown at a person. Rules flag; a head trained on
threats ranks what they leave (`benchmarks/text/harassment.py`). Rules read English in
Latin letters: other scripts abstain, and other languages where no rule finds anything.
Contributions were set by hand, so that threats rank above insults and contempt alone
is not flagged.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.reading import LabelScore
from monitor.domain.text.wording import Wording
from monitor.texts.disguise import undisguised
from monitor.texts.doxxing import gives_away
from monitor.texts.heads import shipped_heads
from monitor.texts.passage import Passage
from monitor.texts.quotes import without_quotes
from monitor.texts.scores import prior, scored
from monitor.texts.threats import Threat, gravest_threat
from monitor.texts.violence import STAFF

THRESHOLD: Final = 0.5

_PRIOR: Final = prior(-4.0, "Few texts about a practice abuse anybody.")
_THREATS: Final = {
    Threat.INTENT: (9.0, "It threatens somebody with violence."),
    Threat.CALL: (8.5, "It calls for violence against somebody."),
    Threat.WISH: (7.5, "It wishes somebody death or harm."),
    Threat.VEILED: (7.0, "It hints at watching, or at harm to, somebody."),
}
_DOXXING: Final = 6.5
_MODEL: Final = 2.5
"""Less than what the prior needs: a resemblance alone is no reason to accuse."""
_SLUR: Final = 5.0
_INSULT: Final = 4.5
_CONTEMPT: Final = 3.0

_SLURS: Final = Wording(
    r"\b(?:niggers?|faggots?|trann(?:y|ies)|shemales?|kikes?|spics?|gooks?"
    r"|wetbacks?|(?:rag|towel)heads?|cunts?|retards|pakis|sand ?niggers?"
    r"|muzzies?|rapefugees?"
    # Surnames, towns, cats and cracks too: slurs where somebody is called one.
    r"|(?:(?:you|u|these|those|all|an?|fucking|fuckin|dirty|filthy|stupid|dumb|ugly"
    r"|damn|lazy|nasty|bunch of) )(?:coons?|chinks?(?! in\b)))\b"
)

_OF_ONESELF: Final = Wording(
    rf"\b(?:i|im|me|my|we|us|our|myself|ourselves"
    rf"|fellow)\b(?: \w+){{0,5}}? ?{_SLURS.pattern}"
)

# "Hurts like a bitch" and "that son of a bitch of a form" are aimed at nobody.
_INSULTS: Final = Wording(
    r"\bfuck (?:you|u|yourself|yourselves|off you)\b(?! over\b)"
    r"|\bgo fuck (?:yourself|yourselves|urself)\b"
    r"|\bdrop dead(?=$| ?[.!,|]| you\b| and\b)"
    r"|\b(?:you|ur|youre|u)(?: \w+){0,3}? (?:bitch(?:es)?|whores?|sluts?|retard|pigs?"
    r"|scum(?:bags?)?|vermin|cockroach(?:es)?|subhumans?|piece of shit|assholes?"
    r"|motherfuckers?|bastards?|monkeys|apes|swine|maggots?)\b"
    r"|\b(?:the|that|this) (?:\w+ )?(?:bitch|whore|slut) (?:at|behind|who|from"
    r"|working)\b"
    r"|\b(?:filthy|dirty|fucking) (?:foreigners|immigrants|mexicans|arabs|indians"
    r"|muslims|jews|asians|africans|gays)\b"
    r"|\b(?:youre|you are|ur|u r|u are)(?: \w+){0,3}? (?:(?:piece|sack|bag|pile) of"
    r" (?:shit|crap|trash|garbage|filth)|waste of (?:space|skin|oxygen|air"
    r"|breath|flesh)|(?:pathetic|sorry|poor|sad) excuse (?:for|of) an? \w+|human"
    r" (?:garbage|trash|waste|filth))\b"
    rf"|\b(?:retarded|inbred|subhuman) (?:\w+ )?(?:{STAFF}|idiots?|morons?|bastards?"
    r"|scum|trash|freaks?)\b"
    r"|\b(?:fat|stupid|ugly|dumb|lying|fucking|old|nasty|crazy|lazy|rude|evil"
    r"|miserable|black|white|asian|mexican|foreign) (?:\w+ )?(?:bitch(?:es)?|whores?"
    r"|sluts?|skanks?|hags?|motherfuckers?)\b"
    r"|\b(?:fat|stupid|ugly|dumb|filthy|brain ?dead|nasty) (?:\w+ )?(?:cow|pig|swine"
    r"|toad|baboon)s?\b(?! (?:toy|plush\w*|bank|puppet|sticker|balloon|\w+ toy)s?\b)"
    r"|\b(?:shes|hes|she is|he is|they are|theyre) (?:an? |all "
    r"|just )*(?:\w+ ){0,2}?(?:bitch(?:es)?|whores?|sluts?|retards?|motherfuckers?)\b"
    r"|\b(?:world|everyone)(?: \w+){0,3} better (?:off )?without (?:you|her|him|them)\b"
    r"|\byour (?:\w+ )?li(?:fe|ves) (?:is|are) (?:\w+ )?(?:worthless"
    r"|(?<=not )worth|worth (?:absolutely )?(?:nothing|less|zero|shit|crap|jack))\b"
)

# "She had to go back to her country" is no demand; "he told me to" is a report.
_SENT_AWAY: Final = Wording(
    r"(?:^|[.!?,;|] ?|\b(?:should|must|ought to|please|just|and|why dont you|needs? to"
    r"|you can) )(?:all )?(?:just )?(?:go|fuck off|get) back to (?:(?:your|ur) (?:own"
    r" |\w+ )?(?:countr(?:y|ies)|homeland)|(?:china|india|mexico|africa|pakistan"
    r"|nigeria"
    r"|iran|iraq|syria|korea|vietnam|cuba|haiti|somalia|bangladesh|asia|the jungle)\b"
    r"|(?:\w+ ){0,4}?(?:where|country) (?:you|u|he"
    r"|she"
    r"|they)(?: all)? (?:belongs?|came from|c[ao]mes? from|are from))\b"
    r"|\b(?:send|ship) (?:you|him|her|them|these \w+|this \w+|that \w+)(?: all)? back"
    r" (?:to (?:their|his|her|your) (?:own )?countr(?:y|ies)|to where)\b"
)

_LEWD: Final = Wording(
    r"\b(?:hey|hi|hello|yo),? (?:there )?(?:sexy|hottie|hot stuff)\b"
    rf"(?=.{{0,80}}\b{STAFF}\b)"
    r"|\b(?:id|i would|id totally) (?:totally |so )?(?:do|tap|smash|bang) (?:her|him"
    r"|that"
    r" \w+)(?=$|[.!,]| (?:on (?:the|my|that)|all night|any ?day|so hard)\b)|"
    r"\bshow (?:us|me) (?:your|ur|them|those) (?:\w+ )?(?:tits|boobs|ass|body"
    r"|titties|panties)\b|\bsend (?:me |us )?nudes\b|\bsuck my (?:dick|cock|balls)\b"
    r"|\b(?:sexy|hot|horny) (?:little )?(?:nurse|doctor|receptionist|dentist)\b"
    r"(?=.{0,80}\b(?:dream|scrubs|want|come|bed|naked|under|night)\b)"
    r"|\b(?:want to|wanna|would|id|gonna|like to) (?!(?:fuck|screw) \w+ over\b)"
    r"(?:fuck|bang|screw|bend)"
    r" (?:you|her|him|that|the) (?:nurse|doctor|receptionist|over|so|all|right|hard"
    r"|like)\b"
)

_CONTEMPTUOUS: Final = Wording(
    r"\b(?:are|is|re|these|those|such|filthy|absolute|total)(?: \w+){0,3}? (?:scum"
    r"|vermin|subhumans?|cockroach(?:es)?|parasites?|leech(?:es)?|pigs"
    r"|disgusting people|inhuman)\b"
    r"|\bmake me sick\b|\brot in hell\b|\bburn in hell\b"
)


def harassment(passage: Passage) -> LabelScore | None:
    """Return whether `passage` threatens or abuses; None if it cannot be read."""
    if not passage.readable:
        return None
    found = tuple(_found(passage.sentences))
    if not found and not passage.in_english:
        return None
    return scored((_PRIOR, *_resemblance(passage), *found), THRESHOLD)


def _resemblance(passage: Passage) -> Iterator[Signal]:
    """Yield how much the text resembles threats: it ranks, and never flags alone."""
    if not passage.trained:
        return
    odds, _ = shipped_heads("harassment")["threat"].log_odds(passage)
    likely = logistic(odds)
    yield Signal(
        name="threat_model",
        value=likely,
        contribution=_MODEL * likely,
        why="How much it resembles threats.",
    )


def _found(sentences: tuple[str, ...]) -> Iterator[Signal]:
    threat = gravest_threat(sentences)
    if threat is not None:
        weight, why = _THREATS[threat]
        yield _signal("threat", weight, why)
    if gives_away(sentences):
        yield _signal("doxxing", _DOXXING, "It tells where staff can be found.")
    said = undisguised(" | ".join(map(without_quotes, sentences)))
    yield from islice(_abuse(said), 1)


def _abuse(said: str) -> Iterator[Signal]:
    """Yield what abuses people without a threat, the worst first."""
    if _SLURS.search(_OF_ONESELF.sub(" ", said)):
        yield _signal("slur", _SLUR, "It uses a slur against a group of people.")
    if _SENT_AWAY.search(said):
        yield _signal("sent_away", _INSULT, "It tells somebody to leave the country.")
    if _INSULTS.search(said):
        yield _signal("insult", _INSULT, "It throws a coarse insult at a person.")
    if _LEWD.search(said):
        yield _signal("lewd", _INSULT, "It makes sexual remarks about a person.")
    if _CONTEMPTUOUS.search(said):
        yield _signal("contempt", _CONTEMPT, "It speaks of people with contempt.")


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
