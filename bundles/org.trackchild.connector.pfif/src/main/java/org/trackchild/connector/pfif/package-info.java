/**
 * Reads the People Finder Interchange Format, versions 1.1 to 1.4, in which trackers of missing
 * people exchange person records and notes.
 */
package org.trackchild.connector.pfif;
