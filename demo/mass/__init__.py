"""A large plausible archive for scale tests: texts (`stories`), their rows (`rows`), writing them (`fill`)."""
