"""Words that tell what a word or a number near them is."""

import re

TITLES = frozenset(
    "herr hr fru fröken frk dr doktor doktorn professor prof syster farbror tant moster faster mormor morfar farmor "
    "farfar mr mrs ms miss pastor prästen kusin morbror imam diakon".split()
)
ROLES = frozenset(
    "boende brukare brukaren patient patienten pat vårdtagare vårdtagaren kund kunden kollega kollegan ssk usk "
    "sköterska sjuksköterska sjuksköterskan undersköterska undersköterskan vårdbiträde vårdbiträdet läkare läkaren "
    "dotter dottern son sonen hustru hustrun make maken maka makan fru frun man mannen syster systern bror brodern "
    "granne grannen vän vännen väninna väninnan anhörig anhörige handläggare handläggaren biståndshandläggare "
    "biståndshandläggaren chef chefen enhetschef enhetschefen kontaktperson kontaktpersonen kontaktman "
    "kontaktmannen förvaltare förvaltaren vikarie vikarien tolk tolken elev eleven student praktikant "
    "arbetsterapeut arbetsterapeuten fysioterapeut fysioterapeuten sjukgymnast dietist logoped kurator barnbarn "
    "barnbarnet svärdotter svärson sambo sambon särbo medarbetare personal nattpersonal samordnare samordnaren "
    "handledare handledaren mentor städerskan fotvårdaren brorson brorsdotter systerson systerdotter sonhustru "
    "frisören taxichauffören kock kocken vaktmästaren rumsgrannen medboende mamma mamman pappa pappan kompisen "
    "kompis hyresgästen läkarsekreterare".split()
)
INTRODUCES = frozenset(
    "bredvid åt visa väcka hämta "
    "hjälper hjälpte hjälpt sökt sökte ringer frågade frågar fråga bad be ber kontakta kontaktade informerade "
    "informera påminde påminn skjutsade väckte väck matade duscha duschade tvättade mötte tröstade lugnade lyfte "
    "vände heter hette hos namn namnet kallad kallas kallade ringde ringt vid-namn signerat sign signatur "
    "hälsningar mvh mvh. tilltalas anhörig kontaktperson undertecknad rapportör hej hejsan hejhej tjena kram "
    "kramar kära käre rapporterat kontaktat träffade träffat hälsat".split()
)
SPEECH = frozenset(
    "sa sade säger säg berättade berättar frågade frågar svarade svarar uppger uppgav tyckte tycker undrade undrar "
    "ringde klagade klagar grät skrek viskade nekade nekar önskade påpekade beskrev beskriver upplever menade menar "
    "vaknade somnade ramlade mår mådde åt duschade".split()
)
ACTIONS = SPEECH | frozenset(
    "vill ville sov sover behöver behövde ringer tackade bad ber hjälpte hjälper skrev mötte önskar vägrade vägrar "
    "orkar orkade drack dricker tvättade hostade hostar kräktes log skrattade gillar älskar arbetade arbetar jobbar "
    "jobbade hälsar hälsade glömde trivs promenerade läste spelade pratade städade ramlade sjöng undrade hämtade "
    "känner kände avböjde tackar samtyckte meddelar meddelade gråter fryser längtar saknar saknade tränade "
    "vaknar sköter lyckas lyckades vägrade kräks hittade hittar letade letar jobba vilade vilar".split()
)
PERSON_VERBS = ACTIONS | frozenset(
    "är var blev blir har hade vill ville kan kunde ska skulle äter sov sover behöver behövde ringer kom kommer går "
    "gick fick får föll satt sitter ligger låg klarar känner kände uttrycker tackade tog tar ber bad hjälpte skrev "
    "mötte önskar vägrade vägrar bor heter fyller fyllde orkar orkade reste klädde drack dricker bytte tvättade "
    "hostade kräktes hittades står stod tittade tittar sjöng verkar verkade log skrattade brukar gillar älskar "
    "arbetade arbetar jobbar jobbade hälsar hälsade meddelar meddelade ses såg ser glömde glömmer själv också "
    "avböjde tackar samtyckte samtycker använder använde trivs hör hörde promenerade vistas följde följer "
    "accepterade läste läser spelade spelar pratade pratar städade höll ramlar".split()
)
PARTICLES = frozenset("af von de van der den el al bin ibn da dos la del di ter du".split())
BEFORE_PLACE = frozenset(
    "lex belle avdelning avdelningen avd boendet äldreboendet demensboendet gruppboendet gruppboende vårdboendet "
    "omsorgsboendet kortboendet korttidsboendet korttidsenheten servicehuset enhet enheten huset hus villan villa "
    "våning våningen sjukhuset vårdcentralen apoteket kyrkan restaurang restaurangen kafé kaféet café caféet salong "
    "salongen skolan dagverksamheten dagverksamhet hotell hotellet företaget firma firman flyttfirma flyttfirman "
    "städfirma företag butiken båten fartyget katten "
    "hunden hund katt fågeln undulaten programmet serien filmen boken låten visan sången psalmen psalm tidningen "
    "märket gruppen grupp rummet lokalen matsalen stormen orkanen lyften liften systemet larmet appen hemmet "
    "träffpunkten mötesplatsen gården parken sjön ön hamnen byn staden orten kommunen kommun region sankt sankta st "
    "särskilda avdelningarna korttids teamet team sort sorten smaken modell modellen produkten läkemedlet "
    "tabletten".split()
)
THING_AFTER = frozenset(
    "gata väg plats torg gränd allé park stig backe kyrka sjukhus vårdcentral skola gymnasium gymnasiet hem hus "
    "gård stiftelse fond minnesfond sjukdom sjukdomen syndrom syndromet skala skalan test testet symtom demens "
    "pares läge lift liften kateter katetern instrument metod metoden formulär formuläret lag index hud hotell kafé "
    "apotek äldreboende boende demensboende vårdboende servicehus församling psalm palsy sond lösning bandage "
    "kapell".split()
)
ROLE_ENDINGS = (
    "sköterskan", "sköterska", "terapeuten", "terapeut", "chefen", "chef", "läkaren", "läkare", "vårdare", "vårdaren",
    "pedagogen", "pedagog", "gymnasten", "handläggare", "personen", "mannen", "klienten", "klient", "dietisten",
    "hygienisten", "assistenten", "assistent", "biträdet", "ombudet", "värden", "konsulenten", "läraren", "rådgivaren",
)  # fmt: skip
THING_ENDINGS = (
    "gatan", "vägen", "gården", "skalan", "hemmet", "huset", "sjukhuset", "kyrkan", "skolan", "syndrom", "skala",
    "torget", "parken", "lunden", "backen", "centralen", "kliniken", "mottagningen", "jouren", "verket", "kassan",
    "akuten", "tjänsten", "centret", "apoteket", "teamet", "enheten", "avdelningen",
)  # fmt: skip
BEFORE_TIME = frozenset(
    "i under till från sedan om före efter den vid på första sista förra nästa hela det är blir "
    "firar firade fira firas".split()
)
NO_START = frozenset(
    "Han Hon Den Det De Vi Jag Du Ni Man Hen Ingen Alla Någon Någonting När Då Där Här Som Om Att Och Men Eller "
    "Efter Före Under Vid Till Från Med Utan Hos På Av För Mot Mellan Sedan Nu Idag Igår Inatt Imorgon Kl Klockan "
    "Tid Datum Sömn Oro Mat Vikt Hud Smärta Bakgrund Situation Aktuellt Åtgärd Bedömning Rekommendation Signerat "
    "Sign Sökord Rapport Natt Dag Kväll Morgon Personal Personalen Boende Brukare Brukaren Kund Kunden Patient "
    "Patienten Pat Ssk Usk Sonen Dottern Hustrun Maken Läkaren Sjuksköterskan Undersköterskan Hela Inga Inget Båda "
    "Ett En Två Tre Smsa Sms Mejla Maila Faxa Swisha Googla Messa Zooma".split()
)
BEFORE_UNKNOWN_PLACE = frozenset("i på vid från genom till ur via mot runt nära utanför inom märke märket".split())
"""Words before a name that no list has: after them it is oftener a place, a ward or a thing than a person."""
BEFORE_PEOPLE = frozenset("hos åt för med m".split())
"""Words after which a name that no list has is a person."""
BEFORE_LISTED = frozenset("hos åt syster till med m av för från och o heter är om".split())
"""Words after which a word in small letters may be a name."""
DAYS = frozenset("måndag tisdag onsdag torsdag fredag lördag söndag kl kväll natt förmiddag eftermiddag fm em".split())
"""Words that follow a name in a list of who does what when."""
SHIFTS = frozenset(
    "natt kväll dag morgon jour bakjour helg pass ansvarig närvarande deltagare frånvarande sjuk".split()
)
"""Words before a colon that a list of colleagues follows."""

