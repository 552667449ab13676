package no.samspill.server.safety;

import no.samspill.server.safety.Fetched.Why;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// Fetches something from another machine without being led into our own network.
///
/// Only hosts that the settings name are asked, by `https`. Where a name leads is decided once,
/// when the connection is made, and looked at there: a name that leads elsewhere the second time
/// gains nothing. Redirects are followed by hand, each like a new address. An answer has a greatest
/// size and a time by which it has to be whole. Cookies, passwords, packed answers and the
/// machine's proxy are left alone.
public class SafeFetch implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SafeFetch(FetchSettings settings, Names names) {
        this.settings = settings;
        this.client = client(settings, names);
    }

    private static CloseableHttpClient client(FetchSettings settings, Names names) {
        Timeout longest = Timeout.of(settings.time());
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OuterNames(names, settings::isTestHost))
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(CONNECT))
                                        .setSocketTimeout(longest)
                                        .build())
                        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(longest).build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(longest)
                                .setRedirectsEnabled(false)
                                .setAuthenticationEnabled(false)
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent("Samspill")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// Asks for what stands at an address.
    ///
    /// @param accept the kinds of content that are of use, such as `application/json`
    public Fetched get(URI address, String accept) {
        AtomicReference<HttpGet> running = new AtomicReference<>();
        Future<Fetched> fetched = threads.submit(() -> follow(address, accept, running));
        try {
            return fetched.get(settings.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            stop(fetched, running);
            return new Fetched.TooSlow(address);
        } catch (InterruptedException _) {
            stop(fetched, running);
            Thread.currentThread().interrupt();
            return new Fetched.Unreachable(address, "interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching failed for a reason of our own", e);
        }
    }

    private static void stop(Future<Fetched> fetched, AtomicReference<HttpGet> running) {
        fetched.cancel(true);
        HttpGet request = running.get();
        if (request != null) {
            request.cancel();
        }
    }

    private Fetched follow(URI start, String accept, AtomicReference<HttpGet> running) {
        URI address = start;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            @Nullable Why why = whyRefused(address);
            if (why != null) {
                return new Fetched.Refused(address, why);
            }
            Hop answer = ask(address, accept, running);
            switch (answer) {
                case Hop.Done(Fetched fetched) -> {
                    return fetched;
                }
                case Hop.Onward(URI next) -> address = next;
            }
        }
        return new Fetched.Refused(address, Why.TOO_MANY_REDIRECTS);
    }

    private sealed interface Hop {
        record Done(Fetched fetched) implements Hop {}

        record Onward(URI next) implements Hop {}
    }

    private @Nullable Why whyRefused(URI address) {
        if (settings.isTestAddress(address) && address.getRawUserInfo() == null) {
            return null;
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getRawUserInfo() != null) {
            return Why.NOT_HTTPS;
        }
        return settings.allowsHost(address) ? null : Why.HOST_NOT_ALLOWED;
    }

    private Hop ask(URI address, String accept, AtomicReference<HttpGet> running) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        running.set(request);
        try {
            return client.execute(request, response -> hop(address, response, request));
        } catch (OuterNames.LeadsInside _) {
            return new Hop.Done(new Fetched.Refused(address, Why.INNER_ADDRESS));
        } catch (java.io.InterruptedIOException _) {
            return new Hop.Done(new Fetched.TooSlow(address));
        } catch (IOException e) {
            return new Hop.Done(new Fetched.Unreachable(address, String.valueOf(e.getMessage())));
        }
    }

    private Hop hop(URI address, ClassicHttpResponse response, HttpGet request) throws IOException {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location != null && response.getCode() / 100 == 3) {
            request.cancel();
            return onward(address, location.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body =
                entity == null ? new byte[0] : entity.getContent().readNBytes(settings.bytes() + 1);
        if (body.length > settings.bytes()) {
            // Without this, closing would read the rest of it.
            request.cancel();
            return new Hop.Done(new Fetched.TooLarge(address));
        }
        String type = entity == null ? "" : String.valueOf(entity.getContentType());
        return new Hop.Done(
                new Fetched.Answer(
                        address, response.getCode(), type.equals("null") ? "" : type, body));
    }

    private static Hop onward(URI address, String location) {
        try {
            return new Hop.Onward(address.resolve(location));
        } catch (IllegalArgumentException _) {
            return new Hop.Done(new Fetched.Unreachable(address, "leads to no address"));
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
