"""What Amina has brought along from where she worked before, and a workplace whose key is known."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.brought_record import Brought, BroughtPaper, BroughtPeriod, BroughtWords
from sprakverktyg.domain.supervision import PeriodKind
from sprakverktyg.usecases import brought_records
from sprakverktyg.usecases.brought_records import Incoming

ELSEWHERE = "Granby kommun (påhittad)"
KEY_ID = "5f3c9a7e1b2d4c6088aa71e2d3f4b5c6"


def seed(world: World) -> None:
    amina, sara = world.viewer("Amina Yusuf"), world.viewer("Sara Ek")
    first, last = world.on - timedelta(days=400), world.on - timedelta(days=220)
    content = Brought(
        papers=(BroughtPaper("sfi_d", first.isoformat(), "Granby vuxenutbildning"),),
        periods=(BroughtPeriod(PeriodKind.PLACEMENT, "Eken", first.isoformat(), last.isoformat()),),
        tasks_seen=14,
        tasks_done=9,
        words=(BroughtWords("hygienkunskap", 31), BroughtWords("dokumentation", 12)),
    )
    made_at = (world.now - timedelta(days=210)).isoformat()
    incoming = Incoming(ELSEWHERE, KEY_ID, made_at, "0" * 64, amina.name, content)
    brought_records.take_in(world.session, amina, incoming, now=world.now - timedelta(days=20))
    (shown,) = brought_records.own(world.session, amina)
    brought_records.share(world.session, amina, shown.row.id, handledare=True, manager=False)
    brought_records.add_issuer(world.session, sara, name=ELSEWHERE, key_id=KEY_ID, now=world.now)
