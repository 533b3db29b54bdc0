import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from './host/host.ts';
import { projectRoot } from './root.ts';
import { build } from './tools/build.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(projectRoot, '.local') },
    port: { type: 'string', default: '2990' },
    profile: { type: 'string', default: 'instant' },
    /** Deletes the kept site and starts with the sample again. */
    fresh: { type: 'boolean', default: false },
    /** Starts with an empty site instead of the sample. */
    empty: { type: 'boolean', default: false },
    /** Runs the bundle of Forge's own bundler, and makes it first where it is missing. */
    'forge-bundle': { type: 'boolean', default: false },
  },
});

/** Ends with a message instead of a stack trace. */
function giveUp(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${values.port} is in use: choose another with --port.` : error);
  process.exit(1);
}

const say = (line: string): void => console.log(line);
// The sample needs no page, so it is played while the pages are built. The host is loaded in parallel too.
let built = Promise.resolve();
const backEnd = new Promise<string>((backEndStands) => {
  built = build({ say, quick: !values['forge-bundle'], backEndStands }).catch(giveUp);
});
const [{ startHost }, { tour }, bundle] = await Promise.all([
  import('./host/start-host.ts'),
  import('./tour.ts'),
  backEnd,
]);
const data = path.resolve(values.data);
if (values.fresh) await fs.rm(data, { recursive: true, force: true });
await fs.mkdir(data, { recursive: true });

const running = await startHost({
  ...{ data, bundle, say },
  port: Number(values.port),
  profile: values.profile === 'cloud' ? 'cloud' : 'instant',
  ...(values.empty ? {} : { fill }),
}).catch(giveUp);
await built;
console.log(tour(running.host, running.url));
if (path.basename(bundle) === 'quick')
  say(
    'The back end was bundled by esbuild, unchecked, to start soon; npm run build makes the bundle that is deployed.',
  );
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)));

/** Imported only for a new site, since the sample is large. */
async function fill(host: Host): Promise<void> {
  console.log('Playing the sample …');
  const { loadSample } = await import('./sample/load.ts');
  await loadSample(host);
}
