"""Cities and towns by the state or country that they are in.

They tell where an account of a practice's name is when it names no state. Source:
the larger cities of each state by the census of 2020, and the largest cities of
countries whose practices write English.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from monitor.domain.text.states import STATES

CITIES: Final = (
    "albuquerque", "anaheim", "arlington", "atlanta", "austin", "bakersfield",
    "baltimore", "boston", "charlotte", "chicago", "cleveland", "colorado springs",
    "columbus", "dallas", "denver", "detroit", "el paso", "fort worth", "fresno",
    "honolulu", "houston", "indianapolis", "jacksonville", "kansas city",
    "las vegas", "los angeles", "louisville", "memphis", "miami", "milwaukee",
    "minneapolis", "nashville", "new orleans", "new york", "oakland",
    "oklahoma city", "omaha", "philadelphia", "phoenix", "portland", "raleigh",
    "sacramento", "san antonio", "san diego", "san francisco", "san jose",
    "seattle", "tampa", "tucson", "tulsa", "virginia beach", "wichita",
)  # fmt: skip
"""Cities with more than 330,000 people in the census of 2020, without those whose
names are mostly something else (Aurora, Mesa, Long Beach)."""

_BY_STATE: Final = {
    "AL": "birmingham, huntsville, mobile, tuscaloosa, dothan, gadsden, auburn",
    "AK": "anchorage, fairbanks, juneau, wasilla",
    "AZ": "phoenix, tucson, scottsdale, tempe, chandler, glendale, yuma, flagstaff",
    "AR": "little rock, fayetteville, fort smith, jonesboro, pine bluff, bentonville",
    "CA": "los angeles, san diego, san jose, san francisco, fresno, sacramento,"
    " long beach, oakland, bakersfield, anaheim, santa ana, stockton, irvine,"
    " chula vista, fremont, san bernardino, modesto, fontana, santa clarita,"
    " oxnard, huntington beach, glendale, santa rosa, pasadena, salinas, visalia,"
    " torrance, escondido, fullerton, santa barbara, santa cruz, redding, chico,"
    " eureka, berkeley, palo alto, riverside, ventura, merced, santa monica",
    "CO": "denver, colorado springs, fort collins, boulder, pueblo, greeley,"
    " grand junction, loveland, durango, longmont",
    "CT": "bridgeport, new haven, hartford, stamford, waterbury, norwalk, danbury",
    "DE": "wilmington, newark, dover",
    "DC": "washington",
    "FL": "jacksonville, miami, tampa, orlando, st. petersburg, hialeah, tallahassee,"
    " fort lauderdale, cape coral, port st. lucie, gainesville, lakeland, naples,"
    " pensacola, ocala, sarasota, fort myers, daytona beach, clearwater, boca raton,"
    " west palm beach, palm bay, bradenton, kissimmee, key west",
    "GA": "atlanta, augusta, columbus, macon, savannah, athens, marietta, valdosta",
    "HI": "honolulu, hilo, kailua",
    "ID": "boise, meridian, nampa, idaho falls, pocatello, coeur d'alene, twin falls",
    "IL": "chicago, rockford, joliet, naperville, springfield, peoria, elgin,"
    " champaign, bloomington, decatur, evanston, moline, quincy, carbondale",
    "IN": "indianapolis, fort wayne, evansville, south bend, carmel, bloomington,"
    " gary, muncie, terre haute, kokomo, lafayette",
    "IA": "des moines, cedar rapids, davenport, sioux city, iowa city, waterloo,"
    " dubuque, council bluffs",
    "KS": "wichita, overland park, kansas city, topeka, olathe, lawrence, salina,"
    " dodge city, hutchinson",
    "KY": "louisville, lexington, bowling green, owensboro, covington, paducah",
    "LA": "new orleans, baton rouge, shreveport, lafayette, lake charles, monroe,"
    " metairie, kenner, houma",
    "ME": "portland, bangor, augusta, lewiston",
    "MD": "baltimore, frederick, rockville, gaithersburg, bowie, annapolis,"
    " hagerstown, bethesda, silver spring, towson",
    "MA": "boston, worcester, springfield, cambridge, lowell, brockton, quincy,"
    " lynn, new bedford, fall river, framingham, pittsfield",
    "MI": "detroit, grand rapids, ann arbor, lansing, flint, dearborn, kalamazoo,"
    " saginaw, traverse city, battle creek, muskegon, livonia, troy",
    "MN": "minneapolis, st. paul, saint paul, rochester, duluth, bloomington,"
    " st. cloud, mankato",
    "MS": "gulfport, hattiesburg, biloxi, tupelo, meridian, southaven",
    "MO": "kansas city, st. louis, saint louis, springfield, independence,"
    " lee's summit, joplin, jefferson city, st. joseph, cape girardeau",
    "MT": "billings, missoula, great falls, bozeman, butte, helena, kalispell",
    "NE": "omaha, bellevue, grand island, kearney, scottsbluff",
    "NV": "las vegas, henderson, reno, sparks, carson city, elko",
    "NH": "manchester, nashua, concord, dover",
    "NJ": "newark, jersey city, paterson, elizabeth, trenton, camden, edison,"
    " toms river, hoboken, hackensack, atlantic city, vineland",
    "NM": "albuquerque, las cruces, santa fe, rio rancho, roswell, farmington",
    "NY": "new york, buffalo, rochester, yonkers, syracuse, albany, brooklyn,"
    " new rochelle, utica, schenectady, binghamton, ithaca, niagara falls,"
    " poughkeepsie, long island, staten island",
    "NC": "charlotte, raleigh, greensboro, durham, winston-salem, fayetteville,"
    " cary, wilmington, high point, asheville, greenville, gastonia, hickory",
    "ND": "fargo, bismarck, grand forks, minot",
    "OH": "columbus, cleveland, cincinnati, toledo, akron, dayton, youngstown,"
    " canton, lorain, sandusky, zanesville, mansfield, parma, chillicothe",
    "OK": "oklahoma city, tulsa, norman, broken arrow, lawton, edmond, stillwater",
    "OR": "portland, eugene, salem, gresham, hillsboro, bend, beaverton, medford,"
    " corvallis, klamath falls",
    "PA": "philadelphia, pittsburgh, allentown, erie, reading, scranton, bethlehem,"
    " lancaster, harrisburg, altoona, york, wilkes-barre, johnstown",
    "PR": "san juan, ponce, bayamon",
    "RI": "providence, warwick, cranston, pawtucket, newport",
    "SC": "charleston, columbia, north charleston, greenville, rock hill,"
    " spartanburg, myrtle beach, florence, hilton head",
    "SD": "sioux falls, rapid city, aberdeen, pierre",
    "TN": "memphis, nashville, knoxville, chattanooga, clarksville, murfreesboro,"
    " johnson city, kingsport",
    "TX": "houston, san antonio, dallas, austin, fort worth, el paso, arlington,"
    " corpus christi, plano, laredo, lubbock, irving, garland, frisco, mckinney,"
    " amarillo, grand prairie, brownsville, killeen, mcallen, waco, denton,"
    " midland, odessa, abilene, round rock, tyler, beaumont, wichita falls,"
    " san angelo, galveston, sugar land, texarkana, pasadena, college station",
    "UT": "salt lake city, provo, ogden, west valley city, st. george, logan, orem",
    "VT": "burlington, rutland, montpelier",
    "VA": "virginia beach, norfolk, chesapeake, richmond, newport news, alexandria,"
    " hampton, roanoke, lynchburg, charlottesville, arlington, fredericksburg",
    "WA": "seattle, spokane, tacoma, vancouver, bellevue, everett, yakima, olympia,"
    " bellingham, walla walla, kennewick",
    "WV": "charleston, huntington, morgantown, parkersburg, wheeling",
    "WI": "milwaukee, madison, green bay, kenosha, racine, appleton, eau claire,"
    " oshkosh, la crosse, waukesha, wausau",
    "WY": "cheyenne, casper, laramie",
}  # fmt: skip

ABROAD: Final = {
    "united kingdom": "london, manchester, birmingham, leeds, glasgow, liverpool,"
    " edinburgh, sheffield, bristol, cardiff, belfast, nottingham, leicester,"
    " aberdeen, cambridge, oxford, southampton, newcastle, england, scotland, wales,"
    " northern ireland, great britain, united kingdom, nhs",
    "ireland": "dublin, cork, galway, limerick, ireland",
    "canada": "toronto, vancouver, montreal, calgary, ottawa, edmonton, winnipeg,"
    " mississauga, hamilton, halifax, saskatoon, regina, ontario, british columbia,"
    " alberta, manitoba, saskatchewan, quebec, nova scotia, canada",
    "australia": "sydney, melbourne, brisbane, perth, adelaide, canberra, gold coast,"
    " hobart, queensland, new south wales, tasmania, australia",
    "new zealand": "auckland, wellington, christchurch, new zealand",
    "india": "mumbai, new delhi, delhi, bangalore, bengaluru, chennai, hyderabad,"
    " kolkata, pune, ahmedabad, kochi, kerala, tamil nadu, maharashtra, india",
    "pakistan": "karachi, lahore, islamabad, rawalpindi, pakistan",
    "bangladesh": "dhaka, chittagong, bangladesh",
    "philippines": "manila, quezon city, cebu, davao, philippines",
    "singapore": "singapore",
    "malaysia": "kuala lumpur, penang, malaysia",
    "nigeria": "lagos, abuja, ibadan, nigeria",
    "ghana": "accra, kumasi, ghana",
    "kenya": "nairobi, mombasa, kenya",
    "uganda": "kampala, uganda",
    "south africa": "johannesburg, cape town, durban, pretoria, south africa",
    "united arab emirates": "dubai, abu dhabi, united arab emirates",
    "jamaica": "montego bay, jamaica",
    "mexico": "tijuana, guadalajara, monterrey, cancun",
    "germany": "berlin, munich, hamburg, frankfurt, germany",
    "france": "paris, lyon, marseille, france",
    "spain": "madrid, barcelona, seville, spain",
    "barbados": "barbados",
    "cameroon": "douala, yaounde, cameroon",
    "colombia": "bogota, medellin, colombia",
    "costa rica": "costa rica",
    "dominican republic": "santo domingo, dominican republic",
    "ecuador": "guayaquil, quito, ecuador",
    "el salvador": "el salvador",
    "ethiopia": "addis ababa, ethiopia",
    "gambia": "gambia",
    "guatemala": "guatemala",
    "guyana": "guyana",
    "honduras": "tegucigalpa, honduras",
    "indonesia": "jakarta, indonesia",
    "kuwait": "kuwait",
    "liberia": "monrovia, liberia",
    "malawi": "lilongwe, malawi",
    "nepal": "kathmandu, nepal",
    "nicaragua": "managua, nicaragua",
    "qatar": "doha, qatar",
    "rwanda": "kigali, rwanda",
    "saudi arabia": "riyadh, jeddah, saudi arabia",
    "sierra leone": "freetown, sierra leone",
    "sri lanka": "colombo, sri lanka",
    "tanzania": "dar es salaam, tanzania",
    "thailand": "bangkok, thailand",
    "venezuela": "caracas, venezuela",
    "zambia": "lusaka, zambia",
    "zimbabwe": "harare, bulawayo, zimbabwe",
}  # fmt: skip
"""Countries to their cities and regions, their own names among them."""


def _towns() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    states = {STATES[code]: towns for code, towns in _BY_STATE.items()}
    for region, towns in (*states.items(), *ABROAD.items()):
        for town in towns.split(", "):
            found[town].add(region)
    return {town: frozenset(regions) for town, regions in found.items()}


TOWNS: Final = _towns()
"""Towns in small letters to the states and countries that have one of that name."""
