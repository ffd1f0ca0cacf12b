package passage.route;

/**
 * What of a council's way lies behind its plan, so that it can no longer be changed.
 *
 * @param drafted whether the draft was handed over: who clears it, and whether it goes to the department first, is settled
 * @param reviews how many reviews of this round were held
 * @param reviewed whether the plan went on from scrutiny
 * @param acts how many acts were taken, in their order
 * @param effective how many of them are in effect
 * @param noticed whether the call-in of the last act that was taken is settled, for its notice is out or none is needed
 * @param sentBack whether the next act is to be taken again after a call-in, by whoever took it
 * @param sent whether a text went to the department
 * @param submitted whether the plan was submitted
 * @param certified whether sending and publishing have begun, in the order that the route had
 * @param published whether the plan was published, or let go to be
 */
public record Behind(
        boolean drafted,
        int reviews,
        boolean reviewed,
        int acts,
        int effective,
        boolean noticed,
        boolean sentBack,
        boolean sent,
        boolean submitted,
        boolean certified,
        boolean published) {

    /** A plan that was opened and no more. */
    public static final Behind NOTHING = new Behind(false, 0, false, 0, 0, true, false, false, false, false, false);
}
