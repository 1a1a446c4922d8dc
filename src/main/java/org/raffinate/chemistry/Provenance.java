package org.raffinate.chemistry;

/**
 * Where a number comes from: its source, the conditions it holds under, whether the source was read, and how far to
 * trust it.
 *
 * <p>Conditions and confidence are free text; a confidence runs from {@code low} to {@code high}.
 */
public record Provenance(Source source, String conditions, Verification verification, String confidence) {}