NUMERALS = frozenset(
    "noll ett en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen första andra tredje fjärde femte sjätte "
    "sjunde åttonde nionde tionde ettan tvåan trean fyran femman sexan sjuan åttan nian tian elvan tolvan".split()
)
MONTHS = frozenset(
    "januari februari mars april maj juni juli augusti september oktober november december jan feb mar apr jun jul "
    "aug sep sept okt nov dec".split()
)
UNITS = frozenset(
    "mg g kg ml cl dl l liter cm mm m km kr kronor st stycken ggr gånger gång min minuter sek tim timmar timme h år "
    "dagar dygn veckor vecka v grader procent e ie kcal kvm poäng p tabl tabletter personer pers boende platser steg "
    "ch mikrogram mmhg meter sidor punkter fall portioner port".split()
)
KINDS_OF_WORDS = (
    ("t", TITLES), ("r", ROLES), ("i", INTRODUCES), ("s", SPEECH), ("a", ACTIONS), ("v", PERSON_VERBS),
    ("q", PARTICLES), ("b", BEFORE_PLACE), ("T", THING_AFTER), ("u", BEFORE_UNKNOWN_PLACE), ("h", BEFORE_PEOPLE),
    ("d", DAYS), ("j", SHIFTS), ("c", BEFORE_TIME), ("n", NUMERALS), ("M", MONTHS), ("U", UNITS),
    ("l", BEFORE_LISTED), ("o", frozenset(word.lower() for word in NO_START)),
)  # fmt: skip
"""A letter for each kind of word."""

