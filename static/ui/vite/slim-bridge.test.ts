import fs from 'node:fs';
import { bridgeFiles } from './slim-bridge';

Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve(undefined) } });

test.each(Object.entries(bridgeFiles))('@forge/bridge still keeps %s in %s', (name, file) => {
  const part: unknown = jest.requireActual(`../../../node_modules/@forge/bridge/out/${file}`);
  expect(part).toHaveProperty(name);
});

test('the bridge still uses @forge/i18n only for ensureLocale', () => {
  expect(jest.requireActual('../../../node_modules/@forge/i18n/out/ensureLocale.js')).toHaveProperty('ensureLocale');
});

test.each([
  ['its document renderer', 'view/view.js', './adf-renderer'],
  ['files in events', 'events/events.js', './serialiseBlob'],
])('the bridge still keeps %s in a separate file', (_what, file, specifier) => {
  const text = fs.readFileSync(require.resolve(`../../../node_modules/@forge/bridge/out/${file}`), 'utf8');
  expect(text).toContain(`require("${specifier}")`);
});
