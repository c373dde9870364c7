package org.trackchild.registry.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseKind;

/**
 * The code lists and fields of the packs that are there at the moment. Safe for use by several
 * threads.
 */
@ProviderType
public interface CaseFields {

    /** All packs together, as they are now. */
    Fields known();

    /**
     * The fields that a form offers.
     *
     * @param state code of the state that keeps the case; empty where none is known
     * @return those that the caller may see, in the order of the form
     */
    default List<CaseField> offered(Caller caller, CaseKind kind, String state) {
        return known().of(kind, state).stream()
                .filter(field -> isFor(caller, field.use().readers()))
                .toList();
    }

    /**
     * Whether any posting of the caller is among those who may see a field. Of a certain case more
     * is asked: that posting must give the right to it.
     *
     * @param readers roles; empty for everybody
     */
    static boolean isFor(Caller caller, Set<Role> readers) {
        return readers.isEmpty() || caller.isSystem() || readers.stream().anyMatch(caller::has);
    }
}
