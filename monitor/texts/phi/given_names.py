"""Given names that are frequent in the United States.

Source: the Social Security Administration's lists of the last hundred years, the most
frequent ones, without those that are words or places (Will, Grace, Austin, June).
"""

from typing import Final

GIVEN_NAMES: Final = frozenset((
    "aaron", "abigail", "adam", "adrian", "aisha", "alan", "albert", "alejandro",
    "alex", "alexander", "alexis", "alice", "alicia", "allison", "alyssa", "amanda",
    "amber", "amy", "ana", "andrea", "andrew", "angela", "ann", "anna", "anne",
    "anthony", "antonio", "ariana", "arthur", "ashley", "ava", "barbara",
    "benjamin", "bernard", "beth", "betty", "beverly", "bradley", "brandon",
    "brenda", "brian", "brianna", "bruce", "bryan", "caleb", "cameron", "carl",
    "carla", "carlos", "carol", "caroline", "carolyn", "catherine", "cheryl",
    "chloe", "chris", "christian", "christina", "christine", "christopher", "cindy",
    "claire", "connor", "corey", "craig", "crystal", "cynthia", "daniel",
    "danielle", "dave", "david", "deborah", "debra", "denise", "dennis", "diana",
    "diane", "diego", "donald", "donna", "doris", "dorothy", "douglas", "dylan",
    "edward", "eduardo", "elena", "eleanor", "elijah", "elizabeth", "ella", "ellen",
    "emily", "emma", "eric", "erica", "erin", "ethan", "eugene", "evan", "evelyn",
    "felicia", "fernando", "francis", "frank", "fred", "gabriel", "gabriela",
    "gary", "george", "gerald", "gina", "gladys", "gloria", "greg", "gregory",
    "hannah", "harold", "heather", "helen", "henry", "howard", "ian", "irene",
    "isaac", "isabel", "isabella", "ivan", "jack", "jacob", "jacqueline", "jake",
    "james", "jamie", "jane", "janet", "janice", "jared", "jason", "javier", "jay",
    "jean", "jeff", "jeffrey", "jennifer", "jenny", "jeremy", "jerry", "jesse",
    "jessica", "jesus", "jill", "jim", "joan", "joanna", "joe", "joel", "john",
    "johnny", "jonathan", "jorge", "jose", "joseph", "josh", "joshua", "joyce",
    "juan", "juanita", "judith", "judy", "julia", "julie", "justin", "karen",
    "karla", "kate", "katherine", "kathleen", "kathryn", "kathy", "katie", "kayla",
    "keith", "kelly", "ken", "kenneth", "kevin", "kim", "kimberly", "kristen",
    "kyle", "larry", "latoya", "laura", "lauren", "lawrence", "leah", "leon",
    "leonard", "leroy", "leslie", "linda", "lindsay", "lisa", "logan", "lois",
    "lori", "louis", "lucas", "lucia", "luis", "luke", "lynn", "madison", "marcus",
    "margaret", "maria", "marie", "marilyn", "mario", "mark", "martha", "martin",
    "mary", "mateo", "matt", "matthew", "megan", "melanie", "melissa", "mia",
    "michael", "michelle", "miguel", "mike", "mildred", "mohammed", "molly",
    "monica", "muhammad", "nancy", "natalie", "nathan", "nathaniel", "nicholas",
    "nicole", "nina", "noah", "nora", "norma", "olivia", "oscar", "pamela",
    "patricia", "patrick", "paul", "paula", "pedro", "peggy", "peter", "phil",
    "philip", "phillip", "phyllis", "priya", "rachel", "ralph", "ramon", "randy",
    "raymond", "rebecca", "rhonda", "ricardo", "richard", "rita", "robert",
    "roberto", "robin", "rodney", "roger", "ronald", "rosa", "rosemary", "roy",
    "russell", "ruth", "ryan", "samantha", "samuel", "sandra", "sara", "sarah",
    "scott", "sean", "sergio", "shannon", "sharon", "shawn", "sheila", "shirley",
    "sofia", "sophia", "stacy", "stanley", "stephanie", "stephen", "steve",
    "steven", "stuart", "susan", "sylvia", "tamara", "tammy", "tanya", "teresa",
    "terry", "theresa", "thomas", "tiffany", "tim", "timothy", "tina", "todd",
    "tom", "tony", "tracy", "travis", "tyler", "valerie", "vanessa", "veronica",
    "victor", "victoria", "vincent", "virginia", "walter", "wanda", "wayne",
    "wendy", "wesley", "william", "xavier", "yolanda", "yvonne", "zachary", "zoe",
))  # fmt: skip
"""In small letters."""
