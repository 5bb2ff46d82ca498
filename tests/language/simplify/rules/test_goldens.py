"""Every rule with what it makes of a sentence, and with near-misses of which it must make nothing."""

import pytest
from spacy.language import Language

from sprakverktyg.domain.simplification import DocumentSettings, Simplification
from sprakverktyg.language.simplify.rules.registry import DOCUMENT_RULES, RULES
from sprakverktyg.language.simplify.rules.verbs.passives import is_passive
from tests.language.simplify.conftest import Simplify

GOLDENS: dict[str, list[tuple[str, str | None]]] = {
    "agent_first": [
        ("Läkemedlet delas av sjuksköterskan varje måndag.", "Sjuksköterskan delar läkemedlet varje måndag."),
        ("Omläggning får endast utföras av personal.", "Endast personal får utföra omläggning."),
        ("Larmet ska inte stängas av vikarien.", "Vikarien ska inte stänga larmet."),
        ("I natt kontrollerades larmet noga av Eva.", "I natt kontrollerade Eva larmet noga."),
        ("Temperaturen mäts och antecknas av Ali.", "Ali mäter och antecknar temperaturen."),
        ("Hon blev påmind av kollegan.", "Kollegan påminde henne."),
        ("Munnen undersöktes av undertecknad.", "Jag undersökte munnen."),
        ("Fötterna smörjs av personalen med hudkräm.", "Personalen smörjer fötterna med hudkräm."),
        ("Såret läggs om av personal med delegering.", "Personal med delegering lägger om såret."),
        ("Fallet hade inte setts av någon ur personalen.", None),
        ("Birgit hjälps av sin dotter.", None),
        ("Huden skadas av vatten.", None),
        (
            "Planen har skrivits av chef, skyddsombud och läkare med anledning av fallet.",
            "Chef, skyddsombud och läkare har skrivit planen med anledning av fallet.",
        ),
        ("Liften får aldrig lagas av oss själva.", "Vi själva får aldrig laga liften."),
        ("Brandgruppen utgörs av två medarbetare.", None),
        ("Fallet ska rapporteras av den medarbetare som såg det innan passet slutar.", None),
        ("Såret kontrolleras varje pass och signeras av sjuksköterskan.", None),
        ("Listan ska läsas av alla, inklusive dem som är lediga.", None),
        (
            "Listorna lämnas till sjuksköterskan av nattpersonalen.",
            "Nattpersonalen lämnar listorna till sjuksköterskan.",
        ),
        ("Lyften görs av två kollegor, även vid tidsbrist.", "Två kollegor gör lyften, även vid tidsbrist."),
        ("Bengt informerades på telefon av enhetschefen.", "Enhetschefen informerade Bengt på telefon."),
        ("Läkemedlet ges i närvaro av sjuksköterskan.", None),
        ("Dosen ges enligt ordination av läkaren.", None),
        (
            "Värdesaker ska förtecknas och låsas in av två medarbetare.",
            "Två medarbetare ska förteckna värdesaker och låsa in dem.",
        ),
        ("Dosetten får inte ordnas eller förändras av vikarien.", None),
        ("Listan skrivs av Ali, läses av Eva och sparas i pärmen.", None),
        (
            "Nyckeln tillhandahålls av arbetsgivaren och får inte lämnas i bilen.",
            "Arbetsgivaren tillhandahåller nyckeln och den får inte lämnas i bilen.",
        ),
        ("Provet tas av sjuksköterska med förskrivningsrätt och sparas.", None),
        ("Mat serveras på rummet av personal som inte vårdar smittade.", None),
        ("Svaren samlas in av cheferna och lämnas till kontoret.", None),
        ("Transporten beslutas av läkaren.", None),
        ("Vilan ska respekteras, även av besökare.", None),
        ("Ärenden lämnas över muntligt av kvällspersonalen.", "Kvällspersonalen lämnar över ärenden muntligt."),
        ("Rapporten skrivs av den som såg fallet före passets slut.", None),
        ("Vid frånvaro fördelas arbetet av den som är samordnare.", None),
        ("Listan skrivs under av den som delegerar.", "Den som delegerar skriver under listan."),
    ],
    "man_does_it": [
        ("Om hon säger nej till mat flera gånger ska detta genast rapporteras till sjuksköterskan.", None),
        ("Katetern kontrolleras varje pass.", "Man kontrollerar katetern varje pass."),
        ("Det saknas två handdukar.", None),
        ("Läkemedlet delas av sjuksköterskan.", None),
        ("Golvet sopas varje vecka av nattens folk.", None),
        (
            "Nycklar får aldrig förvaras tillsammans med pengar.",
            "Man får aldrig förvara nycklar tillsammans med pengar.",
        ),
        (
            "Rullstolar, liftar och vagnar ska ställas i förrådet.",
            "Man ska ställa rullstolar, liftar och vagnar i förrådet.",
        ),
        ("Ring jouren när dosen inte getts.", "Ring jouren när man inte har gett dosen."),
        ("Tvätt som förorenats ska ligga i påsen.", None),
        ("Vad ska göras vid fall?", None),
        ("Vilka kläder ska packas?", None),
        (
            "Förklädet ska bytas mellan olika besök och kastas direkt efter besöket.",
            "Man ska byta förklädet mellan olika besök och kasta det direkt efter besöket.",
        ),
        (
            "Därför får produkten inte användas eller förvaras nära öppen låga.",
            "Därför får man inte använda eller förvara produkten nära öppen låga.",
        ),
        ("Den som bryter mot rutinen ska rapporteras.", "Man ska rapportera den som bryter mot rutinen."),
        ("Listan visar vilka steg som vidtagits.", "Listan visar vilka steg som man har vidtagit."),
        ("Uppgifter från annan än den enskilde ska anges med källa.", None),
        ("Halkmattan hade tagits bort för tvätt utan att ersättas.", None),
        ("Glasögonen ska tillses vara rena.", None),
        ("Ambulans larmades klockan 04.40 av Zainab.", None),
        ("Pajen serveras dig på rummet.", "Man serverar dig pajen på rummet."),
        ("Förekomst av sår ska meddelas sjuksköterskan samma dag.", None),
        ("Städningen hos Leif sköts upp till i morgon.", None),
        ("I så fall prövas ärendet av förvaltningsrätten.", None),
        ("Säg till om din hälsa ändras.", None),
        ("Jag blev också störd av larmet.", None),
        ("De vill bli kontaktade även på natten.", None),
        ("Inför varje injektion ska ny nål monteras och 2 enheter sprutas ut.", None),
        ("Rester får inte hällas i avloppet, utan hanteras som farligt avfall.", None),
        ("Enligt lagen ska omsorgen om äldre inriktas på ett värdigt liv.", None),
        ("Behovet bedöms redan vara tillgodosett.", None),
        ("Mätaren placeras på armen och visar värdet.", "Man placerar mätaren på armen och den visar värdet."),
        ("Golvet får torkas men ska inte skuras.", "Man får torka golvet men ska inte skura det."),
        ("Handen ska tvättas före och efter måltiden.", "Man ska tvätta handen före och efter måltiden."),
        ("Eleven informeras och sitter på stolen.", None),
        ("Genomförandeplanen revideras i samråd med den enskilde och sparas i ett år.", None),
        ("Om katetern rensas varje dag och är ren sker inget byte.", None),
        ("Mattan, som har tagits bort och inte läggs tillbaka, är grön.", None),
        (
            "Smutstvätt läggs i en påse, som försluts på rummet, samt tvättas i minst 60 grader.",
            "Man lägger smutstvätt i en påse, som man försluter på rummet, samt tvättar den i minst 60 grader.",
        ),
        (
            "Smutstvätt läggs i stängd påse, sorteras inte på rummet och tvättas i minst 60 grader.",
            "Man lägger smutstvätt i stängd påse, sorterar den inte på rummet och tvättar den i minst 60 grader.",
        ),
        (
            "Checklistan undertecknas, skannas in och arkiveras.",
            "Man undertecknar checklistan, skannar in den och arkiverar den.",
        ),
        (
            "Händelsen ska anmälas och följas upp inom en vecka.",
            "Man ska anmäla händelsen och följa upp den inom en vecka.",
        ),
        (
            "Påsen, som försluts och ställs i tvättrummet, är blå.",
            "Påsen, som man försluter och ställer i tvättrummet, är blå.",
        ),
        ("Förbandet byts varje dag och därefter kastas det gamla.", None),
        (
            "Händelsen anmäls som avvikelse och planen ändras inom en vecka.",
            "Man anmäler händelsen som avvikelse och man ändrar planen inom en vecka.",
        ),
        ("Vid spill sker vädring och sjuksköterska eller chef tillkallas innan sanering börjar.", None),
        ("Gravida medarbetare uppmanas att kontakta chefen.", "Man uppmanar gravida medarbetare att kontakta chefen."),
        ("Vikarier får aldrig ombes att dela dosen.", "Man får aldrig be vikarier att dela dosen."),
        ("Diskuterades om personalen kan städa på morgonen.", "Man diskuterade om personalen kan städa på morgonen."),
        ("Kräkning får inte framkallas; skölj munnen.", "Man får inte framkalla kräkning; skölj munnen."),
        ("Tallriken märks med namn och bärs ut separat.", None),
        ("Använd kanyl får inte återförses med hylsa och kasseras genast.", None),
        ("Ansökningar ska lämnas in före juni och beviljas efter behov.", None),
        ("Handskar ska användas vid stänk, som vid dusch och sårvård, och bytas mellan varje boende.", None),
        ("Om hot uppstår avbryts besöket och polis tillkallas.", None),
        ("Skriv upp när läkemedlet har intagits.", None),
        ("Övriga påsar byts var sjunde dag.", "Man byter övriga påsar var sjunde dag."),
        ("2. Valter ska tvättas med tvål.", "2. Man ska tvätta Valter med tvål."),
        (
            "Medan badrummet inte kan användas hänvisas den boende till ett annat.",
            "Medan man inte kan använda badrummet hänvisar man den boende till ett annat.",
        ),
        ("Plattan lossas uppifrån och ner.", "Man lossar plattan uppifrån och ner."),
        ("Öppnas inte dörren ska du ringa.", "Öppnar man inte dörren ska du ringa."),
        ("Ring om inte larmet besvaras.", "Ring om man inte besvarar larmet."),
        ("Du får klaga när beslutet har delgivits dig.", "Du får klaga när man har delgivit dig beslutet."),
        ("Vid ångest ställs inga krav.", "Vid ångest ställer man inga krav."),
        ("Vid kvällsmat serveras endast kaffe utan mjölk.", "Vid kvällsmat serverar man endast kaffe utan mjölk."),
        (
            "Efter fallet kontaktades sjuksköterskan Noor, som ordinerade vila.",
            "Efter fallet kontaktade man sjuksköterskan Noor, som ordinerade vila.",
        ),
        ("Boende som är bakom stängd branddörr behöver oftast inte utrymmas.", None),
        ("Ett mellanmål serveras klockan 14.30.", "Man serverar ett mellanmål klockan 14.30."),
        ("Vid livshotande tillstånd ska 112 larmas först.", "Vid livshotande tillstånd ska man larma 112 först."),
        ("Posten lämnas inte ut på kvällen.", "Man lämnar inte ut posten på kvällen."),
        ("Ring jouren om larmet inte besvarats.", "Ring jouren om man inte har besvarat larmet."),
        (
            "Både tillbud och skador ska genast anmälas till chefen.",
            "Man ska genast anmäla både tillbud och skador till chefen.",
        ),
        (
            "Platsen anges på ett kort, vilket sammanställs av ombudet Berit.",
            "Man anger platsen på ett kort, vilket sammanställs av ombudet Berit.",
        ),
        ("Av planen framgår vad som har ordinerats.", None),
        ("Uttag ur skåpet registreras automatiskt.", None),
        ("Vid förhinder ersätts den av allsång.", None),
        ("Vid brand samlas alla på gården.", None),
        ("Larmet får inte stängas av innan du har svar.", None),
        (
            "Matlådor ska förvaras i kylskåp och äts senast på fredagen.",
            "Man ska förvara matlådor i kylskåp och man äter dem senast på fredagen.",
        ),
        ("Använda handdukar läggs direkt i tvättpåse.", None),
        ("Inkontinensskydd som du redan har tas med och ny förskrivning sker inom fyra veckor.", None),
        ("Vägrar den enskilde kamera någon natt ska detta respekteras och fysiskt besök utföras.", None),
        ("Syftet är att se till att alla personer som beviljats plats på boendet erbjuds en bedömning.", None),
        ("Frukost serveras i matsalen | Köksansvarig |", None),
        (
            "Vägrar den enskilde medicin ska sjuksköterskan informeras.",
            "Vägrar den enskilde medicin ska man informera sjuksköterskan.",
        ),
        ("Jonna sade att koden byts varje halvår.", None),
        ("Promenader utomhus ställs in på helgen.", None),
        ("Gästen ordineras stanna på rummet.", None),
        ("Lunchen hålls fredagen den 19 juni.", "Man håller lunchen fredagen den 19 juni."),
        ("Då skrivs dessutom en rapport.", "Då skriver man dessutom en rapport."),
        (
            "Berättelsen fylls i tillsammans med sonen och kompletteras på hösten.",
            "Man fyller i berättelsen tillsammans med sonen och kompletterar den på hösten.",
        ),
        ("Smutstvätt bärs inte mot kroppen och läggs aldrig på golvet.", None),
        ("Fungerar inte låset provas följande: starta om telefonen.", None),
        ("Hjälper inte detta kontaktas supporten på kontoret.", None),
        ("Har brukaren portkod antecknas den i telefonen.", None),
        ("Övrig tid hämtas reservnyckel på kontoret.", None),
        ("I planen ska det tas ställning till behovet av tillsyn.", None),
        ("Det ska kontrolleras i planen om dörren är låst.", None),
        ("Efter fallet ska chefen informeras samma dag och avvikelse skrivas.", None),
        ("Målet är att alla som flyttar in erbjuds ett samtal.", None),
        ("Hon bär nycklarna i en kedja, de får inte läggas i fickan, lämnas i bilen eller tas med.", None),
        ("| 08.00 | Frukost serveras | Karin |", None),
        ("**Dörrar** ska hållas stängda.", None),
        ("Spill på golvet torkas upp genast med papper.", "Man torkar upp spill på golvet genast med papper."),
    ],
    "man_does_it_too": [
        (
            "Byxorna är frivilliga och får användas vid behov.",
            "Byxorna är frivilliga och man får använda dem vid behov.",
        ),
        (
            "Medicinen står i skåpet och delas aldrig ut i förväg.",
            "Medicinen står i skåpet och man delar den aldrig ut i förväg.",
        ),
        ("Golvet ska sopas med mikrofiber och torkas av med en ren duk.", None),
        ("Grannen har en nyckel och informeras varje vecka.", None),
        (
            "Nyckeln är personlig och får inte lämnas till en annan vikarie.",
            "Nyckeln är personlig och man får inte lämna den till en annan vikarie.",
        ),
        ("Delegering är personlig och kan endast ges av legitimerad sjuksköterska.", None),
        ("Arbetskläder är blå och tvättas av personalen.", "Arbetskläder är blå och personalen tvättar dem."),
        (
            "Uppgifterna är personliga och lämnas ut av administratören Leyla mot kvitto.",
            "Uppgifterna är personliga och administratören Leyla lämnar ut dem mot kvitto.",
        ),
        ("Arbetskläder är rena och bärs av personalen.", None),
        ("Huden blir torr genom att man klappar den och smörjs vid behov.", None),
    ],
    "never": [
        ("Under inga omständigheter får du lämna henne ensam.", "Du får aldrig lämna henne ensam."),
        ("Under vissa omständigheter får du lämna henne ensam.", None),
    ],
    "light_verb": [
        ("Sjuksköterskan gör en bedömning av såret.", "Sjuksköterskan bedömer såret."),
        ("Sjuksköterskan gör en ny bedömning av såret.", None),
        ("Vi gör en utflykt.", None),
    ],
    "happens": [
        ("Kontroll av vikten sker på måndagar.", "Man kontrollerar vikten på måndagar."),
        ("Olyckan skedde i köket.", None),
        ("Omhändertagandet av den döde sker med respekt.", None),
    ],
    "when_somebody_does": [
        ("Vid byte av förband ska du ha handskar.", "När man byter förband ska du ha handskar."),
        ("Vid feber ringer du.", None),
    ],
    "duty": [
        ("Det åligger personalen att signera listan.", "Personalen ska signera listan."),
        ("Det åligger dig att varna alla och att skriva.", "Du ska varna alla och skriva."),
    ],
    "being_obliged": [
        ("Du är skyldig att anmäla skador.", "Du ska anmäla skador."),
        ("Du är inte skyldig att anmäla skador.", None),
    ],
    "semicolon": [
        ("Dosen får inte ändras; ring jouren.", "Dosen får inte ändras. Ring jouren."),
        ("Packa kläder; skor, strumpor, jackor.", None),
    ],
    "link_word": [
        (
            "Pennan får en ny kanyl före varje injektion, varefter du inte skakar den en gång till.",
            "Pennan får en ny kanyl före varje injektion. Därefter skakar du inte den en gång till.",
        ),
        ("Du vet nog varför vi alltid måste spola rummet efter att någon har varit där.", None),
    ],
    "which_clause": [
        (
            "Hon åt bara halva portionen till lunch i dag, vilket inte är likt henne.",
            "Hon åt bara halva portionen till lunch i dag. Det är inte likt henne.",
        ),
    ],
    "relative_clause": [
        (
            "Fråga i så fall genast sjuksköterskan Salma A., som alltid har med sig en telefon.",
            "Fråga i så fall genast sjuksköterskan Salma A. Salma A. har alltid med sig en telefon.",
        ),
        (
            "Ring i så fall genast till sjuksköterskan Eva, som alltid har med sig en telefon.",
            "Ring i så fall genast till sjuksköterskan Eva. Eva har alltid med sig en telefon.",
        ),
        ("Chefen ansvarar alltid för anmälan enligt lex Maria, som ska göras inom två månader.", None),
        ("Bara personal som har fått en delegering av sjuksköterskan får ge insulin till dem som bor här.", None),
    ],
    "two_clauses": [
        ("Nattfasta är tiden mellan det sista man äter på kvällen och det första man äter på morgonen.", None),
        ("Före klockan 16 ringer du Mirjana P. Efter klockan 16 och på helger ringer du jouren i stället.", None),
        (
            "Personalen mäter blodtrycket före frukost varje dag i veckan, och sjuksköterskan bedömer sedan värdet.",
            "Personalen mäter blodtrycket före frukost varje dag i veckan. Sjuksköterskan bedömer sedan värdet.",
        ),
        ("Om hon har ont i magen på morgonen ska du ringa genast och sjuksköterskan ska komma.", None),
        ("Hon äter gröt.", None),
    ],
    "shared_subject": [
        (
            "Den här texten är skriven av arbetsgruppen på Björkhaga och vänder sig till dig som är ny kontaktman.",
            "Den här texten är skriven av arbetsgruppen på Björkhaga. "
            "Den här texten vänder sig till dig som är ny kontaktman.",
        ),
        ("Den ska vara utförd senast tre dagar efter inflyttningen samt upprepas var sjätte månad i ett år.", None),
    ],
    "if_first": [
        ("Saknas listan, eller föreligger osäkerhet om innehållet, ska maten kastas.", None),
        ("Uppstår smärta ska du ringa.", "Om smärta uppstår ska du ringa."),
        ("Behövs fler handskar ska du hämta dem.", "Om det behövs fler handskar ska du hämta dem."),
        ("Finns larmet på rummet ska du testa det.", "Om larmet finns på rummet ska du testa det."),
        ("Har hon inte ätit ska du ringa.", "Om hon inte har ätit ska du ringa."),
        ("Har hon ätit?", None),
        ("Ändras förmågan att köra, till exempel på grund av läkemedel eller stroke, ska du ringa.", None),
        ("Vägrar den enskilde kamera ska du ringa.", None),
        ("Slutar flödet, eller uppstår smärta, ska du ringa.", None),
        ("Dricker den sjuke för lite ska du ringa.", None),
    ],
    "cleft": [
        ("Det är kontaktpersonen som skriver planen.", "Kontaktpersonen skriver planen."),
        ("Det är inte kontaktpersonen som skriver planen.", None),
    ],
    "heavy_attribute": [
        ("Vi följer en av Milan skriven lista.", None),
        ("Vi handlar efter en av Milan upprättad lista.", "Vi handlar efter en lista som Milan har upprättat."),
    ],
    "steps": [
        (
            "Du ska sprita händerna, ta på handskar, byta förbandet och slänga det i påsen.",
            "Du ska:\n1. sprita händerna\n2. ta på handskar\n3. byta förbandet\n4. slänga det i påsen",
        ),
        ("Du ska sprita händerna och ta på handskar.", None),
    ],
    "bullets": [
        (
            "Kontrollera alltid namn, personnummer, sort, dos och datum.",
            "Kontrollera alltid:\n– namn\n– personnummer\n– sort\n– dos\n– och datum",
        ),
        ("Vi köper mjölk och bröd.", None),
    ],
    "action_heading": [("Hantering av smutstvätt", "Så hanterar man smutstvätt"), ("Mål", None)],
    "by_doing": [
        (
            "Förebygg trycksår genom att vända personen och kontrollera huden.",
            "Förebygg trycksår genom att:\n– vända personen\n– och kontrollera huden",
        ),
        (
            "Förebygg trycksår genom att vända personen och kontrollera huden. Ring vid sår.",
            "Förebygg trycksår genom att:\n– vända personen\n– och kontrollera huden\n Ring vid sår.",
        ),
        ("Förebygg trycksår genom att till exempel vända personen och kontrollera huden.", None),
        ("Förebygg trycksår genom att vända personen.", None),
    ],
    "reason_last": [
        (
            "Eftersom Birgit lätt blir yr när hon reser sig ska två personer hjälpa till.",
            "Två personer ska hjälpa till, eftersom Birgit lätt blir yr när hon reser sig.",
        ),
        ("Eftersom Birgit lätt blir yr när hon reser sig ska hon få hjälp.", None),
        ("Eftersom det regnar går vi in.", None),
    ],
    "what_happens_first": [
        ("Innan du tar på handskar ska du sprita händerna.", "Du ska sprita händerna innan du tar på handskar."),
        ("Innan hon går ut ska hon ta på sig jackan.", None),
        ("Du ska sprita händerna innan du tar på handskar.", None),
    ],
    "verb_early": [
        (
            "På avdelningens tavla i korridoren bredvid köket skriver sjuksköterskan namnen.",
            "Sjuksköterskan skriver namnen på avdelningens tavla i korridoren bredvid köket.",
        ),
        ("På avdelningens tavla i korridoren bredvid köket skriver sjuksköterskan inte namnen.", None),
        ("På tavlan skriver sjuksköterskan namnen.", None),
        ("Vid plötslig smärta i höft, nacke eller rygg ska Eva ligga kvar tills jouren har ringt.", None),
    ],
    "because": [
        (
            "Du ska inte ta bort några tallrikar medan någon äter där i dag, eftersom det ger oro hos dem.",
            "Du ska inte ta bort några tallrikar medan någon äter där i dag. Det beror på att det ger oro hos dem.",
        ),
        ("Plocka aldrig bort några tallrikar medan någon av de andra äter vid bordet, eftersom det ger oro.", None),
    ],
    "aside": [
        (
            "Kontaktpersonen (den som har huvudansvaret för planen) bokar mötet med dottern senast i juni.",
            "Kontaktpersonen bokar mötet med dottern senast i juni. Kontaktpersonen har huvudansvaret för planen.",
        ),
        ("Kontaktpersonen (den som inte arbetar på natten) bokar mötet med dottern senast i juni varje år.", None),
        ("Personal (de som har huvudansvaret för planen) bokar mötet med dottern senast i juni.", None),
    ],
    "contact_line": [
        (
            "Vi hjälper dig gärna. Ring Eva på 08-123 45 67.",
            "Vi hjälper dig gärna.\nRing Eva på 08-123 45 67.",
        ),
    ],
}
CASES: list[tuple[str, str, str | None]] = [
    (rule, before, after) for rule, cases in GOLDENS.items() for before, after in cases
]


