"""A large plausible archive for scale tests: imagined (`stories`), made into rows (`rows`), copied in (`filling`)."""
