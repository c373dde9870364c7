package org.trackchild.ui.desk.attachments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.OpeningReason;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.SafeAnswer;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * The documents and recordings of a case. Nothing of them is shown within the page but photographs
 * of papers and a player for recordings; each is asked of the register, and journaled, when it is
 * opened.
 */
public final class AttachmentList extends Div {

    private final transient Attachments attachments;

    private final transient Caller reader;

    private final transient CaseId of;

    private final transient Around around;

    private final transient Words words;

    /**
     * What stands around the list.
     *
     * @param form the form that adds a file
     * @param mayChange whether the reader may add and remove
     * @param directory knows offices
     * @param pack knows code lists
     * @param words the texts
     */
    public record Around(
            OpenForm<AttachmentForm> form,
            boolean mayChange,
            Directory directory,
            PackFields pack,
            Words words) {}

    public AttachmentList(Attachments attachments, Caller reader, CaseId of, Around around) {
        this.attachments = attachments;
        this.reader = reader;
        this.of = of;
        this.around = around;
        words = around.words();
        addClassName("tc-sheet");
        Names.name(this, "attachments");
        build();
    }

    private void build() {
        removeAll();
        List<Attachment> all = attachments.ofCase(reader, of);
        add(
                Box.text("h2", "", words.text("attachment.title")),
                Box.text("p", "tc-muted", words.text("attachment.lead")));
        if (all.isEmpty()) {
            add(Box.text("p", "", words.text("attachment.none")).named("no-attachments"));
        } else {
            Box rows = Box.of("ul", "tc-rows");
            all.forEach(each -> rows.add(row(each)));
            add(rows);
        }
        if (around.mayChange() && !words.isShielded()) {
            add(
                    around.form()
                            .unfolding(
                                    "add-attachment",
                                    words.text("attachment.begin"),
                                    words,
                                    () -> new AttachmentForm(words, this::store),
                                    AttachmentForm::take));
        }
    }

    private void store(String title, boolean restricted, byte[] file) {
        attachments.add(reader, of, title, restricted, file);
        around.form().close();
        build();
    }

    private Component row(Attachment each) {
        Attachment.Content content = each.content();
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        ChildName.identifying(content.title(), words),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        "attachment.what",
                                        words.text("attachment_kind", content.kind()),
                                        Sizes.of(content.size()))),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                signature("attachment.added", each.added())));
        Box row = Box.of("li", "tc-row desk-matter");
        if (each.removed().isPresent()) {
            Statement removed = each.removed().get();
            text.add(
                    Box.text("div", "tc-small", signature("attachment.removed_by", removed)),
                    Box.of("div", "desk-quote", ChildName.identifying(removed.reason(), words)));
            row.add(Badges.badge("closed", words.text("attachment.removed")), text);
        } else {
            row.add(
                    content.restricted()
                            ? Badges.badge("restricted", words.text("attachment.restricted"))
                            : Badges.badge("active", words.text("attachment.open_to_all")),
                    text);
            if (!words.isShielded()) {
                row.add(acts(each));
            }
        }
        return row.named("attachment");
    }

    private Component acts(Attachment each) {
        Box acts = Box.of("div", "");
        acts.add(
                each.content().restricted()
                        ? Unfolding.of(
                                "open-attachment", words.text("attachment.open"), () -> asked(each))
                        : opened(each, ""));
        if (around.mayChange()) {
            acts.add(
                    Unfolding.form(
                            "remove-attachment",
                            words.text("attachment.remove_it"),
                            words,
                            () ->
                                    new ReasonForm(
                                            words,
                                            List.of(
                                                    new ReasonForm.Act(
                                                            "remove-attachment-now",
                                                            words.text("attachment.remove_it"),
                                                            reason -> remove(each, reason))))));
        }
        return acts;
    }

    private void remove(Attachment each, String reason) {
        attachments.remove(reader, of, each.id(), reason);
        build();
    }

    private Component asked(Attachment each) {
        Box place = Box.of("div", "");
        place.add(
                new OpeningReason(
                        "attachment",
                        "open-attachment-now",
                        around.pack(),
                        words,
                        reason -> {
                            place.removeAll();
                            place.add(opened(each, reason));
                        }));
        return place;
    }

    private Component opened(Attachment each, String reason) {
        Box opened = Box.of("div", "desk-opened");
        Anchor save = new Anchor(handler(each, reason), words.text("attachment.save_file"));
        save.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("attachment.save_file") + ": " + each.content().title());
        opened.add(Names.name(save, "save-attachment"));
        if (each.content().kind() == AttachmentKind.PICTURE) {
            opened.add(
                    Unfolding.of("look", words.text("attachment.look"), () -> paper(each, reason)));
        }
        if (each.content().kind().isAudio()) {
            opened.add(
                    Unfolding.of(
                            "listen", words.text("attachment.listen"), () -> player(each, reason)));
        }
        return opened;
    }

    /** A paper is looked at and printed here: it is made from its pixels alone. */
    private Component paper(Attachment each, String reason) {
        Paper paper =
                Paper.ofPage(
                        "attachment-sheet",
                        words,
                        reader,
                        around.directory(),
                        "",
                        each.content().title());
        paper.addClassName("desk-paper-alone");
        Box picture = Box.of("img", "desk-paper-picture").with("alt", each.content().title());
        picture.getElement().setAttribute("src", handler(each, reason).inline());
        paper.with(picture.named("picture"));
        return Box.of(
                "div", "", paper, Box.of("div", "tc-actions", Printing.button(words, () -> paper)));
    }

    private Component player(Attachment each, String reason) {
        Box player = Box.of("audio", "desk-player");
        player.with("controls", "").with("aria-label", each.content().title());
        player.getElement().setAttribute("src", handler(each, reason));
        return player.named("player");
    }

    private InputStreamDownloadHandler handler(Attachment each, String reason) {
        return DownloadHandler.fromInputStream(event -> response(each, reason, event));
    }

    private DownloadResponse response(Attachment each, String reason, DownloadEvent event) {
        try {
            byte[] bytes = attachments.open(reader, of, each.id(), reason).bytes();
            SafeAnswer.of(event);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    each.fileName(),
                    each.content().kind().mediaType(),
                    bytes.length);
        } catch (ProblemException refused) {
            // whoever follows a link that was on the page reads why there is nothing behind it
            return DownloadResponse.error(
                    HttpStatusCode.NOT_FOUND, Refusals.sentences(refused, words));
        }
    }

    private String signature(String key, Statement said) {
        return words.text(
                key,
                said.user(),
                Places.office(said.office(), around.directory(), words),
                Days.moment(said.at(), words));
    }
}
