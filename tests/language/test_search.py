import pytest

from sprakverktyg.language.search import base_forms, forms

TEXT = "Desinfektionsmedlet står i skåpen på avdelningen."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("avdelningar", True),
        ("skåp", True),
        ("Skåpen", True),
        ("desinfektion", True),
        ("medel", True),
        ("stå", True),
        ("insulin", False),
        ("desinfektionsduk", False),
    ],
)
def test_a_text_is_found_by_forms_and_by_parts_of_compounds(query: str, found: bool) -> None:
    assert bool(base_forms(query) & forms(TEXT)) is found
