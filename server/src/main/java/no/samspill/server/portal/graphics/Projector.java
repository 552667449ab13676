package no.samspill.server.portal.graphics;

import java.util.List;

/// From degrees to pixels: Lambert's azimuthal equal-area projection around the middle of what is
/// shown, so that areas keep their proportions also far north.
final class Projector {

    private final double middleLongitude;
    private final double middleLatitude;
    private double scale = 1;
    private double left;
    private double top;
    private double width;
    private double height;

    private Projector(double middleLongitude, double middleLatitude) {
        this.middleLongitude = Math.toRadians(middleLongitude);
        this.middleLatitude = Math.toRadians(middleLatitude);
    }

    /// Fits the points (longitude and latitude, alternating) into a box, keeping proportions.
    static Projector fit(List<double[]> points, double maxWidth, double maxHeight, double margin) {
        Box degrees = Box.EMPTY;
        for (double[] ring : points) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                degrees = degrees.with(ring[i], ring[i + 1]);
            }
        }
        if (degrees.isEmpty()) {
            return new Projector(0, 0);
        }
        Projector projector =
                new Projector((degrees.minX + degrees.maxX) / 2, (degrees.minY + degrees.maxY) / 2);
        projector.fill(points, maxWidth - 2 * margin, maxHeight - 2 * margin, margin);
        return projector;
    }

    private void fill(List<double[]> points, double maxWidth, double maxHeight, double margin) {
        Box plane = Box.EMPTY;
        for (double[] ring : points) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                double[] at = project(ring[i], ring[i + 1]);
                plane = plane.with(at[0], at[1]);
            }
        }
        double planeWidth = Math.max(plane.maxX - plane.minX, 1e-9);
        double planeHeight = Math.max(plane.maxY - plane.minY, 1e-9);
        scale = Math.min(maxWidth / planeWidth, maxHeight / planeHeight);
        left = plane.minX - margin / scale;
        top = plane.minY - margin / scale;
        width = planeWidth * scale + 2 * margin;
        height = planeHeight * scale + 2 * margin;
    }

    /// The width of what was fitted, in pixels.
    double width() {
        return Math.max(1, width);
    }

    /// The height of what was fitted, in pixels.
    double height() {
        return Math.max(1, height);
    }

    /// Pixels from the left of a place.
    double x(double longitude, double latitude) {
        return (project(longitude, latitude)[0] - left) * scale;
    }

    /// Pixels from the top of a place.
    double y(double longitude, double latitude) {
        return (project(longitude, latitude)[1] - top) * scale;
    }

    private double[] project(double longitude, double latitude) {
        double dx = Math.toRadians(longitude) - middleLongitude;
        double phi = Math.toRadians(latitude);
        double cosine =
                Math.sin(middleLatitude) * Math.sin(phi)
                        + Math.cos(middleLatitude) * Math.cos(phi) * Math.cos(dx);
        double k = Math.sqrt(2 / (1 + Math.max(cosine, -0.999)));
        double x = k * Math.cos(phi) * Math.sin(dx);
        double y =
                k
                        * (Math.cos(middleLatitude) * Math.sin(phi)
                                - Math.sin(middleLatitude) * Math.cos(phi) * Math.cos(dx));
        return new double[] {x, -y};
    }

    private record Box(double minX, double minY, double maxX, double maxY) {
        static final Box EMPTY =
                new Box(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NEGATIVE_INFINITY);

        Box with(double x, double y) {
            return new Box(
                    Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
        }

        boolean isEmpty() {
            return minX > maxX;
        }
    }
}
