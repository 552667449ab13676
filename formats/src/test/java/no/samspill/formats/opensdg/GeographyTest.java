package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Observation;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.Area;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@SuppressWarnings("NullAway.Init")
class GeographyTest {

    private static final String BOUNDARIES =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "01", "name": "North"}},
              {"type": "Feature", "properties": {"code": "02", "name": "South"}},
              {"type": "Feature", "properties": {"code": "02", "name": "South again"}},
              {"type": "Feature", "properties": {"name": "Nowhere"}}
            ]}
            """;

    @TempDir Path folder;
    private SmallSite site;

    @BeforeEach
    void start() {
        site =
                new SmallSite(folder)
                        .write(
                                "config_data.yml",
                                """
                                languages: [en]
                                map_layers:
                                  - geojson_file: maps/counties.geojson
                                    id_property: code
                                    name_property: name
                                    output_subfolder: County
                                """)
                        .write("maps/counties.geojson", BOUNDARIES);
    }

    @Test
    void makesALevelOfEveryMapLayer() {
        site.data("Year,GeoCode,Value", "2020,,1", "2020,01,2");
        assertThat(site.figures()).extracting(Observation::area).containsExactly("nation", "01");
        assertThat(site.pack().areas())
                .filteredOn(area -> area.level().equals("County"))
                .extracting(Area::code)
                .containsExactly("01");
        // An area on the map that no figure is about is drawn, told of, and has no page.
        assertThat(site.problems("area.no-figures")).hasSize(1);
        assertThat(site.problems("map.code-twice")).hasSize(1);
        assertThat(site.problems("map.no-code")).hasSize(1);
    }

    @Test
    void doesNotTakeTheNameOfTheAreaForABreakdown() {
        site.data(
                "Year,data.Geography,Sex,GeoCode,Value",
                "2020,North,Total,01,1",
                "2020,South,Total,02,2",
                "2020,Islands,Total,,3");
        assertThat(site.figures().getFirst().dimensions()).containsOnlyKeys("Sex");
        assertThat(site.figures().getLast().dimensions()).containsEntry("Geography", "Islands");
    }

    @Test
    void takesTheNameOfTheCountryForTheTotal() {
        site.data("Year,Geography,Value", "2020,Utopia,1", "2020,North,2")
                .write("indicator-config/1-2-1.yml", "national_geographical_coverage: Utopia\n");
        assertThat(site.figures().getFirst().dimensions()).isEmpty();
        assertThat(site.figures().getLast().dimensions()).containsEntry("Geography", "North");
    }

    @Test
    void findsTheAreaInAColumnNamedLikeAMapLayer() {
        site.data("Year,County,GeoCode,Value", "2020,01,,1", "2020,02,02,2");
        assertThat(site.figures()).extracting(Observation::area).containsExactly("01", "02");
        assertThat(site.figures()).allSatisfy(one -> assertThat(one.dimensions()).isEmpty());
        assertThat(site.problems("area.from-column")).hasSize(1);
    }

    @Test
    void keepsACodeThatNoLayerKnowsAsAnOtherArea() {
        site.data("Year,Geography,GeoCode,Value", "2020,Islands,007,1", "2020,North,01,2");
        assertThat(site.pack().areas())
                .filteredOn(area -> area.level().equals("other"))
                .singleElement()
                .satisfies(area -> assertThat(area.name().in("en")).isEqualTo("Islands"));
        assertThat(site.problems("area.unknown"))
                .extracting(Problem::column)
                .containsExactly("GeoCode");
    }

    @Test
    void takesCodesFromTheListWhenTheBoundariesAreElsewhere() {
        site.write(
                        "config_data.yml",
                        "map_layers:\n  - geojson_file: https://example.org/a.geojson\n    output_subfolder: regions\n")
                .write("geocodes.csv", "GeoCode,Geography\n10,East\n")
                .data("Year,GeoCode,Value", "2020,10,1");
        assertThat(site.pack().areas())
                .extracting(Area::level)
                .containsExactly("nation", "regions");
        assertThat(site.problems("map.missing")).hasSize(1);
    }
}
