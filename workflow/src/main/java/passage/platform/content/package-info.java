/** Documents, addressed by the SHA-256 digest of their bytes. */
@org.springframework.modulith.NamedInterface("content")
@org.jspecify.annotations.NullMarked
package passage.platform.content;
