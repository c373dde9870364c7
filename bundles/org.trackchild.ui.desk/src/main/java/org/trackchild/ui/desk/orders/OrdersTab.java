package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The orders of a case, what may be published, and the form that draws an order up. */
public final class OrdersTab extends Div {

    private final transient CaseOrders orders;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Acts acts;

    private final OrderForm form;

    /**
     * What can be done here; all may refuse.
     *
     * @param draft draws an order up
     * @param protect says that the identity of the child must not be published
     * @param lift takes that back, on a ground
     * @param fit with whom the child can be placed, by what was typed
     */
    public record Acts(
            Consumer<OrderDraft> draft,
            Runnable protect,
            Consumer<LiftDraft> lift,
            Function<String, List<Recognitions.Choice>> fit) {}

    /**
     * @param chosen code of the kind of order to draw up; empty for none
     * @param slot where what is typed into the form of an order is kept
     */
    public OrdersTab(
            CaseOrders orders,
            String chosen,
            FormDrafts.Slot slot,
            Directory directory,
            Words words,
            Acts acts) {
        this.orders = orders;
        this.directory = directory;
        this.words = words;
        this.acts = acts;
        addClassName("desk-groups");
        Names.name(this, "orders");
        orders.protection()
                .said()
                .ifPresent(
                        said ->
                                add(
                                        Box.of(
                                                        "div",
                                                        "tc-warning",
                                                        Box.text(
                                                                "p",
                                                                "tc-strong",
                                                                words.text("orders.protected")),
                                                        Box.text(
                                                                "p",
                                                                "tc-small",
                                                                OrderWords.said(
                                                                        "orders.protected_by",
                                                                        said,
                                                                        directory,
                                                                        words)))
                                                .named("identity-protected")));
        add(list());
        if (orders.header().kind() == CaseKind.MISSING || !orders.published().isEmpty()) {
            add(published());
        }
        form =
                new OrderForm(
                        orders.kinds(),
                        chosen,
                        new OrderForm.Homes(directory, orders.header().office(), acts.fit()),
                        slot,
                        words,
                        acts.draft());
        if (!orders.kinds().isEmpty()) {
            add(
                    Box.of(
                            "section",
                            "tc-sheet",
                            Box.text("h2", "", words.text("orders.new")),
                            Box.text("p", "tc-muted", words.text("orders.new_means")),
                            form));
        }
        if (orders.protection().mayLift()) {
            add(lifting());
        }
        orders.protection().lifted().ifPresent(lift -> add(lifted(lift)));
        if (orders.protection().maySay()) {
            add(protection());
        }
    }

    /** Takes the focus to the form. */
    public void begin() {
        form.begin();
    }

    private Component list() {
        Box sheet = Box.of("section", "tc-sheet", Box.text("h2", "", words.text("orders.title")));
        if (orders.orders().isEmpty()) {
            sheet.add(Box.text("p", "tc-muted", words.text("orders.none")).named("no-orders"));
            return sheet;
        }
        Box rows = Box.of("ul", "tc-rows").named("order-list");
        orders.orders().forEach(view -> rows.add(row(view)));
        sheet.add(rows);
        return sheet;
    }

    private Component row(OrderView view) {
        Order order = view.order();
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words.text(view.title())),
                        Box.text("div", "tc-number", order.number()),
                        Box.text("div", "tc-small", OrderWords.validity(order, words)),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                order.signature()
                                        .map(signed -> OrderWords.signed(signed, directory, words))
                                        .orElseGet(
                                                () ->
                                                        OrderWords.said(
                                                                "orders.drafted_by",
                                                                order.drafted(),
                                                                directory,
                                                                words))));
        boolean waits = view.may(OrderView.Act.SIGN);
        return Box.of(
                        "li",
                        "tc-row",
                        OrderWords.badge(order, words),
                        text,
                        Links.button(
                                OrderWords.address(order),
                                words.text(waits ? "orders.check" : "orders.open"),
                                "open-order",
                                waits))
                .named("order-row");
    }

    private Component published() {
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("orders.published")));
        if (orders.published().isEmpty()) {
            sheet.add(Box.text("p", "", words.text("orders.nothing_published")));
        } else {
            Box list = Box.of("dl", "tc-summary-list");
            orders.published().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                            each ->
                                    list.add(
                                            OrderWords.fact(
                                                    words.text("channel", each.getKey()),
                                                    Box.text(
                                                            "span", "", fields(each.getValue())))));
            sheet.add(list);
        }
        return sheet.named("published");
    }

    private String fields(Set<Field> fields) {
        return fields.stream()
                .sorted(Comparator.naturalOrder())
                .map(field -> words.text("field", field))
                .collect(Collectors.joining(", "));
    }

    private Component lifting() {
        return Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("orders.protection")),
                        Unfolding.form(
                                "lift-protection",
                                words.text("orders.lift"),
                                words,
                                () -> new LiftForm(words).sheet(acts.lift())))
                .named("lifting");
    }

    private Component lifted(ProtectionLift lift) {
        Box note =
                Box.of(
                        "div",
                        "tc-note",
                        Box.text(
                                "p",
                                "",
                                OrderWords.said(
                                        "orders.lifted_by", lift.lifted(), directory, words)));
        lift.permission()
                .ifPresent(
                        court ->
                                note.add(
                                        Box.text(
                                                "p",
                                                "",
                                                words.text(
                                                        "orders.court_permits",
                                                        court.court(),
                                                        court.number(),
                                                        Days.day(court.day(), words)))));
        note.add(Box.of("div", "desk-quote", ChildName.identifying(lift.lifted().reason(), words)));
        return note.named("protection-lifted");
    }

    private Component protection() {
        Box place = Box.of("section", "tc-sheet tc-sheet-plain").named("protection");
        Button open = new Button(words.text("orders.protect"));
        open.addClickListener(
                click -> {
                    place.removeAll();
                    place.add(check());
                });
        place.add(
                Box.text("h2", "", words.text("orders.protection")),
                Box.text("p", "tc-muted", words.text("orders.protection_when")),
                Names.name(open, "protect-identity"));
        return place;
    }

    private Component check() {
        Box refusal = Box.of("div", "").with("role", "alert");
        Button sure = new Button(words.text("orders.protect"));
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sure.addClickListener(
                click -> {
                    try {
                        acts.protect().run();
                    } catch (ProblemException refused) {
                        refusal.setText(Refusals.sentences(refused, words));
                    }
                });
        Box check =
                Box.of(
                        "div",
                        "",
                        Box.text("h2", "", words.text("orders.protection")),
                        Box.text("p", "tc-warning", words.text("orders.protect_means")),
                        refusal,
                        Box.of("div", "tc-actions", Names.name(sure, "protect-identity-sure")));
        check.with("tabindex", "-1");
        check.getElement().callJsFunction("focus");
        return check;
    }
}
