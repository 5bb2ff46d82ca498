from pathlib import Path

from sqlalchemy import func, select

from sprakverktyg.content import Content
from sprakverktyg.load import history
from sprakverktyg.storage import bulk
from sprakverktyg.storage.base import make_engine, make_sessions, migrate
from sprakverktyg.storage.models import AnswerEvent, PracticeSession
from sprakverktyg.usecases.accounts import sign_in
from sprakverktyg.usecases.remembering import rebuild
from tests.support.rows import START


def test_invented_years_are_as_if_they_had_been_answered_one_by_one(tmp_path: Path, content: Content) -> None:
    url = f"sqlite:///{tmp_path / 'load.db'}"
    migrate(url)
    engine = make_engine(url)
    assert bulk.is_empty(engine)
    made = history.fill(engine, content.library.words, events=100, learners=3, now=START)
    assert (made.people, len(made.emails)) == (3, 3)
    with make_sessions(engine)() as session:
        assert session.scalar(select(func.count()).select_from(AnswerEvent)) == made.events == 102
        ids = [sign_in(session, email, history.PASSWORD).id for email in made.emails]
        assert [rebuild(session, person_id, store=False).different for person_id in ids] == [0, 0, 0]
        assert session.scalar(select(func.count()).where(PracticeSession.finished_at.is_(None))) == 0
    bulk.clear(engine)
    assert bulk.is_empty(engine)
    engine.dispose()
