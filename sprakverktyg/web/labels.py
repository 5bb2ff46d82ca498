"""The words on screen for the enumerations of the domain."""

from enum import StrEnum

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from sprakverktyg.domain.assignment import AssignmentStatus, TargetKind
from sprakverktyg.domain.brought_record import Sender
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.difficulty import DifficultyReason
from sprakverktyg.domain.employment import RoleState
from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.evidence import WordStatus
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.feedback import Category, Reply
from sprakverktyg.domain.forecast import ForecastReason
from sprakverktyg.domain.introduction import When
from sprakverktyg.domain.lookup import Likeness
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.domain.own_content import OwnKind
from sprakverktyg.domain.own_record import Deed, RecordArea, RecordKind
from sprakverktyg.domain.people_file import LineChange, LineResult
from sprakverktyg.domain.placement import PlacementStatus
from sprakverktyg.domain.plans import PaidKind, PlanState
from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.quality import PointStatus
from sprakverktyg.domain.readiness import NextStep, Reason, Verdict
from sprakverktyg.domain.retention import Kept
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.simplification import Invariant
from sprakverktyg.domain.standing import Source
from sprakverktyg.domain.supervision import EnteredOn, PeriodKind, Result, SupervisionKind, TaskState
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.domain.text import Band
from sprakverktyg.domain.text_exercises import Audience, ItemKind
from sprakverktyg.domain.vocabulary import Pos
from sprakverktyg.usecases.group_overview import EventKind

