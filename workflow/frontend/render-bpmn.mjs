// Draws every bpmn/*.bpmn as an SVG beside it, with bpmn-js in a headless Chromium.
// node render-bpmn.mjs           writes the pictures
// node render-bpmn.mjs --check   fails when a committed picture is stale
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const folder = new URL('../../bpmn/', import.meta.url);
const check = process.argv.includes('--check');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

/** Marker ids are random in bpmn-js; numbering them keeps the picture the same from run to run. */
function steady(svg) {
  const numbers = new Map();
  return svg.replace(/marker-[0-9a-z]{5,}/g, (id) => {
    if (!numbers.has(id)) numbers.set(id, `marker-${numbers.size + 1}`);
    return numbers.get(id);
  });
}

/** A white ground, so that the picture also reads on a dark page. */
function onWhite(svg) {
  const [, box] = svg.match(/viewBox="([^"]+)"/);
  const [x, y, width, height] = box.split(' ');
  return svg.replace(
    /(<svg [^>]*>)/,
    `$1<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`,
  );
}

async function draw(page, xml) {
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: viewer });
  return page.evaluate(async (source) => {
    const bpmn = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await bpmn.importXML(source);
    if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('\n'));
    return (await bpmn.saveSVG()).svg;
  }, xml);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let stale = 0;
try {
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.bpmn'))) {
    const picture = new URL(file.replace(/\.bpmn$/, '.svg'), folder);
    const svg = `${onWhite(steady(await draw(page, readFileSync(new URL(file, folder), 'utf8')))).trimEnd()}\n`;
    if (!check) {
      writeFileSync(picture, svg);
      console.log(`${file}: drawn`);
    } else if (readFileSync(picture, 'utf8') === svg) {
      console.log(`${file}: picture is up to date`);
    } else {
      console.error(`${file}: picture is stale, run: node render-bpmn.mjs`);
      stale++;
    }
  }
} finally {
  await browser.close();
}
process.exit(stale ? 1 : 0);
