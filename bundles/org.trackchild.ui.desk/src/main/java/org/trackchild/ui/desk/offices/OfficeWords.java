package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Telephone;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** What an office is called, and how it is reached, in words. */
final class OfficeWords {

    private OfficeWords() {}

    static String place(Office office, Directory directory, Words words) {
        String where = Places.state(office.state(), directory, words);
        String nearer = Places.district(office.district(), directory, words);
        return nearer.isEmpty() ? where : nearer + ", " + where;
    }

    /** Whether it is closed, or somebody has made sure of it. */
    static Component badge(Office office, Words words) {
        if (!office.isOpen()) {
            return Badges.badge("closed", words.text("office.closed"));
        }
        if (isVerified(office, words)) {
            return Badges.badge("home", words.text("office.verified"));
        }
        boolean ever = office.entry().standing().verified().isPresent();
        return Badges.badge(
                "due", words.text(ever ? "office.unverified" : "office.never_verified"));
    }

    /** Whether somebody has made sure of an office within the last year. */
    static boolean isVerified(Office office, Words words) {
        Instant since = words.now().minus(Duration.ofDays(OfficeRegister.VERIFY_DAYS));
        return office.isVerifiedSince(since);
    }

    /** One way to reach an office; a number can be called, an address on the web opened. */
    static Component contact(OfficeContact contact, Words words) {
        Component value =
                switch (contact.kind()) {
                    case TELEPHONE, MOBILE, HELPLINE -> Telephone.number(contact.value());
                    case EMAIL, WEBSITE -> Box.text("span", "", contact.value());
                    // what was one line once is an address in which numbers stand, too
                    case ADDRESS -> Telephone.in(contact.value());
                };
        Box line =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "span",
                                "tc-muted",
                                words.text("office.contact", contact.kind()) + ": "),
                        value);
        if (!contact.open()) {
            line.add(Box.text("span", "tc-muted tc-small", " · " + words.text("office.internal")));
        }
        return line.named("contact");
    }

    /** Days and times, such as "Mon–Fri 10:00–17:00"; empty when nobody has said any. */
    static String hours(OfficeHours hours, Words words) {
        return hours.always()
                ? words.text("office.always")
                : hours.spans().stream()
                        .map(
                                span ->
                                        span.days().stream()
                                                        .map(day -> day(day, words))
                                                        .collect(Collectors.joining(", "))
                                                + " "
                                                + Days.time(span.from())
                                                + "–"
                                                + Days.time(span.to()))
                        .collect(Collectors.joining("; "));
    }

    static String day(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.language());
    }

    /** "40 children, girls, 6 to 17 years". */
    static String intake(OfficeIntake intake, Words words) {
        String whom =
                words.text(
                        "office.takes",
                        Integer.toString(intake.places()),
                        intake.sexes().stream()
                                .sorted()
                                .map(sex -> words.text("fit.sex", sex))
                                .collect(Collectors.joining(", ")),
                        Integer.toString(intake.lowestAge()),
                        Integer.toString(intake.highestAge()));
        return intake.disability() ? whom + "; " + words.text("office.disability_fit") : whom;
    }
}
