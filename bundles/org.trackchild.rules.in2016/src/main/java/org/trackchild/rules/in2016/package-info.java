/** The rules of the nation; nothing is exported. */
package org.trackchild.rules.in2016;
