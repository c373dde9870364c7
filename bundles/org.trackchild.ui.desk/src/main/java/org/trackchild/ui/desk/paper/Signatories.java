package org.trackchild.ui.desk.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.access.api.Colleagues;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * Who answers for what a sheet says, by the names of the people and not of their accounts, and
 * where they sign.
 *
 * @param directory knows offices
 * @param colleagues knows what people are called
 */
public record Signatories(Directory directory, Colleagues colleagues) {

    /**
     * A signature that was given at the desk.
     *
     * @param user name of the account
     * @param role as what
     * @param office on whose behalf
     * @param at when
     */
    public record Signed(String user, Role role, OfficeId office, Instant at) {}

    /** Who said something for which office, and when. */
    public Box said(Tongues in, String classes, String key, Statement statement) {
        return in.each(
                "p",
                classes,
                words ->
                        words.text(
                                key,
                                colleagues.name(statement.user()),
                                Places.office(statement.office(), directory, words),
                                Days.moment(statement.at(), words)));
    }

    /** Who signed, as what, for which office, and when. */
    public Box signed(Tongues in, String classes, String key, Signed by) {
        return in.each(
                "p",
                classes,
                words ->
                        words.text(
                                key,
                                colleagues.name(by.user()),
                                words.text(LegalWords.of(by.role())),
                                Places.office(by.office(), directory, words),
                                Days.moment(by.at(), words)));
    }

    /** Where somebody signs on paper what was not signed at the desk yet: lines to write on. */
    public Box place(Tongues in) {
        return place(in, words -> "", words -> "", words -> "", words -> "");
    }

    /** Where the person signs on paper who has signed at the desk. */
    public Box place(Tongues in, Signed by) {
        return place(
                in,
                words -> colleagues.name(by.user()),
                words ->
                        words.text(LegalWords.of(by.role()))
                                + ", "
                                + Places.office(by.office(), directory, words),
                words -> town(by.office(), words),
                words -> Days.day(by.at(), words));
    }

    /** Where somebody signs on paper who was present. */
    public Box place(Tongues in, String present) {
        return place(in, words -> present, words -> "", words -> "", words -> "");
    }

    private String town(OfficeId id, Words words) {
        Optional<Office> office = directory.office(id);
        return office.map(known -> Places.district(known.district(), directory, words))
                .filter(name -> !name.isEmpty())
                .or(() -> office.map(known -> Places.state(known.state(), directory, words)))
                .orElse("");
    }

    private static Box place(
            Tongues in,
            Function<Words, String> name,
            Function<Words, String> post,
            Function<Words, String> town,
            Function<Words, String> day) {
        Box lines =
                Box.of(
                        "dl",
                        "desk-signature-lines",
                        line(in, "paper.signature", words -> ""),
                        line(in, "paper.name", name),
                        line(in, "paper.designation", post),
                        line(in, "paper.place", town),
                        line(in, "paper.date", day));
        return Box.of(
                        "div",
                        "desk-signature",
                        lines,
                        in.text("div", "desk-seal", words -> words.text("paper.seal")))
                .named("signature-place");
    }

    private static Box line(Tongues in, String key, Function<Words, String> text) {
        return Box.of(
                "div", "", in.text("dt", "", words -> words.text(key)), in.text("dd", "", text));
    }
}
