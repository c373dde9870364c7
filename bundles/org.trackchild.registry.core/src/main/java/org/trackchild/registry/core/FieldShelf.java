package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Fields;
import org.trackchild.registry.api.CaseFields;

/**
 * The packs of code lists and fields that are there; without any nobody can say what a code means,
 * and this is away.
 */
@Component(service = CaseFields.class)
public class FieldShelf implements CaseFields {

    private final List<FieldPack> packs = new ArrayList<>();

    /** Another one for every change of the packs. */
    private volatile Fields known = Fields.NONE;

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    synchronized void add(FieldPack pack) {
        packs.add(pack);
        known = Fields.of(packs);
    }

    synchronized void remove(FieldPack pack) {
        packs.remove(pack);
        known = Fields.of(packs);
    }

    @Override
    public Fields known() {
        return known;
    }
}
