package fr.centre15.dispatch.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import java.util.function.Consumer;

/**
 * What happens when a ring's consumer itself breaks. The default would kill the consumer and leave publishers blocked on a
 * full ring; this one tells, and the consumer goes on refusing.
 */
record StopEverything<T>(Consumer<Throwable> tell) implements ExceptionHandler<T> {

    @Override
    public void handleEventException(Throwable fault, long sequence, T slot) {
        tell.accept(fault);
    }

    @Override
    public void handleOnStartException(Throwable fault) {
        tell.accept(fault);
    }

    @Override
    public void handleOnShutdownException(Throwable fault) {
        tell.accept(fault);
    }
}
