import path from 'node:path';

/** The texts of files, by their paths from the root of the project. */
export type Texts = ReadonlyMap<string, string>;

const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)test\//u.test(file);
const isCode = (file: string): boolean => /\.m?tsx?$/u.test(file);

const matchesIn = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found);

/** The files that a file names: it imports them, composes their classes, or loads them as a page. */
function namedIn(file: string, texts: Texts): readonly string[] {
  const text = texts.get(file) ?? '';
  const names = [
    ...matchesIn(text, /\bfrom\s*['"](\.[^'"]+)['"]/gu),
    ...matchesIn(text, /\bimport\s*\(?\s*['"](\.[^'"]+)['"]/gu),
    ...matchesIn(text, /<(?:script|link)[^>]*(?:src|href)="(\.[^"]+)"/gu),
    // Configurations of the builds name files by parts of paths.
    ...(file.endsWith('.mts') ? matchesIn(text, /['"]([\w./-]+\.tsx?)['"]/gu) : []),
  ];
  return names.flatMap((name) => {
    const base = path.posix.join(path.posix.dirname(file), name);
    return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].filter((one) => texts.has(one)).slice(0, 1);
  });
}

/** The files that lead from these to all that they name. */
function reachedFrom(entries: readonly string[], texts: Texts): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const file of reached) for (const named of namedIn(file, texts)) reached.add(named);
  return reached;
}

/** Files of `src` and `static` that nothing loads: neither the functions, a page nor a tool; of tests, those that no test loads. */
export function unusedFiles(texts: Texts): readonly string[] {
  const files = [...texts.keys()];
  const isEntry = (file: string) =>
    file === 'src/index.ts' ||
    /^static\/[^/]+\/(index\.html|vite\.config\.mts)$/u.test(file) ||
    (file.startsWith('dev/') && !isTest(file));
  const app = reachedFrom(files.filter(isEntry), texts);
  const tested = reachedFrom(
    files.filter((file) => /\.test\.tsx?$/u.test(file) || /^(test|dev)\//u.test(file)),
    texts,
  );
  return files
    .filter(
      (file) =>
        /^(src|static)\//u.test(file) && (isCode(file) || file.endsWith('.css')) && !/\.test\.tsx?$/u.test(file),
    )
    .filter((file) => !(isTest(file) ? tested : app).has(file))
    .map((file) => `${file}: nothing loads it`);
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//gu, '');

/** The classes that rules of a style sheet are for. */
function classesIn(css: string): ReadonlySet<string> {
  const selectors = matchesIn(withoutComments(css), /([^{};]+)\{/gu);
  return new Set(selectors.flatMap((one) => matchesIn(one.replace(/\[[^\]]*\]/gu, ''), /\.([A-Za-z_][\w-]*)/gu)));
}

/** Classes that no page uses, and classes that a page asks for and no style sheet has. */
export function unusedClasses(texts: Texts): readonly string[] {
  const sheets = [...texts.keys()].filter((file) => file.endsWith('.module.css'));
  const used = new Map<string, Set<string>>(sheets.map((sheet) => [sheet, new Set()]));
  const byAnyName = new Set<string>();
  for (const [file, text] of texts) {
    if (file.endsWith('.css')) {
      for (const [, names = '', from] of withoutComments(text).matchAll(
        /composes:\s*([^;]+?)(?:\s+from\s+'([^']+)')?;/gu,
      )) {
        const sheet = from === undefined ? file : path.posix.join(path.posix.dirname(file), from);
        for (const name of names.split(/\s+/u)) used.get(sheet)?.add(name);
      }
    } else if (isCode(file)) {
      for (const [, variable = '', from = ''] of text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/gu)) {
        const sheet = path.posix.join(path.posix.dirname(file), from);
        const direct = matchesIn(text, new RegExp(`\\b${variable}\\['([\\w-]+)'\\]`, 'gu'));
        for (const name of direct) used.get(sheet)?.add(name);
        const begun = matchesIn(text, new RegExp(`\\b${variable}\\[\`([\\w-]+)\\$\\{`, 'gu'));
        for (const start of begun)
          for (const name of classesIn(texts.get(sheet) ?? '')) if (name.startsWith(start)) used.get(sheet)?.add(name);
        // Chosen by a value, whose words stand somewhere in the code.
        if (
          new RegExp(`\\b${variable}\\[[^']`, 'u').test(text) ||
          new RegExp(`[({,]\\s*${variable}\\b(?!\\[)`, 'u').test(text)
        )
          byAnyName.add(sheet);
      }
    }
  }
  const words = new Set(
    [...texts].filter(([file]) => isCode(file)).flatMap(([, text]) => text.match(/[\w-]+/gu) ?? []),
  );
  return sheets.flatMap((sheet) => {
    const classes = classesIn(texts.get(sheet) ?? '');
    const asked = used.get(sheet) ?? new Set<string>();
    const isUsed = (name: string) => asked.has(name) || (byAnyName.has(sheet) && words.has(name));
    return [
      ...[...classes].filter((name) => !isUsed(name)).map((name) => `${sheet}: nothing uses .${name}`),
      ...[...asked].filter((name) => !classes.has(name)).map((name) => `${sheet}: has no .${name}, which is asked for`),
    ];
  });
}

