package passage.plan;

import java.util.UUID;

/** A plan as a list shows it, read without its texts and decisions. */
public record PlanLine(
        UUID id,
        String reference,
        String commission,
        String authority,
        String authorityName,
        String title,
        Stage stage,
        Keeping keeping) {}
