package org.trackchild.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Sittings;
import org.trackchild.store.api.Store;

/** What the offices of the demonstration have to do, so that a newcomer sees something. */
@Component(service = DemoWork.class)
public final class DemoWork {

    private final DemoBench bench;

    private final DemoBoard board;

    private final DemoHome home;

    @Activate
    public DemoWork(
            @Reference Store store,
            @Reference Sittings sittings,
            @Reference CauseLists lists,
            @Reference CaseRegistry registry,
            @Reference CaseReader reader,
            @Reference Casework casework) {
        board = new DemoBoard(registry, reader, casework, store);
        bench = new DemoBench(sittings, lists, registry, store);
        home = new DemoHome(store);
    }

    /** Makes what is not there yet. */
    void make() {
        board.bring();
        bench.plan();
        home.count();
    }
}
