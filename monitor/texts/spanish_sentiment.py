"""How kind or harsh a Spanish text is, by a lexicon of our own.

Word starts stand for all their endings. A denial turns the next words around; what
follows "pero" counts more. Without a word that it knows, it says nothing.
Figures: README.md beside this file.
"""

import re
from collections.abc import Iterable
from typing import Final

from monitor.domain.text.wording import Wording

SURE: Final = 4.0
"""Log-odds that a text has at most, whichever way."""

_WORD: Final = 1.5
"""Log-odds of a telling word. Like all weights set by hand, and checked on
benchmarks/data/reviews_spanish_development.jsonl."""
_PHRASE: Final = 3.0
_TURNED: Final = 0.5
"""Share of a harsh word that its denial praises; a denied kind word is all harsh."""
_AFTER_BUT: Final = 2.0

_KIND: Final = Wording(
    r"\b(?:excelent\w+|amabl\w+|amabilidad|buen(?:o|a|os|as|isim\w+)?|mejor(?:es)?"
    r"|increibl\w+|maravill\w+|encant\w+|recom(?:iend|end)\w+|profesional(?:es|ismo)?"
    r"|atent[oa]s?|carin\w+|limpi[oa]s?|rapid\w+|puntual(?:es)?|graci(?:as|osa)"
    r"|agrade[cz]\w+|feliz|felices|content[oa]s?|satisfech\w+|confianza|paciencia"
    r"|dulces?|simpatic\w+|gentil(?:es)?|fenomenal|fantastic\w+|genial(?:es)?"
    r"|perfect\w+|impecabl\w+|super|lind[oa]s?|respetuos\w+|human[oa]s?"
    r"|comprensiv\w+|escuch(?:a|an|o|aron|ar)|escuchad[oa]s?|salv(?:o|aron|a)"
    r"|ayud(?:o|aron|an)|bendi\w+|sonrisa|ador(?:o|a|an|amos)|am(?:o|amos)|honest\w+"
    r"|justos?|economic\w+|angel(?:es)?|preocupan? (?:por|de verdad)|explica\w*"
    r"|explico|gust(?:a|o)|tranquil\w+|comod\w+|bien)\b"
)
_HARSH: Final = Wording(
    r"\b(?:mal(?:o|a|os|as|isim\w+)?|pesim\w+|terribl\w+|horribl\w+|peor(?:es)?"
    r"|groser\w+|maleducad\w+|descortes\w*|irrespet\w+|impuntual\w*|lent[oa]s?"
    r"|suci[oa]s?|asquer\w+|asco|car[oa]s?|carisim\w+|cobr(?:aron|an)|estafa\w*"
    r"|fraude|ladron\w*|rob(?:an|aron)|mentir\w+|mient\w+|engan\w+|incompet\w+"
    r"|inept\w+|inutil\w*|negligen\w+|decepcion\w*|quej\w+|ignor(?:o|aron|an)"
    r"|desorganiz\w+|desastr\w+|caos|verguenza|pesadilla|llor(?:e|ar|ando)|odi\w+"
    r"|antipatic\w+|prepoten\w+|arrogan\w+|empeor\w+|infeccion\w*|equivocad\w+"
    r"|perd(?:ieron|ida)|pierd\w+|colg(?:o|aron)|evit(?:en|ar)|discrimin\w+"
    r"|burl(?:o|aron|an)|grit(?:o|aron|an)|inhuman\w+|abus\w+|prisa|basura|culpa"
    r"|molest\w+|cancel(?:aron|an)|maltrat\w+|dolio|dolor|miedo|dudas|animales"
    r"|falta de|deb(?:ia|iamos)|echaron|olvid\w+)\b"
)
_DENIAL: Final = re.compile(
    r"\b(?:no|nunca|jamas|sin|ni|nada|tampoco|ningun\w*|ya no|poco|falta de)"
    r"(?: (?!(?:pero|y|aunque|porque)\b)\w+){0,2} ?$"
)
_BEFORE: Final = 40
"""Characters in which a denial may stand: two words and itself."""

