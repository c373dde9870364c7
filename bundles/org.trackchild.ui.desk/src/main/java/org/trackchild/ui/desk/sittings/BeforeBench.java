package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.Matter;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Words;

/** When a case comes, and came, before a bench; and how it gets there. */
public final class BeforeBench extends Section {

    private final transient CaseListings listings;

    private final transient CauseLists lists;

    private final transient Caller caller;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Consumer<Runnable> act;

    /**
     * @param act runs what is done and shows the case anew; may refuse
     */
    public BeforeBench(
            CaseListings listings,
            CauseLists lists,
            Caller caller,
            Directory directory,
            Words words,
            Consumer<Runnable> act) {
        this.listings = listings;
        this.lists = lists;
        this.caller = caller;
        this.directory = directory;
        this.words = words;
        this.act = act;
        addClassNames("tc-sheet", "tc-sheet-plain");
        Names.name(this, "before-bench");
        add(Box.text("h2", "", words.text("sitting.before_bench")), next());
        Box earlier = Box.of("ul", "tc-rows").named("heard-before");
        listings.entries().stream()
                .filter(entry -> !entry.listing().isWaiting())
                .forEach(entry -> earlier.add(row(entry)));
        if (earlier.size() > 0) {
            add(
                    Box.of(
                            "details",
                            "",
                            Box.text(
                                    "summary",
                                    "",
                                    words.text(
                                            "sitting.heard_before",
                                            Integer.toString(earlier.size()))),
                            earlier));
        }
        boolean over = listings.header().status().isClosed();
        if (listings.waiting().isEmpty() && listings.asks().isPresent() && !over) {
            add(Unfolding.form("ask-hearing", words.text("sitting.ask"), words, this::asking));
        }
        boolean requested = listings.waiting().map(entry -> entry.sitting().isEmpty()).orElse(true);
        if (requested && !listings.sittings().isEmpty()) {
            add(Unfolding.form("put-case", words.text("sitting.put_down"), words, this::putting));
        }
    }

    private Component next() {
        return listings.waiting()
                .map(
                        entry ->
                                entry.sitting()
                                        .map(
                                                sitting ->
                                                        words.text(
                                                                "sitting.listed_on",
                                                                SittingWords.when(
                                                                        sitting.plan(), words),
                                                                words.text(
                                                                        "matter",
                                                                        entry.listing()
                                                                                .wish()
                                                                                .matter()),
                                                                bench(entry.listing())))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "sitting.asked_for",
                                                                words.text(
                                                                        "matter",
                                                                        entry.listing()
                                                                                .wish()
                                                                                .matter()),
                                                                bench(entry.listing()))))
                .map(text -> Box.text("p", "", text).named("next-hearing"))
                .orElseGet(
                        () ->
                                Box.text("p", "tc-muted", words.text("sitting.not_listed"))
                                        .named("next-hearing"));
    }

    private String bench(Listing listing) {
        return Places.office(listing.bench(), directory, words);
    }

    private Component row(CaseListings.Entry entry) {
        Listing listing = entry.listing();
        Box text =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "",
                                words.text("matter", listing.wish().matter())
                                        + entry.sitting()
                                                .map(
                                                        sitting ->
                                                                ", "
                                                                        + SittingWords.when(
                                                                                sitting.plan(),
                                                                                words))
                                                .orElse("")));
        listing.outcome()
                .map(Listing.Outcome::said)
                .filter(said -> !said.reason().isEmpty())
                .ifPresent(
                        said ->
                                text.add(
                                        Box.of(
                                                "div",
                                                "desk-quote",
                                                ChildName.identifying(said.reason(), words))));
        return Box.of("li", "tc-row desk-matter", SittingWords.badge(listing, words), text)
                .named("heard-row");
    }

    /** Asks the committee. */
    private Component asking() {
        MarkedFields fields = new MarkedFields("ask-", words);
        Select<Matter> matter = SittingWords.matters(words);
        TextArea reason = new TextArea(words.text("sitting.why"));
        reason.setMaxLength(CauseLists.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        Button send =
                new Button(
                        words.text("sitting.ask"),
                        click ->
                                fields.run(
                                        () ->
                                                act.accept(
                                                        () ->
                                                                lists.ask(
                                                                        caller,
                                                                        listings.header().id(),
                                                                        matter.getValue(),
                                                                        reason.getValue()))));
        return Box.of(
                "div",
                "tc-form",
                fields.summary(),
                Names.name(matter, "ask-matter"),
                fields.add("reason", reason),
                Box.of("div", "tc-actions", Names.name(send, "ask-send")));
    }

    /** Puts the case down for one of the sittings of the reader's bench. */
    private Component putting() {
        MarkedFields fields = new MarkedFields("put-", words);
        Select<Sitting> sitting = new Select<>();
        sitting.setLabel(words.text("sitting.which"));
        sitting.setItems(listings.sittings());
        sitting.setItemLabelGenerator(each -> SittingWords.when(each.plan(), words));
        sitting.setValue(listings.sittings().get(0));
        Select<Matter> matter = SittingWords.matters(words);
        TextField remark = new TextField(words.text("sitting.remark"));
        List<Component> parts =
                listings.waiting().isPresent()
                        ? List.of(Names.name(sitting, "put-sitting"))
                        : List.of(
                                Names.name(sitting, "put-sitting"),
                                Names.name(matter, "put-matter"),
                                fields.add("reason", remark));
        Button put =
                new Button(
                        words.text("sitting.put_down"),
                        click ->
                                fields.run(
                                        () ->
                                                act.accept(
                                                        () ->
                                                                lists.put(
                                                                        caller,
                                                                        sitting.getValue().id(),
                                                                        listings.header().id(),
                                                                        matter.getValue(),
                                                                        Listing.Source.BENCH,
                                                                        remark.getValue()))));
        Box form = Box.of("div", "tc-form", fields.summary());
        form.add(parts.toArray(Component[]::new));
        form.add(Box.of("div", "tc-actions", Names.name(put, "put-save")));
        return form;
    }
}
