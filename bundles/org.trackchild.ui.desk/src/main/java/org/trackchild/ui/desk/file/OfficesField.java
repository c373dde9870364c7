package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.words.Words;

/** Offices that are ticked, and a search by which others are added to them. */
final class OfficesField extends Div {

    private final CheckboxGroup<Office> ticked = new CheckboxGroup<>();

    private final transient List<Office> offered = new ArrayList<>();

    private final transient Directory directory;

    /**
     * @param label what the offices are chosen for
     * @param keeper the office that keeps the case, which is not offered
     * @param fitting the kinds of offices that can be added
     */
    OfficesField(
            String label,
            Directory directory,
            OfficeId keeper,
            Set<OfficeType> fitting,
            Words words) {
        this.directory = directory;
        ticked.setLabel(label);
        ticked.setItemLabelGenerator(
                office ->
                        words.text(office.name())
                                + " · "
                                + words.text("office_type", office.type()));
        ticked.setManualValidation(true);
        ticked.addThemeName("vertical");
        OfficeField other = new OfficeField(directory, directory.office(keeper), words);
        other.setLabel(words.text("steps.add_office"));
        other.offer(fitting);
        other.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        tick(change.getValue());
                        other.clear();
                    }
                });
        addClassName("tc-form");
        add(ticked, Names.name(other, "step-add-office"));
    }

    /** What is marked when something is wrong. */
    CheckboxGroup<Office> ticked() {
        return ticked;
    }

    /** The identifiers of those that are ticked, separated by blanks. */
    String chosen() {
        return offered.stream()
                .filter(ticked.getValue()::contains)
                .map(office -> office.id().value())
                .collect(Collectors.joining(" "));
    }

    /** Ticks offices, and no others, by their identifiers; leaves out those that are unknown. */
    void choose(String ids) {
        ticked.clear();
        for (String id : ids.split("\\s+")) {
            if (!id.isEmpty() && id.length() <= OfficeId.LONGEST) {
                directory.office(new OfficeId(id)).ifPresent(this::tick);
            }
        }
    }

    private void tick(Office office) {
        Set<Office> chosen = new LinkedHashSet<>(ticked.getValue());
        chosen.add(office);
        if (!offered.contains(office)) {
            offered.add(office);
            ticked.setItems(List.copyOf(offered));
        }
        ticked.setValue(chosen);
    }
}
