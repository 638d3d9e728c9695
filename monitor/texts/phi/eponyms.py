"""People after whom diseases, causes, hospitals and programmes are called.

Source: written by hand after the diseases of the ICD-10-CM index that bear a full
name, charities with the largest walks, and laws and programmes of public health.
"""

from typing import Final

EPONYMS: Final = frozenset({
    "alexander fleming", "anthony fauci", "betty ford", "christopher reeve",
    "clara barton", "dana-farber", "dorothea dix", "edward jenner",
    "elizabeth blackwell", "elizabeth glaser", "florence nightingale",
    "gilles de la tourette", "helen keller", "henrietta lacks", "johns hopkins",
    "jonas salk", "katie beckett", "lou gehrig", "louis pasteur", "marie curie",
    "marie stopes", "martin luther king", "mary eliza mahoney", "mary seacole",
    "michael j fox", "michael j. fox", "ronald mcdonald", "rosalind franklin",
    "sigmund freud", "susan g komen", "susan g. komen", "susan komen", "virginia apgar",
})  # fmt: skip
"""Small letters."""
