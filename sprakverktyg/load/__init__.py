"""An invented municipality with millions of answers, and learners at its server, to measure with."""
