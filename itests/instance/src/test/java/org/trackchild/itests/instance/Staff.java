package org.trackchild.itests.instance;

import java.io.IOException;

/**
 * Who works on the cases of Lucknow, and whom they answer to, over HTTP.
 *
 * @param police a station
 * @param home a children's home
 * @param bench a member of the committee
 * @param unit the district officer
 * @param state who watches over the state
 * @param nation who watches over the nation, and sees no child
 * @param administrator who moves the time
 * @param elsewhere a station in another state
 */
record Staff(
        Client police,
        Client home,
        Client bench,
        Client unit,
        Client state,
        Client nation,
        Client administrator,
        Client elsewhere) {

    static Staff of(Instance instance) throws IOException, InterruptedException {
        return new Staff(
                Client.of(instance, "police.lucknow"),
                Client.of(instance, "home.lucknow"),
                Client.of(instance, "cwc.lucknow"),
                Client.of(instance, "dcpu.lucknow"),
                Client.of(instance, "state.up"),
                Client.of(instance, "national"),
                Client.of(instance, "admin"),
                Client.of(instance, "police.patna"));
    }
}
