import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { lostNames, lostPaths, unusedAttributes, unusedClasses, unusedFiles } from './leftovers.ts';

/** Finds what a deletion left behind: files, classes, attributes, names in documents, and folders in the lint config. */
const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: projectRoot,
  encoding: 'utf8',
});
const paths = stdout.split('\n').filter((file) => file !== '' && fs.existsSync(path.join(projectRoot, file)));
const texts = new Map(
  paths
    .filter((file) => /\.(m?[jt]sx?|cjs|css|html|ya?ml|json|md)$/u.test(file) && !file.endsWith('package-lock.json'))
    .map((file) => [file, fs.readFileSync(path.join(projectRoot, file), 'utf8')]),
);

/** Folders that rules of the lint config are for, and that are not there. */
async function lostFolders(): Promise<readonly string[]> {
  const { default: config }: { default: readonly { readonly files?: readonly unknown[] }[] } = await import(
    path.join(projectRoot, 'eslint.config.mjs')
  );
  const patterns = config.flatMap(({ files = [] }) => files).filter((one) => typeof one === 'string');
  return [...new Set(patterns)]
    .filter((pattern) => !pattern.startsWith('**') && !paths.some((file) => path.matchesGlob(file, pattern)))
    .map((pattern) => `eslint.config.mjs: nothing is in ${pattern}`);
}

const found = [
  ...unusedFiles(texts),
  ...unusedClasses(texts),
  ...unusedAttributes(texts),
  ...lostPaths(texts, paths),
  ...lostNames(texts),
  ...(await lostFolders()),
];
for (const one of found) console.log(one);
console.log(found.length === 0 ? 'Nothing is left over.' : `${found.length} left over.`);
process.exitCode = found.length === 0 ? 0 : 1;
