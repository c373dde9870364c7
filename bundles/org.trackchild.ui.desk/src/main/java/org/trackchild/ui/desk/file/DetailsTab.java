package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.trackchild.ui.desk.file.Facts.Fact;
import org.trackchild.ui.desk.form.PhotoPicker;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.words.Words;

/** Everything that is recorded, each answer with a link to change or add it. */
final class DetailsTab extends Div {

    /**
     * @param marks shows its photographs, with what is said of each
     * @param picker takes further photographs; {@code null} for readers who may not change the case
     * @param attachments the documents and recordings
     */
    DetailsTab(CasePart part, PhotoMarks marks, PhotoPicker picker, Component attachments) {
        Words words = part.words();
        addClassName("desk-groups");
        Box list = Box.of("dl", "tc-summary-list");
        Facts.of(part.file(), words, part.directory(), part.pack())
                .forEach(fact -> list.add(row(fact, part)));
        Box photos = Box.of("div", "desk-photos");
        part.file().photos().forEach(photo -> photos.add(marks.figure(photo)));
        if (part.file().photos().isEmpty()) {
            photos.add(Photo.none(words, ""));
        }
        Box gallery =
                Box.of("section", "tc-sheet", Box.text("h2", "", words.text("form.photo")), photos);
        if (picker != null) {
            gallery.add(picker);
        }
        add(
                Box.of("section", "tc-sheet", Box.text("h2", "", words.text("case.details")), list)
                        .named("details"),
                gallery.named("photos"),
                attachments);
    }

    private static Component row(Fact fact, CasePart part) {
        Words words = part.words();
        String label = part.label(fact.code());
        Box text =
                fact.isRecorded()
                        ? fact.shown(words)
                        : Box.text("span", "tc-unknown", words.text("compare.not_recorded"));
        Box answer = Box.of("dd", "", text);
        if (fact.isRecorded() && part.pack().isRestricted(fact.code())) {
            answer.add(Badges.badge("restricted", words.text("attachment.restricted")));
        }
        Box row = Box.of("div", "", Box.text("dt", "", label), answer).named("fact-" + fact.code());
        if (fact.isOfAnotherPack()) {
            row.add(Box.text("dd", "tc-muted", words.text("case.fixed_field")));
        } else if (part.mayChange()) {
            String act = fact.isRecorded() ? "case.change" : "case.add";
            Component link =
                    Links.to(
                            Links.change(part.file().id(), fact.code()),
                            words.text(act),
                            "change-" + fact.code());
            link.getElement().setAttribute("aria-label", words.text(act) + ": " + label);
            row.add(Box.of("dd", "", link));
        }
        return row;
    }
}
