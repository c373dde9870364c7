/**
 * Places and offices: the states and districts of India, and everybody who can help in them.
 *
 * <p>Codes of states are the two letters of ISO 3166-2:IN; codes of districts are the code of the
 * state, a hyphen and the name of the district in capitals. {@link
 * org.trackchild.directory.api.Directory#findState} and {@code findDistrict} accept codes and
 * names, so that people and files need not know the codes.
 *
 * <p>{@link org.trackchild.directory.api.Office} is for people of the register. Whatever faces the
 * public goes by {@link org.trackchild.directory.api.PublicOffices}, which hands out {@link
 * org.trackchild.directory.api.PublicOffice}s and nothing else:
 *
 * <pre>{@code
 * GeoPoint here = directory.findPlaces("226001", 1).get(0).at();
 * offices.near(new NearbyQuery(here, Set.of(OfficeType.POLICE_STATION), Optional.empty(), 100, 10))
 *         .forEach(near -> show(near.office(), near.kilometres()));
 * }</pre>
 */
@Export
@Version("1.1.0")
package org.trackchild.directory.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
