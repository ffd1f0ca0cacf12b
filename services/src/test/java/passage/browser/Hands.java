package passage.browser;

import passage.browser.Chromium.Visit;

/** How somebody uses a page: by pointing at things, or by the keyboard alone. */
enum Hands {
    POINTER {
        @Override
        void press(Visit visit, String selector) {
            visit.page().locator(selector).first().click();
        }

        @Override
        void type(Visit visit, String field, Object words) {
            visit.page().locator(field).fill(words.toString());
        }

        @Override
        void choose(Visit visit, String field, String value) {
            visit.page().locator(radio(field, value)).check();
        }
    },

    KEYBOARD {
        @Override
        void press(Visit visit, String selector) {
            visit.tabTo(selector).page().keyboard().press("Enter");
        }

        @Override
        void type(Visit visit, String field, Object words) {
            visit.tabTo(field).type(words);
        }

        /** The Tab key comes to the first of the radio buttons, the arrows go on from there. */
        @Override
        void choose(Visit visit, String field, String value) {
            visit.tabTo("input[name='%s']".formatted(field)).page().keyboard().press("Space");
            for (int downs = 0; downs < MOST_DOWNS && !visit.isAt(radio(field, value)); downs++) {
                visit.page().keyboard().press("ArrowDown");
            }
        }
    };

    private static final int MOST_DOWNS = 20;

    abstract void press(Visit visit, String selector);

    abstract void type(Visit visit, String field, Object words);

    /** @param value of the radio button, or how it begins */
    abstract void choose(Visit visit, String field, String value);

    private static String radio(String field, String value) {
        return "input[name='%s'][value^='%s']".formatted(field, value);
    }
}
