// Checks every bpmn/*.bpmn by the rules of bpmn/.bpmnlintrc; any error or warning fails.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };

const folder = new URL('../../bpmn/', import.meta.url);
const config = JSON.parse(readFileSync(new URL('.bpmnlintrc', folder), 'utf8'));
const resolver = new NodeResolver({ require: createRequire(import.meta.url) });
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
if (!files.length) throw new Error(`no .bpmn file in ${folder.pathname}`);

let errors = 0;
let warnings = 0;
function report(file, element, category, message) {
  if (category === 'error') errors++;
  else warnings++;
  console.error(`${file}:${element ?? ''}: ${category}: ${message}`);
}

for (const file of files) {
  const { rootElement, warnings: unread } = await new BpmnModdle({ camunda }).fromXML(
    readFileSync(new URL(file, folder), 'utf8'),
  );
  for (const { element, message } of unread) report(file, element?.id, 'error', message);
  const linter = new Linter({ config, resolver }); // rules remember what they saw: one linter a file
  for (const found of Object.values(await linter.lint(rootElement)).flat()) {
    report(file, found.id, found.category, found.message);
  }
}
console.log(`bpmn: files ${files.length}, ${errors} errors, ${warnings} warnings`);
process.exit(errors + warnings ? 1 : 0);
