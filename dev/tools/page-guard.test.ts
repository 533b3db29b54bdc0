import fs from 'node:fs';
import path from 'node:path';
import { foundIn, unwantedInPages, unwantedInScripts } from './page-guard.ts';

const modules = path.join(__dirname, '../../node_modules');
const textOf = (folder: string): string =>
  fs
    .globSync('**/*.js', { cwd: path.join(modules, folder) })
    .map((file) => fs.readFileSync(path.join(modules, folder, file), 'utf8'))
    .join('\n');

test.each([
  ['the bridge’s object store', '@forge/bridge/out/object-store'],
  ['the bridge’s feature flags', '@forge/bridge/out/featureFlags'],
  ['the bridge’s custom metrics', '@forge/bridge/out/frontendCustomMetrics'],
  ['the bridge’s translations', '@forge/i18n/out'],
  ['Atlassian’s feature-flag client', '@atlaskit/feature-gate-js-client/dist/cjs'],
])('%s is recognised by its trace', (what, folder) => {
  expect(foundIn(textOf(folder), unwantedInScripts).map((one) => one.what)).toContain(what);
});

test.each([
  ['a style element', 'e=document.createElement("style")'],
  ['rules written into a style sheet', 'sheet.insertRule(rule,0)'],
  ['code made of text', 'try{new Function("")}catch{}'],
])('%s is found in a script', (what, code) => {
  expect(foundIn(code, unwantedInScripts).map((one) => one.what)).toEqual([what]);
});

test.each([
  ['an inline style', '<p style="color: red">'],
  ['an inline script', '<script>start()</script>'],
  ['an inline script', '<body onload="start()">'],
  ['an address elsewhere', '<link href="https://example.com/a.css">'],
])('%s is found in a page', (what, html) => {
  expect(foundIn(html, unwantedInPages).map((one) => one.what)).toEqual([what]);
});

test('a page built by Vite passes', () => {
  const html =
    '<script type="module" crossorigin src="./assets/i.js"></script><link rel="stylesheet" href="./assets/i.css">';
  expect(foundIn(html, unwantedInPages)).toEqual([]);
});
