package org.trackchild.ui.desk.home;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.Rolls;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;

/** What others ask of the caller, or of the office. */
@Component(service = Requests.class)
public final class Requests {

    private static final int ACTIONS = 50;

    private static final int FORMS = 10;

    private final Transfers transfers;

    private final OfficeActions actions;

    private final Orders orders;

    private final Forms forms;

    private final Rolls rolls;

    private final Recognitions recognitions;

    @Activate
    public Requests(
            @Reference Transfers transfers,
            @Reference OfficeActions actions,
            @Reference Orders orders,
            @Reference Forms forms,
            @Reference Rolls rolls,
            @Reference Recognitions recognitions) {
        this.transfers = transfers;
        this.actions = actions;
        this.orders = orders;
        this.forms = forms;
        this.rolls = rolls;
        this.recognitions = recognitions;
    }

    /** Drafts of orders that wait for the caller's signature; empty for who signs none. */
    OptionalLong toSign(Caller caller) {
        return orders.signs(caller)
                ? OptionalLong.of(orders.countToSign(caller))
                : OptionalLong.empty();
    }

    /**
     * Forms that somebody of the office began, the newest first.
     *
     * @param after where the page begins, from the page before
     */
    Page<FormView> drafts(Caller caller, Optional<String> after) {
        return forms.drafts(caller, after, FORMS);
    }

    /** Children of the caller's home who should have been counted by now. */
    long uncounted(Caller caller) {
        return rolls.overdue(caller).orElse(0);
    }

    /** Cases that the office is asked to take over, or to help with. */
    long transfers(Caller caller) {
        return transfers.count(caller, Transfers.Direction.INCOMING, Set.of(Transfer.Status.ASKED));
    }

    /** Recognitions that the caller has to look after: the earliest last day first. */
    List<Recognitions.Ending> recognitions(Caller caller) {
        return recognitions.ending(caller);
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
