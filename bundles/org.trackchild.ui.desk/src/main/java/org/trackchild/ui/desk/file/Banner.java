package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Who the child is and where the case stands, above every tab. */
final class Banner extends Div {

    Banner(CasePart part) {
        Words words = part.words();
        ChildCase file = part.file();
        addClassName("desk-groups");
        Names.name(this, "banner");
        Component photo =
                file.photos().isEmpty()
                        ? Photo.none(words, "")
                        : Photo.of(
                                () -> part.photos().apply(file.photos().get(0)),
                                words.text("photo.of." + part.kind().code()),
                                "",
                                words);
        String age =
                ChildWords.thenAndNow(file.child(), file.event().date(), words.today(), words)
                        .map(years -> ", " + years)
                        .orElse("");
        add(
                Box.of(
                        "div",
                        "tc-sheet tc-banner",
                        photo,
                        Box.of(
                                "div",
                                "desk-grow",
                                Box.of(
                                        "h1",
                                        "desk-banner-name",
                                        ChildName.of(file.child().names().child(), words)),
                                Box.text("div", "", words.text("sex", file.child().sex()) + age),
                                Box.text(
                                                "div",
                                                "tc-muted tc-number",
                                                words.text("case_kind", part.kind())
                                                        + " · "
                                                        + file.header().number())
                                        .named("case-number")),
                        Badges.of(file.header().status(), words)),
                lifeline(part));
    }

    private static Component lifeline(CasePart part) {
        Words words = part.words();
        CaseStatus status = part.file().header().status();
        boolean proposed = !part.proposals().isEmpty();
        boolean traced = part.file().header().revision().tracedAt().isPresent();
        boolean home = traced && (status == CaseStatus.RESTORED || status == CaseStatus.CLOSED);
        Box line = Box.of("ol", "tc-lifeline").named("lifeline");
        line.with("aria-label", words.text("lifeline.title"));
        line.add(
                step(
                        words.text("lifeline.reported." + part.kind().code()),
                        Optional.of(part.file().header().revision().registeredAt()),
                        true,
                        !proposed && !traced,
                        words),
                step(
                        words.text("lifeline.proposal"),
                        first(part),
                        proposed || traced,
                        proposed && !traced,
                        words),
                step(
                        words.text("lifeline.traced"),
                        part.file().header().revision().tracedAt(),
                        traced,
                        traced && !home,
                        words),
                step(words.text("lifeline.home"), Optional.empty(), home, home, words));
        return line;
    }

    private static Optional<Instant> first(CasePart part) {
        return part.proposals().stream()
                .map(view -> view.proposal().timing().madeAt())
                .min(Instant::compareTo);
    }

    private static Component step(
            String name, Optional<Instant> at, boolean done, boolean now, Words words) {
        String look = (done ? "is-done" : "") + (now ? " is-now" : "");
        Box step = Box.of("li", look.strip(), Box.text("span", "", name));
        at.ifPresent(moment -> step.add(Box.text("div", "tc-small", Days.day(moment, words))));
        step.add(
                Box.text(
                        "span",
                        "tc-visually-hidden",
                        " " + words.text(done ? "lifeline.done" : "lifeline.to_come")));
        if (now) {
            step.with("aria-current", "step");
        }
        return step;
    }
}
