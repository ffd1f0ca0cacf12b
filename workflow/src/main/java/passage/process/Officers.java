package passage.process;

import org.springframework.stereotype.Component;

/** Lets the diagram ask which officer the n-th clearance is for. */
@Component("officers")
public class Officers {
    /** @param roles separated by commas, as the process variable has them */
    public String at(String roles, int index) {
        return roles.split(",")[index];
    }
}
