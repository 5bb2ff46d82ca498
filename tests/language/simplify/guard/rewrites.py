"""Rewrites that say the same: an original sentence and a plainer one."""

REWRITES = [
    ("Läkemedlet delas av sjuksköterskan varje måndag.", "Sjuksköterskan delar läkemedlet varje måndag."),
    ("Anhöriga informerades kl. 15 av undersköterskan.", "Undersköterskan informerade anhöriga klockan 15."),
    ("Dosen skall ej delas.", "Dosen ska inte delas."),
    ("Det åligger personalen att signera listan.", "Personalen ska signera listan."),
    (
        "Om den boende har feber åligger det personalen att kontakta jourläkare.",
        "Om den boende har feber ska personalen kontakta jourläkare.",
    ),
    ("Medarbetaren är skyldig att följa rutinen.", "Medarbetaren ska följa rutinen."),
    ("Det är inte tillåtet att röka på balkongen.", "Man får inte röka på balkongen."),
    ("Sjuksköterskan gör en bedömning av såret.", "Sjuksköterskan bedömer såret."),
    (
        "Kontroll av vikten utförs av kontaktpersonen varje månad.",
        "Kontaktpersonen kontrollerar vikten varje månad.",
    ),
    ("Kontakta Eva, som är kontaktperson för Birgit.", "Kontakta Eva. Eva är kontaktperson för Birgit."),
    (
        "Personalen mäter blodtrycket före frukost och sjuksköterskan bedömer sedan värdet.",
        "Personalen mäter blodtrycket före frukost. Sjuksköterskan bedömer sedan värdet.",
    ),
    (
        "Du ska sprita händerna, ta på handskar, byta förbandet och slänga det i påsen.",
        "Gör så här:\n1. Sprita händerna.\n2. Ta på handskar.\n3. Byt förbandet.\n4. Släng det i påsen.",
    ),
    (
        "Rapportera feber, hosta och andnöd till sjuksköterskan.",
        "Rapportera följande till sjuksköterskan:\n– feber\n– hosta\n– andnöd",
    ),
    (
        "Kontakta ssk ev. jourläkare p.g.a. feber.",
        "Kontakta sjuksköterska, eventuellt jourläkare, på grund av feber.",
    ),
    ("Uppstår smärta ska läkemedlet inte ges.", "Om smärta uppstår ska läkemedlet inte ges."),
    ("Ring sjuksköterskan om personen har feber.", "Om personen har feber ska du ringa sjuksköterskan."),
    ("Vid behov av hjälp ska du ringa på klockan.", "När du behöver hjälp ska du ringa på klockan."),
    ("Såvida inte läkaren säger annat ges 5 ml.", "Om inte läkaren säger annat ges 5 ml."),
    ("Alla, utom personer med kateter, ska vägas.", "Alla ska vägas, utom personer med kateter."),
    ("Samtliga medarbetare ska bära kortärmat.", "Alla medarbetare ska bära kortärmat."),
    ("Du måste inte duscha idag.", "Du behöver inte duscha idag."),
    ("Det är kontaktpersonen som uppdaterar planen.", "Kontaktpersonen uppdaterar planen."),
    ("Den boende ska erhålla två tabletter kl. 08.00.", "Den boende ska få två tabletter klockan 8."),
    ("Ge inte mer än 4 tabletter per dygn.", "Ge högst 4 tabletter per dygn."),
    (
        "Nattpersonalen ger 2 tabletter Alvedon 500 mg på kvällen.",
        "På kvällen ger nattpersonalen 2 tabletter Alvedon 500 mg.",
    ),
    (
        "Temperaturen kontrolleras av undersköterskan två ggr dagligen.",
        "Undersköterskan kontrollerar temperaturen två gånger varje dag.",
    ),
    ("Den av läkaren ordinerade dosen ska inte ändras.", "Dosen som läkaren har ordinerat ska inte ändras."),
    (
        "Sjuksköterskan, som ansvarar för läkemedlen, ska kontaktas.",
        "Sjuksköterskan ska kontaktas. Sjuksköterskan ansvarar för läkemedlen.",
    ),
    (
        "Maten levereras av köket klockan 12, varefter personalen serverar den.",
        "Köket levererar maten klockan 12. Sedan serverar personalen den.",
    ),
    ("Ge Vera medicinen på kvällen.", "På kvällen ska du ge Vera medicinen."),
    ("Vi betalar Frankrike bidraget.", "Vi betalar bidraget till Frankrike."),
    ("RING  läkaren\nom Vera faller.", "Ring läkaren om Vera faller."),
]
