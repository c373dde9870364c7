package org.trackchild.ui.desk.form;

import java.util.HashMap;
import java.util.Map;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FieldMerge;
import org.trackchild.registry.api.FieldMerge.Side;

/**
 * A case that others changed while somebody wrote: who did, how the two changes go together, and
 * what was chosen so far.
 *
 * @param stored the case as it is now
 * @param since who changed what
 * @param merge the two changes, field by field
 * @param choices by field; grows while the reader chooses
 */
record Meanwhile(
        ChildCase stored, ChangesSince since, FieldMerge merge, Map<String, Side> choices) {

    /**
     * Compares.
     *
     * @param base texts of the form when the reader began
     * @param theirs texts of the form for the case as it is now
     * @param mine texts of the form as the reader wants it
     */
    static Meanwhile of(
            ChildCase stored,
            ChangesSince since,
            Map<String, String> base,
            Map<String, String> theirs,
            Map<String, String> mine) {
        return new Meanwhile(
                stored,
                since,
                FieldMerge.of(named(base), named(theirs), named(mine)),
                new HashMap<>());
    }

    /** That no name is known follows from the names, it is no answer of its own. */
    private static Map<String, String> named(Map<String, String> texts) {
        Map<String, String> named = new HashMap<>(texts);
        named.remove(CaseContent.NAME_UNKNOWN);
        return named;
    }

    /** The texts of the form for both changes; everything must be chosen. */
    Map<String, String> merged() {
        return CaseContent.withNameKnownOrNot(merge.merged(choices));
    }
}
