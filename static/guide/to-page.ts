import { Marked } from 'marked';
import type { GuidePage } from './guide';

/** A page of the guide from its Markdown, at the build. `imageOf`: the address under which the page finds a picture. */
export function toPage(markdown: string, imageOf: (path: string) => string): GuidePage {
  const marked = new Marked({
    renderer: { image: ({ href, text }) => `<img src="${imageOf(href)}" alt="${text.replaceAll('"', '&quot;')}">` },
  });
  const title = /^# (.*)$/mu.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`A page of the guide has no heading: ${markdown.slice(0, 80)}`);
  return { title, html: marked.parse(markdown, { async: false }) };
}
