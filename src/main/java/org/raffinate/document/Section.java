package org.raffinate.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A part of the case file whose keys are known; an unknown key is reported when the part is opened. */
public final class Section {
    private final Entry owner;
    private final Map<String, Entry> values = new LinkedHashMap<>();

    private Section(Entry owner) {
        this.owner = owner;
    }

    static Section of(Entry owner, Vocabulary keys) {
        Section section = new Section(owner);
        for (Entry.Row row : owner.rows(keys.expected())) {
            if (keys.words().contains(row.word())) {
                section.values.put(row.word(), row.value());
            } else {
                refuse(row, keys);
            }
        }
        return section;
    }

    private static void refuse(Entry.Row row, Vocabulary keys) {
        Optional<String> instead = keys.instead(row.word());
        if (instead.isPresent()) {
            row.name().refuse("the key " + Entry.quoted(row.word()), instead.get(), Optional.empty());
        } else {
            String expected = "one of " + String.join(", ", keys.words());
            row.name().refuse("the unknown key " + Entry.quoted(row.word()), expected, keys.nearest(row.word()));
        }
    }

    /** Whether the key is there, whatever its value. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key that need not be there. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; that it is not there is reported. */
    public Optional<Entry> required(String key, String expected) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            missing(key, expected);
        }
        return entry;
    }

    /** Reports that a key is not there, in the line of the part itself; that there is no key at all is known already. */
    public void missing(String key, String expected) {
        if (!owner.found().equals(Entry.NO_KEYS)) {
            owner.problems().add(lack(key, expected));
        }
    }

    /** A key that is not there as a problem that may turn out to be none. */
    public Problem lack(String key, String expected) {
        return owner.problems().at(owner.place(), path(key), "nothing", expected, Optional.empty());
    }

    private String path(String key) {
        return owner.key().isEmpty() ? key : owner.key() + "." + key;
    }
}
