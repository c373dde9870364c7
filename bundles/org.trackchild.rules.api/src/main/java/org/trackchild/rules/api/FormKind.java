package org.trackchild.rules.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/**
 * A form of the law that is filled in for a case, such as a social investigation report. Immutable.
 *
 * @param code lower-case ASCII; the same code of another pack replaces it, for the kinds of cases
 *     that it names
 * @param cases kinds of the cases for which it is filled in
 * @param fillers who may fill it in and hand it in
 * @param inquirers who inquires and decides, and so has to know everything that is written of a
 *     child; the benches among them are those before which the form is filled in
 * @param onRequest whether somebody has to ask for what it is about: it is due only while a clock
 *     waits for a step that rests on it, and offered before
 * @param sections its parts, in order
 * @param legal what it is called, its number, and where it is written
 */
public record FormKind(
        String code,
        Set<CaseKind> cases,
        Set<Role> fillers,
        Set<Role> inquirers,
        boolean onRequest,
        List<Section> sections,
        Legal legal) {

    /** Those of a child in need of care and protection. */
    static final Set<Role> INQUIRERS = Set.of(Role.COMMITTEE_MEMBER, Role.DISTRICT_OFFICER);

    /**
     * A part of a form.
     *
     * @param code lower-case ASCII, once in the form
     */
    public record Section(String code, Wording label, List<FormItem> items) {

        public Section {
            Objects.requireNonNull(code);
            Objects.requireNonNull(label);
            items = List.copyOf(items);
        }
    }

    /** A form of a child in need of care and protection. */
    public FormKind(
            String code,
            Set<CaseKind> cases,
            Set<Role> fillers,
            List<Section> sections,
            Legal legal) {
        this(code, cases, fillers, INQUIRERS, false, sections, legal);
    }

    public FormKind {
        Objects.requireNonNull(code);
        cases = Set.copyOf(cases);
        fillers = Set.copyOf(fillers);
        inquirers = Set.copyOf(inquirers);
        sections = List.copyOf(sections);
        Objects.requireNonNull(legal);
    }

    /** All items, in the order of the form. */
    public List<FormItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** An item by its code. */
    public Optional<FormItem> item(String code) {
        return items().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The same form with other items in their places. */
    public FormKind with(UnaryOperator<FormItem> change) {
        return with(
                sections.stream()
                        .map(
                                section ->
                                        new Section(
                                                section.code(),
                                                section.label(),
                                                section.items().stream().map(change).toList()))
                        .toList());
    }

    /** The same form with other parts. */
    public FormKind with(List<Section> other) {
        return new FormKind(code, cases, fillers, inquirers, onRequest, other, legal);
    }

    /**
     * The one answer to who sees restricted items: those who fill the form in, and those who
     * inquire and decide; each only when acting on the case, not when merely reading it.
     */
    public Set<Role> confidants() {
        Set<Role> confidants = EnumSet.copyOf(inquirers);
        confidants.addAll(fillers);
        return confidants;
    }

    /**
     * Whether it is filled in of a child that stands before a kind of bench.
     *
     * @param bench see {@link Role#bench()}
     */
    public boolean isBefore(String bench) {
        return inquirers.stream().anyMatch(role -> role.bench().equals(bench));
    }
}
