package org.trackchild.ui.desk.assigned;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How an office shares out its work: who has a case in hand, and what can wait. */
@Component(service = OwnWork.class)
public final class OwnWork {

    private final Assigning assigning;

    private final PuttingOff puttingOff;

    @Activate
    public OwnWork(@Reference Assigning assigning, @Reference PuttingOff puttingOff) {
        this.assigning = assigning;
        this.puttingOff = puttingOff;
    }

    /** Who has a case in hand. */
    public Assigning assigning() {
        return assigning;
    }

    /** What can wait. */
    public PuttingOff puttingOff() {
        return puttingOff;
    }
}
