package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.Directory;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.Appearance;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.ProposalView.Side;
import org.trackchild.ui.desk.paper.OnScreen;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.photos.Photos;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.CodeWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The two children side by side, as a table, with a mark for each aspect. */
final class Comparison {

    /** The order in which people describe a child; aspects that others add follow. */
    private static final List<String> ORDER =
            List.of(
                    "child_name",
                    "father_name",
                    "mother_name",
                    "guardian_name",
                    "companions",
                    "sex",
                    "birth",
                    "languages",
                    "marks",
                    "place",
                    "time",
                    "clothes",
                    "belongings",
                    "height",
                    "appearance",
                    "disability");

    private static final int PHOTOS = 3;

    private final Words words;

    private final Directory directory;

    private final CodeWords codes;

    /** Shows the photographs of a side. */
    private final Function<Side, Photos> photos;

    Comparison(Words words, Directory directory, CodeWords codes, Function<Side, Photos> photos) {
        this.codes = codes;
        this.words = words;
        this.directory = directory;
        this.photos = photos;
    }

    /** The table. */
    Component of(ProposalView view) {
        Box body = Box.of("tbody", "");
        Box faces =
                row(
                        words.text("compare.photo"),
                        photos(view.missing()),
                        Box.of("td", ""),
                        photos(view.found()));
        faces.addClassNames("tc-compare-photos", OnScreen.ALONE);
        body.add(faces);
        body.add(
                row(
                        words.text("compare.record"),
                        record(view.missing()),
                        Box.of("td", ""),
                        record(view.found())));
        view.proposal().explanation().reasons().stream()
                .filter(Comparison::hasTwoSides)
                .sorted(Comparator.comparingInt(Comparison::place))
                .forEach(reason -> body.add(row(reason, view)));
        text("field.alias", side -> side.child().names().alias().spellings(), "", view)
                .ifPresent(
                        row -> {
                            row.addClassName(OnScreen.ALONE);
                            body.add(row);
                        });
        String apart = words.text("compare.not_weighed");
        text(
                        "field.religion",
                        side ->
                                one(
                                        codes.said(
                                                CodedField.RELIGION,
                                                side.child().background().religion())),
                        apart,
                        view)
                .ifPresent(body::add);
        text("field.notes", side -> one(side.child().contact().notes()), apart, view)
                .ifPresent(body::add);
        return Box.of("table", "tc-compare", caption(), head(), body).named("comparison");
    }

    /** A reason that speaks of neither record, such as a base rate, stands below only. */
    private static boolean hasTwoSides(Reason reason) {
        return reason.agreement() == Agreement.NOT_RECORDED
                || !(reason.missingValue() + reason.foundValue()).isEmpty();
    }

    private static int place(Reason reason) {
        int place = ORDER.indexOf(reason.comparator());
        return place < 0 ? ORDER.size() : place;
    }

    private Component caption() {
        return Box.text("caption", "tc-visually-hidden", words.text("compare.caption"));
    }

    private Component head() {
        return Box.of(
                "thead",
                "",
                Box.of(
                        "tr",
                        "",
                        heading("compare.aspect"),
                        heading("compare.missing"),
                        Box.of(
                                        "th",
                                        "",
                                        Box.text(
                                                "span",
                                                "tc-visually-hidden",
                                                words.text("compare.mark")),
                                        Box.of("span", "tc-thread").with("aria-hidden", "true"))
                                .with("scope", "col"),
                        heading("compare.found")));
    }

    private Component heading(String key) {
        return Box.text("th", "", words.text(key)).with("scope", "col");
    }

    private Component row(Reason reason, ProposalView view) {
        String look =
                switch (reason.agreement()) {
                    case AGREES -> "tc-agrees";
                    case PARTLY -> "tc-partly";
                    case DIFFERS -> "tc-differs";
                    case NOT_RECORDED -> "tc-unknown";
                };
        Box mark =
                Box.text("td", "tc-mark " + look, words.text("agreement", reason.agreement()))
                        .named("mark-" + reason.comparator());
        return row(
                        words.text(reason.label()),
                        value(reason, reason.missingValue(), view.missing()),
                        mark,
                        value(reason, reason.foundValue(), view.found()))
                .named("compare-" + reason.comparator());
    }

