package org.trackchild.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Note;

/** Notes of cases. Nothing is ever changed or taken away. */
@ProviderType
public interface NoteTable {

    void insert(Note written);

    /** The notes of a case, in the order in which they were written. */
    List<Note> ofCase(CaseId id);
}
