"""A small model, learnt from learners' errors, that doubts words. What the learner reads is explained by rules."""
