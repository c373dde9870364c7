package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Changes the record of a case. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ChangeCaseView implements DeskPage {

    private final Register register;

    @Activate
    public ChangeCaseView(
            @Reference CaseRegistry cases,
            @Reference CaseReader reader,
            @Reference CaseFields fields,
            @Reference Directory directory,
            @Reference Families families,
            @Reference JointRegistration joint) {
        register = new Register(cases, reader, fields, directory, families, joint);
    }

    @Override
    public String route() {
        return "case/:id/change";
    }

    @Override
    public String titleKey() {
        return "form.change";
    }

    @Override
    public Class<? extends Component> type() {
        return ChangeCase.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ChangeCase(desk, register);
    }
}
