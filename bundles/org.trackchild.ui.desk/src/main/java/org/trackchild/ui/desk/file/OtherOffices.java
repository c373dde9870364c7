package org.trackchild.ui.desk.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Transfers;

/** The services by which offices work on a case together. */
@Component(service = OtherOffices.class)
public final class OtherOffices {

    private final Transfers transfers;

    @Activate
    public OtherOffices(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    /** Requests to take the case over, or to help. */
    Transfers transfers() {
        return transfers;
    }
}
