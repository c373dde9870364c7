package org.trackchild.fields.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Code lists and fields, as an OSGi service. The pack of the nation applies everywhere, that of a
 * state to cases that are kept there. What a state gives a code of its own begins with its own code
 * in lower case and {@code _} ({@code up_flood}), so that no two packs mean different things by one
 * word. A list that a pack names is added to that of the other packs; an entry with a code of the
 * nation replaces it in the state, which is how a state retires one. Immutable. Extend the tests
 * with {@link org.trackchild.fields.api.testing.FieldPackContract}.
 */
@ConsumerType
public interface FieldPack {

    /** Name with the year, such as {@code IN-2016}; never changes once published. */
    String name();

    /** Code of the state for which it is; empty for all. */
    String state();

    /** Code lists, whole or what is added to those of other packs. */
    List<CodeList> lists();

    /** Fields of cases, in the order of the form. */
    List<CaseField> fields();
}
