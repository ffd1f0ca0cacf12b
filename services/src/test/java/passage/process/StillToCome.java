package passage.process;

import java.util.Set;

/** Parts of the diagram that no plan can reach yet; each goes from here with the test that passes it. */
final class StillToCome {
    static final Set<String> NODES = Set.of(
            // deciding
            "Event_CallInLimit",
            "Event_CalledIn",
            "Gateway_CallInResult",
            "Gateway_CouncilObjects",
            "Gateway_SignedOff",
            "Join_BackToDecision",
            "Join_CallInOver",
            "Join_Finalise",
            "Task_FinaliseText",
            "Task_LapseCallIn",
            "Task_RecordCallInResult",
            "Task_RecordCouncilView",
            "Task_SignOffText");

    static final Set<String> FLOWS = Set.of(
            // deciding
            "Flow_BackToDecision",
            "Flow_CallInAnswered",
            "Flow_CallInApplies_Exempted",
            "Flow_CallInLapsed",
            "Flow_CallInLimit",
            "Flow_CallInOver",
            "Flow_CallInResult_Back",
            "Flow_CallInResult_Council",
            "Flow_CallInResult_NoFurtherAction",
            "Flow_CallInWindow_CalledIn",
            "Flow_CalledIn",
            "Flow_CouncilObjects_No",
            "Flow_CouncilObjects_Yes",
            "Flow_CouncilViewRecorded",
            "Flow_FinaliseNeeded_Yes",
            "Flow_SignOffGiven",
            "Flow_SignedOff_No",
            "Flow_SignedOff_Yes",
            "Flow_TextFinalised",
            "Flow_ToFinalise");

    private StillToCome() {}
}