@pytest.mark.parametrize(("rule", "before", "after"), CASES)
def test_golden(simplify: Simplify, rule: str, before: str, after: str | None) -> None:
    result = simplify(before, rule)
    assert apply_all(result) == (after or before)


def apply_all(result: Simplification) -> str:
    text, position = "", 0
    for edit in result.edits:
        text += result.original[position : edit.start] + edit.after
        position = edit.end
    return text + result.original[position:]


PASSIVE_VERBS = [
    ("Stolar saknas, och fler behövs om behoven förändras.", []),
    ("Dosen får inte förändras.", ["förändras"]),
    ("Behoven förändras av läkemedlet.", ["förändras"]),
    ("Det händer att fall upprepas.", []),
    ("Vi lämnar den anställdes nyckel när den används.", ["används"]),
]


@pytest.mark.parametrize(("text", "verbs"), PASSIVE_VERBS)
def test_which_verbs_in_s_are_passive(swedish: Language, text: str, verbs: list[str]) -> None:
    assert [token.text for token in swedish(text) if is_passive(token)] == verbs


REMARKS = [
    ("two_negations", "Ge inte frukost förrän blodsockret är mätt.", "inte frukost förrän"),
    ("two_negations", "Ge inte frukost nu.", None),
    ("respectively", "Anna och Ali arbetar dag respektive natt.", "respektive"),
    ("no_verb", "Lugn kväll utan händelser.", "Lugn kväll utan händelser."),
    ("no_verb", "Kvällen var lugn.", None),
]


