import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, type UserConfig } from 'vite';
import { firstScript } from './vite/first-script.ts';
import { flagsOff } from './vite/flags-off.ts';
import { slimBridge } from './vite/slim-bridge.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.resolve(here, '../../src');
const modules = path.resolve(here, '../../node_modules');

/** Says nothing of what Vite warns of in itself: it reads composed styles without naming their file. */
const logger = createLogger('warn');
const { warnOnce } = logger;
logger.warnOnce = (message, options) => {
  if (!message.includes('did not pass the `from` option')) warnOnce(message, options);
};

/**
 * What every Custom UI bundle has in common; `root` is the resource's own folder, its output `<root>/build`.
 * `base` is relative because Forge serves a resource under a path of its own. `first`: the page's first script, where it
 * begins with one.
 */
export const shared = (root: string, first?: string): UserConfig => ({
  root,
  customLogger: logger,
  base: './',
  plugins: [flagsOff(), slimBridge(modules), first !== undefined && firstScript('first')],
  resolve: {
    mainFields: ['module:es2019', 'module', 'browser', 'main'],
    alias: [
      {
        find: /^@atlaskit\/platform-feature-flags(\/fg)?$/,
        replacement: path.join(here, 'vite/flag-stub.ts'),
      },
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: path.join(here, 'vite/gate-stub.ts') },
      {
        find: '@atlaskit/analytics-next/usePlatformLeafEventHandler',
        replacement: path.join(here, 'vite/analytics-stub.ts'),
      },
      // Built components take `cx` alone of it, which is this one's; the rest of it is a drawing of an error.
      { find: '@atlaskit/css', replacement: '@compiled/react' },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The notices that the licences of bundled packages ask for.
    license: { fileName: 'licences.md' },
    // `font-src 'self'` and no `data:`: nothing may be inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The domain only declares: a page drops the records and schemas that it does not use.
      treeshake: { moduleSideEffects: (id) => !id.startsWith(source) },
      ...(first === undefined ? {} : { input: [path.join(root, 'index.html'), path.join(root, first)] }),
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: (id) => first !== undefined && id === path.join(root, first), priority: 1 },
            // All that a page needs at once in one file: what it shares with later parts would be files of their own,
            // which compress worse and are as many requests more.
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
