"""From coded responses to sealed results: counted, protected step by step, sealed, compared."""
