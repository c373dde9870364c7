/**
 * The store on EclipseLink, for Derby and PostgreSQL.
 *
 * <p>Entities live in {@code entity} and never leave this bundle. One persistence unit, one
 * transaction for a change and its journal entries. Times are kept as milliseconds since 1970 UTC,
 * because neither database nor driver can then shift them by a time zone.
 */
package org.trackchild.store.jpa;
