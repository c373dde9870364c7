package org.trackchild.registry.core;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Sittings;
import org.trackchild.rules.api.Matter;

/** Puts each of several cases on the cause list of a sitting. */
@Component(service = BulkAct.class)
public class ListingAct implements BulkAct {

    private static final String SITTING = "sitting";

    private static final String MATTER = "matter";

    private static final String REMARK = "remark";

    private static final String DAY = "d MMMM uuuu";

    private final Sittings sittings;

    private final CauseLists lists;

    private final CaseDesk desk;

    @Activate
    public ListingAct(
            @Reference Sittings sittings, @Reference CauseLists lists, @Reference CaseDesk desk) {
        this.desk = desk;
        this.sittings = sittings;
        this.lists = lists;
    }

    @Override
    public String code() {
        return "cause_list";
    }

    @Override
    public Wording name() {
        return ActTexts.of("listing.name");
    }

    @Override
    public Wording explanation() {
        return ActTexts.of("listing.explanation");
    }

    @Override
    public Wording done() {
        return ActTexts.of("listing.done");
    }

    @Override
    public boolean isFor(Caller caller) {
        return sittings.sits(caller);
    }

    @Override
    public List<BulkField> fields(Caller caller, Set<CaseKind> kinds) {
        List<Sitting> ahead = sittings.ahead(caller).stream().map(Sittings.Line::sitting).toList();
        boolean ofSeveral = ahead.stream().map(Sitting::bench).distinct().count() > 1;
        return List.of(
                new BulkField(
                        SITTING,
                        BulkField.Content.choice(
                                ahead.stream().map(sitting -> option(sitting, ofSeveral)).toList()),
                        true,
                        ActTexts.of("listing.sitting"),
                        ActTexts.of("listing.sitting_help")),
                new BulkField(
                        MATTER,
                        BulkField.Content.choice(
                                Arrays.stream(Matter.values())
                                        .map(
                                                each ->
                                                        new BulkField.Option(
                                                                each.code(),
                                                                ActTexts.of(
                                                                        "matter." + each.code())))
                                        .toList()),
                        true,
                        ActTexts.of("listing.matter"),
                        Wording.same("")),
                new BulkField(
                        REMARK,
                        BulkField.Content.text(CauseLists.LONGEST),
                        false,
                        ActTexts.of("listing.remark"),
                        ActTexts.of("listing.remark_help")));
    }

    /**
     * @param withBench whose reader sits on several benches
     */
    private BulkField.Option option(Sitting sitting, boolean withBench) {
        return new BulkField.Option(
                sitting.id().toString(),
                new Wording(
                        label(sitting, withBench, Locale.ENGLISH),
                        label(sitting, withBench, new Locale("hi"))));
    }

    private String label(Sitting sitting, boolean withBench, Locale language) {
        String when = when(sitting.plan(), language);
        return withBench
                ? when
                        + ", "
                        + desk.office(sitting.bench())
                                .map(bench -> bench.name().in(language))
                                .orElse(sitting.bench().value())
                : when;
    }

    private static String when(SittingPlan plan, Locale language) {
        return plan.day().format(DateTimeFormatter.ofPattern(DAY, language)) + ", " + plan.start();
    }

    @Override
    public void perform(Caller caller, CaseId of, Map<String, String> arguments) {
        lists.put(
                caller,
                UUID.fromString(arguments.get(SITTING)),
                of,
                Code.find(Matter.class, arguments.get(MATTER)).orElseThrow(),
                Listing.Source.BENCH,
                arguments.getOrDefault(REMARK, ""));
    }
}
