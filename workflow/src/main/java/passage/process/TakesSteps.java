package passage.process;

import java.util.List;

/** A part of the workflow whose steps people take on pages. */
public interface TakesSteps {
    /** Its forms, each with its own address. */
    List<StepForm> forms();
}
