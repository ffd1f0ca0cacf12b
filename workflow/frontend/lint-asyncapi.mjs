// Checks docs/events/asyncapi.json with the parser of the AsyncAPI Initiative; any error or warning fails.
import { readFileSync } from 'node:fs';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';

const file = new URL('../../docs/events/asyncapi.json', import.meta.url);
const { document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file.pathname });

const found = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
for (const { code, message, path } of found) console.error(`asyncapi.json:${path.join('/')}: ${code}: ${message}`);
console.log(`asyncapi: ${document?.allMessages().length ?? 0} messages, ${found.length} errors and warnings`);
process.exit(document && !found.length ? 0 : 1);
