/**
 * Photographs on pages, those that nobody sees before a reason is given: a page has one {@link
 * org.trackchild.ui.desk.photos.PhotoVisit} for as long as it shows the same child, and {@link
 * org.trackchild.ui.desk.photos.Photos} for each case that it shows.
 */
package org.trackchild.ui.desk.photos;
