package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Figures;

/** Drafts that wait for the signature of the reader, the oldest first. Follows the journal. */
final class ToSign extends Screen {

    private static final int PAGE = 50;

    private final transient Orders orders;

    private final transient Directory directory;

    private final transient ShownPages pages = new ShownPages();

    private transient LiveList list;

    private Box count;

    private Box nothing;

    private transient More more;

    ToSign(Desk desk, Orders orders, Directory directory) {
        super(desk, "page-orders");
        this.orders = orders;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("orders.to_sign");
    }

    @Override
    protected void build() {
        Box rows = Box.of("ul", "tc-rows").named("orders-to-sign");
        list = new LiveList(rows, words());
        count = Box.of("p", "tc-muted").with("role", "status").named("count");
        nothing =
                Box.of(
                                "div",
                                "tc-empty",
                                Box.text("p", "", text("orders.nothing_to_sign")),
                                Links.to("cases", text("proposals.to_cases"), "to-cases"))
                        .named("nothing-to-sign");
        more = new More("more-orders", words());
        add(head(), count, nothing, rows, more.line());
        show();
    }

    private void show() {
        if (list == null) {
            return;
        }
        List<OrderView> drafts =
                pages.read(next -> orders.toSign(caller(), next, PAGE), more, this::show).items();
        list.show(
                drafts.stream()
                        .map(
                                view ->
                                        new LiveList.Row(
                                                view.order().id().toString(),
                                                view.subject(),
                                                () -> row(view)))
                        .toList());
        count.setText(text("orders.count", Figures.grouped(orders.countToSign(caller()))));
        nothing.setVisible(drafts.isEmpty());
        count.setVisible(!drafts.isEmpty());
    }

    private Component row(OrderView view) {
        Order order = view.order();
        CaseSummary subject = view.subject();
        return Box.of(
                        "li",
                        "tc-row",
                        OrderWords.badge(order, words()),
                        Box.of(
                                "div",
                                "",
                                Box.text("div", "", words().text(view.title())),
                                ChildName.of(subject.name(), words()),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        ChildWords.brief(subject.sex(), subject.age(), words())
                                                + " · "
                                                + subject.header().number()),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        OrderWords.said(
                                                "orders.drafted_by",
                                                order.drafted(),
                                                directory,
                                                words()))),
                        Links.button(
                                OrderWords.address(order),
                                text("orders.check"),
                                "check-order",
                                true))
                .named("order-to-sign");
    }
}
