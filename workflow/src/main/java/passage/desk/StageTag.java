package passage.desk;

import passage.plan.Stage;

/** How a stage looks on a page. */
record StageTag(String key, String title) {
    static StageTag of(Stage stage) {
        return new StageTag(stage == Stage.DRAFT ? "drafting" : stage.toString(), stage.title());
    }
}
