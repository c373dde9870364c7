/** A sample: how a state adds codes and fields. Nothing is exported. */
package org.trackchild.sample.fields;
