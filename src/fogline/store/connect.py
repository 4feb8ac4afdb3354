"""Opening a database: a file, a URL or memory, with errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, inspect, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import StaticPool

from fogline.errors import StoreError
from fogline.store.migrate import VERSION_TABLE, migrate
from fogline.store.schema import metadata
from fogline.store.sqlite import keep_sqlite_promises


def connect(where: str | Path | None, *, make: bool = True) -> Engine:
    """An engine on a migrated database; None is a database in memory. Raises StoreError.

    Where a file is not there and `make` is false, that is an error and nothing is made.
    """
    if where is None:
        return _in_memory()
    name = str(where)
    if not make and "://" not in name and not Path(name).exists():
        raise StoreError(
            f"{name}: there is no such workspace; make it with 'fogline add PATH --workspace {name}'"
        )
    engine = _engine(name)
    try:
        with explained(name):
            _refuse_strangers(engine, name)
            migrate(engine, name)
    except StoreError:
        engine.dispose()
        raise
    return engine


def _in_memory() -> Engine:
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    keep_sqlite_promises(engine)
    metadata.create_all(engine)
    return engine


def _engine(name: str) -> Engine:
    try:
        engine = create_engine(make_url(name) if "://" in name else _file(Path(name)))
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(f"{name}: not a database URL ({error}); give a file or sqlite:///FILE") from error
    except ModuleNotFoundError as error:
        raise StoreError(f"{name}: its driver is missing: pip install {error.name}") from error
    keep_sqlite_promises(engine)
    return engine


def _file(path: Path) -> URL:
    if path.is_dir():
        raise StoreError(
            f"{path}: a folder cannot be a workspace; name a file, such as {path / 'my.fogline'}"
        )
    if not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist; make it first")
    return URL.create("sqlite", database=str(path))


def _refuse_strangers(engine: Engine, name: str) -> None:
    tables = inspect(engine).get_table_names()
    if tables and VERSION_TABLE not in tables:
        raise StoreError(f"{name}: a database, but not a Fogline workspace; choose another file")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turns what a database raises into a StoreError that says what to do."""
    try:
        yield
    except IntegrityError as error:
        raise StoreError(
            f"{name}: a record refers to one that is not there, or is there twice ({error.orig}); "
            "was another run writing? Run again"
        ) from error
    except OperationalError as error:
        raise StoreError(f"{name}: {error.orig}{_advice(str(error.orig))}") from error
    except DatabaseError as error:
        raise StoreError(f"{name}: not a Fogline workspace ({error.orig}); choose another file") from error


def _advice(message: str) -> str:
    advice = {
        "locked": "; another program is writing to it: wait until it ends, then run again",
        "readonly": "; make it writable, or copy it to a folder of your own",
        "unable to open": "; check that the file may be read and written here",
        "full": "; free some space, then run again: nothing finished is lost",
    }
    return next((text for word, text in advice.items() if word in message), "")
