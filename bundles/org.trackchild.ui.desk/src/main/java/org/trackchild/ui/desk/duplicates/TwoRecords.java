package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.matching.api.Agreement;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.DuplicateView;
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

/** Two records side by side, as they were written, with a mark where they say the same. */
final class TwoRecords {

    private static final int PHOTOS = 3;

    private final Words words;

    private final Directory directory;

    private final CodeWords codes;

    /** Shows the photographs of a side. */
    private final Function<Side, Photos> photos;

    TwoRecords(Words words, Directory directory, CodeWords codes, Function<Side, Photos> photos) {
        this.codes = codes;
        this.words = words;
        this.directory = directory;
        this.photos = photos;
    }

    /**
     * A row.
     *
     * @param key of its label
     * @param text what a side says; empty when it is not recorded
     * @param identifying whether bystanders must not read it, and it stands on no paper
     */
    private record Aspect(String key, Function<Side, String> text, boolean identifying) {}

    private List<Aspect> aspects() {
        return List.of(
                hidden("field.name", side -> name(side.child().names().child())),
                hidden("field.alias", side -> name(side.child().names().alias())),
                hidden("field.father_name", side -> name(side.child().names().father())),
                hidden("field.mother_name", side -> name(side.child().names().mother())),
                hidden("field.guardian_name", side -> name(side.child().names().guardian())),
                hidden(
                        "field.companions",
                        side -> String.join(", ", side.child().names().companions().spellings())),
                open("field.sex", side -> words.text("sex", side.child().sex())),
                open("field.age_years", side -> age(side.child())),
                open("field.date_of_birth", side -> born(side.child())),
                open("alarm.day", side -> Days.day(side.event().date(), words)),
                open("field.place", side -> Places.text(side.event().place(), directory, words)),
                hidden("field.guardian_phone", side -> side.child().contact().guardianPhone()),
                open("field.marks", side -> side.child().appearance().marks()),
                open("field.clothes", side -> side.child().appearance().clothes()),
                open("field.belongings", side -> side.child().appearance().belongings()),
                open(
                        "field.languages",
                        side ->
                                codes.said(
                                        CodedField.LANGUAGES,
                                        side.child().background().languages())));
    }

    private static Aspect open(String key, Function<Side, String> text) {
        return new Aspect(key, text, false);
    }

    private static Aspect hidden(String key, Function<Side, String> text) {
        return new Aspect(key, text, true);
    }

    private static String name(PersonName name) {
        return String.join(" / ", name.spellings());
    }

    private String age(ChildDescription child) {
        return child.age() == null ? "" : ChildWords.age(child.age(), words);
    }

    private String born(ChildDescription child) {
        return child.dateOfBirth() == null ? "" : Days.approximate(child.dateOfBirth(), words);
    }

    /** The table. */
    Component of(DuplicateView view) {
        Box body = Box.of("tbody", "");
        Box faces =
                row(
                        view,
                        words.text("compare.photo"),
                        photos(view.one()),
                        Box.of("td", ""),
                        photos(view.other()));
        faces.addClassNames("tc-compare-photos", OnScreen.ALONE);
        body.add(faces);
        body.add(
                row(
                        view,
                        words.text("compare.record"),
                        record(view.one()),
                        Box.of("td", ""),
                        record(view.other())));
        aspects().forEach(aspect -> body.add(row(view, aspect)));
        return Box.of(
                        "table",
                        "tc-compare",
                        Box.text("caption", "tc-visually-hidden", words.text("alarm.caption")),
                        Box.of("thead", "", head(view)),
                        body)
                .named("comparison");
    }

    private Component head(DuplicateView view) {
        return Box.of(
                "tr",
                "",
                heading(words.text("compare.aspect")),
                heading(view.one().header().number()),
                heading(words.text("compare.mark")),
                heading(view.other().header().number()));
    }

    private static Component heading(String text) {
        return Box.text("th", "", text).with("scope", "col");
    }

    private Component row(DuplicateView view, Aspect aspect) {
        String one = aspect.text().apply(view.one());
        String other = aspect.text().apply(view.other());
        Agreement agreement = Agreement.DIFFERS;
        if (one.isBlank() || other.isBlank()) {
            agreement = Agreement.NOT_RECORDED;
        } else if (one.equalsIgnoreCase(other)) {
            agreement = Agreement.AGREES;
        }
        String look =
                switch (agreement) {
                    case AGREES -> "tc-agrees";
                    case NOT_RECORDED -> "tc-unknown";
                    default -> "tc-differs";
                };
        return row(
                view,
                words.text(aspect.key()),
                value(one, aspect),
                Box.text("td", "tc-mark " + look, words.text("agreement", agreement)),
                value(other, aspect));
    }

    private static Box row(
            DuplicateView view, String label, Component one, Component mark, Component other) {
        return Box.of(
                "tr",
                "",
                Box.text("th", "", label).with("scope", "row"),
                Box.of("td", "", one).with("data-label", view.one().header().number()),
                mark,
                Box.of("td", "", other).with("data-label", view.other().header().number()));
    }

    private Component value(String text, Aspect aspect) {
        if (text.isBlank()) {
            return Box.text("span", "tc-unknown", words.text("compare.not_recorded"));
        }
        return aspect.identifying()
                ? OnScreen.of(ChildName.identifying(text, words), words)
                : ChildName.written(text);
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
        return Box.of(
                "div",
                "",
                side.own()
                        ? Links.to(Links.ofCase(side.header().id()), number, "side-case")
                        : Box.text("span", "", number),
                Box.text("div", "tc-small", words.text("case_kind", side.header().kind())),
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        Places.office(side.header().office(), directory, words)));
    }
}
