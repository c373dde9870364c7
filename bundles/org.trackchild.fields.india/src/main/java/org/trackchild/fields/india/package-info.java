/** The code lists and fields of the nation; nothing is exported. */
package org.trackchild.fields.india;
