"""One sentence on screen for each fault code of `InvalidInput`: what is wrong and what to do."""

from flask_babel import gettext
from flask_babel import lazy_gettext as _l

from sprakverktyg.domain.errors import InvalidInput

SENTENCES = {
    "wrong_sign_in": _l("E-postadressen eller lösenordet stämmer inte. Skriv dem igen."),
    "wrong_tablet_code": _l("Koden stämmer inte, eller så är den för gammal. Gör en ny kod på sidan Plattor."),
    "idle_out_of_range": _l("Välj mellan %(shortest)s och %(longest)s minuter."),
    "not_a_pin": _l("Skriv sex siffror."),
    "easy_pin": _l("Den pinkoden är lätt att gissa. Välj sex andra siffror."),
    "different_pins": _l("Du skrev två olika pinkoder. Skriv samma sex siffror två gånger."),
    "no_pin": _l("Det finns ingen pinkod än. Läs här nere hur du får en."),
    "wrong_pin": _l("Pinkoden stämmer inte. Skriv den igen. Försök kvar: %(left)s."),
    "wrong_password": _l("Lösenordet stämmer inte. Skriv det igen."),
    "pin_locked": _l("Pinkoden är låst efter fem fel. Vänta %(minutes)s minuter, eller logga in med lösenord."),
    "pin_closed": _l("Pinkoden är stängd efter många fel. Logga in med lösenord och välj en ny."),
    "no_pin_code": _l("Det finns ingen engångskod som gäller. Be administratören om en ny."),
    "wrong_pin_code": _l("Engångskoden stämmer inte. Skriv den igen. Försök kvar: %(left)s."),
    "short_password": _l("Lösenordet är för kort. Skriv minst %(length)s tecken."),
    "email_taken": _l("Det finns redan en person med adressen %(email)s. Skriv en annan adress."),
    "organisation_exists": _l("Det finns redan en organisation som heter %(name)s. Välj ett annat namn."),
    "unit_exists": _l("Det finns redan en enhet som heter %(name)s. Välj ett annat namn."),
    "module_without_words": _l("Modulen %(name)s har inga ord än. Välj en annan modul."),
    "unknown_module": _l("Modulen finns inte. Välj en modul i listan."),
    "no_exercises": _l("Det finns inga övningar än. Prata med den som sköter verktyget."),
    "day_without_practice": _l("Den dagen har du inte övat. Välj en dag i listan."),
    "unknown_minutes": _l("Välj 3, 5 eller 10 minuter."),
    "no_words": _l("Det finns inga ord att öva på än. Fråga den som sköter verktyget."),
    "no_word": _l("Skriv ett ord, högst 60 tecken."),
    "unknown_decision": _l("Välj om förslaget ska användas eller inte."),
    "group_without_members": _l("Gruppen är tom. Välj minst en person."),
    "group_exists": _l("Du har redan en grupp som heter %(name)s. Välj ett annat namn."),
    "day_is_past": _l("Dagen har redan varit. Välj i dag eller en dag som kommer."),
    "day_is_to_come": _l("Dagen har inte varit än. Välj i dag eller en dag som har varit."),
    "unknown_evidence": _l("Det intyget räknas inte i enhetens profil. Välj ett i listan."),
    "paper_too_large": _l("Filen är för stor. Välj en fil under 5 megabyte."),
    "unknown_paper": _l("Filen är ingen PDF och ingen bild. Välj en PDF, en JPG eller en PNG."),
    "quarter_is_to_come": _l("Kvartalet har inte börjat den dagen. Välj ett annat kvartal."),
    "reason_missing": _l("Skriv varför."),
    "withdrawn_already": _l("Det är redan taget tillbaka."),
    "minutes_out_of_range": _l("Så många minuter går det inte att skriva. Skriv högst %(most)s."),
    "no_text": _l("Det finns ingen text. Klistra in en text eller välj en fil."),
    "text_and_file": _l("Du har både klistrat in en text och valt en fil. Välj en av dem."),
    "empty_text": _l("Dokumentet är tomt. Välj ett dokument med text."),
    "unknown_file_type": _l("Den sortens fil går inte att läsa. Spara den som .docx, .odt, .pdf eller .txt."),
    "broken_file": _l("Filen går inte att läsa. Spara den som .docx och försök igen."),
    "encrypted_file": _l("Filen har ett lösenord. Spara den utan lösenord och försök igen."),
    "scanned_pdf": _l("Filen är en bild av en text. Välj en fil där man kan markera texten."),
    "too_many_pages": _l("Dokumentet är längre än 40 sidor. Dela det i flera dokument."),
    "unpacks_too_large": _l("Filen blir för stor när den packas upp. Spara den som .txt och försök igen."),
    "macro_file": _l("Filen har makron, små program. Spara den som .docx utan makron och försök igen."),
    "not_text": _l("Filen är inte en text. Spara den som .docx och försök igen."),
    "not_swedish": _l("Texten verkar inte vara på svenska. Verktyget kan bara svenska."),
    "personal_data": _l("Det här ser ut att visa vem någon är: %(passages)s. Ta bort det och skicka igen."),
    "nothing_written": _l("Det finns ingen text. Skriv något först."),
    "long_text": _l("Texten är för lång. Skriv högst %(length)s tecken."),
    "unknown_reply": _l("Välj ett av svaren."),
    "no_message": _l("Det finns inget meddelande. Skriv några ord."),
    "criterion_without_score": _l("Något saknar bedömning. Välj 1, 2, 3 eller 4 på varje rad."),
    "already_marked": _l("Texten är redan bedömd. Gå till nästa."),
    "remark_without_place": _l("En anmärkning saknar plats. Välj en mening i texten."),
    "nothing_to_undo": _l("Det finns ingen bedömning att ångra."),
    "ends_before_start": _l("Sista dagen ligger före första dagen. Ändra en av dem."),
    "stand_in_without_end": _l("En ersättare behöver en sista dag. Välj den."),
    "follows_already": _l("Den personen är redan det under de dagarna. Välj en annan person eller andra dagar."),
    "period_overlaps": _l("Det finns redan en period på enheten under de dagarna. Välj andra dagar."),
    "task_exists": _l("Den uppgiften finns redan på enheten. Skriv en annan."),
    "concluded_already": _l("Uppgiften är redan så. Ladda om sidan."),
    "nothing_seen": _l("Ingen har sett uppgiften än. Skriv först in vad du såg."),
    "period_runs": _l("Perioden är inte slut än. Kom tillbaka när den är det."),
    "evaluated_already": _l("Du har redan svarat om den perioden. Tack!"),
    "rating_missing": _l("Välj en siffra för varje mening."),
    "later_without_day": _l("Välj en dag som kommer."),
    "lost_review": _l("Texten följde inte med. Klistra in den eller välj filen igen."),
    "too_large": _l("Filen är för stor. Välj en fil under 20 megabyte."),
}


def sentence(fault: InvalidInput) -> str:
    """Return the sentence for a fault, in the language of the page."""
    text = SENTENCES.get(fault.code)
    if text is None:
        return gettext("Det går inte att använda det du skrev. Kontrollera det och försök igen.")
    return str(text) % fault.details
