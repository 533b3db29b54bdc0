import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const themes = ['light', 'dark', 'spacing', 'typography', 'shape'];

/** The design tokens of Atlassian's themes as one style sheet, which `view.theme.enable()` adds to a page. */
export function themeStyles(): string {
  return themes
    .map((name) => String(load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`).default))
    .join('\n');
}
