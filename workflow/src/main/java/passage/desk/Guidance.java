package passage.desk;

import passage.process.Step;

/** Says in a sentence what each step is. */
final class Guidance {
    private Guidance() {}

    static String of(Step step) {
        return switch (step) {
            case DRAFT_TEXT -> "Bring in a version of the text. When it is ready, send it on.";
            case CLEAR_DRAFT -> "Read the draft, then clear it or return it to its author.";
            case RECORD_REVIEW -> "Once the review was held, record what the body made of the draft.";
            case ANSWER_COMMENTS -> "Answer each comment of the review, and say why.";
            case RECORD_DECISION -> "Once the decision was taken, record it in the words of the minutes.";
            case AMEND_TEXT -> "Bring in a version with the wording that was agreed.";
            case CONFIRM_WORDING -> "Compare the new version with what was agreed.";
            case PUBLISH_NOTICE ->
                "Record when and where the decision notice was published. A call-in window starts then.";
            case RECORD_CALL_IN_RESULT -> "Once scrutiny has considered the call-in, record what it decided.";
            case RECORD_COUNCIL_VIEW -> "Once full council has met, record whether it objects to the decision.";
            case FINALISE_TEXT ->
                "Bring in the last words that the delegation lets you settle, then send them to be signed off.";
            case SIGN_OFF_TEXT ->
                "Compare the final text with the one that was endorsed, then sign it off or return it.";
            case CERTIFY_PLAN -> "Confirm that the text about to be sent is the text that was endorsed.";
            case SUBMIT_PLAN -> "Send the certified text to the department, or record how it was sent.";
            case PUBLISH_PLAN -> "Publish the certified text, or record where it was published.";
            case REPORT_PROGRESS -> "Say what was done since. Close the plan when nothing more is to come.";
            case ANSWER_QUESTION -> "Answer what the department asked. It sees the answer beside the plan.";
            case CORRECT_TEXT -> "Correct what the department returned, or keep the text and say why.";
            case RECORD_FURTHER_DECISION ->
                "Record who agreed the corrected text, or the delegation within which it lies.";
            case TELL_DEPARTMENT -> "Tell the department that the plan is withdrawn, and record how.";
        };
    }
}
