/** The pages: each class makes one kind, all in the frame of {@code Sheet}. */
package org.trackchild.portal.pages;
