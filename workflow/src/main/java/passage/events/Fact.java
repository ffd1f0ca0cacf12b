package passage.events;

/** What happened, without its circumstances; the family of each topic is closed. */
public sealed interface Fact permits LedgerFact, PlanFact, RegisterFact, ServiceFact {}
