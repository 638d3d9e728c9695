"""Relationships that Spanish replies confirm, in their commonest words.

No list of safe words stands behind it as in English: what it does not find is not
thereby safe, so that a draft in Spanish is refused as unread all the same.
"""

import re
from collections.abc import Iterator
from typing import Final

_CARE: Final = (
    r"(?:visita|cita|consulta|cirug[ií]a|operaci[oó]n|tratamiento|procedimiento|"
    r"estancia|"
    r"hospitalizaci[oó]n|limpieza|extracci[oó]n|terapia|receta|medicamento|medicina|"
    r"radiograf[ií]a|ecograf[ií]a|an[aá]lisis|ex[aá]men(?:es)?|resultados?|pruebas?|"
    r"diagn[oó]stico|vacunas?|seguro|factura|cuenta|saldo|copago|deducible|expediente|"
    r"historial|dolor|rodilla|espalda|muela|diente|corona|empaste|embarazo|parto|"
    r"beb[eé]|"
    r"recuperaci[oó]n|herida|presi[oó]n|doctora?|m[eé]dic[oa]|dentista|enfermer[oa]|"
    r"hij[oa]s?|ni[nñ][oa]s?|madre|padre|mam[aá]|pap[aá]|espos[oa]|abuel[oa]|"
    r"herman[oa])s?"
)
_DID: Final = (
    r"(?:vino|lleg[oó]|visit[oó]|acudi[oó]|asisti[oó]|falt[oó]|cancel[oó]|esper[oó]|"
    r"pag[oó]|"
    r"debe|deb[ií]a|firm[oó]|pidi[oó]|solicit[oó]|rechaz[oó]|estuvo|recibi[oó]|tuvo|"
    r"necesitaba|dijo|llam[oó]|grit[oó]|se fue|sali[oó]|fue (?:atendid|vist|tratad|"
    r"operad|"
    r"dad|examinad|ingresad)[oa]|ha sido|haya (?:esperado|tenido que|venido|sufrido|"
    r"sido|"
    r"recibido)|hubiera|sigui[oó]|perdi[oó]|regres[oó]|vinieron|llegaron|viniste|"
    r"llegaste|"
    r"faltaste|esperaste|cancelaste)"
)
_CONFIRMED: Final = re.compile(
    rf"\b(?:su|sus|tu|tus) (?:[\wáéíóúñ]+ ){{0,2}}?{_CARE}"
    rf"|\b(?:usted|que|cuando|ya|se[nñ]ora?|nunca|no|porque) (?:usted )?(?:ya |nunca |"
    rf"no |no "
    rf"se )?{_DID}"
    r"|\b(?:le|les|te|lo|la) (?:[\wáéíóúñ]+ )?(?:explicamos|dijimos|informamos|"
    r"llamamos|"
    r"atendimos|avisamos|cobramos|enviamos|recetamos|ofrecimos|recordamos|vimos|"
    r"operamos|"
    r"reembolsamos|examinamos|explic[oó]|atendi[oó]|oper[oó]|recet[oó]|llam[oó]|"
    r"hicimos|"
    r"sacamos|pusimos|devolvimos|dimos|mandamos|recomendamos|advertimos)"
    r"|\bnuestr[oa]s (?:registros|archivos|expedientes|notas|c[aá]maras)\b"
    r"|\b(?:el|su|tu) (?:expediente|historial)\b (?:muestra|indica|dice|se[nñ]ala)"
    r"|\b(?:no (?:es|era|fue)|nunca (?:ha sido|fue)|no tenemos|no encontramos|no "
    r"aparece) "
    r"[^.!?\n]{0,30}?\b(?:paciente|registros?|expediente|nombre)"
    r"|\b(?:como|ser|es|fue|ha sido) (?:un |una )?(?:nuestr[oa] |gran |buen[oa] "
    r")?paciente\b"
    r"(?! (?:de|en) (?:otra|general))"
    r"|\bgracias por (?:su |tu )?(?:confiar|elegir|visitar|venir|preferir|escoger|"
    r"permitir|"
    r"visita|confianza en|preferencia|lealtad|ser)"
    r"|\b(?:la|el) (?:espera|demora|retraso) (?:del?|que|en su|de su)"
    rf"|\bnos alegr[\w]+ [^.!?\n]{{0,40}}?\b(?:mejor|recuper\w+|{_CARE})"
    r"|\b(?:verl[oae]|verte|atenderl[oae]) (?:de nuevo|otra vez|pronto|en su|el)"
    r"|\besperamos (?:verl[oae]|verte|que se (?:mejore|recupere|sienta))",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:si (?!bien)|quien(?:es)? |cualquier|no podemos|no se puede|ley|privacidad|"
    r"prohib\w+|impide\w*|sin (?:confirmar|decir)|pida|programe|agende|reserve|para "
    r"(?:programar|agendar|pedir))",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[.!?\n]")


def spanish_confirmations(text: str) -> Iterator[re.Match[str]]:
    """Yield where `text`, plain and in Spanish, confirms a relationship."""
    for found in _CONFIRMED.finditer(text):
        clause = _END.split(text[max(0, found.start() - 90) : found.start()])[-1]
        if not _SUPPOSED.search(clause):
            yield found
