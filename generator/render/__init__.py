"""A website and its pictures become a staging folder, and a staging folder becomes HTML."""
