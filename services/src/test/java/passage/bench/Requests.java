package passage.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API in process: everything but the socket and the hashing of passwords. */
final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;

    Requests(ApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .build();
    }

    /** @return the answer; anything but success fails */
    JsonNode as(String user, String method, String path, String json) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
        try {
            var response = mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "*")
                            .content(json))
                    .andReturn()
                    .getResponse();
            if (response.getStatus() >= 300) {
                throw new IllegalStateException(
                        path + ": " + response.getStatus() + " " + response.getContentAsString());
            }
            return JSON.readTree(response.getContentAsByteArray());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