@pytest.mark.parametrize(("rule", "text", "remark"), REMARKS)
def test_remark(simplify: Simplify, rule: str, text: str, remark: str | None) -> None:
    found = simplify(text, rule).explanations
    assert [item.before for item in found] == ([remark] if remark else [])


def test_vague_time_is_asked_for(simplify: Simplify) -> None:
    questions = simplify("Vänd personen regelbundet under natten.", "vague_time").questions
    assert [item.before for item in questions] == ["regelbundet"]


def test_who_is_meant_is_asked_for(simplify: Simplify) -> None:
    questions = simplify("Karin Berg ringde Eva Lind när hon mådde illa.", "unclear_person").questions
    assert [item.choices for item in questions] == [("Karin Berg", "Eva Lind")]


CHOICES = [
    ("not_until", "Ge inte frukost förrän blodsockret är mätt.", "Ge frukost först när blodsockret är mätt."),
    ("not_until", "Hon får inte duscha förrän efter frukosten.", "Hon får duscha först efter frukosten."),
    ("not_until", "Hon får inte duscha.", None),
    ("not_without", "Lämna inte rummet utan att larmet är påslaget.", "Lämna bara rummet om larmet är påslaget."),
    ("not_without", "Ge inte medicin utan att fråga.", None),
    ("each_with_its_own", "Anna och Ali arbetar dag respektive natt.", "Anna arbetar dag. Ali arbetar natt."),
    ("each_with_its_own", "Anna, Eva och Ali arbetar dag respektive natt.", None),
]


