"""Letters of other alphabets that look like Latin ones.

A selection of Unicode's confusables.txt (UTS #39) for names written in
Latin letters, from Cyrillic, Greek, Armenian, Hebrew, Cherokee, Lisu and the
phonetic alphabet. UTS #39 leaves gaps that attackers use, e.g. Greek kappa and
Cyrillic te and ka; they are filled here. Accented and styled letters are not
listed: NFKC and the removal of marks fold them.
"""

from typing import Final

LOOKALIKES: Final = {
    "a": "\u0251\u0391\u03b1\u0410\u0430\u0561\u13aa\u1d00\u2c65\ua4ee",
    "b": "\u0180\u0253\u0299\u0392\u03b2\u0412\u042c\u0432\u044a\u044c\u13f4\ua4d0",
    "c": "\u0188\u0254\u03f2\u0421\u0441\u13df\u1d04\ua4da",
    "d": "\u00f0\u0110\u0111\u018c\u0257\u0500\u0501\u13a0\ua4d3",
    "e": (
        "\u0259\u025b\u0395\u03b5\u0404\u0415\u042d\u0435\u044d\u0454\u04bd\u13ac\ua4f0"
    ),
    "f": "\u0192\u03dd\u0493\ua4dd",
    "g": "\u01e5\u0261\u0262\u050d\u0581\u13c0\ua4d6",
    "h": "\u0127\u029c\u0397\u041d\u043d\u04ba\u04bb\u0527\u0570\u13bb\ua4e7",
    "i": "\u0131\u0268\u0269\u026a\u0399\u03b9\u0406\u0456\u04c0\u04cf\u13a5",
    "j": "\u029d\u03f3\u0408\u0458\u0575\u13ab\ua4d9",
    "k": "\u0199\u039a\u03ba\u041a\u043a\u049b\u049d\u04a1\u13e6\u1d0b\ua4d7",
    "l": "\u0141\u0142\u019a\u01c0\u01c3\u026b\u029f\u056c\u13de\ua4e1",
    "m": "\u039c\u041c\u043c\u13b7\u1d0d\ua4df",
    "n": "\u014b\u0274\u039d\u03b7\u0418\u0438\u0439\u043f\u0578\u057c\ua4e0",
    "o": (
        "\u00d8\u00f8\u039f\u03b4\u03b8\u03bf\u03c3\u041e\u043e\u04e8"
        "\u04e9\u0585\u05e1\u1d0f\ua4f3"
    ),
    "p": "\u00de\u00fe\u03a1\u03c1\u0420\u0440\u0584\u13e2\u1d18\ua4d1",
    "q": "\u051a\u051b\u0563\u0566",
    "r": "\u027c\u027e\u0280\u042f\u0433\u044f\u13d2\ua4e3",
    "s": "\u0282\u03c2\u0405\u0455\u13da\ua4e2\ua731",
    "t": "\u0167\u01ad\u03a4\u03c4\u0422\u0442\u13a2\u1d1b\ua4d4",
    "u": "\u028b\u03bc\u03c5\u0426\u0446\u057d\u1d1c\ua4f4",
    "v": "\u03bd\u0474\u0475\u13d9\u1d20\ua4e6",
    "w": "\u03c9\u0428\u0429\u0448\u0449\u0461\u051c\u051d\u13d4\u1d21\ua4ea",
    "x": "\u03a7\u03c7\u0425\u0445\u04b3\ua4eb",
    "y": (
        "\u01b4\u028f\u03a5\u03b3\u0423\u0427\u0443\u0447\u04ae\u04af\u10e7\u13bd\ua4ec"
    ),
    "z": "\u01b6\u0290\u0396\u03b6\u0437\u13c3\u1d22\ua4dc",
}
"""Latin letter to the letters that look like it, capitals included."""

LOOKALIKE_TABLE: Final = str.maketrans(
    {
        lookalike: latin
        for latin, lookalikes in LOOKALIKES.items()
        for lookalike in lookalikes
    }
    | {"\u00e6": "ae", "\u00c6": "ae", "\u0153": "oe", "\u0152": "oe", "\u04d5": "ae"}
)
"""For `str.translate`: the look-alikes and the ligatures that NFKC keeps."""
