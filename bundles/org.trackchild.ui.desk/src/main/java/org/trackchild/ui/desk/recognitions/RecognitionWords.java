package org.trackchild.ui.desk.recognitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.Recognition.Certificate;
import org.trackchild.registry.api.Recognitions.Choice;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** Recognised fit facilities and fit persons in words. */
public final class RecognitionWords {

    private RecognitionWords() {}

    /** Address of the page of one. */
    public static String address(Recognition recognition) {
        return "recognition/" + recognition.id();
    }

    /** How it stands, and until when. */
    public static Box badge(Recognition recognition, Words words) {
        Recognition.Standing standing = recognition.standing(words.today());
        String look =
                switch (standing) {
                    case COMING -> "proposal";
                    case VALID -> "home";
                    case ENDING -> "due";
                    case ENDED -> "overdue";
                    case WITHDRAWN -> "closed";
                };
        LocalDate day =
                standing == Recognition.Standing.WITHDRAWN
                        ? recognition.withdrawnFrom().orElseThrow()
                        : day(
                                recognition.period(words.today()).orElseThrow(),
                                standing == Recognition.Standing.COMING);
        return Badges.badge(
                look, words.text("fit.standing." + standing.code(), Days.day(day, words)));
    }

    private static LocalDate day(Recognition.Period period, boolean first) {
        return first ? period.first() : period.last();
    }

    /**
     * "Asha Niketan · fit facility · Mall Road 4, Lucknow, Uttar Pradesh · FIT-26-000001 · 2 of 5
     * places taken · girls, 6 to 12 years": two of one name differ.
     */
    static String choice(Choice choice, Directory directory, Words words) {
        return String.join(
                        " · ",
                        choice.name(),
                        words.text("fit.kind", choice.kind()),
                        Places.text(choice.place(), directory, words),
                        choice.number(),
                        taken(choice.taken(), choice.takes().places(), words),
                        takes(choice.takes(), words))
                + (choice.fits() ? "" : " · " + words.text("fit.does_not_fit"));
    }

    /** "2 of 5 places taken". */
    public static String taken(int taken, int places, Words words) {
        return words.text("fit.taken", Figures.grouped(taken), Figures.grouped(places));
    }

    /** "Girls, boys, 6 to 12 years". */
    static String takes(Recognition.Takes takes, Words words) {
        return words.text(
                "fit.takes",
                takes.sexes().stream()
                        .sorted()
                        .map(sex -> words.text("fit.sex", sex))
                        .collect(Collectors.joining(", ")),
                Integer.toString(takes.lowestAge()),
                Integer.toString(takes.highestAge()));
    }

    /** What was decided of it, by which paper, and who wrote it down. */
    static Box act(Act act, boolean first, Directory directory, Words words) {
        Box told =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "",
                                act.term()
                                        .map(term -> certified(term.certificate(), first, words))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "fit.act.withdrawn",
                                                                Days.day(act.from(), words)))));
        act.term().ifPresent(term -> term(term, words).forEach(told::add));
        if (!act.said().reason().isEmpty()) {
            told.add(
                    Box.of("div", "desk-quote", ChildName.identifying(act.said().reason(), words)));
        }
        told.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text(
                                "fit.said",
                                act.said().user(),
                                Places.office(act.said().office(), directory, words),
                                Days.moment(act.said().at(), words))));
        return told;
    }

    /** For whom, on what conditions, and by which paper. */
    private static List<Box> term(Recognition.Term term, Words words) {
        List<Box> lines = new ArrayList<>();
        lines.add(
                Box.text(
                        "div",
                        "tc-small",
                        words.text("fit.for", Figures.grouped(term.takes().places()))
                                + " · "
                                + takes(term.takes(), words)));
        if (!term.conditions().isEmpty()) {
            lines.add(Box.text("div", "tc-small", term.conditions()));
        }
        Certificate paper = term.certificate();
        lines.add(
                Box.text(
                        "div",
                        "tc-small",
                        words.text("fit.signed", paper.paper(), paper.signedBy())));
        return lines;
    }

    private static String certified(Certificate paper, boolean first, Words words) {
        return words.text(
                first ? "fit.act.recognised" : "fit.act.renewed",
                Days.day(paper.from(), words),
                Days.day(paper.until(), words));
    }
}
