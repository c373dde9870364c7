package org.trackchild.registry.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ReplyLimit;
import org.trackchild.registry.api.RestrictedClocks;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Clockwork;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;

/** The rule packs that are there; without any nobody can say what the law is, and this is away. */
@Component(service = {RuleShelf.class, ReplyLimit.class, RestrictedClocks.class})
public class RuleShelf implements ReplyLimit, RestrictedClocks, Escalation {

    private final List<RulePack> packs = new CopyOnWriteArrayList<>();

    private volatile List<RulePack> written = List.of();

    /** By state; lists ask for every row. Another one for every change of the packs. */
    private volatile Map<String, Rules> known = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    void add(RulePack pack) {
        packs.add(pack);
        known = new ConcurrentHashMap<>();
    }

    void remove(RulePack pack) {
        packs.remove(pack);
        known = new ConcurrentHashMap<>();
    }

    /** The holidays of this instance are there from the first rules on. */
    @Reference
    void written(HolidayFile file) {
        written = file.packs();
        known = new ConcurrentHashMap<>();
    }

    /** The rules for cases that are kept in a state. */
    Rules of(String state) {
        return known.computeIfAbsent(state, each -> Rules.of(all(), each));
    }

    /** The packs of all states, in no particular order. */
    List<RulePack> packs() {
        return List.copyOf(packs);
    }

    private List<RulePack> all() {
        return Stream.concat(packs.stream(), written.stream()).toList();
    }

    @Override
    public Optional<Instant> told(CaseFacts kept, String milestone, Instant since, Level level) {
        return clock(kept, milestone, since)
                .flatMap(clock -> clock.told(level, TextCaseReader.INDIA));
    }

    @Override
    public Instant due(CaseFacts missing, CaseFacts found, Instant since) {
        return Stream.of(missing, found)
                .flatMap(kept -> clock(kept, Milestone.PROPOSED, since).stream())
                .map(LegalClock::due)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> ReplyLimit.USUAL.due(missing, found, since));
    }

    @Override
    public boolean contains(String state, String clock) {
        Rules rules = of(state);
        return Stream.of(CaseKind.values())
                .flatMap(kind -> rules.clocks(kind).stream())
                .anyMatch(rule -> rule.code().equals(clock) && rules.restricted(rule).isPresent());
    }

    /** The clock that a milestone starts in a case. */
    private Optional<LegalClock> clock(CaseFacts kept, String milestone, Instant since) {
        return of(kept.state()).clocks(kept.kind()).stream()
                .filter(rule -> rule.course().start().contains(milestone))
                .findFirst()
                .flatMap(
                        rule ->
                                new Clockwork(TextCaseReader.INDIA, of(kept.state()).holidays())
                                                .clocks(
                                                        List.of(rule),
                                                        List.of(new Milestone(milestone, since)))
                                                .stream()
                                                .findFirst());
    }

    /**
     * Stands for the clocks of all packs: what was computed while it was another one is out of
     * date. The same in every Java, whatever the order in which the packs came.
     */
    long fingerprint() {
        List<String> rules = new ArrayList<>();
        for (RulePack pack : all()) {
            // what means the same has its clocks, whatever it is called
            pack.transitions().stream()
                    .filter(each -> each.effect().means().isPresent())
                    .map(each -> pack.name() + pack.state() + each.kind() + each.code())
                    .forEach(rules::add);
            for (ClockRule rule : pack.clocks()) {
                ClockRule.Course course = rule.course();
                rules.add(
                        String.join(
                                " ",
                                pack.name(),
                                pack.state(),
                                rule.kind().code(),
                                rule.code(),
                                new TreeSet<>(course.start()).toString(),
                                new TreeSet<>(course.stop()).toString(),
                                new TreeSet<>(course.end()).toString(),
                                course.limit().toString(),
                                Integer.toString(course.rounds()),
                                course.counting().toString(),
                                rule.ladder().toString()));
            }
        }
        for (RulePack pack : all()) {
            pack.holidays().forEach(each -> rules.add(pack.name() + pack.state() + each));
        }
        Collections.sort(rules);
        return UUID.nameUUIDFromBytes(String.join("\n", rules).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }
}
