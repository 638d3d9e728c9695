"""Threats of violence in Spanish, in plain letters without accents.

A few verbs, said in the first person of somebody, are enough: "te voy a matar", "voy a
quemar la clinica". What is done to an illness or a vermin, and what others said, is
none. Each pattern is linear in the sentence's length.
"""

import re
from typing import Final

from monitor.domain.text.wording import Wording

_TO: Final = r"(?:te|le|les|lo|los|la|las|os)"
_KILL: Final = (
    r"(?:matar|asesinar|degollar|apunalar|balear|acribillar|ahorcar|estrangular|violar"
    r"|descuartizar|linchar|machetear|acuchillar)"
)
_HURT: Final = (
    r"(?:quemar viv[oa]s?|(?:romper|partir|reventar|cortar|volar) (?:la|el|los|las|tu"
    r"|su) (?:cara|cuello|garganta|cabeza|piernas?|brazos?|huesos|sesos|dientes|madre)"
    r"|(?:pegar|meter|dar) (?:un|unos|dos|tres) (?:\w+ )?(?:tiros?|balazos?|plomazos?"
    r"|punaladas?|cuchilladas?|machetazos?)|hacer pagar con (?:tu|su|la) (?:vida"
    r"|sangre))"
)
_DEED: Final = rf"(?:{_KILL}|{_HURT})"
_I_WILL: Final = r"\b(?:voy|vamos|vengo|venimos)(?: a (?:ir|venir))? a"
_WHO: Final = (
    r"(?:al|a (?:ti|usted(?:es)?|todos?|todas?|cada|cualquier\w*|tus?|sus?|es[eao]s?"
    r"|est[eao]s?|los|las|la|el|una?))"
)
_PLACE: Final = (
    r"(?:clinica|hospital|consultorio|oficina|edificio|lugar|casa|carro|coche|centro)"
)
_WHICH: Final = r"(?:(?:la|el|es[ea]|est[ea]|su|tu|toda|todo) ){1,2}"
_RUIN: Final = (
    rf"(?:quemar|incendiar|volar|explotar|balear|prender(?:le)? fuego al?|poner(?:le)?"
    rf" una bomba (?:en|al?)) {_WHICH}?(?<= ){_PLACE}\b(?! a la| al)"
)

INTENT: Final = Wording(
    rf"\b{_TO} (?:voy|vamos) a {_DEED}\b"
    rf"|{_I_WILL} {_KILL}(?:{_TO}\b|(?: \w+)? {_WHO} \w+)"
    rf"|{_I_WILL} quemar{_TO} viv[oa]s?\b|{_I_WILL} {_RUIN}"
    rf"|\bvas? a pagar con (?:tu|su) (?:vida|sangre)\b|\bestan? muertos? todos\b"
)
"""What the writer means to do."""

CALL: Final = Wording(
    r"\b(?:mereces?|merecen|deberias?|deberian|tienen? que|debes?|deben)(?: \w+)?"
    r" (?:morir(?:se|te)?\b|ser (?:fusilad|ahorcad|asesinad|quemad|linchad|apunalad)"
    r"\w+)"
    rf"|\b(?:hay que|alguien (?:deberia|debe|tiene que)) (?:{_KILL}|quemar)(?:{_TO}\b"
    rf"|(?: \w+)? {_WHO} \w+)|\b(?:hay que|alguien (?:deberia|debe|tiene que)) {_RUIN}"
)
"""What should happen to somebody."""

WISH: Final = Wording(
    r"\bojala (?:que )?(?:te|se|los|las|lo|la|le|les) (?:\w+ )?(?:mueras?|mueran"
    r"|pudras?|pudran|maten?|quemen?|violen?|disparen|balee?n|atropellen?|de (?:un )?"
    r"(?:cancer|sida|infarto))\b"
    rf"|\bojala (?:que )?(?:alguien )?(?:quemen?|exploten?|incendien?|bombardeen)"
    rf" {_WHICH}?(?<= ){_PLACE}\b"
    r"|\b(?:muerete|muerase|mueranse)\b(?! de)"
)
"""What the writer would like to happen."""

VEILED: Final = Wording(
    r"\b(?:yo )?se donde (?:vives|vive tu familia|estudian? tus? hij[oa]s?)\b"
    r"|\b(?:tienes|tienen) los dias contados\b"
)
"""What hints at watching, or at harm."""

_THINGS: Final = re.compile(
    r"\b(?:virus|bacterias?|germen(?:es)?|microbios?|piojos|liendres|infeccion(?:es)?"
    r"|celulas?|cancer(?! de)|tumor(?:es)?|hongos?|parasitos?|gusanos?|cucarachas?"
    r"|mosquitos?|chinches|hambre|tiempo|aburrimiento|verrugas?|lunar(?:es)?|caries"
    r"|nervios?|dolor(?:es)?|bichos?|lombrices)\b"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:(?<!si )no|nunca|jamas|nadie|ni|sin|dij\w+|dic\w+|deci\w+|grit\w+"
    r"|amenaz\w+|pregunt\w+|temo|miedo|pens\w+|creia|como si|brome\w+|sonar?|sone"
    r"|pelicula|novela)\b[^,;:]*$"
)
_NEAR: Final = 80
"""Characters before a threat in which somebody denies or reports it."""

_SAID: Final = re.compile(
    r"[^.;]{0,24}[,.]? ?(?:me|le|nos|les)? ?(?:dij|grit|deci|amenaz)\w+"
)
"""After a find: others said it."""


def stands(wording: Wording, said: str) -> bool:
    """Return whether a plain sentence has `wording`, and nothing turns it around."""
    if not wording.may_be_in(said) or _THINGS.search(said):
        return False
    return any(
        not _OTHERWISE.search(said[max(0, found.start() - _NEAR) : found.start()])
        and not _SAID.match(said, found.end())
        for found in wording.finditer(said)
    )
