/** Tests that what people type is shown as text and carried out by nothing: browser, template, engine, spreadsheet, calendar. */
@org.jspecify.annotations.NullMarked
package passage.hostile;
