/**
 * The reporting engine, and the returns that every state needs. The returns are registered as
 * services like those that a state adds. Nothing is exported.
 */
package org.trackchild.reporting.core;
