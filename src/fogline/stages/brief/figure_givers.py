"""Who gives a figure: the party that is cited for it, or, of a sum, whoever is said to give the money."""

import re

from fogline.model.entity import Label, Mention
from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.model.statement import Act, StatementKind
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import party, publisher
from fogline.text.pronouns import pronoun

NOBODY = "nobody named"
DENYING = ", denying"
REACH = 120
_STOP = re.compile(r"[.!?;:]\s|\n|[“”\"]")
_GIVES = re.compile(
    r"(?:['’]s\s\w+)?\s(?:(?:has|have|had|is|are|was|will|would|also|already|now|immediately|been)\s){0,4}"
    r"(?:giv|gave|pledg|promis|offer|donat|contribut|fund|grant|approv|allocat|releas|send|sent|provid|launch|begun|began"
    r"|start|announc|commit|earmark)[a-z]{0,4}\s(?:(?!(?:and|but|while|that|which|by)\b)[^\s,]+\s){0,4}$"
)


def giver(ledger: Ledger, quantity: Quantity) -> str:
    """Who is cited for a figure, with the side; NOBODY in a publisher's own voice. A denial is told as one."""
    statement = ledger.statements.get(quantity.statement_id or "")
    if statement is None or statement.kind is StatementKind.OWN:
        return _payer(ledger, quantity) or NOBODY
    name = party(ledger.view, statement)
    if statement.speaker_id is None and pronoun(name) is not None:
        name = f"an unnamed source in {publisher(ledger.view.report(quantity.report_id))}"
    return f"{name}{DENYING}" if statement.act is Act.DENY else name


def _payer(ledger: Ledger, quantity: Quantity) -> str | None:
    """The body right before the verb of giving whose object is the sum: "the Salt Bank is funding $9m"."""
    if quantity.of != "aid":
        return None
    text, at = ledger.view.report(quantity.report_id).text, quantity.span.start
    sentence = _STOP.split(text[max(0, at - REACH) : at])[-1]
    if not sentence:
        return None
    near = Span(start=at - len(sentence), end=at)
    named = ledger.view.within(Mention, quantity.report_id, near)
    for m in sorted(named, key=lambda m: -m.span.end):
        owner = ledger.view.owners.get(m.id)
        if owner and owner.label is not Label.PERSON and _GIVES.fullmatch(text, m.span.end, at):
            return owner.name
    return None
