import type { Plugin } from 'vite';

type Built = Readonly<
  Record<string, { readonly type: string; readonly name?: string | undefined; readonly fileName: string }>
>;

/** Lets the page begin with a script of its own: the chunk of this name. */
export function firstScript(name: string) {
  return {
    name: 'first-script',
    transformIndexHtml: {
      order: 'post',
      handler(html: string, { bundle = {} }: { readonly bundle?: Built | undefined }): string {
        const first = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === name);
        if (first === undefined) throw new Error(`No chunk is named ${name}`);
        const script = '<script type="module"';
        return html.replace(script, `${script} crossorigin src="./${first.fileName}"></script>\n    ${script}`);
      },
    },
  } satisfies Plugin;
}
