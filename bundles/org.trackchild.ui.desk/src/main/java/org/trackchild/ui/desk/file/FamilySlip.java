package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * What is handed over when a child was registered. To a family: the number, the office, what the
 * family should do and whom it can call; nothing of the search, and nothing that is for the office
 * alone. Of a found child it is a sheet for the file of the office. Of a child whose identity is
 * protected it has the number alone.
 *
 * @param file the case
 * @param isProtected whether the identity of the child must not be published
 * @param in the languages of the slip
 */
record FamilySlip(ChildCase file, boolean isProtected, Directory directory, Tongues in) {

    /** What a family should do, in this order. */
    private static final List<String> ADVICE =
            List.of("keep", "news", "home", "photo", "helpline", "money");

    /**
     * The slip.
     *
     * @param reader stands on what is not for a family, or not from the office that keeps the case
     */
    Paper of(Caller reader) {
        boolean family = file.header().kind() == CaseKind.MISSING;
        String number = file.header().number();
        Paper paper =
                new Paper(
                                "slip",
                                in,
                                new Paper.Head(this::office, number, false),
                                family && keeps(reader)
                                        ? Paper.Mark.open()
                                        : Paper.Mark.restricted(reader))
                        .with(
                                in.text(
                                        "h2",
                                        "",
                                        words ->
                                                words.text(
                                                        "slip.title."
                                                                + file.header().kind().code())),
                                Box.text("p", "desk-case-number tc-number", number)
                                        .named("case-number"),
                                facts());
        return family ? paper.with(advice()) : paper;
    }

    private boolean keeps(Caller reader) {
        return reader.postings().stream()
                .anyMatch(posting -> posting.office().equals(file.header().office()));
    }

    private Component facts() {
        Box facts = Box.of("dl", "tc-summary-list");
        if (!isProtected) {
            facts.add(
                    in.fact("orders.child", ChildName.of(file.child().names().child(), in.first())),
                    in.fact("orders.who", in.text("span", "", this::brief)));
        }
        facts.add(
                in.fact("slip.office", in.text("span", "", this::office)),
                in.fact("slip.registered", in.text("span", "", this::registered)));
        directory
                .office(file.header().office())
                .map(Office::contact)
                .filter(contact -> !contact.isBlank())
                .ifPresent(
                        contact -> facts.add(in.fact("slip.contact", ChildName.written(contact))));
        return facts;
    }

    private Component advice() {
        Box list = Box.of("ol", "");
        ADVICE.forEach(
                each ->
                        list.add(
                                Box.of(
                                        "li",
                                        "",
                                        in.each("div", "", words -> words.text("slip." + each)))));
        return Box.of(
                "section", "", in.text("h3", "", words -> words.text("slip.what_to_do")), list);
    }

    private String brief(Words words) {
        return ChildWords.brief(file.child().sex(), file.child().age(), words);
    }

    private String registered(Words words) {
        return Days.moment(file.header().revision().registeredAt(), words);
    }

    private String office(Words words) {
        return Places.office(file.header().office(), directory, words);
    }
}