TRIGGERS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "code",
            r"\w*kod(?:en|er|erna|lås|låset|box|boxen)?|pin|slå|slår|tryck|tryckt?e?r?|lösen\w*|nyckelbox\w*|nyckelskåp\w*|nyckelgömm\w*",
        ),
        (
            "number",
            r"(?:kund|brukar|journal|konto|kort|pass|medlems|ärende|akt|försäkrings|klient|id|larm|nyckel)-?"
            r"(?:nummer|numret|nr|id|kort|tagg)|konto|kontot|clearing|iban|nyckel|nyckeln|tagg|bil|bilen|reg|regnr|reg\.nr|lma|id",
        ),
        (
            "phone",
            r"tel|telefon\w*|tfn|mobil\w*|mob|ring|ringer|ringa|nås|når|nå|sms|sms:?a|nummer|numret|nr|hemnr|"
            r"ankn\w*|snabbval|kortnummer|växel|växeln|direktnr|svarar|telnr|jour\w*|kontakt|kontakta",
        ),
        (
            "room",
            r"rum\w*|lgh\w*|lägenhet\w*|sal|salen|dörr\w*|säng\w*|bädd\w*|sängplats|port|porten|apt|uppgång\w*|"
            r"ingång\w*|trapphus\w*|plats|bostad|boenderum",
        ),
        ("birth", r"född|föddes|födda|föd|f|födelse\w*|fyller|fyllde|årgång|fyllt|birth|dateofbirth"),
        ("person", r"pers|person\w*|pnr|pnummer|samordn\w*|identitet|id-kontroll|legitimation|sista"),
        (
            "address",
            r"adress\w*|adr|bor|bodde|boende|hemadress|flytta\w*|hämtas|\w+(?:gatan|vägen|stigen|gränd|torget|allén|"
            r"backen|gata|väg|stig|gården|plan|plats)|c/o|box|hembesök",
        ),
        (
            "dose",
            r"kl|klockan|vecka|v|vikt|temp|blodtryck|bltr|bt|puls|sat|avd|avdelning\w*|plan|våning|kapitel|kap|psalm|"
            r"storlek|stl|ch|norton|downton|vas|nrs|news|order\w*|avvikelse\w*|faktura\w*|batch|serienr|ref|dag|buss\w*|nivå",
        ),
    )
)
"""Words that announce a number, by the kind of number; `dose` are those after which it is nobody's."""
