import { fork } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { handlerModules, readManifest } from '../host/manifest.ts';
import { writeBuildId } from './build-id.ts';
import { forgetBuilds, pageOutcome, pages, surroundings } from './build.ts';
import { keepBundling } from './bundle-quickly.ts';

/** Milliseconds within which one change builds several parts. */
const TOGETHER_MS = 300;

type WatchOptions = {
  readonly say: (line: string) => void;
  /** Called once the bundler works. */
  readonly backEndBegins: () => void;
  /** Called with the folder of the back end, by esbuild, once it stands. */
  readonly backEndStands: (bundle: string) => void;
  /** Called when parts were built again, once for those that are built at the same time. */
  readonly rebuilt: () => void;
};

/**
 * Builds the back end and the pages now and after each change of a source of theirs, until this process ends. Resolves
 * once all pages stand.
 */
export async function watch({ say, backEndBegins, backEndStands, rebuilt }: WatchOptions): Promise<void> {
  // Once: pages are loaded anew after each change, so none meets another build.
  await writeBuildId();
  // The next start cannot know of which sources these were built.
  await forgetBuilds();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const builtAgain = (name: string): void => {
    say(`Built ${name}.`);
    clearTimeout(soon);
    soon = setTimeout(rebuilt, TOGETHER_MS);
  };
  const bundle = path.join(projectRoot, 'build/quick');
  let stands = false;
  await keepBundling(handlerModules(readManifest(projectRoot)), bundle, () => {
    if (stands) builtAgain('the back end');
    else backEndStands(bundle);
    stands = true;
  });
  backEndBegins();
  const left = new Set((await pages()).map(({ name }) => name));
  const child = fork(path.join(import.meta.dirname, 'build-pages.ts'), ['--watch', ...left], {
    ...surroundings,
    execArgv: [],
  });
  await new Promise<void>((allStand) => {
    child.on('message', (message) => {
      const { folder, built } = pageOutcome.parse(message);
      if (!left.delete(folder) && built) builtAgain(folder);
      if (left.size === 0) allStand();
    });
  });
}
