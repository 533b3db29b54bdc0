import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * The file of each used name in `@forge/bridge`: its CommonJS index cannot be tree-shaken, 18 KiB gzip for the 5 in
 * use. A missing name fails the build; `slim-bridge.test.ts` fails when a file no longer holds its name.
 */
export const bridgeFiles = {
  invoke: 'invoke/invoke.js',
  view: 'view/view.js',
  requestJira: 'fetch/index.js',
  router: 'router/router.js',
  Modal: 'modal/modal.js',
  showFlag: 'flag/flag.js',
  events: 'events/events.js',
} as const;

/** What files of the bridge require and our pages never use, by the specifier and as it stands then. */
const NOT_USED = {
  // Draws documents in an iframe of its own.
  './adf-renderer': 'exports.createAdfRendererIframeProps = undefined;',
  // No event of ours carries a file.
  './serialiseBlob': 'exports.containsBlobs = exports.containsSerialisedBlobs = () => false;',
};

const reexport = (name: string, file: string): string => `export { ${name} } from ${JSON.stringify(file)};`;

/** Marks the ids of modules that exist only here. */
const OURS = '\0slim:';

/**
 * Resolves `@forge/bridge` to the few files in use, and `@forge/i18n` to the one function that they call. Each file is
 * a module without side effects, so that later chunks carry what only they use.
 */
export function slimBridge(modules: string): Plugin {
  const bridge = path.join(modules, '@forge/bridge/out');
  const names = Object.keys(bridgeFiles);
  const sources: Readonly<Record<string, string>> = {
    '@forge/bridge': names.map((name) => reexport(name, `@forge/bridge/${name}`)).join('\n'),
    ...Object.fromEntries(
      Object.entries(bridgeFiles).map(([name, file]) => [
        `@forge/bridge/${name}`,
        reexport(name, path.join(bridge, file)),
      ]),
    ),
    '@forge/i18n': reexport('ensureLocale', path.join(modules, '@forge/i18n/out/ensureLocale.js')),
    ...NOT_USED,
  };
  return {
    name: 'slim-forge-bridge',
    enforce: 'pre',
    resolveId(source, importer) {
      if (Object.hasOwn(sources, source)) return { id: `${OURS}${source}`, moduleSideEffects: false };
      return importer?.startsWith(OURS) ? { id: source, moduleSideEffects: false } : undefined;
    },
    load: (id) => (id.startsWith(OURS) ? sources[id.slice(OURS.length)] : undefined),
  };
}
