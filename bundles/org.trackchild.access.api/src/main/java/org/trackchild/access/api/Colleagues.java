package org.trackchild.access.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;

/**
 * Tells what people are called, and who works in an office. Records keep the name of the account of
 * whoever acted; what people read, and above all what is printed, says the name of the person.
 * Tells nothing else of an account, and nothing of a child, so that no predicate is asked. Safe for
 * use by several threads.
 */
@ProviderType
public interface Colleagues {

    /**
     * The name of a person to show to colleagues.
     *
     * @param user name of the account
     * @return the same text where there is no such account, and for a part of the platform
     */
    String name(String user);

    /**
     * Who is posted to an office and may sign in.
     *
     * @return by name; with several roles in the office once for each
     * @throws org.trackchild.model.ProblemException {@link AccessProblem#NOT_ALLOWED} when the
     *     caller is not posted there
     */
    List<Colleague> ofOffice(Caller caller, OfficeId office);
}
