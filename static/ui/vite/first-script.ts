import type { Plugin } from 'vite';

/** The page with one more script, which comes before its others. */
export const withFirst = (html: string, file: string): string =>
  html.replace(
    '<script type="module"',
    `<script type="module" crossorigin src="./${file}"></script>\n    <script type="module"`,
  );

/** Lets the page begin with a script of its own: the chunk of this name. */
export function firstScript(name: string): Plugin {
  return {
    name: 'first-script',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const first = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.name === name);
        if (first === undefined) throw new Error(`No chunk is named ${name}`);
        return withFirst(html, first.fileName);
      },
    },
  };
}