/** `data-` attributes that a style sheet looks for and nothing sets, or that are set and nothing looks for. */
export function unusedAttributes(texts: Texts): readonly string[] {
  const camel = (name: string) => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const set = new Map<string, string>();
  const sought = new Map<string, string>();
  for (const [file, text] of texts) {
    const isApp = file.startsWith('static/') && !isTest(file);
    if (isApp && file.endsWith('.tsx'))
      for (const name of matchesIn(text, /\sdata-([a-z][a-z-]*)=/gu)) set.set(name, file);
    for (const name of matchesIn(text, /\[data-([a-z][a-z-]*)/gu)) sought.set(name, file);
    // Named once, for both.
    for (const name of matchesIn(text, /['"`]data-([a-z][a-z-]*)['"`]/gu)) {
      sought.set(name, file);
      if (isApp) set.set(name, file);
    }
    for (const name of matchesIn(text, /\battr\(data-([a-z][a-z-]*)\)/gu)) sought.set(name, file);
    for (const name of matchesIn(text, /\bdataset(?:\.|\[')(\w+)/gu)) sought.set(name, file);
  }
  const host = (name: string) => name === 'color-mode' || name === 'theme';
  return [
    ...[...sought]
      .filter(([name, file]) => file.startsWith('static/') && file.endsWith('.css') && !set.has(name) && !host(name))
      .map(([name, file]) => `${file}: nothing sets data-${name}`),
    ...[...set]
      .filter(([name]) => !sought.has(name) && !sought.has(camel(name)))
      .map(([name, file]) => `${file}: nothing looks for data-${name}`),
  ];
}

const DOCUMENT = /\.md$/u;
/** A decision tells what was, so names in it may be gone. */
const isHistory = (file: string): boolean => file.startsWith('docs/decisions/');

/** Paths in documents that lead nowhere. `paths`: all files of the project. */
export function lostPaths(texts: Texts, paths: readonly string[]): readonly string[] {
  const known = new Set(paths.flatMap((file) => allNames(file)));
  return [...texts]
    .filter(([file]) => DOCUMENT.test(file) && !isHistory(file))
    .flatMap(([file, text]) => {
      const here = path.posix.dirname(file);
      const linked = matchesIn(text, /\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/gu).map((to) => path.posix.join(here, to));
      const named = matchesIn(text, /`((?:src|static|dev|test|docs)\/[\w./-]+)`/gu);
      return [...linked, ...named]
        .map((one) => one.replace(/\/$/u, ''))
        .filter((one) => !known.has(one))
        .map((one) => `${file}: ${one} is not there`);
    });
}

/** A file by each name that documents give it: with and without its ending, and its folders. */
function allNames(file: string): readonly string[] {
  const folders = file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'));
  const short = file.replace(/\.[^./]+$/u, '');
  return [file, short, short.replace(/(\.long)?\.test$/u, ''), ...folders];
}

/** Names of code in documents that no code has. */
export function lostNames(texts: Texts): readonly string[] {
  const words = new Set(
    [...texts].filter(([file]) => !DOCUMENT.test(file)).flatMap(([, text]) => text.match(/\w+/gu) ?? []),
  );
  return [...texts]
    .filter(([file]) => DOCUMENT.test(file) && !isHistory(file))
    .flatMap(([file, text]) =>
      matchesIn(text.replace(/```[\s\S]*?```/gu, ''), /`([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)`/gu)
        .flatMap((name) => name.split('.'))
        .filter((name) => /[a-z][A-Z]|^[A-Z][a-z]+[A-Za-z]*$/u.test(name) && !words.has(name))
        .map((name) => `${file}: no code has the name ${name}`),
    );
}
