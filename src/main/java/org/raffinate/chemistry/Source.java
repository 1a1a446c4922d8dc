package org.raffinate.chemistry;

/** A work that numbers are taken from: a short id, unique in the library, and the full citation. */
public record Source(String id, String citation) {
    public Source {
        if (id.isBlank() || citation.isBlank()) {
            throw new IllegalArgumentException(
                    "source id is '" + id + "' and citation '" + citation + "', expected neither to be blank");
        }
    }
}
