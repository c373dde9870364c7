package org.trackchild.ui.desk.sittings;

import java.util.Optional;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Sittings;
import org.trackchild.ui.api.Desk;

/** The sitting that matters now. */
final class TodayPage extends SittingPage {

    TodayPage(Desk desk, BenchServices services) {
        super(desk, services);
    }

    @Override
    protected String address() {
        return "sitting";
    }

    @Override
    protected Optional<Sitting> wanted() {
        return services().now(caller()).map(Sittings.Line::sitting);
    }
}
