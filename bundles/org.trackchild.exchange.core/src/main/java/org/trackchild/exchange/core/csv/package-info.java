/** Case files as comma-separated values. */
package org.trackchild.exchange.core.csv;
