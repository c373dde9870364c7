package org.trackchild.ui.desk.people;

import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleagues;
import org.trackchild.access.api.People;
import org.trackchild.directory.api.Directory;
import org.trackchild.matching.api.NameKeys;

/**
 * What the pages of people need.
 *
 * @param people keeps accounts and postings
 * @param directory knows offices
 * @param colleagues knows which accounts there are
 * @param names writes names of any script in Latin letters
 */
record PeopleServices(People people, Directory directory, Colleagues colleagues, NameKeys names) {

    /** The offices whose people somebody keeps. */
    KeptOffices offices(Caller caller) {
        return new KeptOffices(
                office -> !people.roles(caller, office).isEmpty(), directory, caller);
    }

    /** Proposes names of accounts that nobody has. */
    AccountNames accountNames() {
        return new AccountNames(names, user -> !colleagues.name(user).equals(user));
    }
}
