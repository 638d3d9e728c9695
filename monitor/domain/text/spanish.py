"""What profiles in Spanish ask of their readers and promise them, in plain letters.

Source: the alerts in Spanish of the FTC (consumidor.ftc.gov) on imposters. Each pattern
is linear in the text's length.
"""

from typing import Final

from monitor.domain.text.soliciting import sentences_in
from monitor.domain.text.spanish_denials import without_spanish_denials
from monitor.domain.text.wording import Wording

_OF: Final = r"(?:(?:su|sus|tu|tus|el|la|los|las|de|del|un|una|y) ){0,4}"
_SENT: Final = (
    r"(?:envi|mand|compart|ingres|confirm|verifi|proporcion|actuali|complet|escrib|dej"
    r"|registr|facilit|introdu|sub|adjunt)\w{1,6}"
)
_DATA: Final = (
    r"(?:numeros? de (?:seguro|tarjeta|cuenta|miembro|licencia|afiliad[oa]|medicare)"
    r"|seguro social|seguro medico|tarjetas?|cuenta bancaria|datos (?:bancarios"
    r"|personales|medicos)|fecha de nacimiento|contrasenas?|licencia|identificacion"
    r"|pasaporte)"
)
_BROUGHT: Final = r"(?:trai|trae|traj|present|muestr|llev|teng|acept)\w{0,6}\b"
_AT_THE_DESK: Final = (
    r"[^.,;\n]{0,40}\b(?:en (?:la )?(?:recepcion|ventanilla)|en persona|al llegar)\b"
)
# Patients bring their cards and show them at the desk.
_ASKS: Final = Wording(
    rf"\b{_SENT} (?:(?!{_BROUGHT})\w+ ){{0,4}}?{_OF}{_DATA}\b(?!{_AT_THE_DESK})"
)
_JOBS: Final = r"\b(?:vacantes?|empleos?|trabajos?|contratando|contratamos)\b"
_RESUME: Final = r"\b(?:cv|curriculums?|curriculo|hoja de vida)\b"
_LURES: Final = Wording(
    rf"\b(?:reclam|cobr|solicit|recib|obten|pid|gan)\w{{0,5}} {_OF}(?:reembolsos?"
    r"|devolucion|compensacion|indemnizacion|premios?|ayuda economica|bonos?|subsidios?"
    r"|becas?|dinero|tarjetas? de regalo)\b"
    # Pharmacies have both, and what anybody may buy.
    r"|(?<!\bcon [yo] )(?<!\by/o )(?<!\breceta [yo] )(?<!\bventa )(?<!\blibre )"
    r"\bsin (?:receta|prescripcion)\b"
    rf"|{_JOBS}[^.\n]{{0,60}}\b(?:telegram|desde casa)\b"
    # Practices take applications there, scams ask for none.
    rf"|{_JOBS}(?![^.\n]{{0,90}}{_RESUME})[^.\n]{{0,60}}\b(?:whats ?app|inbox)\b"
    r"|\b(?:su|tu) (?:cuenta|portal|seguro|cobertura) (?:sera|ha sido|fue|esta)"
    r" (?:suspendid|bloquead|cancelad|desactivad)[oa]\b"
)
_PRIVATE: Final = Wording(
    r"\b(?:por|al|un|en) (?:inbox|dm|interno|mensaje (?:privado|directo))\b"
    r"|\b(?:escriban|manden|envien)(?:os|nos) (?:un )?(?:mensaje|inbox|dm)\b"
)


def asks_for_data_in_spanish(text: str) -> bool:
    """Return whether `text` asks for patients' or payment data."""
    return _says(_ASKS, text)


def lures_in_spanish(text: str) -> bool:
    """Return whether `text` promises or threatens what imposters do."""
    return _says(_LURES, text)


def offers_private_messages_in_spanish(text: str) -> bool:
    """Return whether `text` wants private messages."""
    return _says(_PRIVATE, text)


def _says(pattern: Wording, text: str) -> bool:
    """Return whether a sentence of `text` has `pattern` where it isn't denied."""
    return pattern.may_be_in(text) and any(
        pattern.search(sentence) and pattern.search(without_spanish_denials(sentence))
        for sentence in sentences_in(text)
    )
