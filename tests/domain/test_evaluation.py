from datetime import UTC, datetime, timedelta
from uuid import UUID

from sprakverktyg.domain.evaluation import Evaluation, Statement, released, trend

START = datetime(2026, 2, 1, 12, tzinfo=UTC)


def answers(*people: int, rating: int = 4) -> list[Evaluation]:
    return [
        Evaluation(UUID(int=person), START + timedelta(days=day), dict.fromkeys(Statement, rating), f"ord {person}")
        for day, person in enumerate(people)
    ]


def test_nothing_is_shown_until_five_people_have_answered() -> None:
    assert [len(released(answers(*people))) for people in ((1, 2, 3, 4), (1, 1, 1, 1, 1), (1, 2, 3, 4, 5))] == [0, 0, 5]


def test_one_more_answer_changes_nothing_until_five_more_people_have_answered() -> None:
    pages = [trend(answers(*range(1, count + 1))) for count in range(5, 11)]
    assert [page[0].answers for page in pages] == [5, 5, 5, 5, 5, 10]
    assert pages[0] == pages[4]


def test_years_stand_alone_and_words_are_sorted() -> None:
    old = [
        Evaluation(row.person_id, row.at - timedelta(days=365), row.ratings, row.words) for row in answers(1, 2, 3, 4)
    ]
    years = trend([*old, *answers(5, 4, 3, 2, 1, rating=3)])
    assert [(year.year, year.answers, year.overall) for year in years] == [(2025, None, None), (2026, 5, 3.0)]
    assert years[1].words == ("ord 1", "ord 2", "ord 3", "ord 4", "ord 5")
