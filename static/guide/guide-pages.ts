import type { Plugin } from 'vite';
import { toPage } from './to-page.ts';

/** Turns the Markdown of the guide into pages. Their pictures are files of the bundle; one that does not exist fails the build. */
export const guidePages = (): Plugin => ({
  name: 'guide-pages',
  enforce: 'pre',
  transform(markdown, id) {
    if (!id.endsWith('.md')) return undefined;
    const images: string[] = [];
    const { title, html } = toPage(markdown, (path) => `{image ${images.push(path) - 1}}`);
    const imports = images.map((path, at) => `import image${at} from ${JSON.stringify(`${path}?url`)};`);
    const parts = html
      .split(/\{image (?<at>\d+)\}/u)
      .map((part, at) => (at % 2 === 0 ? JSON.stringify(part) : `image${part}`));
    return `${imports.join('\n')}\nexport default { title: ${JSON.stringify(title)}, html: ${parts.join(' + ')} };`;
  },
});
