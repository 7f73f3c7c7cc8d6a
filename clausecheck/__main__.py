"""Lets `python -m clausecheck` do what the command does."""

from clausecheck.cli import main

if __name__ == "__main__":
    main()
