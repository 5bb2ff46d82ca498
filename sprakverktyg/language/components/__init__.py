"""What the pipeline and the analysis are made of, one component a file."""
