package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Matter;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Sittings and their items in words. */
final class SittingWords {

    private SittingWords() {}

    /** Address of a sitting. */
    static String address(Sitting sitting) {
        return "sitting/" + sitting.id();
    }

    /** "28 Nov 2026, 10:30". */
    static String when(SittingPlan plan, Words words) {
        return Days.day(plan.day(), words) + ", " + Days.time(plan.start());
    }

    /** "Home visited: Children's Home 2". */
    static String where(SittingPlan plan, Words words) {
        String venue = words.text("venue", plan.venue());
        return plan.place().isEmpty() ? venue : venue + ": " + plan.place();
    }

    static Box badge(Sitting sitting, Words words) {
        String look =
                switch (sitting.status()) {
                    case PLANNED ->
                            sitting.plan().day().isBefore(words.today()) ? "overdue" : "active";
                    case OPEN -> "home";
                    case CLOSED, CANCELLED -> "closed";
                };
        return Badges.badge(look, words.text("sitting_status", sitting.status()));
    }

    static Box badge(Listing listing, Words words) {
        return listing.outcome()
                .map(
                        outcome ->
                                Badges.badge(
                                        outcome.result() == Listing.Result.HEARD
                                                ? "home"
                                                : "closed",
                                        words.text("listing_result", outcome.result())))
                .orElseGet(() -> Badges.badge("due", words.text("sitting.to_be_heard")));
    }

    /** The child in short; a word where the reader does not see the case any more. */
    static Component child(Optional<CaseSummary> subject, Words words) {
        if (subject.isEmpty()) {
            return Box.text("div", "tc-muted", words.text("sitting.out_of_reach"));
        }
        CaseSummary summary = subject.get();
        return Box.of(
                "div",
                "",
                ChildName.of(summary.name(), words),
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        ChildWords.brief(summary.sex(), summary.age(), words)
                                + " · "
                                + summary.header().number()));
    }

    /** Who said something for which office, and when. */
    static String said(String key, Statement statement, Directory directory, Words words) {
        return words.text(
                key,
                statement.user(),
                Places.office(statement.office(), directory, words),
                Days.moment(statement.at(), words));
    }

    /** Chooses for what a case comes before the bench. */
    static Select<Matter> matters(Words words) {
        Select<Matter> matters = new Select<>();
        matters.setLabel(words.text("sitting.matter"));
        matters.setItems(
                Arrays.stream(Matter.values())
                        .filter(matter -> matter != Matter.RATIFICATION)
                        .toList());
        matters.setItemLabelGenerator(matter -> words.text("matter", matter));
        matters.setValue(Matter.REVIEW);
        return matters;
    }

    /** Names, a line each. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
