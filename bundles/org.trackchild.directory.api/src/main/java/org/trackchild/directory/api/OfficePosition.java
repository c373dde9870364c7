package org.trackchild.directory.api;

/**
 * Where an office is on the map.
 *
 * @param latitude in degrees north, WGS 84
 * @param longitude in degrees east, WGS 84
 * @param accuracy how far off it may be, in metres, 1 to {@link #FARTHEST}
 */
public record OfficePosition(double latitude, double longitude, int accuracy) {

    /** Whoever knows no better than this knows no position. */
    public static final int FARTHEST = 50_000;

    /** Where nobody has said how far off it may be: that of a telephone. */
    public static final int USUAL = 50;

    /** Whether it is within the rectangle around India. */
    public boolean isInIndia() {
        return point().isInIndia();
    }

    /** Without how far off it may be. */
    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }
}
