"""Numbers, dates and places that nobody has, in the shapes that people write them in."""

from random import Random

from sprakverktyg.domain.privacy import PersonalDataKind

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
ORDINALS = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde "
    "sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra trettionde"
).split()
NUMERALS = (
    "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split()
)
NUMBERED = "ettan tvåan trean fyran femman sexan sjuan åttan nian tian elvan tolvan".split()
FEASTS = "julafton juldagen nyårsafton lucia midsommarafton påskafton valborg trettondagen nationaldagen".split()
STREET_BEGINS = (
    "Björk Tall Gran Lind Ek Ask Sol Äng Sjö Strand Kyrk Skol Stor Lill Norr Söder Öster Väster Kvarn Bruks Hamn Torg "
    "Vasa Kungs Drottning Fabriks Smedje Ljung Blåklint Vallmo Lärk Räv Hare Älg Lo Tjäder Plommon Hassel Gärdes Åker "
    "Backs Myr Mosse Prästgårds Klockar Industri Bangårds Stations Nygårds Hagtorns Syren Rosen Violen Sten Berg Dal"
).split()
STREET_ENDS = "gatan vägen gränd stigen backen allén torget gata väg stig plan slingan ringen gårdsvägen".split()
TOWNS = "Norrby Tallhult Stenmora Ekeby Kumlarp Udvik Klässbo Varby Sandsjö Kvarnby Nolby Älvhult Björkfors".split()


def invent(kind: PersonalDataKind, rng: Random) -> str | None:
    """Return an identifier of a kind, or None for kinds that are not invented."""
    maker = _MAKERS.get(kind)
    return maker(rng) if maker else None