LABELS: dict[type[StrEnum], dict[StrEnum, LazyString]] = {
    Skill: {
        Skill.LASA: _l("Läsa"),
        Skill.LYSSNA: _l("Lyssna"),
        Skill.SAMTALA: _l("Samtala"),
        Skill.SKRIVA: _l("Skriva"),
        Skill.ORD: _l("Ord"),
    },
    Role: {
        Role.CARE_WORKER: _l("Omsorgspersonal"),
        Role.SPRAKOMBUD: _l("Språkombud"),
        Role.TEACHER: _l("Lärare"),
        Role.HANDLEDARE: _l("Handledare"),
        Role.MANAGER: _l("Chef"),
        Role.ADMINISTRATOR: _l("Administratör"),
    },
    ForecastReason: {
        ForecastReason.AT_THIS_PACE: _l("I den här takten"),
        ForecastReason.ALL_KEPT: _l("Alla sitter"),
        ForecastReason.THIN: _l("Vet inte: för få ord än"),
        ForecastReason.NO_TIME_NOW: _l("Vet inte: ingen övning på fyra veckor"),
        ForecastReason.TOO_WIDE: _l("Vet inte: mer än tre år"),
    },
    LineResult: {
        LineResult.NEW: _l("Ny"),
        LineResult.CHANGED: _l("Ändras"),
        LineResult.ENDED: _l("Slutar"),
        LineResult.SAME: _l("Som förut"),
        LineResult.FAULTY: _l("Fel"),
    },
    LineChange: {
        LineChange.NEW_PERSON: _l("ny person"),
        LineChange.BACK: _l("kontot öppnas igen"),
        LineChange.NAME: _l("nytt namn"),
        LineChange.NEW_UNIT: _l("ny enhet"),
        LineChange.NEW_ROLE: _l("ny roll"),
        LineChange.DAYS: _l("nya dagar för rollen"),
        LineChange.ENDS: _l("anställningen slutar"),
    },
    RoleState: {
        RoleState.COMING: _l("Börjar senare"),
        RoleState.RUNNING: _l("Nu"),
        RoleState.OVER: _l("Slut"),
    },
    Verdict: {
        Verdict.SHOWN: _l("Visat"),
        Verdict.ON_THE_WAY: _l("På väg"),
        Verdict.MISSING: _l("Inte sett"),
        Verdict.UNKNOWN: _l("Vet inte"),
    },
    Reason: {
        Reason.EVIDENCE_REACHES: _l("Ett betyg eller intyg visar nivån."),
        Reason.EVIDENCE_BELOW: _l("Det betyg eller intyg som finns visar en lägre nivå."),
        Reason.PRACTICE_STRONG: _l("Övningarna går bra, men inget intyg visar nivån."),
        Reason.PRACTICE_WEAK: _l("Övningarna är ännu svåra."),
        Reason.PRACTICE_THIN: _l("Det finns för få övningar för att säga något."),
        Reason.NOTHING: _l("Det finns inga övningar och inget intyg."),
    },
    NextStep: {
        NextStep.START_PRACTICE: _l("Kom i gång med övningarna"),
        NextStep.TALK: _l("Prata om vilket stöd som behövs"),
        NextStep.KEEP_PRACTISING: _l("Fortsätt öva"),
        NextStep.TAKE_TEST: _l("Gör ett prov eller en validering"),
        NextStep.READY: _l("Klar: nivån är visad"),
    },
    Source: {
        Source.PRACTICE: _l("Övning"),
        Source.WRITING: _l("Text"),
        Source.OBSERVED: _l("Arbete"),
        Source.EXTERNAL: _l("Intyg"),
    },
    PlanState: {
        PlanState.NONE: _l("Ingen plan"),
        PlanState.OVERDUE: _l("Dags att följa upp"),
        PlanState.WAITING: _l("Väntar på ja"),
        PlanState.SOON: _l("Följs upp snart"),
        PlanState.AGREED: _l("Plan finns"),
    },
    PaidKind: {
        PaidKind.PRACTICE: _l("Övningar"),
        PaidKind.COURSE: _l("Kurs"),
        PaidKind.TALK: _l("Samtal"),
    },
    PointStatus: {
        PointStatus.IN_PLACE: _l("Finns"),
        PointStatus.BEGUN: _l("Börjat"),
        PointStatus.NOT_BEGUN: _l("Inte börjat"),
    },
    AssignmentStatus: {
        AssignmentStatus.NOT_BEGUN: _l("Inte börjat"),
        AssignmentStatus.BEGUN: _l("Börjat"),
        AssignmentStatus.INTERRUPTED: _l("Avbrutet"),
        AssignmentStatus.FINISHED: _l("Klart"),
    },
    TargetKind: {
        TargetKind.MODULE: _l("Modul"),
        TargetKind.WORDS: _l("Ord"),
        TargetKind.TEXT: _l("Text"),
        TargetKind.WRITING: _l("Skriva"),
        TargetKind.DOCUMENT: _l("Text från enheten"),
    },
    EventKind: {
        EventKind.GIVEN: _l("Fick en uppgift"),
        EventKind.PRACTISED: _l("Övade"),
        EventKind.HANDED_IN: _l("Lämnade in en text"),
        EventKind.MARKED: _l("Fick en text bedömd"),
    },
    OwnKind: {
        OwnKind.WORD: _l("Ord"),
        OwnKind.TEXT: _l("Text"),
        OwnKind.TASK: _l("Skrivuppgift"),
    },
    Pos: {
        Pos.NOUN: _l("Substantiv"),
        Pos.VERB: _l("Verb"),
        Pos.ADJ: _l("Adjektiv"),
        Pos.ADV: _l("Adverb"),
        Pos.PHRASE: _l("Fras"),
    },
    WordStatus: {
        WordStatus.NEW: _l("Nytt"),
        WordStatus.LEARNING: _l("Du lär dig det"),
        WordStatus.KNOWN: _l("Du kan det"),
    },
    Likeness: {
        Likeness.SAME: _l("Ordet"),
        Likeness.SPELT: _l("Menade du det här?"),
        Likeness.WITHIN: _l("Ordet är en del av det här"),
        Likeness.PART: _l("En del av ordet"),
    },
    Outcome: {
        Outcome.RIGHT: _l("Rätt"),
        Outcome.SLIP: _l("Nästan rätt"),
        Outcome.WRONG_FORM: _l("Rätt ord, fel form"),
        Outcome.WRONG: _l("Inte riktigt"),
        Outcome.DONE: _l("Klart"),
    },
    PersonalDataKind: {
        PersonalDataKind.PERSONNUMMER: _l("Personnummer"),
        PersonalDataKind.NAME: _l("Namn"),
        PersonalDataKind.PHONE: _l("Telefonnummer"),
        PersonalDataKind.EMAIL: _l("E-postadress"),
        PersonalDataKind.ADDRESS: _l("Adress"),
        PersonalDataKind.DATE: _l("Födelsedatum"),
        PersonalDataKind.ROOM: _l("Rum eller dörr"),
        PersonalDataKind.OTHER: _l("Kod eller nummer"),
    },
    Category: {
        Category.CONTENT: _l("Innehåll"),
        Category.OBJECTIVITY: _l("Det du ser och hör"),
        Category.GRAMMAR: _l("Grammatik"),
        Category.SPELLING: _l("Stavning"),
        Category.WORD: _l("Ord"),
        Category.STYLE: _l("Stil"),
    },
    Criterion: {
        Criterion.FACTS: _l("Fakta: det viktiga finns med"),
        Criterion.PARTS: _l("Delar: allt står på rätt plats"),
        Criterion.OBJECTIVE: _l("Sakligt: det som hände, inga gissningar"),
        Criterion.CLEAR: _l("Tydligt: en kollega vet vad hon ska göra"),
        Criterion.LANGUAGE: _l("Språk: former och stavning"),
    },
    Band: {
        Band.EASY: _l("Lätt"),
        Band.MIDDLE: _l("Medel"),
        Band.HARD: _l("Svår"),
    },
    DifficultyReason: {
        DifficultyReason.RARE: _l("Ordet är inte så vanligt."),
        DifficultyReason.RARE_PART: _l("En del av ordet är ovanlig."),
        DifficultyReason.MANY_PARTS: _l("Ordet är satt ihop av många delar."),
        DifficultyReason.OFFICIAL: _l("Ordet hör till myndigheters språk."),
        DifficultyReason.LEARNED: _l("Ordet är byggt på latin eller grekiska."),
        DifficultyReason.PREFIX: _l("Verbet börjar med en förstavelse."),
        DifficultyReason.PASSIVE: _l("Verbet är passivt, så man ser inte vem som gör något."),
        DifficultyReason.PARTICIPLE: _l("Ordet är ett verb i en form som beskriver."),
        DifficultyReason.WORK_TERM: _l("Ordet hör till yrket."),
    },
    When: {
        When.FIRST_DAY: _l("Första dagen"),
        When.FIRST_WEEK: _l("Första veckan"),
        When.FIRST_MONTH: _l("Första månaden"),
        When.FIRST_HALF_YEAR: _l("Första halvåret"),
    },
    SupervisionKind: {
        SupervisionKind.HANDLEDARE: _l("Handledare"),
        SupervisionKind.STAND_IN: _l("Ersättare"),
        SupervisionKind.COORDINATOR: _l("Samordnande handledare"),
    },
    PeriodKind: {
        PeriodKind.INTRODUCTION: _l("Introduktion"),
        PeriodKind.PLACEMENT: _l("Praktik eller APL"),
    },
    TaskState: {
        TaskState.NOT_SEEN: _l("Inte sett än"),
        TaskState.NOT_YET: _l("Inte än"),
        TaskState.WITH_SUPPORT: _l("Med stöd"),
        TaskState.SHOWN: _l("Visat"),
        TaskState.DONE: _l("Klart"),
    },
    Result: {
        Result.SHOWN: _l("Visat"),
        Result.WITH_SUPPORT: _l("Med stöd"),
        Result.NOT_YET: _l("Inte än"),
    },
    EnteredOn: {
        EnteredOn.LEARNERS_PAGE: _l("på kollegans sida"),
        EnteredOn.HANDLEDARES_PAGE: _l("på handledarens sida"),
    },
    SignalKind: {
        SignalKind.NO_PRACTICE: _l("Ingen övning på ett tag"),
        SignalKind.FALLING: _l("Övningarna har blivit svårare"),
        SignalKind.STUCK: _l("Introduktionen står still"),
        SignalKind.ASKED: _l("Vill prata med någon"),
        SignalKind.TRANSITION: _l("Något tar snart slut"),
    },
    SignalAnswer: {
        SignalAnswer.DONE: _l("Klart"),
        SignalAnswer.NOT_RELEVANT: _l("Inte aktuellt"),
        SignalAnswer.LATER: _l("Senare"),
    },
    Statement: {
        Statement.WELCOME: _l("Jag kände mig välkommen på arbetsplatsen."),
        Statement.TIME: _l("Min handledare hade tid för mig."),
        Statement.EXPLAINED: _l("Jag fick veta hur och varför vi gör saker."),
        Statement.LANGUAGE: _l("Jag fick hjälp med språket i arbetet."),
        Statement.READY: _l("Jag klarar mer nu än när jag började."),
    },
    ItemKind: {
        ItemKind.WORD: _l("Ord och förklaringar"),
        ItemKind.CLOZE: _l("Meningar med lucka"),
        ItemKind.QUESTION: _l("Frågor på texten"),
        ItemKind.ALOUD: _l("Säg högt"),
    },
    Audience: {
        Audience.UNIT: _l("Alla på enheten"),
        Audience.TEACHER: _l("Läraren"),
    },
    Invariant: {
        Invariant.NUMBER: _l("Tal"),
        Invariant.TIME: _l("Tid"),
        Invariant.NEGATION: _l("Inte"),
        Invariant.MODALITY: _l("Måste eller får"),
        Invariant.CONDITION: _l("Villkor"),
        Invariant.QUANTIFIER: _l("Hur många"),
        Invariant.LIMIT: _l("Gräns"),
        Invariant.COORDINATION: _l("”Och” eller ”eller”"),
        Invariant.ORDER: _l("Ordning"),
        Invariant.TENSE: _l("När det händer"),
        Invariant.NAME: _l("Vem det gäller"),
        Invariant.ROLE: _l("Vem som gör vad"),
        Invariant.MEDICINE: _l("Läkemedel"),
        Invariant.CONTACT: _l("Kontakt"),
        Invariant.SOURCE: _l("Vem som säger det"),
        Invariant.CONTENT: _l("Innehåll"),
        Invariant.FORM: _l("Språk"),
    },
    RecordArea: {
        RecordArea.ACCOUNT: _l("Ditt konto"),
        RecordArea.PRACTICE: _l("Dina övningar"),
        RecordArea.TEXTS: _l("Texter, meddelanden och grupper"),
        RecordArea.SUPERVISION: _l("Handledning och introduktion"),
        RecordArea.WORKPLACE: _l("Intyg, plan och betald tid"),
    },
    RecordKind: {
        RecordKind.ACCOUNT: _l("Namn och e-postadress"),
        RecordKind.ROLES: _l("Roller på enheter"),
        RecordKind.PIN: _l("Pinkod"),
        RecordKind.SIGN_INS: _l("Inloggningar"),
        RecordKind.OPENINGS: _l("Vem har öppnat sidor om dig"),
        RecordKind.GROUPS: _l("Grupper hos en lärare"),
        RecordKind.ASSIGNMENTS: _l("Uppgifter till bara dig"),
        RecordKind.ANSWERS: _l("Svar på övningar"),
        RecordKind.SESSIONS: _l("Övningspass"),
        RecordKind.WORDS: _l("Ord som du har övat"),
        RecordKind.DAYS: _l("Övning per dag"),
        RecordKind.PAID_DAYS: _l("Dagar: arbetstid eller egen tid"),
        RecordKind.PLACEMENT: _l("Var du börjar öva"),
        RecordKind.OWN_WORDS: _l("Din egen ordlista"),
        RecordKind.WORD_WISHES: _l("Ord som du har frågat om"),
        RecordKind.MOVED: _l("Svar som flyttades från dig"),
        RecordKind.TEXTS: _l("Texter som du har skrivit"),
        RecordKind.MESSAGES: _l("Meddelanden till dig"),
        RecordKind.RELATIONS: _l("Vem som följer dig"),
        RecordKind.PERIODS: _l("Introduktioner och praktik"),
        RecordKind.OBSERVATIONS: _l("Uppgifter som någon har sett"),
        RecordKind.CONCLUSIONS: _l("Uppgifter som är klara"),
        RecordKind.EVALUATIONS: _l("Dina svar om introduktionen"),
        RecordKind.REFLECTIONS: _l("Dina tankar"),
        RecordKind.NOTES: _l("Anteckningar om dig"),
        RecordKind.ASKED_FOR_TALK: _l("När du bad om ett samtal"),
        RecordKind.SUGGESTED_TALKS: _l("Föreslagna samtal"),
        RecordKind.SIGNAL_ANSWERS: _l("Svar på det som någon borde titta på"),
        RecordKind.EVIDENCE: _l("Betyg och intyg"),
        RecordKind.PLANS: _l("Planer"),
        RecordKind.PAID_TIME: _l("Betald tid"),
        RecordKind.BROUGHT: _l("Det du har med dig"),
    },
    Kept: {
        Kept.SIGN_INS: _l("Inloggningar"),
        Kept.OPENINGS: _l("Vem som har öppnat sidor om någon"),
        Kept.MESSAGES: _l("Meddelanden"),
        Kept.PRIVATE: _l("Tankar, anteckningar och samtal"),
        Kept.PRACTICE: _l("Övningar och ord"),
        Kept.TEXTS: _l("Skrivna texter"),
        Kept.SUPERVISION: _l("Introduktion: sett och klart"),
        Kept.EVIDENCE: _l("Betyg, intyg och det man har med sig"),
        Kept.PLANS: _l("Planer: mål och uppföljning"),
        Kept.ACCOUNT: _l("Konto: namn och e-postadress"),
    },
    Sender: {
        Sender.HERE: _l("Den här arbetsplatsen"),
        Sender.KNOWN: _l("Känd avsändare"),
        Sender.UNKNOWN: _l("Okänd avsändare"),
    },
    Deed: {
        Deed.DOCUMENTS: _l("Dokument och förslag"),
        Deed.TEACHING: _l("Grupper, bedömningar och meddelanden"),
        Deed.SUPERVISING: _l("Handledning av kollegor"),
        Deed.MANAGING: _l("Planer, intyg och arbetstid"),
        Deed.ADMINISTERING: _l("Plattor och inställningar"),
        Deed.LOOKING: _l("Sidor om andra som du har öppnat"),
    },
    SignInMethod: {
        SignInMethod.PASSWORD: _l("Lösenord"),
        SignInMethod.PIN: _l("Pinkod"),
        SignInMethod.CODE: _l("Engångskod"),
    },
    PlacementStatus: {
        PlacementStatus.BEGUN: _l("Börjat"),
        PlacementStatus.FINISHED: _l("Klart"),
        PlacementStatus.SKIPPED: _l("Hoppade över"),
    },
    MessageKind: {
        MessageKind.NOTE_MARKED: _l("Din text är bedömd"),
        MessageKind.GREETING: _l("Hälsning"),
    },
    Reply: {
        Reply.CHANGED: _l("Jag har ändrat"),
        Reply.DISAGREES: _l("Jag håller inte med"),
    },
}


def label(member: StrEnum) -> str:
    """Return the word for a member of an enumeration, in the language of the page."""
    return str(LABELS[type(member)][member])