_HARSH_PHRASE: Final = Wording(
    r"\bno (?:\w+ )?(?:vuelv|volver|regres|recom)\w*|\b(?:nunca|jamas) (?:\w+ ){0,2}"
    r"(?:vuelv|volver|regres)\w*|\bno vaya[ns]?\b|\bno (?:\w+ )?(?:contest|devuelv"
    r"|respond|import|escuch|explic|revis|quier)\w*|\bjamas contest\w*"
    r"|\b(?:cero|una|ninguna) estrellas?\b|\besper(?:e|amos|ando|ar)\b[^.]{0,40}"
    r"\b(?:horas?|semanas|meses|manana|tarde|afuera)\b|\b(?:horas|semanas|meses)"
    r" esperando\b|\bperd(?:ida|er|i) (?:de|el|mi) tiempo\b|\bno (?:le|les) (?:\w+ )?"
    r"import\w*|\bsolo (?:\w+ ){0,3}(?:dinero|seguro)\b|\bnada mas el (?:dinero"
    r"|seguro)\b|\bnadie (?:\w+ )?(?:dice|contesta|ayud\w+|sabe|atiende)\b|\bni"
    r" siquiera\b|\bojala (?:los|las|lo|la) cierren\b|\bbusquen otr[oa]\b"
    r"|\bsin avisar\w*|\bantes (?:era|eran|atendian)\b|\btratan? (?:\w+ ){0,4}"
    r"(?:animales|numero|perro)\b|\bhicieron esperar\b"
)
_KIND_PHRASE: Final = Wording(
    r"\bvalen? (?:la pena|cada|mucho)\b|\bcinco estrellas\b|\bsin dolor\b|\bno (?:me"
    r" |le |nos )?(?:dolio|duele|senti)\b|\ben buenas manos\b|\bmanos de angel\b"
    r"|\bpor fin\b|\bcomo (?:mi |en )?(?:familia|casa)\b|\bnunca (?:\w+ ){0,4}esperar\b"
    r"|\bno (?:la|lo|los|las) cambi\w+|\bya no (?:\w+ ){0,3}miedo\b|\bun amor\b"
    r"|\bya pued[oea]\b|\bcomo (?:pocas|pocos|ningun\w*)\b|\bme devolvi\w+ la vida\b"
    r"|\bque detalle\b"
)
_BUT: Final = Wording(r"\b(?:pero|sin embargo|aunque)\b")


def spanish_sentiment(sentences: Iterable[str]) -> float | None:
    """Return how kind (above 0) or harsh `sentences` are, in log-odds -4..4.

    Args:
        sentences: In plain letters, without accents.

    Returns:
        None where no word says anything.
    """
    told = [weight for sentence in sentences for weight in _weights(sentence)]
    return max(-SURE, min(SURE, sum(told))) if told else None


def _weights(sentence: str) -> list[float]:
    but = _BUT.search(sentence)
    turn = but.end() if but else len(sentence)
    return [
        weight * (_AFTER_BUT if place >= turn else 1.0)
        for place, weight in _found(sentence)
    ]


def _found(sentence: str) -> list[tuple[int, float]]:
    """Return the weights in `sentence` and where they are."""
    phrases = [
        (hit.start(), hit.end(), weight)
        for pattern, weight in ((_HARSH_PHRASE, -_PHRASE), (_KIND_PHRASE, _PHRASE))
        for hit in pattern.finditer(sentence)
    ]
    in_phrases = {at for start, end, _ in phrases for at in range(start, end)}
    words = [
        (hit.start(), _turned(weight, sentence, hit.start()))
        for pattern, weight in ((_HARSH, -_WORD), (_KIND, _WORD))
        for hit in pattern.finditer(sentence)
        if hit.start() not in in_phrases
    ]
    return [*words, *((start, weight) for start, _, weight in phrases)]


def _turned(weight: float, sentence: str, place: int) -> float:
    """Return `weight`, turned around if it is denied."""
    if not _DENIAL.search(sentence, max(0, place - _BEFORE), place):
        return weight
    return -weight if weight > 0 else -weight * _TURNED
