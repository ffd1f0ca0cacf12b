package passage.authority;

import passage.calendar.Effect;
import passage.events.Words;

/** When a decision takes effect once its call-in window is over, as the council's constitution has it. */
public enum CallInEffect {
    AT_EXPIRY(Effect.AT_EXPIRY),
    NEXT_CALENDAR_DAY(Effect.NEXT_CALENDAR_DAY),
    NEXT_WORKING_DAY(Effect.NEXT_WORKING_DAY);

    private final Effect effect;

    CallInEffect(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
