"""A site of ours that makes what the other tools make, and nothing else."""
