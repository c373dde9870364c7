/** A sample: how a state changes the law. Nothing is exported. */
package org.trackchild.sample.rules;
