package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.Reproof;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;

/**
 * One order as a sheet of paper; whoever signs reads it here before. Follows the journal. Printed,
 * only the sheet is left.
 */
final class OrderPage extends Screen implements BeforeEnterObserver {

    private final transient Orders orders;

    private final transient Signatories signatories;

    private final transient Directory directory;

    private final transient Families families;

    private transient Optional<UUID> id = Optional.empty();

    private transient OrderView shown;

    private transient Optional<Instant> latest = Optional.empty();

    private final StaleNotice news = new StaleNotice();

    private final Sheet sheet = new Sheet();

    OrderPage(Desk desk, Orders orders, Signatories signatories, Families families) {
        super(desk, "page-order");
        this.orders = orders;
        this.signatories = signatories;
        directory = signatories.directory();
        this.families = families;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        shown = null;
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return shown == null ? text("orders.order") : words().text(shown.title());
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    orders.read(
                            caller(),
                            id.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_ORDER)));
            latest = orders.latestChange(caller(), shown.order().of());
        }
        news.removeAll();
        sheet.write(words(), in -> new OrderSheet(shown, signatories, in).of(caller()));
        add(
                Box.of(
                        "div",
                        "tc-toolbar desk-print-line",
                        Links.to(
                                Links.ofCase(shown.order().of()) + "?tab=orders",
                                text("orders.to_case", shown.subject().header().number()),
                                "to-case"),
                        sheet.languageChoice(),
                        sheet.printButton()),
                news,
                sheet,
                acts());
    }

    private Component acts() {
        Box acts = Box.of("section", "tc-sheet tc-sheet-plain tc-screen-only");
        if (shown.may(OrderView.Act.SIGN)) {
            shown.warnings()
                    .forEach(
                            warning ->
                                    acts.add(
                                            Box.text("p", "tc-warning", words().text(warning))
                                                    .named("order-warning")));
            acts.add(new SiblingsApart(families, shown, caller(), directory, words()));
            acts.add(signing());
        }
        if (shown.may(OrderView.Act.DISCARD)) {
            Button discard = new Button(text("orders.discard"));
            discard.addClickListener(
                    click -> act(acts, () -> orders.discard(caller(), shown.order().id())));
            acts.add(
                    Box.text("p", "tc-muted", text("orders.discard_means")),
                    Box.of("div", "tc-actions", Names.name(discard, "discard-order")));
        }
        if (shown.may(OrderView.Act.REVOKE)) {
            acts.add(revoking());
        }
        acts.setVisible(acts.size() > 0);
        return acts.named("order-acts");
    }

    /** Says in whose name the signature will be, before it is given. */
    private Component signing() {
        Box box = Box.of("div", "", Box.text("h2", "", text("orders.sign_title")));
        shown.as(OrderView.Act.SIGN)
                .ifPresent(
                        posting ->
                                box.add(
                                        Box.text(
                                                        "p",
                                                        "",
                                                        text(
                                                                "orders.sign_as",
                                                                caller().displayName(),
                                                                words().text(
                                                                                LegalWords.of(
                                                                                        posting
                                                                                                .role())),
                                                                Places.office(
                                                                        posting.office(),
                                                                        directory,
                                                                        words())))
                                                .named("sign-as")));
        Button sign = new Button(text("orders.sign"));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClickListener(click -> act(box, () -> orders.sign(caller(), shown.order().id())));
        box.add(
                Box.text("p", "tc-muted", text("orders.sign_means")),
                Box.of("div", "tc-actions", Names.name(sign, "sign-order")));
        return box;
    }

    private Component revoking() {
        return Box.of(
                "details",
                "",
                Box.text("summary", "", text("orders.revoke")).named("revoke-order"),
                new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "record-revocation",
                                        text("orders.revoke"),
                                        reason ->
                                                show(
                                                        orders.revoke(
                                                                caller(),
                                                                shown.order().id(),
                                                                reason)))),
                        Box.text("p", "tc-warning", text("orders.revoke_means"))));
    }

    private interface Deed {
        OrderView done();
    }

    private void act(Box place, Deed deed) {
        try {
            show(deed.done());
        } catch (ProblemException refused) {
            if (Reproof.asked(refused, () -> act(place, deed))) {
                return;
            }
            place.add(
                    Box.text("p", "tc-warning", Refusals.sentences(refused, words()))
                            .with("role", "alert")
                            .named("order-refused"));
        }
    }

    private void show(OrderView now) {
        shown = now;
        latest = orders.latestChange(caller(), now.order().of());
        rebuild();
    }

    /** Says when somebody else has signed or ended an order of the case. */
    private void follow() {
        if (shown == null || news.isShown()) {
            return;
        }
        if (!orders.latestChange(caller(), shown.order().of()).equals(latest)) {
            news.show(
                    "orders.changed",
                    words(),
                    () -> {
                        shown = null;
                        rebuild();
                    });
        }
    }
}
