package org.trackchild.rules.in2016;

import org.osgi.service.component.annotations.Component;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.TablePack;

/**
 * The pack "IN-2016": Juvenile Justice (Care and Protection of Children) Act 2015, Model Rules
 * 2016, and what courts and ministries ordered for missing children. A state replaces what differs.
 */
@Component(service = RulePack.class)
public final class IndianRules extends TablePack {

    public IndianRules() {
        super("IN-2016", "", IndianRules.class);
    }
}
