package org.trackchild.ui.desk.photos;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.trackchild.registry.api.Photograph;
import org.trackchild.ui.desk.paper.OnScreen;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.OpeningReason;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * The photographs of one case on a page. In the place of a restricted one stands a tile that asks
 * why; nothing of the photograph is asked for before, and it is never printed.
 */
public final class Photos {

    private final PhotoVisit visit;

    private final Source source;

    private final String description;

    private final PackFields pack;

    private final Words words;

    /** Reads photographs; called on threads of the browser's requests. */
    @FunctionalInterface
    public interface Source {

        /**
         * A photograph as JPEG; may refuse.
         *
         * @param reason a code; empty where none was asked for
         */
        byte[] read(UUID photo, String reason);
    }

    /**
     * @param description what a screen reader says of each of them; no name
     * @param pack knows the reasons of the state that keeps the case
     */
    public Photos(
            PhotoVisit visit, Source source, String description, PackFields pack, Words words) {
        this.visit = visit;
        this.source = source;
        this.description = description;
        this.pack = pack;
        this.words = words;
    }

    /** A photograph in its place. */
    public Component frame(Photograph photo) {
        if (!isHidden(photo)) {
            return image(photo, "", "tc-photo-large");
        }
        Box frame =
                Box.of("div", "desk-photo-frame " + OnScreen.ALONE)
                        .with("role", "group")
                        .with("aria-label", description)
                        .with("tabindex", "-1")
                        .named("photo-frame");
        show(frame, photo);
        visit.tell(frame, () -> show(frame, photo));
        return frame;
    }

    private void show(Box frame, Photograph photo) {
        String reason = visit.reason(photo.id());
        frame.removeAll();
        frame.add(reason.isEmpty() ? tile(frame, photo) : image(photo, reason, "tc-photo-large"));
    }

    private Component tile(Box frame, Photograph photo) {
        return Box.of(
                        "div",
                        "desk-photo-hidden",
                        Badges.badge("restricted", words.text("attachment.restricted")),
                        Box.text("p", "tc-small", words.text("photo.restricted")),
                        Unfolding.form(
                                "show-photo",
                                words.text("photo.open"),
                                words,
                                () -> question(frame, photo)))
                .named("photo-hidden");
    }

    private Component question(Component back, Photograph photo) {
        return new OpeningReason(
                "photo",
                "show-photo-now",
                pack,
                words,
                reason -> {
                    visit.give(photo.id(), reason);
                    back.getElement().callJsFunction("focus");
                });
    }

    /**
     * A small photograph where there is no room for a question.
     *
     * @param place where the question comes instead; emptied when it is answered, and when the
     *     reader does not want it any more
     */
    public Component small(Photograph photo, Box place) {
        if (!isHidden(photo)) {
            return image(photo, "", "");
        }
        Box frame = Box.of("div", OnScreen.ALONE).with("tabindex", "-1").named("photo-small");
        showSmall(frame, photo, place);
        visit.tell(frame, () -> showSmall(frame, photo, place));
        return frame;
    }

    private void showSmall(Box frame, Photograph photo, Box place) {
        String reason = visit.reason(photo.id());
        frame.removeAll();
        if (!reason.isEmpty()) {
            place.removeAll();
            frame.add(image(photo, reason, ""));
            return;
        }
        Box tile =
                Box.text("button", "tc-photo desk-photo-button", words.text("photo.show"))
                        .with("type", "button")
                        .with("aria-label", words.text("photo.show_of", description))
                        .named("show-small-photo");
        tile.getElement()
                .addEventListener(
                        "click",
                        click -> {
                            if (place.size() > 0) {
                                place.removeAll();
                                return;
                            }
                            Component question = question(frame, photo);
                            place.add(question);
                            question.getElement().setAttribute("tabindex", "-1");
                            question.getElement().callJsFunction("focus");
                        });
        frame.add(tile);
    }

    private boolean isHidden(Photograph photo) {
        return photo.restricted() && !words.isShielded();
    }

    private Component image(Photograph photo, String reason, String classes) {
        return Photo.of(() -> source.read(photo.id(), reason), description, classes, words);
    }
}
