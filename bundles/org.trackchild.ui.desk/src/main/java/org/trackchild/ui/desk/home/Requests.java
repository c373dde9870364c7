package org.trackchild.ui.desk.home;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;

/** What others ask of the caller's office. */
@Component(service = Requests.class)
public final class Requests {

    private static final int ACTIONS = 50;

    private final Transfers transfers;

    private final OfficeActions actions;

    @Activate
    public Requests(@Reference Transfers transfers, @Reference OfficeActions actions) {
        this.transfers = transfers;
        this.actions = actions;
    }

    /** Cases that the office is asked to take over, or to help with. */
    long transfers(Caller caller) {
        return transfers.count(
                caller, Transfers.Direction.INCOMING, Set.of(Transfer.Status.ASKED));
    }

    /** What senior officers want the office to do, the earliest day first. */
    List<OfficeAction> actions(Caller caller) {
        return actions.ofOwnOffices(caller, Optional.empty(), ACTIONS).items();
    }

    /** Marks an action as done. */
    void complete(Caller caller, UUID action, String word) {
        actions.complete(caller, action, word);
    }
}
