package org.trackchild.registry.api;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.trackchild.model.CaseId;

/**
 * What somebody wants to be done to several cases.
 *
 * @param act code of a {@link BulkAct}
 * @param arguments texts by the name of their {@link BulkField}; blank ones are left out
 * @param cases in the order in which they are done; one that is named twice is done once
 */
public record BulkOrder(String act, Map<String, String> arguments, List<CaseId> cases) {

    public BulkOrder {
        Objects.requireNonNull(act);
        TreeMap<String, String> written = new TreeMap<>();
        arguments.forEach((name, text) -> written.put(name, text.strip()));
        written.values().removeIf(String::isEmpty);
        arguments = Collections.unmodifiableMap(written);
        cases = List.copyOf(new LinkedHashSet<>(cases));
    }
}
