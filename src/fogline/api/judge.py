"""What a person judges of names: recorded, taken back, and told whether it holds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from fogline.api.naming import reports_named
from fogline.errors import JudgementError
from fogline.model.entity import Entity
from fogline.model.judgement import PAIRS, Judgement, Verdict, judgement_id
from fogline.model.report import Report
from fogline.model.view import View
from fogline.settings import CONFIG, LETTERS, Given, read_config
from fogline.stages.resolve.judged import meant_by, name_id, spelled_id
from fogline.store.workspace import Workspace
from fogline.text.fold import fold

SHORTEST = 6
HOLDS = "holds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Whom a person means: the entity, the name meant, and the id by which a judgement finds it again."""

    entity: Entity
    name: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """The judgements of a workspace; `view` gives what is derived, `changed` is told of a new one."""

    workspace: Workspace
    view: Callable[[], View]
    changed: Callable[[], None]

    def merge(self, left: str, right: str, *, note: str = "", user: str = "") -> Judgement:
        """Two names or ids are one; raises JudgementError where that is unclear or spoken against."""
        a, b = self._meant(left), self._meant(right)
        if a.entity.id == b.entity.id:
            raise JudgementError(f"{left!r} and {right!r} are one already: {a.entity.name} ({a.entity.id})")
        for j in self.live(Verdict.SPLIT):
            held = [meant_by((a.entity, b.entity), i, n) for i, n in _sides(j)]
            told = {j.left_id, j.right_id} == {a.id, b.id}
            if all(held) and held[0] != held[1] and not told:
                raise JudgementError(
                    f"{j.left!r} and {j.right!r} were judged to be two: undo that first with "
                    f"'fogline judge undo {j.id}'"
                )
        return self._record(Verdict.MERGE, a, b, note, user)

    def split(
        self, left: str, right: str, *, report: str | None = None, note: str = "", user: str = ""
    ) -> Judgement:
        """Two names of one entity are two; with a report, the name `right` is somebody else there."""
        a, b = (_by_its_name(self._meant(words)) for words in (left, right))
        if report is not None:
            found = reports_named(self.workspace.view((Report,)).all(Report), report)
            b = replace(b, id=name_id(b.entity.label, b.name, found.id))
        elif a.id == b.id and a.name != b.name:
            b = replace(b, id=spelled_id(b.entity.label, b.name))
        elif a.id == b.id:
            raise JudgementError(
                f"{left!r} and {right!r} are one name: name the report in which it is another's"
            )
        if a.entity.id != b.entity.id:
            raise JudgementError(f"{left!r} ({a.entity.id}) and {right!r} ({b.entity.id}) are two already")
        return self._record(Verdict.SPLIT, a, b, note, user)

    def rate(self, name: str, letter: str, *, note: str = "", user: str = "") -> Judgement:
        """How far a speaker or a publisher is trusted: a letter of the Admiralty code, A to F."""
        if letter not in LETTERS or len(letter) != 1:
            raise JudgementError(f"{letter!r} is no letter of the Admiralty code: A, B, C, D, E or F")
        publishers = {r.publisher for r in self.workspace.view((Report,)).all(Report) if r.publisher}
        said = [p for p in sorted(publishers) if fold(p) == fold(name)]
        if said:
            return self._given(Verdict.RATE, said[0], letter, None, note, user)
        found = self._meant(name)
        return self._given(Verdict.RATE, found.name, letter, found.id, note, user)

    def correct(self, name: str, side: str, *, note: str = "", user: str = "") -> Judgement:
        """The side that a name speaks for; an empty one says that it speaks for none."""
        found = self._meant(name)
        return self._given(Verdict.CORRECT, found.name, " ".join(side.split()), found.id, note, user)

    def configure(self, path: Path, *, required: bool = False) -> None:
        """Take over what a fogline.toml gives, in place of what it gave before."""
        user = f"{path.resolve().parent.name}/{path.name}"
        given = [_of_file(g, user) for g in read_config(path)] if required or path.exists() else []
        keep = {j.id for j in given}
        gone = [j for j in self.live() if j.user == user and not j.created_at and j.id not in keep]
        there = {j.id for j in self.live()}
        if new := [j for j in given if j.id not in there]:
            gone += [j for j in self.live() if j.matter in {n.matter for n in new} and j not in gone]
        if gone or new:
            self._keep(*(replace(j, deleted_at=_now()) for j in gone), *new)

    def undo(self, key: str | None = None) -> Judgement:
        """Take back the judgement of this id or of its first letters, else the last one."""
        held = self.live()
        found = [
            j
            for j in held
            if key and j.id.removeprefix("judgement:").startswith(key.removeprefix("judgement:"))
        ]
        if key is None:
            found = sorted((j for j in held if j.created_at), key=lambda j: (j.created_at, j.id))[-1:]
        if not found:
            raise JudgementError(
                f"no judgement {key}: see 'fogline judge list'" if key else "there is no judgement to undo"
            )
        if len(found) > 1:
            raise JudgementError(f"{key} may be any of {', '.join(j.id for j in found)}: give more of it")
        gone = replace(found[0], deleted_at=_now())
        self._keep(gone)
        return gone

    def all(self) -> list[Judgement]:
        """Every judgement, those taken back too: a file's first, then by their instants."""
        held = self.workspace.view((Judgement,)).all(Judgement)
        return sorted(held, key=lambda j: (j.created_at, j.id))

    def live(self, *verdicts: Verdict) -> list[Judgement]:
        """The judgements that nobody took back, of some sorts or of all."""
        return [j for j in self.all() if j.is_live and (not verdicts or j.verdict in verdicts)]

    def state(self, judgement: Judgement) -> str:
        """What has come of a judgement, in words: "holds", or why it does not at present."""
        if not judgement.is_live:
            return f"undone {judgement.deleted_at}"
        view = self.view()
        entities = view.all(Entity)
        publishers = {fold(r.publisher or "") for r in view.all(Report)}
        held = [meant_by(entities, i, n) or _by_name(entities, n) for i, n in _sides(judgement)]
        if missing := [n for (_, n), found in zip(_sides(judgement), held, strict=True) if not found]:
            if judgement.verdict not in PAIRS and fold(judgement.left) in publishers:
                return HOLDS
            return f"kept, but no report names {' or '.join(repr(n) for n in missing)} now"
        same = len(held) > 1 and held[0][0] == held[1][0]
        if judgement.verdict in PAIRS and same != (judgement.verdict is Verdict.MERGE):
            return "kept, but set aside: another judgement or the names themselves stand against it"
        return HOLDS

    def _record(self, verdict: Verdict, left: Named, right: Named, note: str, user: str) -> Judgement:
        at = _now()
        return self._new(
            Judgement(
                id=judgement_id(verdict, left.id, right.id, user, at),
                verdict=verdict,
                left=left.name,
                right=right.name,
                left_id=left.id,
                right_id=right.id,
                note=note,
                user=user,
                created_at=at,
            )
        )

    def _given(
        self, verdict: Verdict, name: str, value: str, entity_id: str | None, note: str, user: str
    ) -> Judgement:
        at = _now()
        key = judgement_id(verdict, entity_id or name, value, user, at)
        made = Judgement(id=key, verdict=verdict, left=name, right=value, left_id=entity_id)
        return self._new(replace(made, note=note, user=user, created_at=at))

    def _new(self, made: Judgement) -> Judgement:
        """Keep a judgement; it takes the place of those on the same matter."""
        gone = [replace(j, deleted_at=made.created_at) for j in self.live() if j.matter == made.matter]
        self._keep(*(j for j in gone if j.id != made.id), made)
        return made

    def _keep(self, *found: Judgement) -> None:
        self.workspace.judge(*found)
        self.changed()

    def _meant(self, words: str) -> Named:
        """The one entity of this id, of its first letters, or of this name; raises JudgementError otherwise."""
        entities = self.view().all(Entity)
        bare = words.removeprefix("entity:")
        ids = [e for e in entities if len(bare) >= SHORTEST and e.id.removeprefix("entity:").startswith(bare)]
        if len(ids) == 1:
            return Named(entity=ids[0], name=ids[0].name, id=ids[0].id)
        plain = [e for e in entities if words in e.aliases]
        found = ids or plain or [e for e in entities if any(fold(a) == fold(words) for a in e.aliases)]
        if len(found) > 1:
            raise JudgementError(f"{words!r} may be any of {len(found)}: {_listed(found)}; give an id")
        if not found:
            raise JudgementError(_nobody(words, entities))
        return _named(found[0], words)


