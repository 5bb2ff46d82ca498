from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from sprakverktyg.domain.duty import SMALLEST_GROUP, Figures, Group, Quarter, depths, quarter_of, withheld


def unit(name: str, people: int, changed: int = 0) -> Group:
    return Group(name, name, Figures(people=people), changed)


def whole(name: str, *parts: Group) -> Group:
    people = sum(part.figures.people for part in parts)
    return Group(name, name, Figures(people=people), sum(part.changed for part in parts), parts)


@pytest.mark.parametrize(
    ("top", "hidden"),
    [
        (whole("all", whole("N", unit("a", 9), unit("b", 5))), set()),
        (whole("all", whole("N", unit("a", 9), unit("b", 4), unit("c", 12))), {"a", "b"}),
        (whole("all", whole("N", unit("a", 4))), {"a", "N", "all"}),
        (whole("all", whole("N", unit("a", 3), unit("b", 3), unit("c", 20))), {"a", "b"}),
        (whole("all", whole("N", unit("a", 1), unit("b", 3), unit("c", 20))), {"a", "b", "c"}),
        (whole("all", whole("N", unit("a", 4)), whole("S", unit("b", 9), unit("c", 9))), {"a", "N", "S", "b"}),
        (whole("all", whole("N", unit("a", 9, changed=2), unit("b", 30, changed=2))), {"a", "b"}),
        (whole("all", whole("N", unit("a", 9, changed=9), unit("b", 30))), set()),
        (whole("all"), {"all"}),
    ],
)
def test_what_is_withheld(top: Group, hidden: set[str]) -> None:
    assert withheld(top) == hidden


@pytest.mark.parametrize("sizes", [(1, 9, 9), (4, 4, 30), (2, 2, 2), (0, 5, 40), (3, 6, 7), (1, 1, 50)])
def test_no_small_group_can_be_worked_out_by_adding_and_taking_away(sizes: tuple[int, ...]) -> None:
    top = whole(
        "all",
        whole("N", *(unit(f"n{number}", size) for number, size in enumerate(sizes))),
        whole("S", unit("s0", 8), unit("s1", 6)),
    )
    hidden = withheld(top)
    told = [frozenset(leaves(group)) for _, group in depths(top) if group.id not in hidden]
    people = {group.id: group.figures.people for _, group in depths(top)}
    for larger in told:
        for count in range(len(told)):
            for parts in combinations([group for group in told if group < larger], count):
                if sum(map(len, parts)) == len(frozenset().union(*parts)):
                    rest = larger.difference(*parts)
                    assert sum(people[leaf] for leaf in rest) >= SMALLEST_GROUP or not sum(
                        people[leaf] for leaf in rest
                    )


def leaves(group: Group) -> list[str]:
    return [leaf for part in group.parts for leaf in leaves(part)] if group.parts else [group.id]


def test_quarters() -> None:
    assert quarter_of(date(2026, 9, 30)) == Quarter(2026, 3)
    assert (Quarter(2026, 3).first, Quarter(2026, 3).last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert (Quarter(2026, 4).after, Quarter(2026, 1).before) == (Quarter(2027, 1), Quarter(2025, 4))


def test_figures_add_up() -> None:
    one = Figures(people=1, mapped=1, minutes_used=20)
    assert one + replace(one, mapped=0) == Figures(people=2, mapped=1, minutes_used=40)
