// SPDX-License-Identifier: GPL-3.0-or-later
// Other checkers over the same articles: node check_peers.mjs MODULES PEER FILE... prints JSON. Files
// are read, and modules loaded, before the clock starts.
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {readFileSync} from 'node:fs';
import path from 'node:path';

const [, , modules, peer, ...files] = process.argv;
const require = createRequire(path.join(path.resolve(modules), 'any.cjs'));
const load = async (name) => import(pathToFileURL(resolved(name)).href);

// require.resolve() does not see packages that only have an "import" condition.
function resolved(name) {
  const folder = path.join(path.resolve(modules), 'node_modules', name);
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json')));
  let entry = about.exports?.['.'] ?? about.exports ?? about.main ?? 'index.js';
  while (typeof entry === 'object') entry = entry.import ?? entry.default ?? Object.values(entry)[0];
  return path.join(folder, entry);
}

const peers = {
  'remark-lint-alt-text': async () => {
    const {remark} = await load('remark');
    const {default: altText} = await load('@double-great/remark-lint-alt-text');
    const processor = remark().use(altText);
    return async (text) => (await processor.process(text)).messages.length;
  },
  markdownlint: async () => {
    const {lint} = await import(
        pathToFileURL(path.join(path.dirname(resolved('markdownlint')), 'exports-sync.mjs')).href);
    const config = {default: false, MD045: true};
    return async (text) => lint({strings: {text}, config}).text.length;
  },
  'axe-core': async () => {
    const {JSDOM} = require('jsdom');
    const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const rules = ['image-alt', 'input-image-alt', 'area-alt', 'object-alt', 'svg-img-alt',
                   'role-img-alt', 'image-redundant-alt'];
    return async (text) => {
      const page = new JSDOM(text, {runScripts: 'outside-only'});
      page.window.eval(source);
      const found = await page.window.axe.run({runOnly: rules});
      page.window.close();
      return found.violations.length;
    };
  },
};

const check = await peers[peer]();
const texts = files.map((file) => readFileSync(file, 'utf8'));
await check(texts[0]);
const start = process.cpuUsage();
let findings = 0;
for (const text of texts) findings += await check(text);
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;
console.log(JSON.stringify({articles_per_cpu_s: texts.length / seconds, findings}));
