package org.trackchild.ui.desk.form;

import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.ChildCase;

/**
 * The child as whose brother or sister another one is registered. It belongs to what was typed: a
 * draft that is continued brings its own, or none, whatever the address of the form says.
 */
final class KnownSibling {

    private final Function<CaseId, ChildCase> reader;

    private Optional<ChildCase> known = Optional.empty();

    /**
     * @param reader reads a case; refuses with {@link ProblemException} what may not be seen
     */
    KnownSibling(Function<CaseId, ChildCase> reader) {
        this.reader = reader;
    }

    /** The case; empty when the child is registered for itself, or the case may not be seen. */
    Optional<ChildCase> get() {
        return known;
    }

    /** Takes the case that the address names, if it names one. */
    void named(Optional<String> text) {
        known = text.flatMap(CaseId::parse).flatMap(this::readable);
    }

    /** Takes the case of a draft that is continued. */
    void continued(BrowserDrafts.Saved draft) {
        known = draft.sibling().flatMap(this::readable);
    }

    /** What is kept with a draft. */
    Optional<CaseId> id() {
        return known.map(ChildCase::id);
    }

    /** Without a case that the reader may see it is a form like any. */
    private Optional<ChildCase> readable(CaseId id) {
        try {
            return Optional.of(reader.apply(id));
        } catch (ProblemException unseen) {
            return Optional.empty();
        }
    }
}
