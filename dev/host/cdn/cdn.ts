import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';
import { Undeclared, type Manifest } from '../manifest.ts';
import { HOST_GUESSES, type HostGuesses } from '../guesses.ts';
import { contentSecurityPolicy } from './csp.ts';
import { fileType } from './file-type.ts';
import { themeStyles } from './theme-styles.ts';

export type Cdn = {
  /** Address of a resource's page. */
  pageOf(resourceKey: string): string;
  /** Address of an icon from the manifest: `resource:<key>;<path>`, or a complete address. */
  iconOf(icon: string): string;
  /** Answers paths under `/cdn/`; undefined for any other path. */
  answer(pathname: string): Promise<Response | undefined>;
};
type CdnOptions = { manifest: Manifest; cdnOrigin: string; frameOrigin: string; guesses?: HostGuesses };

const notFound = () => new Response('Not found', { status: 404 });

/**
 * Replaces Forge's CDN: serves the manifest's resources under an unguessable prefix, and pages with Forge's real CSP.
 */
export function createCdn(options: CdnOptions): Cdn {
  const { manifest, cdnOrigin } = options;
  const prefix = `/cdn/${createHash('sha256').update(manifest.app.id).digest('hex').slice(0, 40)}/`;
  const addressOf = (key: string, file = '') => {
    if (!manifest.resources.some((resource) => resource.key === key))
      throw new Undeclared(`There is no resource "${key}".`);
    return `${cdnOrigin}${prefix}${key}/${file}`;
  };
  return {
    pageOf: (key) => addressOf(key),
    iconOf(icon) {
      const [, key = '', file = ''] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
      return key === '' ? icon : addressOf(key, file);
    },
    async answer(pathname) {
      if (!pathname.startsWith('/cdn/')) return undefined;
      if (!pathname.startsWith(prefix)) return notFound();
      const [key = '', ...rest] = decodeURIComponent(pathname.slice(prefix.length)).split('/');
      const file = rest.join('/');
      if (key === '__forge__') return ownFile(file, options.guesses ?? HOST_GUESSES);
      return resourceFile(options, key, file === '' ? 'index.html' : file);
    },
  };
}

/** A file that Forge itself serves to every page. */
async function ownFile(file: string, { sendsTheme, keepsInBrowser }: HostGuesses): Promise<Response> {
  const answer = (body: string) => new Response(body, { headers: { 'content-type': fileType(file) } });
  if (file === 'theme.css') return answer(sendsTheme ? themeStyles() : '');
  if (file !== 'bridge.js') return notFound();
  const source = await fs.readFile(path.join(import.meta.dirname, '../bridge/in-iframe.ts'), 'utf8');
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
  const { code } = await transform(source, { jsc, configFile: false, swcrc: false });
  // Its type-only import makes TypeScript emit a module marker, and the page loads it as a classic first script.
  const script = code.replace(/export \{\s*\};/, '');
  return answer(keepsInBrowser ? script : `${KEEPS_NOTHING}${script}`);
}

/** As in a browser that keeps nothing for frames of other sites. */
const KEEPS_NOTHING = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError'); } });
`;

async function resourceFile(options: CdnOptions, key: string, file: string): Promise<Response> {
  const resource = options.manifest.resources.find((declared) => declared.key === key);
  if (!resource) return notFound();
  const folder = path.resolve(options.manifest.folder, resource.path);
  const full = path.resolve(folder, file);
  const content = full.startsWith(folder + path.sep) ? await fs.readFile(full).catch(() => undefined) : undefined;
  if (!content) return notFound();
  if (!file.endsWith('.html')) {
    // Names below assets/ contain Vite's hash, so they can be cached for ever.
    const cache = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return new Response(content, { headers: { 'content-type': fileType(file), 'cache-control': cache } });
  }
  const html = content.toString('utf8');
  const depth = '../'.repeat(file.split('/').length);
  const bridge = `<script src="${depth}__forge__/bridge.js" data-frame="${options.frameOrigin}"></script>`;
  const headers = {
    'content-type': fileType(file),
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(html, options),
  };
  return new Response(html.replace(/<head([^>]*)>/, `<head$1>${bridge}`), { headers });
}