    private Box row(String label, Component missing, Component mark, Component found) {
        return Box.of(
                "tr",
                "",
                Box.text("th", "", label).with("scope", "row"),
                Box.of("td", "", missing).with("data-label", words.text("compare.missing")),
                mark,
                Box.of("td", "", found).with("data-label", words.text("compare.found")));
    }

    /** What the engine does not weigh by itself, for people to compare. */
    private Optional<Box> text(
            String key, Function<Side, List<String>> text, String mark, ProposalView view) {
        String missing = String.join(", ", text.apply(view.missing()));
        String found = String.join(", ", text.apply(view.found()));
        return missing.isBlank() && found.isBlank()
                ? Optional.empty()
                : Optional.of(
                        row(
                                words.text(key),
                                value(missing),
                                Box.text("td", "tc-muted tc-small", mark),
                                value(found)));
    }

    private static List<String> one(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    /** What codes and machines' dates say is said in words; the rest stands as it was written. */
    private Component value(Reason reason, String text, Side side) {
        if (text.isBlank()) {
            return value("");
        }
        return switch (reason.comparator()) {
            case "child_name" ->
                    OnScreen.of(ChildName.of(side.child().names().child(), words), words);
            case "father_name" -> OnScreen.of(parent(side.child().names().father(), text), words);
            case "mother_name" -> OnScreen.of(parent(side.child().names().mother(), text), words);
            case "guardian_name", "companions" -> OnScreen.of(value(text), words);
            case "sex" -> Box.text("span", "", words.text("sex", side.child().sex()));
            case "birth" -> Box.text("span", "", age(side).orElse(text));
            case "time" -> Box.text("span", "", Days.day(side.event().date(), words));
            case "place" ->
                    Box.text("span", "", Places.text(side.event().place(), directory, words));
            case "languages" ->
                    said(
                            codes.said(CodedField.LANGUAGES, side.child().background().languages()),
                            text);
            case "disability" ->
                    said(
                            codes.said(
                                    CodedField.DISABILITY, side.child().background().disability()),
                            text);
            case "appearance" -> said(looks(side.child().appearance()), text);
            default -> value(text);
        };
    }

    /** In words; as it was compared where the record does not say it any more. */
    private Component said(String inWords, String compared) {
        return value(inWords.isBlank() ? compared : inWords);
    }

    private String looks(Appearance appearance) {
        return Stream.of(
                        codes.said(CodedField.COMPLEXION, appearance.complexion()),
                        codes.said(CodedField.BUILD, appearance.build()),
                        codes.said(CodedField.HAIR, appearance.hair()),
                        codes.said(CodedField.EYES, appearance.eyes()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Component parent(PersonName name, String text) {
        return name.isKnown()
                ? ChildName.spellings(name, "desk-names", words)
                : ChildName.identifying(text, words);
    }

    private Optional<String> age(Side side) {
        return ChildWords.thenAndNow(side.child(), side.event().date(), words.today(), words);
    }

    private Component value(String text) {
        return text.isBlank()
                ? Box.text("span", "tc-unknown", words.text("compare.not_recorded"))
                : ChildName.identifying(text, words);
    }

    private Component photos(Side side) {
        Box box = Box.of("div", "desk-photos");
        Photos shown = photos.apply(side);
        side.photos().stream().limit(PHOTOS).map(shown::frame).forEach(box::add);
        if (side.photos().isEmpty()) {
            box.add(Photo.none(words, ""));
        }
        return box;
    }

    private Component record(Side side) {
        String number = side.header().number();
        Box name = ChildName.of(side.child().names().child(), words);
        name.addClassName(OnScreen.ALONE);
        Box box =
                Box.of(
                        "div",
                        "",
                        name,
                        Box.text(
                                "div",
                                "",
                                ChildWords.brief(side.child().sex(), side.child().age(), words)),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        "case.event_on." + side.header().kind().code(),
                                        Days.day(side.event().date(), words))),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                Places.office(side.header().office(), directory, words)));
        box.add(
                side.own()
                        ? Links.to(Links.ofCase(side.header().id()), number, "side-case")
                        : Box.text("span", "tc-small", number));
        return box;
    }
}
