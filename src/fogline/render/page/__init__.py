"""The rows of the page: what its templates show, part by part, with nothing left to decide there."""
