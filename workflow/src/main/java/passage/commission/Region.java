package passage.commission;

import java.util.Arrays;
import java.util.Optional;

/** The nine regions of England, under the names that the Office for National Statistics gives them. */
enum Region {
    NORTH_EAST("North East"),
    NORTH_WEST("North West"),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and The Humber"),
    EAST_MIDLANDS("East Midlands"),
    WEST_MIDLANDS("West Midlands"),
    EAST_OF_ENGLAND("East of England"),
    LONDON("London"),
    SOUTH_EAST("South East"),
    SOUTH_WEST("South West");

    private final String title;

    Region(String title) {
        this.title = title;
    }

    static Optional<Region> named(String title) {
        return Arrays.stream(values())
                .filter(region -> region.title.equals(title))
                .findFirst();
    }

    @Override
    public String toString() {
        return title;
    }
}
