"""Its place lets every test import the small stages beside it."""
