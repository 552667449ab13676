package no.samspill.formats.boundaries;

import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

import java.util.ArrayList;
import java.util.List;

/// The geometry of boundaries, computed by JTS.
final class Shapes {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Shapes() {}

    static Position interiorPoint(Boundary boundary) {
        Coordinate point = InteriorPointArea.getInteriorPoint(toGeometry(boundary));
        // A shape without any area, a line walked there and back, has no inside to be in.
        double[] corner = boundary.polygons().getFirst().getFirst();
        return point == null
                ? new Position(corner[0], corner[1])
                : new Position(point.getX(), point.getY());
    }

    static Boundaries simplify(Boundaries all, double tolerance) {
        Geometry[] before =
                all.boundaries().stream().map(Shapes::toGeometry).toArray(Geometry[]::new);
        CoverageSimplifier simplifier = new CoverageSimplifier(before);
        // A municipality may be nothing but small islands.
        simplifier.setRemovableRingSizeFactor(0);
        Geometry[] after = simplifier.simplify(tolerance);
        List<Boundary> boundaries = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            Boundary boundary = all.boundaries().get(i);
            boundaries.add(new Boundary(boundary.code(), boundary.name(), toPolygons(after[i])));
        }
        return new Boundaries(boundaries);
    }

    private static Geometry toGeometry(Boundary boundary) {
        Polygon[] polygons =
                boundary.polygons().stream().map(Shapes::toPolygon).toArray(Polygon[]::new);
        return GEOMETRY.createMultiPolygon(polygons);
    }

    private static Polygon toPolygon(List<double[]> rings) {
        LinearRing outer = toRing(rings.getFirst());
        LinearRing[] holes = rings.stream().skip(1).map(Shapes::toRing).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(outer, holes);
    }

    private static LinearRing toRing(double[] ring) {
        return GEOMETRY.createLinearRing(new PackedCoordinateSequence.Double(ring, 2, 0));
    }

    private static List<List<double[]>> toPolygons(Geometry geometry) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<double[]> rings = new ArrayList<>();
                rings.add(toArray(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(toArray(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static double[] toArray(LinearRing ring) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        double[] array = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            array[2 * i] = positions.getX(i);
            array[2 * i + 1] = positions.getY(i);
        }
        return array;
    }
}
