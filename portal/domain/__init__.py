"""Rules and verbs; they live here and nowhere else."""
