"""A word and a writing task that the teacher has made, and a word that her colleague shares."""

from sprakverktyg.demo.people import SECOND_TEACHER
from sprakverktyg.demo.world import World
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.vocabulary import Pos
from sprakverktyg.domain.writing import Fact, WritingTask
from sprakverktyg.usecases import own_content
from sprakverktyg.usecases.own_content import Judges
from sprakverktyg.usecases.own_import import make_word


def seed(world: World) -> None:
    teacher = world.viewer("Katarina Lind")
    judges = Judges(world.content.library, frozenset(), world.find, teacher.name)
    word = make_word(
        lemma="spritflaska",
        pos=Pos.NOUN,
        gender="en",
        forms="",
        level=Level.A2,
        module_id="hygienkunskap",
        explanation="Något som har medel till händerna i sig.",
        example_a2="Ställ spritflaskan vid dörren.",
        example_b1="När spritflaskan är slut hämtar du en ny i förrådet.",
    )
    task = WritingTask(
        id="",
        title="Lakanen som är slut",
        genre="meddelande",
        module_id="dokumentation",
        level=Level.A2,
        situation="Det är måndag morgon. Du ska bädda i en boendes säng. Lakanen är slut i skåpet. "
        "Klockan åtta lånar du två lakan på en annan avdelning. Skriv till kollegan som kommer efter dig.",
        facts=(
            Fact("vad", "Vad var slut?", ("lakan*",)),
            Fact("var", "Var har du lånat?", ("avdelning*",)),
            Fact("nar", "När lånade du?", ("åtta", "8*")),
        ),
        avoid=(),
        models={Level.A2: "Hej! Lakanen var slut i morse. Klockan åtta lånade jag två lakan på en annan avdelning."},
        faulty=(),
    )
    doubts = own_content.DOUBTS
    own_content.add_items(world.session, teacher, (word, task), judges, overruled=doubts, now=world.now)
    shared = make_word(
        lemma="täcke",
        pos=Pos.NOUN,
        gender="ett",
        forms="",
        level=Level.A2,
        module_id="vardagsstod_i_hemmiljo",
        explanation="Det man har över sig i sängen när man sover.",
        example_a2="Lägg täcket över henne.",
        example_b1="När hon fryser på natten hämtar du ett täcke till.",
    )
    colleague = world.viewer(SECOND_TEACHER)
    judges = Judges(world.content.library, frozenset(), world.find, colleague.name)
    for row in own_content.add_items(world.session, colleague, (shared,), judges, overruled=doubts, now=world.now):
        own_content.share_item(row, shared=True)
