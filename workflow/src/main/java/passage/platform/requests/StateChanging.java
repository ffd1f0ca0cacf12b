package passage.platform.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An API method that changes state: runs in one transaction with the noting of its {@code Idempotency-Key} and result;
 * the same key again gives the same answer and changes nothing. Must return a ResponseEntity.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StateChanging {}
