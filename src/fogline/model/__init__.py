"""The words of Fogline as types: frozen values with no behaviour beyond their own promises."""
