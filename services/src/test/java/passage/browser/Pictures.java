package passage.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a picture of each page of a running demonstration, on a desk and on a phone: {@code scripts/screenshots.sh}. */
final class Pictures {
    private static final String PASSWORD = "demo";
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    /** @param user null for somebody who has not signed in */
    private record Shot(@Nullable String user, String path, String name) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("essex.clerk", "/work", "work"),
            new Shot("essex.clerk", "/plans", "plans"),
            new Shot("essex.clerk", "/plans/PP-2024-0001", "plan"),
            new Shot("essex.clerk", "/plans/PP-2024-0001/texts/1", "text"),
            new Shot("essex.clerk", "/plans/PP-2024-0001/what-if?due-day=29&due-month=7&due-year=2024", "what-if"),
            new Shot("essex.clerk", "/plans/PP-2024-0001/papers", "papers"),
            new Shot("essex.clerk", "/councils/E10000012/meetings", "meetings"),
            new Shot("essex.clerk", "/councils/E10000012/calendars", "calendars"),
            new Shot("essex.clerk", "/councils/E10000012/appearance", "appearance"),
            new Shot("devon.author", "/plans/PP-2024-0003/texts/1/2", "difference"),
            new Shot("devon.clerk", "/deadlines", "deadlines"),
            new Shot("department", "/department", "national"),
            new Shot("department", "/department?q=essex", "national-search"),
            new Shot("department", "/department?mark=missing", "missing"),
            new Shot("department", "/department/submissions", "submissions"),
            new Shot("department", "/department/submissions/MHCLG-2024-000004", "submission"),
            new Shot("department", "/commissions/productivity-plan-2024/extensions/E10000012", "extension"),
            new Shot("auditor", "/history", "history"),
            new Shot("auditor", "/history/plans/PP-2024-0003", "history-plan"),
            new Shot("auditor", "/history/checkpoints", "checkpoints"),
            new Shot(null, "/published", "published"),
            new Shot(null, "/published/devon/PP-2024-0003", "published-plan"),
            new Shot(null, "/published/devon/PP-2024-0003/record", "published-record"),
            new Shot(null, "/published/register", "register"),
            new Shot(null, "/dates", "dates"),
            new Shot(null, "/sign-in", "sign-in"),
            new Shot(null, "/accessibility", "accessibility"),
            new Shot(null, "/cookies", "cookies"));

    private Pictures() {}

    /** @param arguments address of the demonstration, folder for the pictures, and names of pages; all where none are */
    public static void main(String... arguments) {
        var folder = Path.of(arguments[1]);
        var names = List.of(arguments).subList(2, arguments.length);
        int failed = 0;
        try (var chromium = new Chromium()) {
            for (var shot : SHOTS) {
                if (names.isEmpty() || names.contains(shot.name())) {
                    failed += taken(chromium, arguments[0], folder, shot) ? 0 : 1;
                }
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean taken(Chromium chromium, String address, Path folder, Shot shot) {
        try (var visit = chromium.visit(address)) {
            if (shot.user() != null) {
                visit.signIn(shot.user(), PASSWORD);
            }
            int status = visit.open(shot.path()).status();
            visit.page().waitForTimeout(shot.name().equals("plan") ? 1500 : 100);
            picture(visit.page(), DESK, folder.resolve(shot.name() + ".png"));
            picture(visit.page(), PHONE, folder.resolve(shot.name() + "-320.png"));
            System.out.printf("%d  %s  %s%n", status, shot.name(), shot.path());
            return status == 200;
        }
    }

    private static void picture(Page page, int width, Path file) {
        page.setViewportSize(width, width == DESK ? 900 : 800);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
