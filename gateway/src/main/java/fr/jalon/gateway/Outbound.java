package fr.jalon.gateway;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** The connections to the services: on virtual threads, bounded in time, following no redirect. */
@Configuration(proxyBeanMethods = false)
class Outbound {

    static {
        // shorter than the services keep an idle connection, so that none is used that they are about to close
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    @Bean(destroyMethod = "close")
    ExecutorService outboundThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    ClientHttpRequestFactory outboundRequests(GatewaySettings settings, ExecutorService outboundThreads) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(outboundThreads)
                .build();
        var requests = new JdkClientHttpRequestFactory(client, outboundThreads);
        requests.setReadTimeout(settings.readTimeout());
        requests.enableCompression(false); // what passes stays as it is
        return requests;
    }
}
