package org.trackchild.ui.desk.photos;

import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * The photographs of two cases that a page compares: each is asked for by the reasons of the state
 * that keeps its case.
 *
 * @param visit of the page
 * @param source reads a photograph of either case
 * @param fields know the reasons
 * @param directory knows who keeps a case
 */
public record SidePhotos(
        PhotoVisit visit, Photos.Source source, CaseFields fields, Directory directory) {

    /** Those of one of the two. */
    public Photos of(ProposalView.Side side, Words words) {
        CaseHeader header = side.header();
        return new Photos(
                visit,
                source,
                words.text("photo.of." + header.kind().code()),
                new PackFields(
                        fields,
                        words,
                        List.of(),
                        header.kind(),
                        directory.office(header.office()).map(Office::state).orElse("")),
                words);
    }
}
