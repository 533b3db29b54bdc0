/** One page, turned into HTML at the build. */
export type GuidePage = { readonly title: string; readonly html: string };

/** A guide in one language: its pages by the paths of their files. */
export type Guide = { readonly title: string; readonly pages: Readonly<Record<string, GuidePage>> };

/** `name`: of the file, without its ending. */
export type NamedPage = GuidePage & { readonly name: string };

/** The pages in their order. */
export const pagesOf = ({ pages }: Guide): readonly NamedPage[] =>
  Object.entries(pages)
    .map(([path, page]) => ({ ...page, name: nameOf(path) }))
    .sort((one, other) => one.name.localeCompare(other.name));

/** The name of the page that a link leads to. */
export const nameOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/^#|\.md$/gu, '');
