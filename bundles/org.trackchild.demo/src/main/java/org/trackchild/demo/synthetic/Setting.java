package org.trackchild.demo.synthetic;

import java.time.LocalDate;
import org.trackchild.directory.api.District;

/**
 * What happened.
 *
 * @param persona to whom
 * @param day when
 * @param place where
 * @param daysAway days since the child left home
 */
record Setting(Persona persona, LocalDate day, District place, int daysAway) {}
