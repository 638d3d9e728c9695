"""Nicknames of given names that are usual in the United States; common knowledge."""

from typing import Final

_NICKNAMES: Final = {
    "abigail": "abby gail", "alexander": "alex xander", "alexandra": "alex sandra",
    "alfred": "al fred", "amanda": "mandy", "andrew": "andy drew",
    "angela": "angie", "anthony": "tony", "barbara": "barb", "benjamin": "ben",
    "catherine": "cathy kate katie cat", "charles": "charlie chuck",
    "christina": "chris tina christy", "christine": "chris christy",
    "christopher": "chris topher", "cynthia": "cindy", "daniel": "dan danny",
    "david": "dave", "deborah": "deb debbie", "dennis": "denny",
    "donald": "don donnie", "dorothy": "dot dottie", "douglas": "doug",
    "edward": "ed eddie ted", "elizabeth": "liz beth betsy eliza lizzie betty",
    "eugene": "gene", "florence": "flo", "frances": "fran",
    "francis": "frank", "franklin": "frank", "frederick": "fred freddie",
    "gabriel": "gabe", "gerald": "gerry jerry", "gregory": "greg",
    "gwendolyn": "gwen", "harold": "hal harry", "henry": "hank harry",
    "isabella": "bella", "jacob": "jake", "jacqueline": "jackie",
    "james": "jim jimmy jamie", "janet": "jan", "jeffrey": "jeff",
    "jennifer": "jen jenny", "jessica": "jess jessie", "john": "jack johnny",
    "jonathan": "jon", "joseph": "joe joey", "joshua": "josh", "judith": "judy",
    "katherine": "kathy kate katie kat", "kathleen": "kathy kate",
    "kenneth": "ken kenny", "kimberly": "kim", "lawrence": "larry",
    "leonard": "leo len", "lillian": "lily", "louis": "lou", "madeline": "maddie",
    "margaret": "maggie meg peggy marge", "matthew": "matt", "melissa": "mel",
    "michael": "mike mick", "mitchell": "mitch", "nancy": "nan",
    "natalie": "nat", "nathan": "nate", "nathaniel": "nate nathan",
    "nicholas": "nick nico", "nicole": "nikki", "olivia": "liv", "pamela": "pam",
    "patricia": "pat patty tricia trish", "patrick": "pat paddy",
    "peter": "pete", "philip": "phil", "phillip": "phil", "rachel": "rach",
    "raymond": "ray", "rebecca": "becky becca", "richard": "rick rich dick ricky",
    "robert": "bob rob bobby robby", "ronald": "ron ronnie", "russell": "russ",
    "samantha": "sam", "samuel": "sam sammy", "sandra": "sandy", "sarah": "sally",
    "stephanie": "steph", "stephen": "steve", "steven": "steve", "stuart": "stu",
    "susan": "sue susie", "suzanne": "sue", "terrence": "terry",
    "theodore": "ted theo teddy", "theresa": "terry tess", "thomas": "tom tommy",
    "timothy": "tim timmy", "valerie": "val", "veronica": "ronnie",
    "victor": "vic", "victoria": "vicky tori", "vincent": "vince vinny",
    "virginia": "ginny", "walter": "walt", "william": "bill will billy liam",
    "zachary": "zach",
}  # fmt: skip

_SHORT: Final = {name: tuple(short.split()) for name, short in _NICKNAMES.items()}
_IN_FULL: Final = {
    nickname: tuple(name for name, known in _SHORT.items() if nickname in known)
    for short in _SHORT.values()
    for nickname in short
}


def other_forms(given: str) -> tuple[str, ...]:
    """Return the nicknames of `given`, in small letters, and what it is short for."""
    return (*_SHORT.get(given, ()), *_IN_FULL.get(given, ()))
