package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Words;

/**
 * An order as a sheet of paper: the form, of whom it is, the words by which it orders, what else it
 * says, and where it is signed.
 *
 * @param view the order
 * @param signatories who answers for it
 * @param in the languages of the sheet
 */
record OrderSheet(OrderView view, Signatories signatories, Tongues in) {

    /** What is filled in into the words of an order. */
    private static final Pattern GAP = Pattern.compile("\\{[a-z0-9_]+\\}");

    /**
     * The sheet.
     *
     * @param reader stands on what is printed
     */
    Paper of(Caller reader) {
        Order order = view.order();
        CaseSummary subject = view.subject();
        OfficeId office =
                order.signature().map(Order.Signature::office).orElse(order.drafted().office());
        Paper paper =
                new Paper(
                        "order-sheet",
                        in,
                        new Paper.Head(
                                words -> Places.office(office, signatories.directory(), words),
                                subject.header().number(),
                                order.signature().isEmpty()),
                        Paper.Mark.restricted(reader));
        paper.with(
                in.each(
                        "p",
                        "tc-strong",
                        words -> Places.office(office, signatories.directory(), words)));
        view.kind()
                .ifPresent(
                        kind ->
                                paper.with(
                                        in.each(
                                                "p",
                                                "tc-muted tc-small",
                                                words -> OrderWords.basis(kind, words))));
        paper.with(
                in.text("h1", "", words -> words.text(view.title())).named("title"),
                Badges.badge(
                        OrderWords.look(order, in.first()),
                        in.plain(words -> OrderWords.standing(order, words))));
        if (!order.isIntact()) {
            paper.with(
                    in.each("p", "tc-warning", words -> words.text("orders.not_intact_means"))
                            .named("not-intact"));
        }
        paper.with(facts(order, subject));
        view.kind().flatMap(OrderKind::says).ifPresent(said -> paper.with(said()));
        return paper.with(
                new OrderParticulars(view, signatories.directory(), in).list(), signatures(order));
    }

    private Component facts(Order order, CaseSummary subject) {
        Box facts =
                Box.of(
                        "dl",
                        "tc-summary-list",
                        in.fact("orders.number", number(order)),
                        in.fact(
                                "orders.case",
                                Box.text("span", "tc-number", subject.header().number())
                                        .named("case-number")));
        if (!subject.firNumber().isEmpty()) {
            facts.add(
                    in.fact(
                            "field.fir_number",
                            Box.text("span", "tc-number", subject.firNumber()).named("fir")));
        }
        facts.add(
                in.fact("orders.child", ChildName.of(subject.name(), in.first())),
                in.fact(
                        "orders.who",
                        in.text(
                                "span",
                                "",
                                words -> ChildWords.brief(subject.sex(), subject.age(), words))),
                in.fact(
                        "orders.valid",
                        in.text("span", "", words -> OrderWords.validity(order, words))));
        return facts;
    }

    private Component number(Order order) {
        return order.number().isEmpty()
                ? in.text("span", "", words -> words.text("orders.no_number"))
                : Box.text("span", "tc-number", order.number()).named("order-number");
    }

    private Component said() {
        return Box.of(
                "section",
                "desk-order-words",
                in.text("h2", "", words -> words.text("orders.words")),
                in.each("p", "", this::said).named("order-words"));
    }

    private String said(Words words) {
        return GAP.matcher(words.text(view.kind().flatMap(OrderKind::says).orElseThrow()))
                .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(), words)));
    }

    private String filled(String gap, Words words) {
        if (gap.equals(OrderKind.CHILD)) {
            return words.isShielded()
                    ? words.text("shield.text")
                    : String.join(" / ", view.subject().name().spellings());
        }
        return view.kind().stream()
                .flatMap(kind -> kind.particulars().stream())
                .filter(each -> gap.equals("{" + each.code() + "}"))
                .findFirst()
                .map(each -> filled(each, words))
                .orElse(gap);
    }

    private String filled(Evidence each, Words words) {
        return words.isShielded() && OrderWords.isWritten(each.shape())
                ? words.text("shield.text")
                : OrderWords.told(
                        Optional.of(each),
                        view.order().content().particulars().getOrDefault(each.code(), ""),
                        signatories.directory(),
                        words);
    }

    private Component signatures(Order order) {
        Box box = Box.of("div", "").named("signatures");
        box.add(signatories.said(in, "tc-muted tc-small", "orders.drafted_by", order.drafted()));
        order.signature().ifPresent(signature -> sign(box, signature));
        order.ended().ifPresent(said -> ended(box, order, said));
        box.add(places(order));
        return box;
    }

    private void ended(Box box, Order order, Statement said) {
        if (order.isEndWithheld()) {
            box.add(in.text("div", "tc-strong", words -> words.text("orders.ended")));
            return;
        }
        boolean signed = order.signature().isPresent();
        String revoked = order.hasLapsed() ? "orders.lapsed" : "orders.revoked_by";
        box.add(signatories.said(in, "tc-strong", signed ? revoked : "orders.discarded_by", said));
        if (signed && !order.hasLapsed()) {
            box.add(Box.of("div", "desk-quote", ChildName.identifying(said.reason(), in.first())));
        }
    }

    /**
     * Where the order is signed on paper: by who signed it at the desk, and by who sat with them.
     */
    private Component places(Order order) {
        Box places = Box.of("div", "desk-signatures tc-print-only").named("signature-places");
        if (order.signature().isEmpty()) {
            places.add(signatories.place(in));
        }
        order.signature()
                .map(OrderSheet::signed)
                .ifPresent(by -> places.add(signatories.place(in, by)));
        order.signature()
                .flatMap(Order.Signature::sat)
                .ifPresent(
                        sat ->
                                sat.present()
                                        .forEach(name -> places.add(signatories.place(in, name))));
        return places;
    }

    private static Signatories.Signed signed(Order.Signature signature) {
        return new Signatories.Signed(
                signature.user(), signature.role(), signature.office(), signature.at());
    }

    private void sign(Box box, Order.Signature signature) {
        box.add(
                signatories
                        .signed(in, "tc-strong", "orders.signed_by", signed(signature))
                        .named("signed-by"),
                sat(signature),
                in.each(
                        "p",
                        "tc-muted tc-small desk-digest",
                        words -> words.text("orders.digest", signature.digest())));
    }

    /** The sitting in which it was signed, and who was present. */
    private Component sat(Order.Signature signature) {
        return signature
                .sat()
                .map(
                        sat ->
                                in.each(
                                        "p",
                                        "",
                                        words ->
                                                words.text(
                                                        "orders.sat",
                                                        String.join(", ", sat.present()))))
                .orElseGet(
                        () ->
                                in.each(
                                        "p",
                                        "tc-muted tc-small",
                                        words -> words.text("orders.not_sat")))
                .named("signed-in-sitting");
    }
}
