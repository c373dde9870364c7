package org.trackchild.fields.api;

import java.util.List;
import java.util.Objects;

/**
 * What a pack says of one code list.
 *
 * @param name its name, the same in all packs
 * @param open whether other words than those of the list may be written, too; it is open when any
 *     pack says so
 * @param words its entries, in the order in which they are offered
 */
public record CodeList(String name, boolean open, List<CodeWord> words) {

    public CodeList {
        Objects.requireNonNull(name);
        words = List.copyOf(words);
    }
}
