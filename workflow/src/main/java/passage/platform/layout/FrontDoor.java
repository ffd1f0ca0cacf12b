package passage.platform.layout;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import passage.platform.access.Access;

/** The pages that belong to no stage: the start, signing in, statements, and the process as a file. */
@Controller
class FrontDoor {
    private final Access access;
    private final boolean atProvider;

    FrontDoor(Access access, Environment environment) {
        this.access = access;
        this.atProvider = environment.matchesProfiles("oidc");
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + Menu.startOf(access.current());
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("atProvider", atProvider);
        return "sign-in";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "cookies";
    }

    /** For browsers that ask for it without having read a page. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Resource> favicon() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/x-icon"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .body(new ClassPathResource("static/assets/favicon.ico"));
    }

    @GetMapping("/process/plan-passage.bpmn")
    ResponseEntity<Resource> process() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(new ClassPathResource("bpmn/plan-passage.bpmn"));
    }
}
