"""Words beside a capital letter that tell whether it begins a name."""

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
NOT_VERBS = frozenset(
    "under efter eller över per kvar klar inte ute både lite inne uppe nere sönder vidare lägre högre".split()
)
NOT_BEFORE_VERBS = frozenset(("Rosa", "Lila", "Vide"))
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
DETERMINERS = frozenset(("Inga",))
"""Names that oftener stand before a noun at the start of a sentence: Inga invändningar."""
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
"""Words after which a name that no list has is a person, whatever a pipeline says."""
BEFORE_NAME = frozenset("hos åt syster".split())
BEFORE_LISTED = frozenset("hos åt syster till med m av för från och o heter är om".split())
"""Words after which a word in small letters that is a name and a rare word too is the name, if the pipeline agrees."""
"""Words after which a word in small letters that nobody knows may be a name."""
DAYS = frozenset("måndag tisdag onsdag torsdag fredag lördag söndag kl kväll natt förmiddag eftermiddag fm em".split())
"""Words that follow a name in a list of who does what when."""
SHIFTS = frozenset(
    "natt kväll dag morgon jour bakjour helg pass ansvarig närvarande deltagare frånvarande sjuk".split()
)
"""Words before a colon that a list of colleagues follows."""
