package passage.papers;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import passage.platform.content.ContentStore.Document;

/** Sends the bytes of a paper as they are, with its digest as ETag. */
final class Sent {
    private Sent() {}

    /** @param policy what the document may do in a browser */
    static ResponseEntity<byte[]> html(Document document, String policy) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", policy)
                .eTag("\"" + document.digest() + "\"")
                .body(document.bytes());
    }

    static ResponseEntity<byte[]> pdf(Document document, String name) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .eTag("\"" + document.digest() + "\"")
                .body(document.bytes());
    }
}
