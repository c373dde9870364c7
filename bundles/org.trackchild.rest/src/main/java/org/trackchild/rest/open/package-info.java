/**
 * What everybody may read without a key: the public part of the directory. Nothing here knows more
 * of an office than {@link org.trackchild.directory.api.PublicOffice} lets through.
 */
package org.trackchild.rest.open;
