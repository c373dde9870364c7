/** Links two tables of persons, or one with itself, without a server. */
package org.trackchild.matching.link;
