package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Photograph;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Transaction;

/** What a case of the other kind has of the child, so that nobody types it again. */
final class CarriedOver {

    private final Transaction tx;

    private final Fields known;

    CarriedOver(Transaction tx, Fields known) {
        this.tx = tx;
        this.known = known;
    }

    /** What is recorded in fields that cases of the other kind have, too. */
    List<ExtraValue> extra(ChildCase from, CaseKind to) {
        return from.extra().stream()
                .filter(
                        value ->
                                known.field(value.code())
                                        .filter(field -> field.kinds().contains(to))
                                        .isPresent())
                .toList();
    }

    /** Its photographs, those that are restricted as such. */
    void photos(ChildCase from, CaseId to) {
        Map<UUID, Statement> restrictions = tx.photos().restrictions(from.id());
        for (Photograph each : from.photos()) {
            PhotoTable.Photo photo = tx.photos().find(each.id()).orElseThrow();
            UUID copy = CaseId.drawUuid();
            tx.photos()
                    .insert(
                            new PhotoTable.Photo(
                                    copy, to, photo.jpeg(), photo.width(), photo.height()),
                            PictureMarks.of(photo.jpeg()));
            // whoever restricted it meant the picture
            Optional.ofNullable(restrictions.get(each.id()))
                    .ifPresent(said -> tx.photos().restrict(copy, said));
        }
    }
}
