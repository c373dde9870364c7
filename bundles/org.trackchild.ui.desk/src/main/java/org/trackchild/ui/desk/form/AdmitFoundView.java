package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Registers a found child. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class AdmitFoundView implements DeskPage {

    private final Register register;

    private final Registering registering;

    @Activate
    public AdmitFoundView(
            @Reference CaseRegistry cases,
            @Reference CaseReader reader,
            @Reference CaseFields fields,
            @Reference Directory directory,
            @Reference Families families,
            @Reference JointRegistration joint,
            @Reference AccessPolicy policy) {
        register = new Register(cases, reader, fields, directory, families, joint);
        registering = new Registering(policy);
    }

    @Override
    public String route() {
        return "admit-found";
    }

    @Override
    public String titleKey() {
        return "nav.admit_found";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:child", 25));
    }

    @Override
    public boolean isFor(Caller caller) {
        return registering.mayRegister(caller, CaseKind.FOUND);
    }

    @Override
    public Class<? extends Component> type() {
        return AdmitFound.class;
    }

    @Override
    public Component create(Desk desk) {
        return new AdmitFound(desk, register);
    }
}
