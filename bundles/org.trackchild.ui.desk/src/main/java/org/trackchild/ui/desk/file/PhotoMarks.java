package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.trackchild.registry.api.Photograph;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * Each photograph of a case with why it is restricted, and what whoever may change the case can do
 * about that.
 *
 * @param part the case
 * @param restrictions what somebody said of its photographs
 * @param restrict restricts one, with a reason; may refuse
 * @param release takes that back, with a reason; may refuse
 */
record PhotoMarks(
        CasePart part,
        Map<UUID, Statement> restrictions,
        BiConsumer<UUID, String> restrict,
        BiConsumer<UUID, String> release) {

    /** The photograph, and what is said of it. */
    Component figure(Photograph photo) {
        Words words = part.words();
        Box caption = Box.of("figcaption", "tc-small");
        Optional<Statement> said = Optional.ofNullable(restrictions.get(photo.id()));
        said.ifPresent(
                statement ->
                        caption.add(
                                Box.text(
                                        "div",
                                        "tc-muted",
                                        words.text(
                                                "photo.restricted_by",
                                                statement.user(),
                                                Places.office(
                                                        statement.office(),
                                                        part.directory(),
                                                        words),
                                                Days.moment(statement.at(), words))),
                                Box.of(
                                        "div",
                                        "desk-quote",
                                        ChildName.identifying(statement.reason(), words))));
        if (photo.restricted() && said.isEmpty()) {
            caption.add(Box.text("div", "tc-muted", words.text("photo.protected")));
        }
        if (part.mayChange() && !words.isShielded()) {
            if (said.isPresent()) {
                caption.add(act("release-photo", "photo.release", photo, release));
            } else if (!photo.restricted()) {
                caption.add(act("restrict-photo", "photo.restrict", photo, restrict));
            }
        }
        return Box.of("figure", "desk-figure", part.photos().frame(photo), caption)
                .named("photograph");
    }

    private Component act(
            String name, String key, Photograph photo, BiConsumer<UUID, String> does) {
        Words words = part.words();
        return Unfolding.form(
                name,
                words.text(key),
                words,
                () ->
                        new ReasonForm(
                                words,
                                List.of(
                                        new ReasonForm.Act(
                                                name + "-now",
                                                words.text(key),
                                                reason -> does.accept(photo.id(), reason))),
                                Box.text("p", "tc-muted tc-small", words.text(key + "_means"))));
    }
}
