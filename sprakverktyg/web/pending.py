"""A document on its way to the page where its passages are decided on, and back: nothing of it is stored between.

It is signed together with what the guard has found in it, so that the guard need not look through it again.
"""

import json

from flask import current_app
from itsdangerous import BadSignature, Signer

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.domain.text import Block, BlockKind, text_of
from sprakverktyg.usecases import guarding
from sprakverktyg.web.access import viewer


def sent(review: guarding.Review) -> str:
    """Return a document as a hidden field carries it."""
    blocks = [[block.kind, block.text, block.level, block.row] for block in review.blocks]
    found = [[item.start, item.end, item.kind] for item in review.found]
    return _signer().sign(json.dumps([review.file_name, blocks, found], ensure_ascii=False)).decode()


def returned(record: str) -> guarding.Review:
    """Return the document that a hidden field has carried for the same person.

    Raises: InvalidInput for what no page of ours has sent.
    """
    try:
        file_name, rows, places = json.loads(_signer().unsign(record))
    except BadSignature as error:
        raise InvalidInput("lost_review") from error
    blocks = [Block(BlockKind(kind), text, level, row) for kind, text, level, row in rows]
    text = text_of(blocks)
    found = [PersonalData(start, end, PersonalDataKind(kind), text[start:end]) for start, end, kind in places]
    return guarding.review(file_name, blocks, found)


def _signer() -> Signer:
    return Signer(current_app.secret_key or "", salt=f"pending document of {viewer().id}")
