package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.Matter;
import org.trackchild.ui.desk.file.ClockBadge;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Words;

/** What should be put down for a sitting: requests, what the law wants, and any case by number. */
final class Supply extends Section {

    private final transient Sitting sitting;

    private final transient BenchServices services;

    private final transient Caller caller;

    private final transient Words words;

    private final transient Runnable done;

    private final Box refusal = Box.of("div", "").with("role", "alert").named("put-refused");

    /**
     * @param done called after something was put down or declined
     */
    Supply(Sitting sitting, BenchServices services, Caller caller, Words words, Runnable done) {
        this.sitting = sitting;
        this.services = services;
        this.caller = caller;
        this.words = words;
        this.done = done;
        addClassName("desk-groups");
        Names.name(this, "supply");
        add(Box.text("h2", "", words.text("sitting.supply")), refusal);
        List<CauseList.Item> requests = services.lists().requests(caller);
        if (!requests.isEmpty()) {
            Box rows = Box.of("ul", "tc-rows").named("requests");
            requests.forEach(item -> rows.add(request(item)));
            add(Box.text("h3", "", words.text("sitting.requests")), rows);
        }
        add(proposals(services.lists().proposed(caller, sitting.id())), byNumber());
    }

    private Component request(CauseList.Item item) {
        Listing asked = item.listing();
        return Box.of(
                        "li",
                        "tc-row desk-matter",
                        Badges.badge("due", words.text("matter", asked.wish().matter())),
                        Box.of(
                                "div",
                                "",
                                SittingWords.child(item.subject(), words),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        SittingWords.said(
                                                "listing_source.request",
                                                asked.wish().said(),
                                                services.directory(),
                                                words)),
                                Box.of(
                                        "div",
                                        "desk-quote",
                                        ChildName.identifying(asked.wish().said().reason(), words)),
                                Box.of(
                                        "div",
                                        "tc-actions",
                                        put(
                                                asked.of(),
                                                asked.wish().matter(),
                                                Listing.Source.BENCH)),
                                declining(asked.id())))
                .named("request");
    }

    private Component declining(UUID asked) {
        return Box.of(
                "details",
                "",
                Box.text("summary", "", words.text("sitting.decline")).named("decline"),
                new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "record-decline",
                                        words.text("sitting.decline"),
                                        reason -> {
                                            services.lists().decline(caller, asked, reason);
                                            done.run();
                                        }))));
    }

    private Component proposals(List<ProposedListing> proposed) {
        if (proposed.isEmpty()) {
            return Box.text("p", "tc-muted", words.text("sitting.nothing_proposed"))
                    .named("nothing-proposed");
        }
        Box rows = Box.of("ul", "tc-rows").named("proposed");
        for (ProposedListing each : proposed) {
            CaseId of = each.subject().header().id();
            Component why =
                    each.clock()
                            .<Component>map(
                                    clock ->
                                            Box.of(
                                                    "div",
                                                    "",
                                                    ClockBadge.of(clock, words.now(), words)))
                            .orElseGet(
                                    () -> Badges.badge("due", words.text("matter", each.matter())));
            String what =
                    each.order()
                            .map(order -> words.text("sitting.ratify", words.text(order)))
                            .or(
                                    () ->
                                            each.clock()
                                                    .map(
                                                            clock ->
                                                                    words.text(
                                                                            clock.rule()
                                                                                    .legal()
                                                                                    .label())))
                            .orElseGet(() -> words.text("sitting.just_produced"));
            rows.add(
                    Box.of(
                                    "li",
                                    "tc-row",
                                    why,
                                    Box.of(
                                            "div",
                                            "",
                                            Box.text("div", "", what),
                                            SittingWords.child(Optional.of(each.subject()), words)),
                                    put(of, each.matter(), Listing.Source.LAW))
                            .named("proposed-case"));
        }
        return Box.of(
                "details",
                "tc-details",
                Box.text(
                                "summary",
                                "",
                                words.text("sitting.proposed", Integer.toString(proposed.size())))
                        .named("show-proposed"),
                rows);
    }

    private Button put(CaseId of, Matter matter, Listing.Source source) {
        Button put =
                new Button(
                        words.text("sitting.put_down"),
                        click -> {
                            try {
                                services.lists().put(caller, sitting.id(), of, matter, source, "");
                                done.run();
                            } catch (ProblemException refused) {
                                refusal.removeAll();
                                refusal.add(
                                        Box.text(
                                                "p",
                                                "tc-warning",
                                                Refusals.sentences(refused, words)));
                            }
                        });
        return Names.name(put, "put-down");
    }

    private Component byNumber() {
        MarkedFields fields = new MarkedFields("put-", words);
        TextField number = new TextField(words.text("sitting.case_number"));
        Select<Matter> matter = SittingWords.matters(words);
        TextField remark = new TextField(words.text("sitting.remark"));
        Button put =
                new Button(
                        words.text("sitting.put_down"),
                        click ->
                                fields.run(
                                        () -> {
                                            services.lists()
                                                    .put(
                                                            caller,
                                                            sitting.id(),
                                                            services.numbered(
                                                                    caller, number.getValue()),
                                                            matter.getValue(),
                                                            Listing.Source.BENCH,
                                                            remark.getValue());
                                            done.run();
                                        }));
        return Box.of(
                "details",
                "tc-details",
                Box.text("summary", "", words.text("sitting.by_number")).named("show-by-number"),
                Box.of(
                        "div",
                        "tc-form",
                        fields.summary(),
                        Names.name(number, "put-number"),
                        Names.name(matter, "put-matter"),
                        fields.add("reason", remark),
                        Box.of("div", "tc-actions", Names.name(put, "put-by-number"))));
    }
}
