"""What a person can do, one file per task. Use cases are verbs and queries nouns; none of them commits."""
