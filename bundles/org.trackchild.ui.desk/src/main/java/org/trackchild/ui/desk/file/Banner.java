package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Journey;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Journeys;
import org.trackchild.ui.desk.words.Words;

/** Who the child is, which stays in sight, and where the case stands, above every tab. */
final class Banner extends Div {

    Banner(CasePart part, CaseState state) {
        Words words = part.words();
        ChildCase file = part.file();
        addClassName(
                "desk-top"); // what stays in sight is in the page itself, not in a box that ends
        Names.name(this, "banner");
        Box question = Box.of("div", "desk-photo-question");
        Component photo =
                file.photos().isEmpty()
                        ? Photo.none(words, "")
                        : part.photos().small(file.photos().get(0), question);
        String age =
                ChildWords.thenAndNow(file.child(), file.event().date(), words.today(), words)
                        .map(years -> ", " + years)
                        .orElse("");
        add(
                Box.of(
                        "div",
                        "tc-sheet tc-banner tc-sticky",
                        photo,
                        Box.of(
                                "div",
                                "desk-grow",
                                Box.of(
                                        "h1",
                                        "desk-banner-name",
                                        ChildName.of(file.child().names().child(), words)),
                                Box.text(
                                        "div",
                                        "desk-banner-more",
                                        words.text("sex", file.child().sex()) + age),
                                Box.text(
                                                "div",
                                                "tc-muted tc-number",
                                                words.text("case_kind", part.kind())
                                                        + " · "
                                                        + file.header().number())
                                        .named("case-number")),
                        Badges.of(file.header().status(), words),
                        Links.button(
                                Links.ofCase(file.id()) + "/summary",
                                words.text("button.print"),
                                "print",
                                false)),
                question,
                new Lifeline(part, state).line());
        state.progress().journey().ifPresent(journey -> add(underWay(journey, words)));
    }

    private static Component underWay(Journey journey, Words words) {
        Box note = Box.of("div", "tc-note", Box.text("strong", "", Journeys.said(journey, words)));
        if (!journey.destination().isEmpty()) {
            note.add(
                    Box.of(
                            "div",
                            "",
                            Box.text("span", "tc-muted", words.text("journey.destination") + " "),
                            ChildName.identifying(journey.destination(), words)));
        }
        return note.named("journey");
    }
}
