package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Screen;

/** Adds an office to the directory. */
final class NewOffice extends Screen {

    private final transient OfficeParts parts;

    private OfficeForm form;

    NewOffice(Desk desk, OfficeParts parts) {
        super(desk, "page-new-office");
        this.parts = parts;
    }

    @Override
    protected String title() {
        return text("office.new");
    }

    @Override
    protected void build() {
        OfficeForm before = form;
        form =
                new OfficeForm(
                        parts.form(words()),
                        Optional.empty(),
                        true,
                        new FormDrafts.Slot(
                                caller().user(), FormDrafts.Form.OFFICE, NewOfficeView.ROUTE, ""),
                        (draft, confirmed) -> {
                            Office made = parts.register().create(caller(), draft, confirmed);
                            UI.getCurrent().navigate(Links.ofOffice(made.id()));
                        });
        if (before == null) {
            caller().postings().stream()
                    .filter(posting -> posting.role() == Role.ADMINISTRATOR)
                    .findFirst()
                    .filter(posting -> !posting.state().isEmpty())
                    .ifPresent(this::preset);
        } else {
            form.take(before);
        }
        add(head(), Box.text("p", "tc-lead", text("office.new_lead")), form);
    }

    private void preset(Posting at) {
        form.at(parts.directory(), at.state(), at.district());
    }
}
