package org.trackchild.ui.desk.file;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Recognitions;

/** The services with which the papers of a case are made. */
@Component(service = CasePapers.class)
public final class CasePapers {

    private final Orders orders;

    private final Forms forms;

    private final Recognitions recognitions;

    @Activate
    public CasePapers(
            @Reference Orders orders,
            @Reference Forms forms,
            @Reference Recognitions recognitions) {
        this.orders = orders;
        this.forms = forms;
        this.recognitions = recognitions;
    }

    Orders orders() {
        return orders;
    }

    Forms forms() {
        return forms;
    }

    /** With whom the child of a case can be placed. */
    List<Recognitions.Choice> fit(Caller reader, CaseId of, String text) {
        return recognitions.choices(reader, of, text);
    }
}
