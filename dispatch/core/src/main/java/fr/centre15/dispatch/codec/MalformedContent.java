package fr.centre15.dispatch.codec;

/** Bytes that no writer of ours produces. The message never quotes the content. */
public class MalformedContent extends RuntimeException {

    public MalformedContent(String message) {
        super(message);
    }
}
