import fs from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from './host/host.ts';
import { readPort } from './port.ts';
import { projectRoot } from './root.ts';
import { build } from './tools/build.ts';
import { watch } from './tools/watch.ts';

const HELP = `npm start -- [--port N] [--data DIR] [--fresh] [--empty] [--sample DIR] [--profile instant|cloud]
             [--watch] [--forge-bundle]

Starts the local Jira with the app in it. Ctrl+C stops it; what was written is kept.

  --port          where it listens; 2990 when left out
  --data          folder in which its state is kept; .local when left out
  --fresh         throws the kept state away and plays the sample again
  --empty         a new site without the sample
  --sample        folder of a played sample, which is copied instead of being played
  --profile       instant, or cloud: as slow and late as the cloud
  --watch         builds what is changed in src, static and dev/frame, and loads open pages anew; for manifest.yml and
                  the rest of dev start again
  --forge-bundle  runs the bundle of Forge's own bundler, as it is deployed
  --help          this text`;

// A start is mostly loading code, whatever the size of the site; compiled code that is kept saves a third of it.
enableCompileCache(path.join(projectRoot, 'node_modules/.cache/compiled'));
const values = readArguments();

/** Reads the arguments. Prints the help and ends when asked for it, and with a message for a wrong argument. */
function readArguments() {
  try {
    const { values: read } = parseArgs({
      options: {
        data: { type: 'string', default: path.join(projectRoot, '.local') },
        port: { type: 'string', default: '2990' },
        profile: { type: 'string', default: 'instant' },
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        sample: { type: 'string' },
        watch: { type: 'boolean', default: false },
        'forge-bundle': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { port, help } = read;
    const profile = (['instant', 'cloud'] as const).find((name) => name === read.profile);
    if (help) {
      console.log(HELP);
      process.exit(0);
    }
    const number = readPort(port);
    if (profile === undefined) throw new Error(`--profile is instant or cloud, not "${read.profile}".`);
    return { ...read, port: number, profile };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(1);
  }
}

/** Ends with a message instead of a stack trace. */
function giveUp(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${values.port} is in use: choose another with --port.` : error);
  process.exit(1);
}

const say = (line: string): void => console.log(line);
// The sample needs no page, so it is played while the pages are built. The host is loaded while the back end is bundled.
const builds = new EventTarget();
let built = Promise.resolve();
let backEnd = Promise.resolve('');
await new Promise<void>((backEndBegins) => {
  backEnd = new Promise((backEndStands) => {
    const quick = !values['forge-bundle'];
    built = values.watch
      ? watch({ say, backEndBegins, backEndStands, rebuilt: () => builds.dispatchEvent(new Event('built')) })
      : build({ say, quick, backEndBegins, backEndStands });
    built = built.catch(giveUp);
  });
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
  data,
  bundle,
  say,
  port: values.port,
  profile: values.profile,
  sample: values.sample,
  ...(values.watch ? { builds } : {}),
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
