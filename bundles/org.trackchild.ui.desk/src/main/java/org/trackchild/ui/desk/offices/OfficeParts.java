package org.trackchild.ui.desk.offices;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.fields.api.Fields;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.ui.desk.words.Words;

/** What the pages of offices work with. */
@Component(service = OfficeParts.class)
public final class OfficeParts {

    private final Directory directory;

    private final OfficeRegister register;

    private final CaseFields lists;

    private final Colleagues colleagues;

    @Activate
    public OfficeParts(
            @Reference Directory directory,
            @Reference OfficeRegister register,
            @Reference CaseFields lists,
            @Reference Colleagues colleagues) {
        this.directory = directory;
        this.register = register;
        this.lists = lists;
        this.colleagues = colleagues;
    }

    Directory directory() {
        return directory;
    }

    OfficeRegister register() {
        return register;
    }

    Fields lists() {
        return lists.known();
    }

    Colleagues colleagues() {
        return colleagues;
    }

    OfficeForm.Desk form(Words words) {
        return new OfficeForm.Desk(directory, lists.known(), words);
    }
}
