"""Somebody paid by the hour on two units, somebody who begins, somebody who has left, and who opened whose pages."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.employment import Span
from sprakverktyg.domain.roles import Role
from sprakverktyg.usecases import employment, staff
from sprakverktyg.usecases.accounts import open_record


def seed(world: World) -> None:
    session, on, now = world.session, world.on, world.now
    sara, linden = world.viewer("Sara Ek"), world.units["Linden"].id
    by_the_hour = staff.member_for(session, sara, world.people["Olena Kovalenko"].id, on=on)
    month = Span(on, on + timedelta(days=30))
    staff.add_role(session, sara, by_the_hour, unit_id=linden, role=Role.CARE_WORKER, span=month, on=on)
    for name, first, last in (("Elsa Nyman", 14, None), ("Nils Åberg", -90, -10)):
        person, _ = staff.enter_person(
            session,
            sara,
            name=name,
            email=f"{name.split()[0].lower()}@demo.example",
            unit_id=linden,
            role=Role.CARE_WORKER,
            span=Span(on + timedelta(days=first), None),
            on=on,
            now=now,
        )
        if last:
            employment.end_employment(session, person, on + timedelta(days=last), on=on)
    for viewer, name, page, days in (
        ("Daniel Sand", "Amina Yusuf", "läget", 6),
        ("Gunilla Berg", "Amina Yusuf", "handledning", 5),
        ("Katarina Lind", "Tomas Karlsson", "skriven text", 2),
        ("Daniel Sand", "Tomas Karlsson", "läget", 1),
    ):
        opened = now - timedelta(days=days)
        open_record(session, world.viewer(viewer), world.people[name], page, now=opened)
