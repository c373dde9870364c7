package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.PublicChannel;
import org.trackchild.registry.api.Publication;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Orders in words. */
public final class OrderWords {

    private OrderWords() {}

    /** Address of an order. */
    static String address(Order order) {
        return "order/" + order.id();
    }

    /** "CWC-UP-LUCKNOW/2026/0001, 12 Nov 2026". */
    static String brief(Order order, Words words) {
        return order.signature()
                .map(signed -> signed.number() + ", " + Days.day(signed.at(), words))
                .orElse("");
    }

    /** Where an order stands; a signed one whose days are over has no effect any more. */
    static Box badge(Order order, Words words) {
        return Badges.badge(look(order, words), standing(order, words));
    }

    /** The look of the badge that says where an order stands. */
    static String look(Order order, Words words) {
        if (!order.isIntact()) {
            return "overdue";
        }
        return switch (order.status()) {
            case DRAFT -> "proposal";
            case SIGNED -> isOver(order, words) || isEarly(order, words) ? "closed" : "home";
            case REVOKED, DISCARDED -> "closed";
        };
    }

    /** The same in words. */
    public static String standing(Order order, Words words) {
        if (!order.isIntact()) {
            return words.text("orders.not_intact");
        }
        if (order.isEndWithheld()) {
            return words.text("orders.ended");
        }
        boolean signed = order.status() == OrderStatus.SIGNED;
        if (signed && isOver(order, words)) {
            return words.text("orders.over");
        }
        return signed && isEarly(order, words)
                ? words.text("orders.early")
                : words.text("order_status", order.status());
    }

    private static boolean isOver(Order order, Words words) {
        return order.content().until().map(last -> last.isBefore(words.today())).orElse(false);
    }

    private static boolean isEarly(Order order, Words words) {
        return order.content().from().isAfter(words.today());
    }

    /** "From 12 Nov 2026 to 12 Dec 2026". */
    public static String validity(Order order, Words words) {
        String from = Days.day(order.content().from(), words);
        return order.content()
                .until()
                .map(last -> words.text("orders.from_until", from, Days.day(last, words)))
                .orElseGet(() -> words.text("orders.from", from));
    }

    /** "Form 44 · JJ Act 2015, section 40". */
    static String basis(OrderKind kind, Words words) {
        return kind.legal().form().isEmpty()
                ? kind.legal().basis()
                : kind.legal().basis() + " · " + words.text("steps.form", kind.legal().form());
    }

    /** Who did something for which office, and when. */
    static String said(String key, Statement statement, Directory directory, Words words) {
        return words.text(
                key,
                statement.user(),
                Places.office(statement.office(), directory, words),
                Days.moment(statement.at(), words));
    }

    /** Who signed, as what, for which office, and when. */
    static String signed(Order.Signature signature, Directory directory, Words words) {
        return words.text(
                "orders.signed_by",
                signature.user(),
                words.text(LegalWords.of(signature.role())),
                Places.office(signature.office(), directory, words),
                Days.moment(signature.at(), words));
    }

    /** The codes among which fields and channels are chosen. */
    static List<String> codes(Evidence.Shape shape) {
        return shape == Evidence.Shape.FIELDS
                ? Publication.PERMISSIBLE.stream().map(Code::code).toList()
                : Arrays.stream(PublicChannel.values()).map(Code::code).toList();
    }

    /** What such a code is called. */
    static String word(Evidence.Shape shape, String code, Words words) {
        return words.text((shape == Evidence.Shape.FIELDS ? "field." : "channel.") + code);
    }

    /** A row of a list of terms and texts. */
    static Component fact(String term, Component text) {
        return Box.of("div", "", Box.text("dt", "", term), Box.of("dd", "", text));
    }

    /** Where a particular stands in the form; those that are unknown come last. */
    static int position(List<Evidence> known, String code) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).code().equals(code)) {
                return i;
            }
        }
        return known.size();
    }

    /** Whether a particular is what somebody wrote: the same in every language. */
    static boolean isWritten(Evidence.Shape shape) {
        return switch (shape) {
            case LINE, TEXT, HOURS, ORDER, FORM, FIT -> true;
            case FIELDS, CHANNELS, DATE, HOME, OFFICE, OFFICES -> false;
        };
    }

    /**
     * What a particular says.
     *
     * @param evidence what it is; empty when the rules do not know it any more
     */
    public static String told(
            Optional<Evidence> evidence, String text, Directory directory, Words words) {
        Evidence.Shape shape = evidence.map(Evidence::shape).orElse(Evidence.Shape.TEXT);
        return switch (shape) {
            case FIELDS, CHANNELS ->
                    Arrays.stream(text.split("\\s+"))
                            .map(code -> word(shape, code, words))
                            .collect(Collectors.joining(", "));
            case DATE -> day(text, words);
            case HOME, OFFICE ->
                    text.length() > OfficeId.LONGEST
                            ? text
                            : Places.office(new OfficeId(text), directory, words);
            case OFFICES ->
                    Arrays.stream(text.split("\\s+"))
                            .filter(id -> id.length() <= OfficeId.LONGEST)
                            .map(id -> Places.office(new OfficeId(id), directory, words))
                            .collect(Collectors.joining(", "));
            case LINE, TEXT, HOURS, ORDER, FORM, FIT -> text;
        };
    }

    private static String day(String text, Words words) {
        try {
            return Days.day(LocalDate.parse(text), words);
        } catch (DateTimeParseException otherRulesThen) {
            return text;
        }
    }
}
