"""How many people in the United States bear a name: the census of 1990.

Source: US Census Bureau, Frequently Occurring Surnames and Names from Census 1990
(public domain): the 1,000 commonest family names and the 600 commonest given names.
Newer censuses count family names only.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from monitor.domain.text.folding import skeleton

OTHER_FAMILY: Final = 2.8e-5
OTHER_GIVEN: Final = 6.8e-5
"""Shares of names that are not below: the geometric mean of the others in the lists,
each counted as often as it is borne."""

SHORT: Final = 3
OTHER_SHORT: Final = 2e-4
"""Share of short names that are not below: many are East Asian, and those have become
several times as frequent since. Estimated, so that Li Wu counts as common."""

# A number is how many of 100,000 people bear each of the names after it.
_FAMILY: Final = """
1006 smith 810 johnson 699 williams 621 brown jones 480 davis 424 miller 339 wilson
312 moore 311 anderson taylor thomas 310 jackson 279 white 275 harris 273 martin 269
thompson 254 garcia 234 martinez 233 robinson 231 clark 229 rodriguez 226 lewis 220
lee 219 walker 200 hall 199 allen 193 young 192 hernandez 190 king 189 wright 187
hill lopez 185 scott 183 green 174 adams 171 baker 166 gonzalez 162 carter nelson
160 mitchell 155 perez 153 roberts 152 turner 149 campbell phillips 146 parker 141
evans 137 edwards 134 collins 133 stewart 130 sanchez 125 morris 123 rogers 122 reed
120 cook 118 morgan 117 bell murphy 115 bailey 113 cooper rivera 112 richardson 110
cox howard 108 torres ward 107 peterson 106 gray 105 james ramirez 103 brooks watson
102 kelly 100 sanders 99 bennett price 98 wood 97 barnes 96 ross 95 coleman
henderson jenkins 94 perry 93 powell 92 flores hughes long patterson washington 91
butler foster simmons 87 bryant gonzales 85 alexander russell 84 diaz griffin 83
hayes myers 82 ford graham hamilton 81 sullivan wallace 80 cole west woods 78 jordan
owens reynolds 77 ellis fisher 76 harrison 75 cruz gibson gomez marshall mcdonald
ortiz 74 freeman murray 73 wells 72 webb 70 simpson stevens tucker 69 hicks hunter
porter 68 boyd crawford henry mason 67 kennedy morales warren 66 dixon ramos reyes
65 burns gordon holmes shaw 64 rice robertson 63 black hunt 62 daniels palmer 61
mills 60 grant knight nichols 59 ferguson hawkins rose stone 58 dunn hudson perkins
57 gardner payne spencer stephens 56 arnold berry matthews pierce 55 carroll duncan
olson ray snyder wagner watkins willis 54 andrews bradley cunningham harper hart
lane ruiz 53 armstrong carpenter fox greene riley weaver 52 austin chavez elliott
kelley lawrence peters sims 51 carr castillo fields franklin gutierrez lawson ryan
schmidt vasquez wheeler 50 chapman oliver 49 johnston montgomery richards williamson
48 alvarez banks bishop howell mccoy meyer morrison 47 fernandez garza hansen harvey
46 burton george jacobs little nguyen reid stanley 45 dean fuller garrett gilbert
kim lynch romero 44 burke frazier larson welch 43 bowman day hanson mendoza moreno
42 brewer carlson fowler hoffman holland medina pearson silva 41 byrd davidson
douglas fleming hopkins jensen vargas 40 curtis herrera may soto terry wade walters
39 barnett barrett caldwell castro graves horton jennings jimenez lowe neal obrien
shelton 38 craig gregory lucas mckinney miles sutton 37 bates beck chambers fletcher
hale holt lambert pena rhodes rodriquez watts 36 bush haynes mcdaniel mendez newman
vaughn 35 barker curry dawson hardy love norris parks powers santiago schultz steele
34 ball chandler guzman keller leonard munoz page weber 33 benson bowen daniel lyons
mullins ramsey schneider sharp walsh wolfe 32 baldwin barber cummings griffith hines
hubbard reeves salazar valdez 31 burgess cross dennis garner mack mann mcgee moss
santos stevenson tate thornton warner 30 aguilar blair cannon cohen delgado farmer
glover goodwin harmon higgins ingram manning newton potter reese robbins rodgers
strickland todd townsend vega walton 29 adkins becker conner erickson francis
goodman hampton hodges joseph maldonado ortega patton rios rowe swanson yates 28
blake cobb flowers hammond malone maxwell moody norman pope quinn webster 27
alvarado colon doyle estrada fitzgerald floyd gibbs gill gross guerrero lindsey
mccarthy osborne paul sandoval saunders sherman stokes tyler wise 26 ballard briggs
buchanan christensen french greer houston klein mcbride mclaughlin moran nunez
padilla parsons pratt schwartz simon waters zimmerman 25 abbott bass brady brock
copeland drake frank holloway jefferson logan marsh mccormick morton owen park
pittman poole roy sparks wong 24 barton boone bowers bryan cain carson casey clarke
clayton cortez figueroa harrington hogan huff lamb lloyd massey mathis norton
patrick roberson singleton tran underwood wilkins 23 allison atkins ayala bridges
burnett chase clay cochran collier conley davenport dickerson gates hood luna
marquez mcguire mckenzie nash phelps pitts richard roman sawyer summers vazquez
wilcox wilkerson 22 acosta anthony bradford bruce charles dominguez espinoza flynn
gilmore hodge huffman kirby kirk molina monroe morrow nicholson oconnor oneal
randall skinner ware whitaker wolf 21 baxter bond cameron christian combs contreras
dyer fischer gaines gallagher grimes hancock heath hensley hoover kramer lang larsen
mathews mcclain melton mosley shaffer shepherd short small snow wall wiggins wyatt
20 beasley booth bullock calhoun cline deleon dorsey duran eaton garrison glenn
harrell hartman hess horn humphrey hutchinson keith kemp lester meyers mueller
navarro olsen parrish patel petersen robles savage schroeder shields vincent
whitehead wiley woodard 19 atkinson avila beard blackwell blankenship booker
callahan campos carey dalton decker gallegos golden guerra hardin henson hobbs johns
knox mcdowell merritt miranda montoya moses orr pacheco preston pruitt rich salinas
stafford tanner trevino vance wilkinson york 18 boyer conway ellison english farrell
gentry glass hickman hurst juarez leon lowery marks maynard mccall mcclure mclean
nixon prince randolph rojas roth serrano sloan stephenson strong sweeney trujillo
villarreal walter weiss winters 17 ayers barr barron bartlett bauer bean bradshaw
browning camacho carrillo chang dodson durham estes everett foley herring house hull
kent landry lara leach leblanc livingston mckee mercado morse noble pace pugh rivers
rush sellers sexton shannon sheppard velasquez velez walls weeks 16 ashley benton
berg best blackburn blanchard blevins branch brennan buck buckley chan chen church
crosby dotson dudley faulkner finley frost giles haley harding hatfield herman joyce
kane kerr knapp koch maddox mays mcconnell mccullough mcintosh mcknight mcmillan
meadows mejia middleton moon nolan oneill pennington richmond rivas roach russo
solis solomon spears valentine william woodward 15 avery barry battle bentley
bernard bray cabrera cantu cardenas carver case cervantes cherry dickson dillon
donaldson farley fuentes galloway gamble gay gillespie gould hebert hendricks hester
hinton holman hopper horne howe hurley jacobson key kline macdonald mcfarland
mcintyre mcneil melendez morin ochoa peck petty potts rollins rosario salas sampson
sanford santana shepard spence stout suarez terrell tillman waller whitney yang
zamora 14 aguirre alston bender benjamin berger bonner britt burch calderon cantrell
chaney coffey cooley cotton crane daugherty david dillard duke dunlap ewing ferrell
franco frederick fry frye fulton guy hayden holder hooper jarvis joyner levy lott
lynn mayo mccarty mckay mercer michael mullen odonnell osborn pickett pollard riddle
riggs rosa rowland sears stark stein sykes travis vaughan wilder 13 acevedo albert
alford baird barrera beach bolton bright burks burris byers carney cash castaneda
clements clemons cleveland compton conrad cote craft dale delaney donovan duffy
emerson england finch fitzpatrick goff good hahn hays holcomb holden irwin justice
kaufman kidd kinney kirkland lancaster levine macias madden mayer mccray mcfadden
mcgowan mcleod mcpherson merrill mooney nielsen odom pate ratliff raymond reilly
rosales rutledge sharpe slater snider stanton stuart sweet talley tyson valenzuela
whitfield witt workman wynn 12 andersen archer arroyo bacon barlow bird bland boggs
boucher boyce boyle buckner burt childs cooke cowan crowe dejesus delacruz dougherty
downs elder felix forbes foreman franks friedman galvan gilliam goss guthrie haas
haney hanna hartley head helms hendrix hewitt
"""

_GIVEN: Final = """
1664 james 1642 john 1576 robert 1320 michael 1319 mary 1229 william 1184 david 854
richard 764 charles 704 joseph 691 thomas 538 patricia 519 christopher 518 linda 490
barbara daniel 476 paul 471 mark 468 elizabeth 466 donald george jennifer 416 maria
414 kenneth 397 susan 391 steven 390 edward 384 margaret 368 brian 364 dorothy
ronald 362 anthony 352 lisa 336 kevin 334 karen nancy 333 betty 332 helen 331 jason
330 matthew 326 gary 320 timothy 314 sandra 308 jose 300 larry 296 jeffrey 292 donna
frank 286 carol 281 ruth 274 scott 273 eric 271 stephen 270 andrew 261 sharon 260
michelle 255 laura 254 sarah 252 kimberly 247 deborah 245 jessica 244 raymond
shirley 234 angela cynthia 231 melissa 228 brenda 226 amy 222 jerry 221 gregory 220
anna 218 joshua 215 rebecca virginia 212 kathleen 208 dennis pamela 206 martha 204
debra 202 amanda 200 stephanie walter willie 196 patrick terry 192 carolyn 191
christine peter 190 janet marie 188 frances 186 catherine harold 184 douglas henry
182 ann joyce 180 diane 178 alice 175 jean 174 carl julie 173 kelly 168 arthur doris
gloria heather teresa 167 ryan 163 joe 161 evelyn roger 160 juan 158 albert ashley
cheryl jack 157 joan 156 jonathan justin katherine mildred 155 gerald 154 keith
samuel 148 judith rose 142 janice lawrence 141 ralph 140 nicole 138 christina judy
nicholas 137 roy 136 kathy theresa 135 benjamin 134 beverly 132 bruce denise 131
brandon 130 adam tammy 126 billy fred harry irene 125 jane 124 lori louis wayne 123
steve 122 jeremy tracy 121 aaron andrea rachel 120 marilyn robin 118 leslie randy
117 kathryn 116 bobby eugene 115 carlos howard 114 anne jacqueline louise sara 113
wanda 112 bonnie julia russell shawn victor 110 chris jamie lois phyllis ruby tina
109 martin norma 108 annie diana ernest jesse paula shannon 106 lee lillian phillip
todd 104 crystal emily peggy 103 carmen connie craig kim 102 alan gladys rita 101
dawn 100 dale florence francis sean 99 clarence johnny 98 edna philip tiffany 97
rosa tony 96 antonio cindy earl jimmy luis 95 bryan danny mike 94 grace 93 leonard
stanley 92 nathan wendy 90 curtis edith manuel norman rodney victoria 89 sherry 88
allen josephine sheila sylvia thelma 87 ethel lynn 86 carrie elaine ellen marjorie
marvin 85 marion 84 charlotte glenn travis vincent 83 esther jeff jeffery monica 82
chad dana emma jacob jessie juanita kyle melvin pauline 81 alfred anita rhonda 80
amber bradley eva hazel 79 ray 78 debbie eddie herbert jesus 77 april frederick joel
76 clara gail lucille 75 eleanor joanne 74 danielle edwin erin megan valerie 73
alicia 72 bertha don michele suzanne 71 darlene jill veronica 70 geraldine lauren
ricky troy 69 randall stacy 68 cathy joann lorraine sally 67 alexander barry 66
jackie regina 65 beatrice erica 64 audrey bernard bernice dolores mario 63 francisco
yvonne 62 annette clifford june leroy marcus micheal oscar samantha theodore 61
miguel 60 ana jay renee 59 ida jim vivian 58 alex angel brittany calvin holly
jeanette jon loretta melanie roberta ronnie tom tommy yolanda 57 laurie 56 alma bill
derek katie kristen leon lloyd stacey sue vanessa 55 beth elsie warren 54 carla
darrell dean floyd jeanne jerome leo rosemary tara vicki 52 alvin corey courtney
derrick dustin eileen gertrude gordon greg jorge lucy pedro terri tim wesley 51 dan
tonya 50 ella gina kristin lewis maurice wilma zachary 49 agnes clyde natalie
roberto vera vernon 48 bessie charlene charlie delores herman shane 47 arlene glen
hector melinda pearl sam 46 allison colleen constance gene georgia johnnie joy
lester maureen ricardo rick tamara tyler 45 brent claudia lillie marcia ramon 44
gilbert glenda heidi marc marlene minnie nellie tanya 43 billie lydia marian viola
42 brett caroline casey cecil dora guadalupe jo reginald stella 41 jaime ruben
vickie 40 edgar irma mattie maxine milton nathaniel rafael raul 39 adrian andre ben
chester mabel marsha myrtle 38 bobbie christian christy deanna duane elmer franklin
gabriel hilda jimmie lena patsy tracey 37 gwendolyn 36 arnold brad carole cassandra
cory harvey jared jennie karl kay leah margie mitchell naomi nina nora penny
priscilla roland ron 35 brandy jan olga 34 claude darryl dianne erik felicia jenny
jordan kerry leona lindsey lonnie sonia 33 becky miriam neil velma 32 clinton cody
darren fernando javier julio kristina lance lindsay mae mathew misty rene ted toni
tyrone violet 31 daisy jody kurt pat ramona sandy shelly sherri 30 allan belinda
claire clayton dwayne erika geneva guy hugh katrina margarita max nelson sheryl 29
armando cora dwight faye felix 28 ada blanche bob brandi cecilia everett harriet
hattie ian iris isabel joanna ken kristi marguerite molly natasha rosie sabrina
sidney wallace 27 alfredo angie eunice julian 26 alberta alberto
"""


@cache
def common_families() -> tuple[tuple[str, float], ...]:
    """Return the commonest family names, each with the share of people, 0..1."""
    return tuple(_pairs(_FAMILY))


@cache
def common_givens() -> tuple[tuple[str, float], ...]:
    """Return the same of given names, women and men together."""
    return tuple(_pairs(_GIVEN))


@cache
def family_shares() -> dict[str, float]:
    """Return the shares of `common_families` by the names' skeletons."""
    return _by_skeleton(common_families())


@cache
def given_shares() -> dict[str, float]:
    """Return the shares of `common_givens` by the names' skeletons."""
    return _by_skeleton(common_givens())


@cache
def initial_shares() -> dict[str, float]:
    """Return the share of people, 0..1, whose given name begins with a letter."""
    found: dict[str, float] = {}
    for name, share in common_givens():
        found[name[0]] = found.get(name[0], 0.0) + share
    return found


def _by_skeleton(names: Sequence[tuple[str, float]]) -> dict[str, float]:
    # The commonest come first; a rarer name that looks the same changes nothing.
    return {skeleton(name): share for name, share in reversed(names)}


def _pairs(text: str) -> Iterator[tuple[str, float]]:
    share = 0.0
    for word in text.split():
        if word.isdigit():
            share = int(word) / 100_000
        else:
            yield word, share