@pytest.mark.parametrize(("rule", "text", "choice"), CHOICES)
def test_a_wording_that_may_mean_something_else_is_only_a_choice(
    simplify: Simplify, rule: str, text: str, choice: str | None
) -> None:
    result = simplify(text, rule)
    assert result.edits == ()
    assert [item.choices for item in result.questions] == ([(choice,)] if choice else [])


DONE_BY_READER = [
    ("Katetern ska kontrolleras varje pass.", "Du ska kontrollera katetern varje pass."),
    ("Ring när katetern har kontrollerats.", None),
    ("När insatsen avslutas blir nyckeln kvar.", None),
    ("Larm som bedöms som akut går först.", None),
    ("Symtom som ska uppmärksammas är ångest och oro.", "Symtom som du ska uppmärksamma är ångest och oro."),
    ("Chefen avgör om låset ska bytas.", None),
    ("Dagen kan ändras med kort varsel.", None),
    ("Brukaren får inte skrivas ut före helgen.", None),
    ("Skåpet töms av samordnaren och listan signeras varje måndag.", None),
    ("Under introduktionen räknas du inte in i bemanningen.", None),
]


@pytest.mark.parametrize(("text", "after"), DONE_BY_READER)
def test_the_reader_does_it_where_the_document_says_so(simplify: Simplify, text: str, after: str | None) -> None:
    settings = DocumentSettings(reader_is_du=True)
    assert simplify(text, "reader_does_it", settings=settings).simplified == (after or text)
    assert simplify(text, "reader_does_it").simplified == text


