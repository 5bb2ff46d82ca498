from sprakverktyg.domain.retention import RULES, Kept
from sprakverktyg.domain.roles import Role
from tests.web.conftest import SignedIn

ADDRESS = "/administration/gallring/"
DAYS = {kind.value: str(rule.days) for kind, rule in RULES.items()}


def test_the_days_are_shown_and_changed(signed_in: SignedIn) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    assert administrator.page(ADDRESS).attributes("#sign_ins", "value") == ["90"]
    assert administrator.send(ADDRESS, DAYS | {Kept.SIGN_INS.value: "30"}).status_code == 303
    assert administrator.page(ADDRESS).attributes("#sign_ins", "value") == ["30"]
    other = signed_in(Role.ADMINISTRATOR, stranger=True)
    assert other.page(ADDRESS).attributes("#sign_ins", "value") == ["90"]


def test_days_outside_the_limits_are_told_beside_the_field(signed_in: SignedIn) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    for wrong in ("3", "", "tio"):
        response = administrator.send(ADDRESS, DAYS | {Kept.SIGN_INS.value: wrong})
        assert response.status_code == 422
        assert 'id="sign_ins-error"' in response.text
    assert administrator.page(ADDRESS).attributes("#sign_ins", "value") == ["90"]


def test_empty(signed_in: SignedIn) -> None:
    assert "Inget är raderat än." in signed_in(Role.ADMINISTRATOR).page(ADDRESS).text()
