import { readManifest } from '../manifest.ts';
import { fixtureFolder } from '../testing/fixture-app.ts';
import { createCdn } from './cdn.ts';
import { contentSecurityPolicy } from './csp.ts';

const frameOrigin = 'http://localhost:2990';
const manifest = readManifest(fixtureFolder);
const cdn = createCdn({ manifest, cdnOrigin: 'http://127.0.0.1:2990', frameOrigin });
const page = new URL(cdn.pageOf('panel'));
const get = async (pathname: string) => (await cdn.answer(pathname)) ?? new Response('not ours', { status: 599 });
const directive = (policy: string, name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? '';

test('serves a resource’s page under a prefix, with the bridge as its first script', async () => {
  expect(page.pathname).toMatch(/^\/cdn\/[0-9a-f]{40}\/panel\/$/);
  const html = await (await get(page.pathname)).text();
  expect(html).toContain('<head><script src="../__forge__/bridge.js" data-frame="http://localhost:2990"></script>');
});

test('sends Forge’s policy: own files only, framed only by the site, no inline styles', async () => {
  const policy = (await get(page.pathname)).headers.get('content-security-policy') ?? '';
  expect(directive(policy, 'script-src')).toContain("'self'");
  expect(directive(policy, 'style-src')).not.toContain('unsafe-inline');
  expect(directive(policy, 'frame-ancestors')).toContain(frameOrigin);
  expect(directive(policy, 'sandbox')).toContain('allow-scripts');
  expect(policy).not.toContain('report-uri');
});

test('allows an inline script of the page by its hash, as Forge does', () => {
  const policy = contentSecurityPolicy('<html><head><script>1</script></head></html>', { manifest, frameOrigin });
  expect(directive(policy, 'script-src')).toContain("'sha256-");
});

test('serves the bridge as a classic script without types', async () => {
  const code = await (await get(page.pathname.replace('panel/', '__forge__/bridge.js'))).text();
  expect(() => new Function(code)).not.toThrow();
  expect(code).toContain('__bridge');
});

test('serves the design tokens of both colour modes', async () => {
  const css = await (await get(page.pathname.replace('panel/', '__forge__/theme.css'))).text();
  expect(css).toContain('--ds-surface');
  expect(css).toContain('[data-theme~="dark:dark"]');
});

test.each([
  ['another prefix', '/cdn/0123/panel/'],
  ['an undeclared resource', page.pathname.replace('panel', 'other')],
  ['a missing file', `${page.pathname}none.js`],
  ['a file outside the resource', `${page.pathname}..%2Fmanifest.yml`],
])('answers 404 to %s', async (_what, pathname) => {
  expect((await get(pathname)).status).toBe(404);
});

test('ignores other paths', async () => {
  expect(await cdn.answer('/browse/FIX-1')).toBeUndefined();
});

test('turns an icon of a resource into an address', () => {
  expect(cdn.iconOf('resource:panel;icon.svg')).toBe(`${page.href}icon.svg`);
  expect(cdn.iconOf('https://example.com/a.svg')).toBe('https://example.com/a.svg');
  expect(() => cdn.iconOf('resource:other;icon.svg')).toThrow('no resource "other"');
});
