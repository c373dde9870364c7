package org.trackchild.directory.api;

/**
 * A point on the earth.
 *
 * @param latitude in degrees north, WGS 84
 * @param longitude in degrees east, WGS 84
 */
public record GeoPoint(double latitude, double longitude) {

    /** Mean radius of the earth, in kilometres. */
    public static final double EARTH_RADIUS = 6371;

    /** Whether it is within the rectangle around India. */
    public boolean isInIndia() {
        return latitude >= 6 && latitude <= 38 && longitude >= 68 && longitude <= 98;
    }

    /**
     * Distance to another point.
     *
     * @return kilometres along the great circle, by the haversine formula
     */
    public double kilometresTo(GeoPoint other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double half =
                Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                        + Math.cos(lat1)
                                * Math.cos(lat2)
                                * Math.pow(
                                        Math.sin(Math.toRadians(other.longitude - longitude) / 2),
                                        2);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
