import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Which file of `@forge/bridge` holds what we use. The package is CommonJS behind one index that no bundler can shake,
 * 18 KiB gzip for the 5 we need. A name that is missing here fails the build; `slim-bridge.test.ts` fails when a file
 * no longer holds its name.
 */
export const bridgeFiles = {
  invoke: 'invoke/invoke.js',
  makeInvoke: 'invoke/invoke.js',
  view: 'view/view.js',
  requestJira: 'fetch/index.js',
  router: 'router/router.js',
  Modal: 'modal/modal.js',
  showFlag: 'flag/flag.js',
  events: 'events/events.js',
} as const;

/** As `view` asks for it. */
export const ADF_RENDERER = './adf-renderer';

const reexport = (name: string, file: string): string => `export { ${name} } from ${JSON.stringify(file)};`;

/** Resolves `@forge/bridge` to the few files in use, and `@forge/i18n` to the one function that they call. */
export function slimBridge(modules: string): Plugin {
  const bridge = path.join(modules, '@forge/bridge/out');
  const sources: Readonly<Record<string, string>> = {
    '@forge/bridge': Object.entries(bridgeFiles)
      .map(([name, file]) => reexport(name, path.join(bridge, file)))
      .join('\n'),
    '@forge/i18n': reexport('ensureLocale', path.join(modules, '@forge/i18n/out/ensureLocale.js')),
    // Nothing of ours draws such an iframe.
    [ADF_RENDERER]: 'exports.createAdfRendererIframeProps = undefined;',
  };
  return {
    name: 'slim-forge-bridge',
    enforce: 'pre',
    resolveId: (source) => (Object.hasOwn(sources, source) ? `\0slim:${source}` : undefined),
    load: (id) => (id.startsWith('\0slim:') ? sources[id.slice('\0slim:'.length)] : undefined),
  };
}
