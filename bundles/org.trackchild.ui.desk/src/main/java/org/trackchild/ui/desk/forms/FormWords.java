package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormRows;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Source;
import org.trackchild.rules.api.Legal;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** Forms in words. */
public final class FormWords {

    private FormWords() {}

    /** Address of a form, or of one part of it. */
    static String address(CaseForm form, String section) {
        return "form/" + form.id() + (section.isEmpty() ? "" : "?section=" + section);
    }

    /** An item with its number. */
    static String label(FormItem item, Words words) {
        String label = words.text(item.label());
        return item.number().isEmpty() ? label : item.number() + ". " + label;
    }

    /** Where a form stands. */
    static Box badge(FormView view, Words words) {
        if (!view.seal().intact()) {
            return Badges.badge("overdue", words.text("forms.not_intact")).named("form-status");
        }
        FormStatus status = view.form().status();
        String look =
                switch (status) {
                    case DRAFT -> "due";
                    case HANDED_IN -> "active";
                    case DISCARDED -> "closed";
                };
        return Badges.badge(look, words.text("form_status", status)).named("form-status");
    }

    /** How far a form has been filled in, in words. */
    public static String progress(FormView view, Words words) {
        return words.text(
                "forms.progress", Figures.grouped(view.answered()), Figures.grouped(view.asked()));
    }

    /** The same as a bar, which tells nothing more. */
    static Box bar(FormView view) {
        int percent = view.asked() == 0 ? 0 : 100 * view.answered() / view.asked();
        Box done = Box.of("span", "").with("style", "inline-size:" + percent + "%");
        return Box.of("div", "desk-progress", done).with("aria-hidden", "true");
    }

    /** The number of the form of the law, and where it is written. */
    static String basis(Legal legal, Words words) {
        return legal.form().isEmpty()
                ? legal.basis()
                : legal.basis() + " · " + words.text("steps.form", legal.form());
    }

    /** Where an answer is known from. */
    static String source(Source source, Words words) {
        if (!source.file().isEmpty()) {
            return words.text(
                    source.isForm() ? "forms.from_other.form" : "forms.from_other.record",
                    source.file());
        }
        return source.isForm()
                ? words.text("forms.from.form")
                : words.text("forms.from." + source.origin());
    }

    /** Who did something, when. */
    static String said(String key, Statement statement, Directory directory, Words words) {
        return words.text(
                key,
                statement.user(),
                Places.office(statement.office(), directory, words),
                Days.moment(statement.at(), words));
    }

    /** Who handed a form in. */
    static String signed(CaseForm.Submission signature, Directory directory, Words words) {
        return words.text(
                "forms.handed_in_by",
                signature.user(),
                words.text(LegalWords.of(signature.role())),
                Places.office(signature.office(), directory, words),
                Days.moment(signature.at(), words));
    }

    /** An answer to read; one that the rules ask for in another way now, as it was recorded. */
    static Component answer(FormView.Item filled, Words words) {
        return answer(filled, Tongues.of(words), (text, language) -> text);
    }

    /**
     * The same on a sheet.
     *
     * @param known says what was taken over in a language, where a name in it is known
     */
    static Component answer(
            FormView.Item filled, Tongues in, BiFunction<String, Words, String> known) {
        FormItem item = filled.item();
        String text = filled.text();
        Words words = in.first();
        if (!filled.readable()) {
            return asRecorded(item, text, words);
        }
        if (words.isShielded()) {
            return ChildName.identifying(text, words);
        }
        if (item.shape() == FormItem.Shape.TABLE) {
            return table(item, text, in);
        }
        Box written =
                isWritten(item)
                        ? in.text(
                                "span",
                                "",
                                language ->
                                        filled.source().isPresent()
                                                ? known.apply(text, language)
                                                : text)
                        : in.text("span", "", language -> plain(item, text, language));
        written.addClassNames("desk-lines", "tc-private");
        return written;
    }

    private static boolean isWritten(FormItem item) {
        return item.shape() == FormItem.Shape.LINE || item.shape() == FormItem.Shape.TEXT;
    }

    /** An answer from when the rules asked for something else, with a word that says so. */
    static Box asRecorded(FormItem item, String text, Words words) {
        Box written = ChildName.identifying(text, words);
        written.addClassName("desk-lines");
        return Box.of(
                        "div",
                        "",
                        written,
                        Box.text("p", "tc-note tc-small", words.text("forms.as_recorded")))
                .named("as-recorded-" + item.code());
    }

    /** An answer as a text, which the item can read. */
    private static String readable(FormItem item, String text, Words words) {
        return switch (item.shape()) {
            case YES_NO -> words.text("forms." + text);
            case CHOICE, SEVERAL ->
                    Arrays.stream(text.split(" "))
                            .map(code -> word(item, code, words))
                            .collect(Collectors.joining(", "));
            case DATE -> Days.day(LocalDate.parse(text), words);
            case TABLE ->
                    FormRows.read(text, item.asked().words().size()).stream()
                            .map(
                                    row ->
                                            row.stream()
                                                    .filter(cell -> !cell.isEmpty())
                                                    .collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("; "));
            default -> text;
        };
    }

    /** An answer as a text. */
    static String plain(FormItem item, String text, Words words) {
        return item.reads(text) ? readable(item, text, words) : text;
    }

    /** A word to choose; its code when the rules do not know it any more. */
    static String word(FormItem item, String code, Words words) {
        return item.asked().words().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> words.text(each.label()))
                .findFirst()
                .orElse(code);
    }

    private static Component table(FormItem item, String text, Tongues in) {
        List<FormItem.Word> columns = item.asked().words();
        Box head = Box.of("tr", "");
        columns.forEach(
                column ->
                        head.add(
                                in.text("th", "", words -> words.text(column.label()))
                                        .with("scope", "col")));
        Box body = Box.of("tbody", "");
        for (List<String> row : FormRows.read(text, columns.size())) {
            Box line = Box.of("tr", "");
            for (int i = 0; i < columns.size(); i++) {
                FormItem.Word column = columns.get(i);
                line.add(
                        Box.of("td", "", ChildName.identifying(row.get(i), in.first()))
                                .with("data-label", in.plain(words -> words.text(column.label()))));
            }
            body.add(line);
        }
        return Box.of("table", "desk-form-table", Box.of("thead", "", head), body);
    }
}
