package fr.centre15.dispatch.pipeline;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Gives answers on its own thread, so that whoever waits for one never runs on the writer's. Its queue cannot overflow:
 * at most as many answers are outstanding as commands were let in.
 */
final class Acknowledger implements AutoCloseable {

    private final BlockingQueue<List<SingleWriter.Answer>> batches;
    private final Runnable afterEach;
    private final Thread thread;

    /** @param afterEach run after each answer: lets the next command in */
    Acknowledger(int capacity, Runnable afterEach) {
        this.batches = new ArrayBlockingQueue<>(capacity);
        this.afterEach = afterEach;
        this.thread = Thread.ofPlatform().name("samu-acknowledger").daemon(true).start(this::run);
    }

    void hand(List<SingleWriter.Answer> answers) {
        batches.add(answers);
    }

    private void run() {
        try {
            while (true) {
                for (SingleWriter.Answer answer : batches.take()) {
                    answer.give();
                    afterEach.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
