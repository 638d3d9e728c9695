"""Frauds in Spanish: the demands of `monitor.texts.scam`, in folded letters.

"Nunca pedimos su numero de seguro social" denies, "me pidieron la tarjeta" tells of
others: neither asks its reader. Each pattern is linear in the sentence's length.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from monitor.domain.findings import Signal
from monitor.domain.text.spanish_denials import without_spanish_denials
from monitor.domain.text.wording import Wording

_Wordings: TypeAlias = Sequence[tuple[str, Wording, float, str]]
"""Name, pattern, log-odds and a sentence for people."""

_CARD: Final = (
    r"(?:tarjetas?(?: de (?:credito|debito|medicare|seguro|identidad))?|cuenta"
    r"(?: bancaria| de banco)?|poliza|licencia|identificacion|pasaporte"
    r"|seguro(?: social"
    r"| medico)?|banco|medicare|medicaid|afiliad[oa]|miembro|ruta|cedula)"
)
_DATA: Final = (
    rf"(?:seguro social|(?:numeros?|datos|fotos?|copia|imagen|informacion|codigos?|nip"
    rf"|cvv|ambos lados)(?: (?:de|del|y|el|cvv|numeros?|codigos?|la|su|tu|los|las|al"
    rf"|frente))* {_CARD}|datos (?:bancarios|personales|medicos)|contrasenas?|claves?"
    r"|cvv|fecha de nacimiento|codigos?(?: que| de| enviado)|numero de tarjeta"
    rf"|(?:su|tu) {_CARD})"
)
_ASKING: Final = (
    r"(?:envi(?:e|a|en|ar)|mand(?:e|a|en|ar)|escrib(?:a|e|ir)|respond(?:a|e|er)"
    r"|dig(?:a|an)|di|facilit(?:e|a|ar)|proporcion(?:e|a|ar)|ingres(?:e|a|ar)"
    r"|introdu(?:zca|ce|cir)|compart(?:a|e|ir)|confirm(?:e|a|ar)|verifi(?:que|ca|car)"
    r"|actuali(?:ce|za|zar)|suministr(?:e|a|ar)|complet(?:e|a|ar)|rellen(?:e|a|ar)"
    r"|sub(?:a|e|ir)|adjunt(?:e|a|ar)|pas(?:e|a)|den|de(?=(?:nos|me)\b)|dejen?|indi(?:que|ca|car)"
    r"|contest(?:e|a|ar)|contact(?:e|a|ar)|registr(?:e|a|ar)|valid(?:e|a|ar)|tengan?"
    r"|necesitamos|requerimos|falta|inici(?:e|a|ar) sesion)(?:nos|me|se|lo|la|noslo)?"
)
_GAP: Final = r"(?:[\s'/$:-]+[\w.+@]+){0,8}?[\s'/,:-]+"
_REQUEST: Final = Wording(
    rf"\b{_ASKING}\b{_GAP}{_DATA}\b"
    rf"|\bcon (?:su|tu) {_DATA}(?: \w+){{0,6}}? (?:le|te|podemos|recibira)\b"
    rf"|\b(?:su|tu) {_DATA}(?: \w+){{0,5}}? (?:es necesari|se requiere|hace falta)"
)
_UNTRACEABLE: Final = (
    r"(?:tarjetas? (?:de )?(?:regalo|google play|itunes|steam|apple|amazon)|zelle"
    r"|cash ?app|bitcoins?|btc|cripto\w*|usdt|western union|moneygram|giros?)"
)
_PAYMENT: Final = Wording(
    r"\b(?:pag(?:ue|a|o|os|ar)|deposit(?:e|a|ar)|transfier(?:a|e)|envi(?:e|a)|mand(?:e"
    r"|a)|compr(?:e|a)|abon(?:e|a)|adelant(?:e|a)|liquid(?:e|a)|cancel(?:e|a))(?:nos"
    rf"|me)?\b(?:[\s'/$-]+[\w.,]+){{0,8}}?[\s'/-]+{_UNTRACEABLE}\b"
    rf"|\bsolo (?:aceptamos|recibimos)(?: \w+){{0,3}}? {_UNTRACEABLE}\b"
    rf"|\bcon {_UNTRACEABLE}\b.{{0,40}}\b(?:factura|deuda|cuenta|consulta|saldo)\b"
)
_MESSENGER: Final = Wording(r"\b(?:whats ?app|telegram|wa\.me|t\.me|inbox)\b")
_REACH: Final = Wording(
    r"\b(?:escrib\w+|contact\w+|mensaje|mand(?:e|a|enos|ame|eme)|envi(?:e|a|enos|eme)"
    r"|habl(?:e|a)\w*|llam(?:e|a|enos)|atiende\w*|agreg\w+|una(?:se|te)|unete|siga\w*"
    r"|continu\w+|responda|pag(?:o|ue))\b|\+\d|\bpor (?:whats ?app|telegram|inbox)\b"
)
_UNPRESCRIBED: Final = Wording(r"\bsin (?:necesidad de )?(?:receta|prescripcion)\b")
_SALE: Final = Wording(
    r"\b(?:vend(?:o|emos)|venta|envios?|consig(?:a|ue)|conseguir|compr(?:e|a)|ordene"
    r"|disponibles?|inbox|whats ?app|telegram|a domicilio|pid(?:a|e|elo|alo))\b"
)
_PRIZE: Final = Wording(
    r"\b(?:gano|ganaste|ganador|felicidades|premio|sorteo|gan(?:e|a) un|seleccionad[oa]"
    r"|elegid[oa]|ayuda de \S*\d|bono de)\b.{0,100}\b(?:tarjeta|envio|clic|reclam\w+"
    r"|cobr(?:e|ar)|foto|datos|enlace|link|cuenta)\b"
)
_ACCOUNT: Final = Wording(
    r"\b(?:su|tu) (?:\w+ ){0,2}?(?:cuenta|cobertura|seguro|tarjeta|acceso|beneficios?"
    r"|medicare|medicaid|portal|expediente|cita)\b.{0,40}\b(?:suspendid|bloquead|vencid"
    r"|vencio|vence|cancelad|desactivad|expir|cerrad|retenid)\w*"
    r"|\bperder[a]? (?:su|tu) (?:cobertura|seguro|lugar|beneficios?)\b"
    r"|\b(?:verifi|actuali|confirm|valid)\w+ (?:su|tu|sus|tus) (?:identidad|cuenta"
    r"|datos|informacion)\b"
)
_LINK: Final = Wording(
    r"https?://|\bwww\.|\b(?:haga|haz|dar|de) clic\b|\ben(?:lace)? (?:de abajo"
    r"|enlace)\b"
    r"|(?<![\w-])[\w-]{1,63}\.(?:com|net|org|info|xyz|top|app|site|example)\b"
)
_URGENCY: Final = Wording(
    r"\b(?:urgente(?:mente)?|inmediat\w+|hoy mismo|ultima (?:oportunidad|aviso)"
    r"|24 horas"
    r"|ultimo aviso|antes de que)\b|\bhoy(?=$|[.!])"
)

_OF_OTHERS: Final = Wording(
    r"\b(?:mi|mis|me|yo|tuve|tuvimos|nos (?:pid|cobr|dij|mand)\w+|pid(?:ieron|io|en)"
    r"|exig\w+|alguien|quien|llamaron|dijeron|roban?|robaron)\b"
)
_WARNING: Final = Wording(
    r"\b(?:cuidado|ojo|estaf\w+|fraud\w+|fals[oa]s?|phishing|sospechos\w+|alerta"
    r"|denunci\w+|suplant\w+|cuelgue|desconfie|impostor\w*)\b"
)
_AT_A_DESK: Final = Wording(
    r"\b(?:traiga|traer|lleve|presente|muestre)\b|\ben (?:la )?(?:recepcion|ventanilla"
    r"|persona|mostrador)\b|\b(?:cuando|al) lleg(?:ue|ar)\b|\b(?:a|en) (?:su|cada)"
    r" (?:primera |proxima )?(?:cita|visita)\b"
)
_REMOTE: Final = Wording(
    r"\b(?:whats ?app|mensaje|correo|telegram|sms|inbox|enlace|link|responda|contrasena"
    r"|cvv)\b"
)

_BAITS: Final = (
    ("prize", _PRIZE, 4.2, "It promises a prize or something free."),
    ("account_trouble", _ACCOUNT, 2.5, "It says that an account needs attention."),
)
_BESIDES: Final = (
    ("urgency", _URGENCY, 1.0, "It urges."),
    ("link", _LINK, 1.2, "It leads to a link."),
)
"""Count only beside others: links are no language's."""


