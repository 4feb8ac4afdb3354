"""`python -m fogline` is the command `fogline`."""

from fogline.cli.main import run

if __name__ == "__main__":
    run()