def _figures(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _in_shape(rng: Random, shape: str) -> str:
    return "".join(_figures(rng, 1) if sign == "#" else sign for sign in shape)


def _phone(rng: Random) -> str:
    dash = rng.choice(("-", " ", "-", "/", " - ", ".", "–", ""))
    area = rng.choice(("070", "072", "073", "076", "079", "08", "031", "040", "0470", "0910", "011", "018", "0650"))
    rest = rng.choice(("### ## ##", "#######", "## ## ##", "### ###", "##-##-##", "##.##.##", "## ## ###", "######"))
    if len(area) == 3 and area.startswith("07") and rest.count("#") < 7:
        rest = "### ## ##"
    number = area + dash + _in_shape(rng, rest)
    way = rng.random()
    if way < 0.15:
        return rng.choice(("+46", "+46 ", "0046", "0046 ", "+46-", "+46 (0)")) + number[1:]
    if way < 0.2:
        return f"({area}) {_in_shape(rng, rest)}"
    if way < 0.25:
        return rng.choice(("+47 ", "+358 ", "+45 ", "+49 ", "+48 ", "+44 ")) + _in_shape(rng, "### ## ###")
    if way < 0.3:
        return _in_shape(rng, rng.choice(("## ## ##", "### ## ##", "###-## ##", "### ###")))
    return number


def _birth(rng: Random) -> tuple[int, int, int]:
    return rng.choice((*range(1918, 1960), *range(1960, 2012, 3))), rng.randint(1, 12), rng.randint(1, 28)


def _personnummer(rng: Random) -> str:
    year, month, day = _birth(rng)
    if rng.random() < 0.1:
        day += 60
    century = rng.choice((f"{year}", f"{year % 100:02}"))
    last = rng.choice((_figures(rng, 4),) * 8 + ("XXXX", "****", "xxxx", "T" + _figures(rng, 3)))
    join = rng.choice(("-", "-", "-", " ", "", " - ", "–", "+", "."))
    if rng.random() < 0.15:
        gap = rng.choice(("-", " ", "."))
        return f"{century}{gap}{month:02}{gap}{day:02}{join or '-'}{last}"
    return f"{century}{month:02}{day:02}{join}{last}"


def _date(rng: Random) -> str:
    year, month, day = _birth(rng)
    name = MONTHS[month - 1]
    short = f"{year % 100:02}"
    return rng.choice(
        (
            f"{year}-{month:02}-{day:02}", f"{short}{month:02}{day:02}", f"{year}{month:02}{day:02}",
            f"{short}-{month:02}-{day:02}", f"{day} {name} {year}", f"den {day} {name} {year}",
            f"{day} {name[:3]} {year}",
            f"{day}/{month} {year}", f"{day}/{month}-{short}", f"{day}.{month}.{year}",
            f"{day} {name}", f"{day}/{month}",
            f"{name} {year}", f"{year}", f"-{short}", f"den {ORDINALS[day % len(ORDINALS)]} {name}",
            f"{ORDINALS[day % len(ORDINALS)]} {name} {year}", f"{rng.choice(FEASTS)} {year}", f"{day}:e {name}",
            f"{day} {name} -{short}", f"{day}/{month} {short}", f"{year} {month:02} {day:02}",
            f"{year}.{month:02}.{day:02}",
        )
    )  # fmt: skip


def _room(rng: Random) -> str:
    number = rng.choice(
        (str(rng.randint(1, 32)),) * 4 + (_figures(rng, 3), f"1{rng.randint(0, 5)}0{rng.randint(1, 9)}")
    )
    letter = rng.choice("ABCD")
    place = rng.choice(("rum", "Rum", "rum nr", "rum nummer", "lgh", "Lgh", "lägenhet", "dörr", "sal", "säng", "port"))
    return rng.choice(
        (
            f"{place} {number}",) * 6 + (f"{place} {number}{letter}", f"{place} {letter}", f"{place} {letter}{number}",
            f"{place} {rng.choice(NUMERALS)}", f"sal {number} säng {rng.randint(1, 4)}",
            f"sal {number}, plats {letter}",
            f"rum {number}:{rng.randint(1, 3)}", f"{number}:an", f"R{number}", f"uppgång {letter}", f"dörr {number} tv",
            f"{place} {number} {letter}", f"lgh. {number}", f"rummet {number}", rng.choice(NUMBERED), f"{number}an",
            f"r {number}", f"r{number}", f"boende {number}", f"plan {rng.randint(1, 5)} rum {number}",
        )
    )  # fmt: skip


def _address(rng: Random) -> str:
    street = rng.choice(STREET_BEGINS) + rng.choice(STREET_ENDS)
    if rng.random() < 0.15:
        street = rng.choice(("Norra ", "Södra ", "Gamla ", "Stora ", "Lilla ", "Övre ")) + street
    if rng.random() < 0.08:
        street = street.lower()
    number = str(rng.randint(1, 120)) + rng.choice(("", "", "", " A", "B", " C", "b", " a"))
    floor = rng.choice(
        ("", "", "", "", ", 2 tr", " 3tr", " nb", ", lgh 1203", " lgh 1101", ", vån 4", ", 1 tr ö.g.", ", port 2")
    )
    town = rng.choice(("", "", "", f", {_in_shape(rng, '### ##')} {rng.choice(TOWNS)}", f", {rng.choice(TOWNS)}"))
    return f"{street} {number}{floor}{town}"


def invent_code(rng: Random) -> str:
    """Return a code to a door."""
    shape = rng.choice(
        ("####",) * 5 + ("#####", "######", "####h", "#-#-#-#", "# # # #", "####L", "L####", "h####", "## ##")
    )
    return _in_shape(rng, shape).replace("h", rng.choice("#*")).replace("L", rng.choice("ABC"))


_MAKERS = {
    PersonalDataKind.PHONE: _phone,
    PersonalDataKind.PERSONNUMMER: _personnummer,
    PersonalDataKind.DATE: _date,
    PersonalDataKind.ROOM: _room,
    PersonalDataKind.ADDRESS: _address,
}
