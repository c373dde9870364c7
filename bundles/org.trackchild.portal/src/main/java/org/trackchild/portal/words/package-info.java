/** Texts in English and Hindi: of pages, days, distances and hours. */
package org.trackchild.portal.words;
