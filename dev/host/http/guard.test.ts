import { refusal } from './guard.ts';

const origins = { site: 'http://localhost:2990', cdn: 'http://127.0.0.1:2990' };
const asked = (url: string, origin?: string) =>
  refusal(new Request(url, origin === undefined ? {} : { headers: { origin } }), origins);

test.each([
  ['the frame', `${origins.site}/browse/FIX-1`, undefined],
  ['the frame’s own requests', `${origins.site}/forge/invoke`, origins.site],
  ['REST from a script without a browser', `${origins.cdn}/rest/api/3/myself`, undefined],
  ['a page’s files', `${origins.cdn}/cdn/x/panel/`, undefined],
  ['files that a page loads with CORS', `${origins.cdn}/cdn/x/panel/assets/a.js`, origins.cdn],
])('serves %s', (_what, url, origin) => {
  expect(asked(url, origin)).toBeUndefined();
});

test.each([
  ['a name that a foreign page chose', 'http://evil.example:2990/control/reset', undefined],
  ['a foreign page', `${origins.site}/control/reset`, 'https://evil.example'],
  ['a sandboxed page', `${origins.site}/rest/api/3/myself`, 'null'],
  ['an app’s page without the bridge', `${origins.site}/rest/api/3/myself`, origins.cdn],
  ['pages under the site’s own name', `${origins.site}/cdn/x/panel/`, undefined],
  ['control under the CDN’s name', `${origins.cdn}/control/clock`, undefined],
])('refuses %s', (_what, url, origin) => {
  expect(asked(url, origin)).toEqual(expect.any(String));
});
