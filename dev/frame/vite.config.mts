import { createRequire } from 'node:module';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const themes = ['light', 'dark', 'spacing', 'typography', 'shape'];

/** Atlassian's design tokens as one style sheet, taken from the package so that nothing is fetched at run time. */
function tokenStyles(): Plugin {
  const id = '\0design-tokens.css';
  return {
    name: 'design-tokens',
    resolveId: (source) => (source === 'virtual:design-tokens.css' ? id : null),
    load(asked) {
      if (asked !== id) return null;
      return themes
        .map((name) => require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`).default)
        .join('\n');
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [tokenStyles()],
  build: { outDir: 'build', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
