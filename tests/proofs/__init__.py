"""Who sees what, proved on drawn families: by a second statement of the rules, by stripping, by narrowing, by leaks."""