def spanish_scam(sentences: Sequence[str]) -> Sequence[Signal]:
    """Return what tries to cheat in plain `sentences` of Spanish."""
    reaching = [
        without_spanish_denials(said)
        for said in sentences
        if not _OF_OTHERS.search(said) and not _WARNING.search(said)
    ]
    whole = " ".join(reaching)
    found = [*_demands(reaching), *_worded(_BAITS, whole)]
    return [*found, *_worded(_BESIDES, whole)] if found else []


def _worded(wordings: _Wordings, whole: str) -> Iterator[Signal]:
    for name, wording, weight, why in wordings:
        if wording.search(whole):
            yield _signal(name, weight, why)


def _demands(reaching: Sequence[str]) -> Iterator[Signal]:
    if any(_REQUEST.search(said) and not _at_a_desk(said) for said in reaching):
        why = "It asks for a social security number, a card, insurance or a login."
        yield _signal("asks_for_data", 4.5, why)
    if any(map(_PAYMENT.search, reaching)):
        why = "It asks for money in a way that cannot be undone."
        yield _signal("asks_payment", 5.0, why)
    if any(_MESSENGER.search(said) and _REACH.search(said) for said in reaching):
        yield _signal("moves_to_messenger", 4.0, "It leads away to a messenger.")
    if any(_UNPRESCRIBED.search(said) and _SALE.search(said) for said in reaching):
        yield _signal("sells_drugs", 5.0, "It offers medicines with no prescription.")


def _at_a_desk(said: str) -> bool:
    return bool(_AT_A_DESK.search(said)) and not _REMOTE.search(said)


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
