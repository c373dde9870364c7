package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.ui.desk.file.ClockBadge;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Words;

/** The case that is being heard: the child in short, what is wanted, the next act, the outcome. */
final class ItemPanel extends Div {

    private final transient CauseList.Item item;

    private final transient Listing listing;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Acts acts;

    /**
     * What can be done here; all may refuse.
     *
     * @param go goes so many items on
     * @param number gives the item another number
     * @param slot where what is typed of that is kept
     * @param hear writes down what became of it
     */
    record Acts(
            IntConsumer go,
            IntConsumer number,
            FormDrafts.Slot slot,
            Consumer<HearingForm.Draft> hear) {}

    ItemPanel(
            CauseList.Item item,
            CauseList list,
            Directory directory,
            Words words,
            HearingForm.Draft draft,
            Acts acts) {
        this.item = item;
        this.listing = item.listing();
        this.directory = directory;
        this.words = words;
        this.acts = acts;
        addClassNames("tc-sheet", "desk-groups");
        Names.name(this, "item");
        int number = listing.slot().map(Listing.Slot::number).orElse(0);
        add(
                Box.text(
                                "h2",
                                "",
                                words.text(
                                        "sitting.item",
                                        Integer.toString(number),
                                        Integer.toString(list.items().size()),
                                        words.text("matter", listing.wish().matter())))
                        .with("tabindex", "-1"),
                child(),
                wish());
        item.next().ifPresent(clock -> add(next(clock)));
        if (!item.orders().isEmpty()) {
            add(orders());
        }
        item.subject().ifPresent(of -> add(ways(of)));
        if (listing.outcome().isPresent()) {
            add(outcome());
        } else if (list.sitting().status() == Sitting.Status.OPEN) {
            add(new HearingForm(draft, acts.slot(), words, acts.hear()));
        } else {
            add(Box.text("p", "tc-muted", words.text("sitting.open_first")));
        }
        add(pager(number, list));
    }

    private Component child() {
        if (item.subject().isEmpty()) {
            return SittingWords.child(item.subject(), words);
        }
        CaseSummary of = item.subject().get();
        return Box.of(
                        "div",
                        "tc-banner",
                        Box.of(
                                "div",
                                "desk-grow",
                                Box.of("p", "desk-banner-name", ChildName.of(of.name(), words)),
                                Box.text("div", "", ChildWords.brief(of.sex(), of.age(), words)),
                                Box.of(
                                        "div",
                                        "tc-muted tc-number",
                                        Links.to(
                                                Links.ofCase(of.header().id()),
                                                words.text("case_kind", of.header().kind())
                                                        + " · "
                                                        + of.header().number(),
                                                "item-case"))),
                        Badges.of(of.header().status(), words))
                .named("item-child");
    }

    /** Who wants it heard, and why. */
    private Component wish() {
        Box box =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                SittingWords.said(
                                        "listing_source." + listing.wish().source().code(),
                                        listing.wish().said(),
                                        directory,
                                        words)));
        String remark = listing.wish().said().reason();
        if (!remark.isEmpty()) {
            box.add(Box.of("div", "desk-quote", ChildName.identifying(remark, words)));
        }
        return box.named("item-wish");
    }

    private Component next(LegalClock clock) {
        return Box.of(
                        "p",
                        "desk-next",
                        ClockBadge.of(clock, words.now(), words),
                        Box.text("span", "", words.text(clock.rule().legal().label())))
                .named("item-next");
    }

    private Component orders() {
        Box list = Box.of("ul", "desk-plain-list").named("item-orders");
        item.orders()
                .forEach(
                        signed ->
                                list.add(
                                        Box.of(
                                                "li",
                                                "",
                                                Links.to(
                                                        "order/" + signed.order().id(),
                                                        words.text(signed.title())
                                                                + ", "
                                                                + signed.order().number(),
                                                        "item-order"))));
        return Box.of("div", "", Box.text("h3", "", words.text("sitting.orders_signed")), list);
    }

    private Component ways(CaseSummary of) {
        String address = Links.ofCase(of.header().id());
        return Box.of(
                "div",
                "tc-actions",
                Links.button(
                        address + "?tab=orders",
                        words.text("sitting.draw_up"),
                        "draw-up-order",
                        false),
                Links.button(
                        address + "?tab=steps", words.text("home.to_steps"), "item-steps", false));
    }

    private Component outcome() {
        Listing.Outcome outcome = listing.outcome().orElseThrow();
        Box box =
                Box.of(
                        "div",
                        "",
                        SittingWords.badge(listing, words),
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                SittingWords.said(
                                        "sitting.outcome_by", outcome.said(), directory, words)));
        if (!outcome.said().reason().isEmpty()) {
            box.add(
                    Box.of(
                            "div",
                            "desk-quote",
                            ChildName.identifying(outcome.said().reason(), words)));
        }
        return box.named("item-outcome");
    }

    private Component pager(int number, CauseList list) {
        Box pager = Box.of("div", "tc-actions");
        pager.add(
                button("sitting.previous", "previous-item", number > 1, () -> acts.go().accept(-1)),
                button(
                        "sitting.next",
                        "next-item",
                        number < list.items().size(),
                        () -> acts.go().accept(1)));
        if (list.sitting().ended().isEmpty()) {
            pager.add(
                    button(
                            "sitting.earlier",
                            "item-earlier",
                            number > 1,
                            () -> acts.number().accept(number - 1)),
                    button(
                            "sitting.later",
                            "item-later",
                            number < list.items().size(),
                            () -> acts.number().accept(number + 1)));
        }
        return pager;
    }

    private Button button(String key, String name, boolean possible, Runnable act) {
        Button button = new Button(words.text(key), click -> act.run());
        button.setEnabled(possible);
        return Names.name(button, name);
    }
}
