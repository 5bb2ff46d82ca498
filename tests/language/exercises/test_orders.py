"""The orders that count as right, one row per kind of sentence."""

import pytest

from sprakverktyg.language.exercises.orders import right_orders


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        (
            "Vi hämtar medicinen på apoteket.",
            ["vi hämtar medicinen på apoteket", "på apoteket hämtar vi medicinen", "medicinen hämtar vi på apoteket"],
            ["på apoteket vi hämtar medicinen", "vi medicinen hämtar på apoteket", "hämtar vi medicinen på apoteket"],
        ),
        (
            "Sara sover inte på natten.",
            ["på natten sover Sara inte", "på natten sover inte Sara"],
            ["på natten Sara sover inte", "inte Sara sover på natten"],
        ),
        (
            "Vi köper bröd och mjölk.",
            ["vi köper mjölk och bröd", "mjölk och bröd köper vi"],
            ["mjölk och bröd vi köper"],
        ),
        (
            "Anmäl skadan till chefen samma dag.",
            ["anmäl skadan samma dag till chefen"],
            ["skadan anmäl till chefen samma dag"],
        ),
    ],
)
def test_right_and_wrong_orders(sentence: str, right: list[str], wrong: list[str]) -> None:
    orders = {" ".join(order) for order in right_orders(sentence)}
    assert set(right) <= orders
    assert orders.isdisjoint(wrong)


@pytest.mark.parametrize("sentence", ["Kan du hjälpa mig?", "Hon säger att hon inte vill leva längre.", "Hej."])
def test_sentences_with_more_than_a_plain_clause_are_left_out(sentence: str) -> None:
    assert len(right_orders(sentence)) <= 1
