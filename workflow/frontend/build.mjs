// Builds the style sheets and scripts into the application's static assets.
// With --check it builds in memory and fails when the committed files differ.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.join(here, '../src/main/resources/static/assets')
const LIMIT = 500_000

const packed = (file) => fs.readFileSync(path.join(here, 'node_modules', file))
const own = (file) => fs.readFileSync(path.join(here, 'src', file))
const sheet = (file) => {
  const options = { style: 'compressed', loadPaths: [path.join(here, 'node_modules')], quietDeps: true }
  return Buffer.from(sass.compile(path.join(here, 'src', file), options).css + '\n')
}
const withoutMap = (script) => Buffer.from(script.toString().replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n'))
const version = (name) => JSON.parse(packed(`${name}/package.json`)).version
const licence = (name, text) => `${name} ${version(name)}\n\n${text.toString().trim()}\n`

const files = {
  'passage.css': sheet('passage.scss'),
  'process.css': sheet('process.scss'),
  'app.js': own('app.js'),
  'support.js': own('support.js'),
  'process.js': own('process.js'),
  'favicon.svg': own('favicon.svg'),
  'favicon.ico': own('favicon.ico'),
  'govuk-frontend.js': withoutMap(packed('govuk-frontend/dist/govuk/govuk-frontend.min.js')),
  'htmx.js': packed('htmx.org/dist/htmx.min.js'),
  'bpmn-viewer.js': packed('bpmn-js/dist/bpmn-navigated-viewer.production.min.js'),
  'LICENCES.txt': Buffer.from(
    [
      licence('govuk-frontend', own('govuk-frontend.LICENCE.txt')),
      licence('htmx.org', packed('htmx.org/LICENSE')),
      licence('bpmn-js', packed('bpmn-js/LICENSE'))
    ].join('\n----\n\n')
  )
}

const faults = []
for (const [name, content] of Object.entries(files)) {
  if (/GDS Transport/i.test(content)) faults.push(`${name}: the typeface GDS Transport is left in it`)
  if (/\.css$/.test(name) && /crown|crest/i.test(content)) faults.push(`${name}: the crown or crest is left in it`)
  if (/\.css$/.test(name) && /url\(["']?(https?:)?\/\//.test(content)) faults.push(`${name}: loads from another site`)
}
const size = Object.values(files).reduce((sum, content) => sum + content.length, 0)
if (size >= LIMIT) faults.push(`${size} bytes in all; the limit is ${LIMIT}`)

if (process.argv.includes('--check')) {
  const found = fs.existsSync(out) ? fs.readdirSync(out) : []
  for (const name of new Set([...Object.keys(files), ...found])) {
    const file = path.join(out, name)
    if (!files[name]) faults.push(`${name}: committed, but no part of the build`)
    else if (!fs.existsSync(file)) faults.push(`${name}: not committed`)
    else if (!fs.readFileSync(file).equals(files[name])) faults.push(`${name}: differs from what the build makes`)
  }
} else if (!faults.length) {
  fs.mkdirSync(out, { recursive: true })
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(out, name), content)
}

if (faults.length) {
  console.error(faults.join('\n') + '\nRun "npm ci && npm run build" in workflow/frontend.')
  process.exit(1)
}
console.log(`${Object.keys(files).length} files, ${size} bytes`)
