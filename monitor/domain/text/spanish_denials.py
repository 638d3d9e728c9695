"""What texts in Spanish say that nobody asks for or should give, and warn of.

As `monitor.domain.text.denials` has it for English: a denial reaches over what it lists
to the end of its sentence, or to a new request. Each pattern is linear in the
sentence's length.
"""

from typing import Final

from monitor.domain.text.wording import Wording

_GIVING: Final = (
    r"(?:envie|envia|mande|manda|comparta|comparte|ingrese|ingresa|confirme|confirma"
    r"|verifique|verifica|proporcione|actualice|actualiza|complete|escriba|escribe|deje"
    r"|registre|facilite|introduzca|suba|sube|adjunte|responda|responde|pague|paga"
    r"|deposite|transfiera|compre|valide|indique|contacte|contesta|conteste|rellene"
    r"|haga clic|llame|visite)(?:n|nos|me|se|los?|las?|noslos?|noslas?|os)?"
)
_SAYING_NO: Final = (
    r"(?:nunca|jamas|tampoco|nadie|ningun\w*|sin que|evit(?:e|en|a|ar|emos)"
    r"|no(?! (?:esper|pierd|perd|dej|olvid|demor|dud|solo|se pierd|tard)\w*))"
)
# "Alerta: confirme su tarjeta" warns nobody: it must be another who asks.
_WARNING: Final = (
    r"(?:(?:cuidado|ojo|alerta),? (?:al|con)\b|desconfi(?:e|en|a) de"
    r"|(?:si|cuando) (?:alguien|recibe|le (?:llam|escrib|pid)\w+|una persona)"
    r"|(?:a )?quien(?:es)? (?:\w+ ){0,3}?(?:pid|solicit|exij|mand)\w+"
    r"|(?:cuidado|ojo|alerta)\b[^.;]{0,30}\b(?:alguien|quien(?:es)?|piden"
    r"|pidiendo|personas que|fals[oa]s?))"
)
# "Que envie su numero, comparta su clave o mande su foto" is one list.
_NO_LIST: Final = (
    rf"(?! (?:\w+ ){{0,8}}?\w+,? (?:o|ni) (?:que )?(?:su|tu|sus|tus|el|la|{_GIVING})\b)"
)
_NEW: Final = (
    rf" ?[,:]\s*(?:y |asi que |por favor |ahora )?{_GIVING}\b{_NO_LIST}"
    r"|\s+(?:solo|solamente|sino|pero|excepto|salvo|por favor|mejor)\b"
    rf"|(?<!\bque)(?<!\bo)(?<!\bni)(?<!\by)(?<!\ble)(?<!\bse)(?<!\bnos)(?<!\bsu)"
    rf"(?<!\blo)(?<!\bno)(?<!\bnunca)(?<!\bjamas)(?<!,)\s+{_GIVING} (?:su|tu|sus|tus)\b"
    rf"|\s+y\s+(?:luego |ahora )?{_GIVING}\b"
)

_DENIED: Final = Wording(rf"\b(?:{_SAYING_NO}|{_WARNING})\b(?:(?!{_NEW})[^;])*")


def without_spanish_denials(sentence: str) -> str:
    """Return `sentence` without what it denies, forbids or warns of.

    Args:
        sentence: Plain small letters without accents, see `fold_text`.
    """
    return _DENIED.without(sentence)
