"""NNS indicator surveys: from raw exports to the published shares."""
