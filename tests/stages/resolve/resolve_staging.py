"""Small reports with marked sources, run through naming and resolving."""

from bench.own.speakers import parsed, records_of, report, speakers

__all__ = ["parsed", "records_of", "report", "speakers"]
