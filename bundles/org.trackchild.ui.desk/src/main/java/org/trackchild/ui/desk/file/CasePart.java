package org.trackchild.ui.desk.file;

import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.photos.Photos;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * What the parts of the case page show.
 *
 * @param file the case
 * @param proposals its proposals
 * @param mayChange whether the reader may change it
 * @param photos shows its photographs
 * @param words the texts
 * @param directory knows places and offices
 * @param pack labels, and code lists and fields of packs
 */
record CasePart(
        ChildCase file,
        List<ProposalView> proposals,
        boolean mayChange,
        Photos photos,
        Words words,
        Directory directory,
        PackFields pack) {

    CaseKind kind() {
        return file.header().kind();
    }

    /** Label of a field; for some it depends on the kind of the case. */
    String label(String code) {
        return pack.label(code);
    }
}
