import type { Plugin } from 'vite';

/** The module of Vite's that loads the styles of a later part before its script. */
const LOADER = '\0vite/preload-helper.js';

/** Loads later parts by a plain `import()`, on a page none of whose later parts has styles. Another one fails the build. */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === LOADER ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk' && part.isDynamicEntry && (part.viteMetadata?.importedCss.size ?? 0) > 0)
        this.error(`${part.fileName} has styles, which a plain import does not load.`);
  },
});
