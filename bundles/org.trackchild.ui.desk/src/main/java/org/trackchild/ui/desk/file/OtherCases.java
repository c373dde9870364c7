package org.trackchild.ui.desk.file;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.ui.desk.families.FamilyServices;
import org.trackchild.ui.desk.families.FamilyTab;

/**
 * The services that tell which other cases are, or may be, of the child of a case, and which are of
 * its family.
 */
@Component(service = OtherCases.class)
public final class OtherCases {

    private final Duplicates alarms;

    private final IdentityLinks links;

    private final FamilyServices family;

    @Activate
    public OtherCases(
            @Reference Duplicates alarms,
            @Reference IdentityLinks links,
            @Reference FamilyServices family) {
        this.alarms = alarms;
        this.links = links;
        this.family = family;
    }

    /** Which are of the family of the child, and of one incident. */
    FamilyServices family() {
        return family;
    }

    /**
     * The family of the child of a case.
     *
     * @param mayRelate whether the reader may say who belongs to it
     * @param act runs what is done and shows the case anew; may refuse
     */
    FamilyTab family(Caller reader, CasePart part, boolean mayRelate, Consumer<Runnable> act) {
        return new FamilyTab(
                family, reader, part.file(), new FamilyTab.Around(mayRelate, act), part.words());
    }

    /** Which may be of the child. */
    Duplicates alarms() {
        return alarms;
    }

    /** Which are of the child. */
    IdentityLinks links() {
        return links;
    }

    /**
     * Which cases are of the child, and how others are linked.
     *
     * @param existing finds the case of a number; may refuse
     * @param act runs what is done and shows the case anew; may refuse
     */
    SameChild sameChild(
            CasePart part,
            List<IdentityLinkView> linked,
            Caller reader,
            Function<String, CaseId> existing,
            Consumer<Runnable> act) {
        return new SameChild(
                part,
                linked,
                new SameChild.Acts(
                        (link, reason) ->
                                act.accept(() -> links.withdraw(reader, link.id(), reason)),
                        (number, reason) ->
                                act.accept(
                                        () ->
                                                links.link(
                                                        reader,
                                                        part.file().id(),
                                                        existing.apply(number),
                                                        reason))));
    }
}
