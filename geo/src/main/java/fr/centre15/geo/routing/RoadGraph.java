package fr.centre15.geo.routing;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.nio.file.Path;

/** How a road graph is made and read: the same for both, or it could not be read. */
final class RoadGraph {

    static final String PROFILE = "car";

    private RoadGraph() {}

    /** Roads open to cars, the soonest way, at the speeds of OSM: nothing is assumed about blue lights. */
    static GraphHopper in(Path folder) {
        GraphHopper hopper = new GraphHopper();
        hopper.setGraphHopperLocation(folder.toString());
        hopper.setEncodedValuesString("car_access, car_average_speed, road_class");
        hopper.setProfiles(new Profile(PROFILE).setCustomModel(soonest()));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
        hopper.setPreciseIndexResolution(300);
        return hopper;
    }

    private static CustomModel soonest() {
        return new CustomModel()
                .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
                .setDistanceInfluence(0.0);
    }
}
