"""Groups of what hangs together, directly or by way of others."""

from collections.abc import Iterable


def heads(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each key the least one of its group, where the pairs say which two are in one group."""
    parent = {key: key for key in keys}
    for left, right in pairs:
        low, high = sorted((_head(parent, left), _head(parent, right)))
        parent[high] = low
    return {key: _head(parent, key) for key in parent}


def _head(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