def configs_beside(paths: Iterable[str], files: Iterable[Path]) -> list[Path]:
    """Where a fogline.toml may stand: in each folder that was named, and beside each report."""
    folders = {Path(path) for path in paths if Path(path).is_dir()} | {f.parent for f in files if f.exists()}
    return sorted(folder / CONFIG for folder in folders)


def _sides(judgement: Judgement) -> list[tuple[str | None, str]]:
    first = [(judgement.left_id, judgement.left)]
    return [*first, (judgement.right_id, judgement.right)] if judgement.verdict in PAIRS else first


def _by_name(entities: Sequence[Entity], name: str) -> list[str]:
    return [e.id for e in entities if any(fold(a) == fold(name) for a in e.aliases)]


def _named(entity: Entity, words: str) -> Named:
    """The name as reports have it, and the id of that name alone: it is found again under another one."""
    name = next((a for a in entity.aliases if a == words), None)
    name = name or next(a for a in entity.aliases if fold(a) == fold(words))
    own = name == entity.name or not entity.mention_ids
    return Named(entity=entity, name=name, id=entity.id if own else name_id(entity.label, name))


def _by_its_name(named: Named) -> Named:
    """Found again by the name alone: what it is one with now is what is judged."""
    return replace(named, id=name_id(named.entity.label, named.name))


def _listed(found: Sequence[Entity]) -> str:
    rows = (f"{e.name}, {e.label.value} ({e.id}, {len(e.mention_ids)} mentions)" for e in found)
    return "; ".join(sorted(rows))


def _nobody(words: str, entities: Sequence[Entity]) -> str:
    names = sorted({a for e in entities for a in e.aliases})
    near = get_close_matches(words, names, n=3, cutoff=0.6)
    hint = f"; did you mean {', '.join(repr(n) for n in near)}?" if near else ""
    return (
        f"no report names {words!r}{hint} See 'fogline entities'."
        if near
        else (f"no report names {words!r}: see 'fogline entities' for the names and ids")
    )


def _of_file(given: Given, user: str) -> Judgement:
    verdict = Verdict.CORRECT if given.table == "sides" else Verdict.RATE
    key = judgement_id(verdict, given.name, given.value, user, given.note)
    return Judgement(id=key, verdict=verdict, left=given.name, right=given.value, note=given.note, user=user)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
