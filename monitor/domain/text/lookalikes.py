"""Letters and signs that look like Latin letters.

Sources: Unicode's confusables.txt (UTS #39) for all single characters of left-to-right
scripts whose prototype is a letter or digit; the alphabets of the "fancy text"
generators that people write names with; and, filling gaps of UTS #39 that attackers
use, Greek kappa, Cyrillic te and ka and the like. Accented and styled letters are not
listed: NFKC and the removal of marks fold them. Digits stand as in leetspeak.
"""

from typing import Final

LOOKALIKES: Final = {
    "a": (
        "\u0250\u0251\u0391\u0394\u039b\u03b1\u03bb\u0410\u0414\u0430\u0434"
        "\u0e04\u120d\u13aa\u13ce\u13d7\u15c5\u15e9\u1d00\u2206\u2c65\u2c6f\u5342"
        "\ua34f\ua4ee\uab9e\uaba7\U000102a0\U000118af\U000118cf\U00016f40"
    ),
    "b": (
        "\u0180\u0184\u0185\u0222\u0223\u0253\u026e\u0299\u0392\u03b2\u0411\u0412"
        "\u042c\u0431\u0432\u044a\u044c\u09ea\u0a6a\u0e52\u10ea\u130c\u13cf\u13ee"
        "\u13f0\u13f4\u13f8\u1472\u15af\u15f7\u1caa\u2cd2\u2cd3\u4e43\ua303\ua4d0"
        "\ua7b4\ua7b5\uab9f\uabbe\U00010282\U000102a1\U00010301\U0001031a\U000118d5"
    ),
    "c": (
        "\u0188\u0254\u03f2\u0421\u0441\u1103\u122d\u1348\u13df\u1455\u1d04\u2ca4"
        "\u2ca5\u531a\ua253\ua4da\uabaf\U000102a2\U00010302\U00010415\U0001043d"
        "\U0001051c\U000118e9\U000118f2"
    ),
    "d": (
        "\u00f0\u0110\u0111\u0189\u018c\u0256\u0257\u0500\u0501\u0e54\u12d5\u13a0"
        "\u13b4\u13e7\u146f\u15de\u15ea\u1d05\u2202\ua038\ua4d2\ua4d3\uab84\uabb7"
    ),
    "e": (
        "\u018e\u0190\u01dd\u0246\u0247\u0259\u025b\u025c\u0395\u03a3\u03b5\u0404"
        "\u0415\u042d\u0435\u044d\u0454\u04bd\u127f\u13ac\u13cb\u1d07\u22ff\u2ccc"
        "\u2ccd\u2d39\u4e47\ua35f\ua4f0\ua76a\ua76b\ua7ab\uab32\uab9b\U00010286"
        "\U000118a6\U000118aa\U000118ae\U000118ca\U000118ce\U00016f3b"
    ),
    "f": (
        "\u0166\u0192\u025f\u0284\u03dc\u03dd\u0493\u127b\u13a6\u15b4\u1e9d\u5343"
        "\ua387\ua4dd\ua730\ua798\ua799\uab35\uab76\U00010287\U000102a5\U00010525"
        "\U000118a2\U000118c2"
    ),
    "g": (
        "\u018d\u0193\u01e5\u0260\u0261\u0262\u050c\u050d\u0581\u09ed\u0a67\u0b68"
        "\u0d6d\u1297\u13b6\u13c0\u13f3\u13fb\u1d83\u2cca\u2ccb\ua045\ua4d6\ua76e"
        "\ua76f\uab86\U000118ac\U000118b6\U000118cc\U000118d6"
    ),
    "h": (
        "\u0127\u0265\u0266\u0267\u029c\u0389\u0397\u03ae\u0402\u041d\u043d\u0452"
        "\u04ba\u04bb\u0527\u0570\u12d8\u13bb\u13c2\u157c\u2c67\u2c68\u2c8e\u2c8f"
        "\u5344\ua0c5\ua4e7\ua78d\ua7aa\uab92\U000102cf"
    ),
    "i": (
        "\u0131\u0268\u0269\u026a\u0399\u03b9\u0406\u0456\u04c0\u04cf\u0e40\u130e"
        "\u13a5\u4e28\u5de5\ua024\ua646\ua647\uab75\U000118c3"
    ),
    "j": (
        "\u029d\u037f\u03f3\u0408\u0458\u0575\u05e0\u130b\u13ab\u13e0\u148d\u1d0a"
        "\u30d5\ua02d\ua4d9\ua7b2\uabb0"
    ),
    "k": (
        "\u0199\u029e\u039a\u03ba\u041a\u043a\u049b\u049c\u049d\u04a1\u04c3\u04c4"
        "\u1315\u13e6\u16d5\u1d0b\u2c94\u2c95\ua018\ua4d7\ua7b0\U00010518"
    ),
    "l": (
        "\u0141\u0142\u0196\u019a\u01c0\u01c3\u026b\u029f\u056c\u0661\u06f1\u1102"
        "\u1228\u13dd\u13de\u14aa\u16c1\u2223\u2c60\u2c61\u2c92\u2c93\u2cd0\u2cd1"
        "\u2d4f\u3125\ua492\ua4e1\ua4f2\uabad\U0001028a\U00010309\U00010320\U0001041b"
        "\U00010443\U00010526\U000118a3\U000118b2\U000118d2\U00016f16\U00016f28"
    ),
    "m": (
        "\u0271\u028d\u039c\u03fa\u03fb\u041c\u043c\u0e53\u1320\u13b7\u15f0\u16d6"
        "\u1d0d\u2c6e\u2c98\u2c99\u722a\ua0b5\ua4df\U000102b0\U00010311"
    ),
    "n": (
        "\u014b\u0274\u039d\u03b7\u0418\u041f\u0438\u0439\u043f\u0578\u057c\u0e20"
        "\u12ad\u13c1\u144e\u2c9a\u2c9b\u51e0\ua224\ua4e0\uab91\U00010513"
    ),
    "o": (
        "\u00d8\u00f8\u039f\u03b4\u03b8\u03bf\u03c3\u041e\u043e\u04e8\u04e9\u0555"
        "\u0585\u05e1\u0665\u06f5\u0966\u09e6\u0a66\u0ae6\u0b20\u0b66\u0be6\u0c66"
        "\u0ce6\u0d20\u0d66\u0e4f\u0e50\u0ed0\u101d\u1040\u10ff\u12d0\u13a7\u13be"
        "\u1cbf\u1d0f\u1d11\u2c9e\u2c9f\u2d54\u3007\u3116\ua0a6\ua4f3\uab3d\uab77"
        "\uab8e\U00010292\U000102ab\U00010404\U0001042c\U000104c2\U000104ea\U00010516"
        "\U000114d0\U000118a8\U000118b5\U000118b7\U000118c8\U000118d7\U000118e0"
    ),
    "p": (
        "\u00de\u00fe\u03a1\u03c1\u0420\u0440\u0584\u12e8\u13ae\u13e2\u146d\u1d18"
        "\u2118\u2ca2\u2ca3\u5369\ua263\ua4d1\uab7e\U00010295"
    ),
    "q": (
        "\u024a\u024b\u051a\u051b\u0563\u0566\u12d2\u13a4\u146b\u2d55\ua1b0\ua7af\uab74"
    ),
    "r": (
        "\u01a6\u0279\u027c\u027d\u027e\u0280\u042f\u0433\u044f\u0f5e\u12ea\u13a1"
        "\u13b1\u13d2\u1587\u1d26\u2c64\u2c84\u2c85\u5c3a\ua2ea\ua4e3\uab47\uab48"
        "\uab71\uab81\U000104b4\U000104dc\U00016f35"
    ),
    "s": (
        "\u01bc\u01bd\u0282\u03c2\u0405\u0455\u054f\u0556\u057f\u0586\u0e23\u1290"
        "\u13d5\u13da\u1515\u4e02\ua317\ua4e2\ua731\uaba5\uabaa\U00010296\U00010420"
        "\U00010448\U000118a1\U000118bb\U000118c1\U000118db\U00016f3a"
    ),
    "t": (
        "\u0167\u01ac\u01ad\u0236\u026c\u0287\u03a4\u03c4\u0422\u0442\u1355\u13a2"
        "\u13c6\u13d6\u1d1b\u22a4\u27d9\u2ca6\u2ca7\u3112\ua4c4\ua4d4\ua7ad\ua7b1"
        "\uab96\uaba6\U00010297\U000102b1\U00010315\U000104d2\U000104fa\U000118bc"
        "\U000118c6\U00016f0a"
    ),
    "u": (
        "\u01b1\u0244\u0289\u028a\u028b\u03bc\u03c5\u0426\u0446\u054d\u057d\u0e22"
        "\u1200\u1201\u13ec\u144c\u1d1c\u222a\u22c3\u3129\ua00e\ua4f4\ua79e\ua79f"
        "\uab4e\uab52\uabbc\U000104ce\U000104f6\U000118b8\U000118d8\U00016f42"
    ),
    "v": (
        "\u0245\u028c\u03bd\u0474\u0475\u05e9\u0667\u06f7\u13c9\u13d9\u142f\u1d20"
        "\u2228\u22c1\u2d38\ua0f4\ua4e6\ua6df\uab99\uaba9\U0001051d\U00011706"
        "\U000118a0\U000118c0\U00016f08"
    ),
    "w": (
        "\u019c\u026f\u03c9\u0428\u0429\u0448\u0449\u0461\u0561\u051c\u051d\u0e2c\u1220"
        "\u13b3\u13c7\u13d4\u15ef\u1d21\u1ff3\u5c71\ua14f\ua4ea\uab83\uab97\U0001170a"
        "\U0001170e\U0001170f\U000118e6\U000118ef"
    ),
    "x": (
        "\u00d7\u03a7\u03c7\u0425\u0445\u04b3\u04fc\u04fd\u04fe\u04ff\u1238\u1300"
        "\u1541\u157d\u166d\u16b7\u292b\u292c\u2a2f\u2cac\u2cad\u2d5d\u4e42\ua2bc"
        "\ua4eb\ua7b3\uab53\U00010290\U000102b4\U00010317\U00010322\U00010527"
        "\U000118ec"
    ),
    "y": (
        "\u0194\u01b4\u024e\u024f\u0263\u028e\u028f\u03a5\u03b3\u0423\u0427\u0443"
        "\u0447\u04ae\u04af\u10e7\u1203\u13a9\u13bd\u1d8c\u1efe\u1eff\u2ca8\u2ca9"
        "\u311a\ua329\ua4ec\uab5a\uab79\U000102b2\U000118a4\U000118dc\U00016f43"
    ),
    "z": (
        "\u01a7\u01a8\u01b6\u01b7\u021c\u021d\u0290\u0291\u0292\u0396\u03b6\u03e8"
        "\u03e9\u0417\u0437\u04e0\u04e1\u130a\u135a\u13c3\u14bf\u1614\u1d22\u2c6b"
        "\u2c6c\u4e59\ua074\ua4dc\ua644\ua645\ua6ef\ua75a\ua75b\uab93\U000102f5"
        "\U000118a9\U000118c4\U000118c9\U000118e5"
    ),
}
"""Latin letter to what looks like it, capitals included."""

_PAIRS: Final = {
    "aa": "\ua732\ua733", "ae": "\u00c6\u00e6\u04d4\u04d5", "ao": "\ua734\ua735",
    "au": "\ua736\ua737", "av": "\ua738\ua739\ua73a\ua73b", "ay": "\ua73c\ua73d",
    "bl": "\u042b\u044b", "dz": "\u02a3", "lo": "\u042e\u044e", "ls": "\u02aa",
    "lz": "\u02ab", "oe": "\u0152\u0153", "oo": "\ua698\ua699\ua74e\ua74f",
    "ts": "\u02a6", "ue": "\u1d6b", "uo": "\uab63",
}  # fmt: skip
"""Pairs of letters to the ligatures of them, and what looks like them."""

LOOKALIKE_TABLE: Final = str.maketrans(
    {
        lookalike: latin
        for table in (LOOKALIKES, _PAIRS)
        for latin, lookalikes in table.items()
        for lookalike in lookalikes
    }
)
"""For `str.translate`."""
