package org.trackchild.sample.rules;

import org.osgi.service.component.annotations.Component;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.TablePack;

/**
 * A sample, not the law: for cases kept in Uttar Pradesh the FIR must be there within twelve hours,
 * and somebody visits the family; publication orders are valid for a month, and there are orders of
 * its own, two of which move a found child out of a home and into another. All else stays as the
 * pack of the nation has it.
 */
@Component(service = RulePack.class)
public final class UttarPradeshRules extends TablePack {

    public UttarPradeshRules() {
        super("UP-2026", "UP", UttarPradeshRules.class);
    }
}
