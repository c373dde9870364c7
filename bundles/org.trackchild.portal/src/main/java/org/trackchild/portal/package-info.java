/**
 * The pages for everybody, under {@code /help}: who can help near a place, and how they are
 * reached. Plain HTML that is made here, works without scripts and needs no sign-in; no cookie, no
 * session, nothing of a child. {@link org.trackchild.portal.PortalServlet} reads an address ({@code
 * web}), a class of {@code pages} makes the page of it, with texts of {@code words}.
 *
 * <p>Everything that is told of an office comes from {@link
 * org.trackchild.directory.api.PublicOffices}: the entries of the register itself are not known
 * here.
 */
package org.trackchild.portal;