FOR_READER = [
    ("Man ska alltid sprita händerna.", "Du ska alltid sprita händerna."),
    ("Man måste ta av sig sin klocka.", "Du måste ta av dig din klocka."),
    ("När Birgit sover släcker man sin lampa.", "När Birgit sover släcker man sin lampa."),
    ("Det kom en man med en väska.", "Det kom en man med en väska."),
    ("Eva undrade om man får äta på rummet.", "Eva undrade om man får äta på rummet."),
]


@pytest.mark.parametrize(("text", "after"), FOR_READER)
def test_man_is_the_reader_where_the_document_says_so(simplify: Simplify, text: str, after: str) -> None:
    assert simplify(text, "man_is_reader", settings=DocumentSettings(reader_is_du=True)).simplified == after
    assert simplify(text, "man_is_reader").simplified == text


def test_a_document_is_asked_once_who_does_it(simplify: Simplify) -> None:
    text = "Katetern kontrolleras varje pass. Påsen töms på kvällen. Mängden skrivs i journalen."
    assert [item.choices for item in simplify(text, "reader_is_du").questions] == [("den som läser", "flera olika")]
    told = "Katetern kontrollerades. Påsen tömdes på kvällen. Mängden skrevs i journalen."
    settled = DocumentSettings(answers={"Vem gör det som texten beskriver?": "flera olika"})
    for other in (simplify(told, "reader_is_du"), simplify(text, "reader_is_du", settings=settled)):
        assert other.questions == ()


def test_names_are_unique() -> None:
    names = [*(rule.name for rule in RULES), *(rule.name for rule in DOCUMENT_RULES)]
    assert len(set(names)) == len(names)
