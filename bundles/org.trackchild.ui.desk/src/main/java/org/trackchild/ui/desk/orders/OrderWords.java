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
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.PublicChannel;
import org.trackchild.registry.api.Publication;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
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
        LocalDate today = words.today();
        OrderStatus status = order.status();
        boolean over = order.content().until().map(last -> last.isBefore(today)).orElse(false);
        boolean early = order.content().from().isAfter(today);
        if (!order.isIntact()) {
            return Badges.badge("overdue", words.text("orders.not_intact"));
        }
        if (status == OrderStatus.SIGNED && (over || early)) {
            return Badges.badge("closed", words.text(over ? "orders.over" : "orders.early"));
        }
        String look =
                switch (status) {
                    case DRAFT -> "proposal";
                    case SIGNED -> "home";
                    case REVOKED, DISCARDED -> "closed";
                };
        return Badges.badge(look, words.text("order_status", status));
    }

    /** "From 12 Nov 2026 to 12 Dec 2026". */
    static String validity(Order order, Words words) {
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
                : words.text("steps.form", kind.legal().form()) + " · " + kind.legal().basis();
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

    /** What an order says, as terms and texts. */
    static Component particulars(OrderView view, Directory directory, Words words) {
        Box list = Box.of("dl", "tc-summary-list").named("particulars");
        List<Evidence> known = view.kind().map(OrderKind::particulars).orElse(List.of());
        view.order().content().particulars().entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(each -> position(known, each.getKey())))
                .forEach(
                        each -> {
                            Optional<Evidence> evidence =
                                    known.stream()
                                            .filter(one -> one.code().equals(each.getKey()))
                                            .findFirst();
                            list.add(
                                    fact(
                                            evidence.map(one -> words.text(one.label()))
                                                    .orElse(each.getKey()),
                                            told(evidence, each.getValue(), directory, words)));
                        });
        return list;
    }

    private static int position(List<Evidence> known, String code) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).code().equals(code)) {
                return i;
            }
        }
        return known.size();
    }

    private static Component told(
            Optional<Evidence> evidence, String text, Directory directory, Words words) {
        Evidence.Shape shape = evidence.map(Evidence::shape).orElse(Evidence.Shape.TEXT);
        return switch (shape) {
            case FIELDS, CHANNELS ->
                    Box.text(
                            "span",
                            "",
                            Arrays.stream(text.split("\\s+"))
                                    .map(code -> word(shape, code, words))
                                    .collect(Collectors.joining(", ")));
            case DATE -> Box.text("span", "", day(text, words));
            case HOME ->
                    Box.text(
                            "span",
                            "",
                            text.length() > OfficeId.LONGEST
                                    ? text
                                    : Places.office(new OfficeId(text), directory, words));
            case LINE, TEXT, ORDER, FORM -> {
                Box written = ChildName.identifying(text, words);
                written.addClassName("desk-lines");
                yield written;
            }
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
