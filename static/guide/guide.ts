/** A guide in one language: its pages in Markdown and their pictures' addresses, both by path. */
export type Guide = {
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly images: Readonly<Record<string, string>>;
};

/** `name`: of the file, without its ending. */
export type GuideText = { readonly name: string; readonly title: string; readonly text: string };

const lastPart = (path: string): string => path.split('/').at(-1) ?? path;

/** The pages in their order. */
export function pagesOf({ texts }: Guide): readonly GuideText[] {
  return Object.entries(texts)
    .map(([path, text]) => ({ name: nameOf(path), title: /^# (.*)$/mu.exec(text)?.[1] ?? nameOf(path), text }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The name of the page that a link leads to. */
export const nameOf = (path: string): string => lastPart(path).replace(/^#|\.md$/gu, '');

/** The address under which the page finds a picture; null where the guide has none of that name. */
export function imageOf({ images }: Guide, path: string): string | null {
  const found = Object.entries(images).find(([each]) => lastPart(each) === lastPart(path));
  return found?.[1] ?? null;
}
