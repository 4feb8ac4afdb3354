"""How good Fogline is, measured: suites, scorers, floors and what others reach."""
