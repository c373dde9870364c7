package org.trackchild.sample.fields;

import org.osgi.service.component.annotations.Component;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.TableFieldPack;

/**
 * A sample, not the practice of any state: cases kept in Uttar Pradesh have a ration card, days of
 * a festival, a number of persons in the household and a mark of the state's helpline; there is a
 * cause of its own, and one of the nation is not used any more.
 */
@Component(service = FieldPack.class)
public final class UttarPradeshFields extends TableFieldPack {

    public UttarPradeshFields() {
        super("UP-2026", "UP", UttarPradeshFields.class);
    }
}
