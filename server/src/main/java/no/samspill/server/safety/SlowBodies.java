package no.samspill.server.safety;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/// Ends requests whose body comes too slowly.
///
/// Tomcat waits anew for every byte, so a body that is sent a byte now and then would never time
/// out. Here the whole of it has a deadline, which moves on with what has come: large files on slow
/// lines arrive, a drip does not. What is left of a body that nobody has read is held against the
/// same deadline, once the answer is on its way.
final class SlowBodies extends ValveBase {

    private final SendingSettings settings;

    SlowBodies(SendingSettings settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request sent = request.getCoyoteRequest();
        if (!hasBody(sent)) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer body = sent.getInputBuffer();
        Hurried hurried = new Hurried(body, sent);
        sent.setInputBuffer(hurried);
        try {
            getNext().invoke(request, response);
            // Whoever waits for permission to send will not send after the answer.
            if (!request.isAsync() && !sent.hasExpectation()) {
                response.finishResponse();
                hurried.drain();
            }
        } finally {
            // The next request on the connection has a deadline of its own.
            sent.setInputBuffer(body);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request sent) {
        return sent.getContentLengthLong() > 0 || sent.getHeader("Transfer-Encoding") != null;
    }

    /// A body that has to come in time.
    private final class Hurried implements InputBuffer, ApplicationBufferHandler {

        private final InputBuffer body;
        private final org.apache.coyote.Request sent;
        private final long began = System.nanoTime();
        private long bytes;
        private boolean over;
        private ByteBuffer drained = ApplicationBufferHandler.EMPTY_BUFFER;

        Hurried(InputBuffer body, org.apache.coyote.Request sent) {
            this.body = body;
            this.sent = sent;
        }

        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            if (over || isLate()) {
                over = true;
                // The connection ends with the answer; the rest of the body is not waited for.
                sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("the body of the request comes too slowly");
            }
            int read = body.doRead(into);
            bytes += Math.max(0, read);
            return read;
        }

        private boolean isLate() {
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            return taken.compareTo(settings.allowed(bytes)) > 0;
        }

        /// Reads what is left, for nobody.
        void drain() {
            try {
                while (!over && doRead(this) >= 0) {
                    // Only its end matters.
                }
            } catch (IOException e) {
                // The sender is gone or too slow; the connection ends.
                sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        @Override
        public int available() {
            return body.available();
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            drained = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return drained;
        }

        @Override
        public void expand(int size) {}
    }
}
