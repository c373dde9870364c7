package org.trackchild.fields.india;

import org.osgi.service.component.annotations.Component;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.TableFieldPack;

/**
 * The pack "IN-2016": code lists of the Juvenile Justice (Care and Protection of Children) Act 2015
 * and its Model Rules, of the census and the law on disabilities; and the fields of the statutory
 * forms. A state adds what it needs.
 */
@Component(service = FieldPack.class)
public final class IndianFields extends TableFieldPack {

    public IndianFields() {
        super("IN-2016", "", IndianFields.class);
    }
}
