package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.words.Words;

/** What is asked of a posting that somebody gets. */
final class PostingFields {

    private static final int COLLEAGUES = 200;

    private final PeopleServices services;

    private final Caller caller;

    private final KeptOffices kept;

    private final Words words;

    private final OfficeField office;

    private final Select<Role> role = new Select<>();

    private final Checkbox inCharge = new Checkbox();

    private final DayField from;

    private final DayField to;

    private final ComboBox<Person> standsInFor = new ComboBox<>();

    PostingFields(PeopleServices services, Caller caller, Words words) {
        this.services = services;
        this.caller = caller;
        this.words = words;
        kept = services.offices(caller);
        office = new OfficeField(kept::named, services.directory(), words);
        office.setLabel(words.text("people.office"));
        office.setRequiredIndicatorVisible(true);
        role.setLabel(EvidenceFields.starred(words.text("people.role"), true));
        role.setItemLabelGenerator(each -> each == null ? "" : words.text(LegalWords.post(each)));
        inCharge.setLabel(words.text("people.in_charge"));
        inCharge.setHelperText(words.text("people.in_charge_means"));
        from = new DayField(words.text("people.first_day"), true, words);
        from.setValue(words.today());
        to = new DayField(words.text("people.last_day"), false, words);
        to.setHelperText(words.text("people.last_day_help"));
        standsInFor.setLabel(words.text("people.stands_in_for"));
        standsInFor.setHelperText(words.text("people.stands_in_means"));
        standsInFor.setItemLabelGenerator(
                person -> person.displayName() + " (" + person.user() + ")");
        standsInFor.setClearButtonVisible(true);
        office.addValueChangeListener(change -> officeChosen());
        role.addValueChangeListener(change -> roleChosen());
        standsInFor.addValueChangeListener(change -> colleagueChosen());
        officeChosen();
        kept.only().ifPresent(office::setValue);
    }

    /** The fields, to be put into a form. */
    List<Component> in(MarkedFields fields) {
        return List.of(
                fields.add(People.OFFICE, office),
                fields.add(People.ROLE, role),
                Box.of("div", "tc-pair", fields.add(People.FROM, from), fields.add(People.TO, to)),
                fields.add(People.STANDS_IN_FOR, standsInFor),
                fields.add(People.IN_CHARGE, inCharge));
    }

    /** Tells when another office was chosen. */
    void onOffice(Consumer<Optional<Office>> told) {
        office.addValueChangeListener(change -> told.accept(office()));
    }

    /** The office that was chosen. */
    Optional<Office> office() {
        return Optional.ofNullable(office.getValue());
    }

    private void officeChosen() {
        List<Role> roles =
                office().map(chosen -> services.people().roles(caller, chosen.id()))
                        .orElse(List.of());
        Role before = role.getValue();
        role.setItems(roles);
        role.setEnabled(!roles.isEmpty());
        if (before != null && roles.contains(before)) {
            role.setValue(before);
        } else if (roles.size() == 1) {
            role.setValue(roles.get(0));
        }
        roleChosen();
    }

    private void roleChosen() {
        Optional<String> before = colleague();
        List<Person> colleagues = colleagues();
        standsInFor.setItems(colleagues);
        standsInFor.setVisible(!colleagues.isEmpty());
        colleagues.stream()
                .filter(person -> before.filter(person.user()::equals).isPresent())
                .findFirst()
                .ifPresent(standsInFor::setValue);
        colleagueChosen();
    }

    /** Those who do this work in this office now. */
    private List<Person> colleagues() {
        if (office.isEmpty() || role.isEmpty()) {
            return List.of();
        }
        return services
                .people()
                .list(
                        caller,
                        new People.Sought("", Optional.empty(), office().map(Office::id)),
                        Optional.empty(),
                        COLLEAGUES)
                .items()
                .stream()
                .filter(
                        person ->
                                person.inForce(words.today()).stream()
                                        .anyMatch(
                                                tenure ->
                                                        tenure.posting()
                                                                        .office()
                                                                        .equals(
                                                                                office.getValue()
                                                                                        .id())
                                                                && tenure.posting().role()
                                                                        == role.getValue()))
                .toList();
    }

    private Optional<String> colleague() {
        return Optional.ofNullable(standsInFor.getValue()).map(Person::user);
    }

    /** A head of office makes nobody the head, but whoever stands in for them. */
    private void colleagueChosen() {
        to.setRequiredIndicatorVisible(!standsInFor.isEmpty());
        boolean offered =
                office().filter(kept::administers).isPresent()
                        || colleague().filter(caller.user()::equals).isPresent();
        inCharge.setVisible(offered);
        if (!offered) {
            inCharge.setValue(false);
        }
    }

    /** Goes on with what was written into other fields. */
    void take(PostingFields before) {
        office.setValue(before.office.getValue());
        if (before.role.getValue() != null) {
            role.setValue(before.role.getValue());
        }
        from.setValue(before.from.getValue());
        to.setValue(before.to.getValue());
        before.colleague()
                .flatMap(
                        user ->
                                colleagues().stream()
                                        .filter(person -> person.user().equals(user))
                                        .findFirst())
                .ifPresent(standsInFor::setValue);
        inCharge.setValue(before.inCharge.getValue());
    }

    /** What cannot be told to anybody, because nothing that can be read stands there. */
    List<Problem> unreadable() {
        List<Problem> problems = new ArrayList<>();
        if (office.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, People.OFFICE, List.of()));
        } else if (role.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, People.ROLE, List.of()));
        }
        from.lacking(People.FROM).ifPresent(problems::add);
        if (to.isUnreadable() || !standsInFor.isEmpty()) {
            to.lacking(People.TO).ifPresent(problems::add);
        }
        return problems;
    }

    /** What was written; after {@link #unreadable()} had nothing to say. */
    People.Wanted wanted() {
        return new People.Wanted(
                office.getValue().id(),
                role.getValue(),
                inCharge.getValue(),
                Optional.of(from.getValue()),
                Optional.ofNullable(to.getValue()),
                colleague());
    }
}
