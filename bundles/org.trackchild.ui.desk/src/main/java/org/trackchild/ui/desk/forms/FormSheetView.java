package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Forms;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;
import org.trackchild.ui.desk.paper.Signatories;

/** Fills in one form of the law, and shows it. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class FormSheetView implements DeskPage {

    private final Forms forms;

    private final Signatories signatories;

    @Activate
    public FormSheetView(
            @Reference Forms forms,
            @Reference Directory directory,
            @Reference Colleagues colleagues) {
        this.forms = forms;
        signatories = new Signatories(directory, colleagues);
    }

    @Override
    public String route() {
        return "form/:id";
    }

    @Override
    public String titleKey() {
        return "forms.form";
    }

    @Override
    public Class<? extends Component> type() {
        return FormPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new FormPage(desk, forms, signatories);
    }
}
