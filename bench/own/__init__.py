"""The project's own golds: invented sentences in `tests/data`, each scored in two halves."""
