package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.ui.desk.words.Words;

/** Searches an office: of the kinds that fit, those near the case first, or among others. */
public final class OfficeField extends ComboBox<Office> {

    private static final int OF_A_KIND = 40;

    private final transient Directory directory;

    private final transient Optional<Office> keeper;

    private transient Set<OfficeType> types = Set.of();

    /**
     * @param keeper the office that keeps the case, which is not offered
     */
    public OfficeField(Directory directory, Optional<Office> keeper, Words words) {
        this.directory = directory;
        this.keeper = keeper;
        search(this::found, words);
    }

    /**
     * Searches among other offices than those near a case.
     *
     * @param finder the offices with words in their name; all that are offered, for no words
     */
    public OfficeField(Function<String, List<Office>> finder, Directory directory, Words words) {
        this.directory = directory;
        keeper = Optional.empty();
        search(finder, words);
    }

    private void search(Function<String, List<Office>> finder, Words words) {
        setItemLabelGenerator(
                office ->
                        words.text(office.name())
                                + " · "
                                + words.text("office_type", office.type())
                                + place(office, words));
        setClearButtonVisible(true);
        setItems(
                query ->
                        finder.apply(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
    }

    private String place(Office office, Words words) {
        return office.state().isEmpty()
                ? ""
                : " · " + Places.state(office.state(), directory, words);
    }

    /** Offers only offices of these kinds; what was chosen stays if it fits. */
    public void offer(Set<OfficeType> fitting) {
        types = fitting;
        Office chosen = getValue();
        getLazyDataView().refreshAll();
        setValue(chosen != null && fitting.contains(chosen.type()) ? chosen : null);
    }

    private List<Office> found(String text) {
        Set<Office> found = new LinkedHashSet<>();
        keeper.ifPresent(
                near -> {
                    search(text, near.state(), near.district(), found);
                    search(text, near.state(), "", found);
                });
        search(text, "", "", found);
        keeper.ifPresent(found::remove);
        return List.copyOf(found);
    }

    private void search(String text, String state, String district, Set<Office> found) {
        for (OfficeType type : OfficeType.values()) {
            if (types.contains(type)) {
                found.addAll(
                        directory
                                .offices(
                                        new OfficeQuery(
                                                text,
                                                Optional.of(type),
                                                state,
                                                district,
                                                Optional.empty(),
                                                OF_A_KIND))
                                .items());
            }
        }
    }
}
