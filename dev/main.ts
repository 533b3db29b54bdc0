import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from './host/host.ts';
import { startHost } from './host/start-host.ts';
import { projectRoot } from './root.ts';
import { build } from './tools/build.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(projectRoot, '.local') },
    port: { type: 'string', default: '2990' },
    profile: { type: 'string', default: 'instant' },
    /** Throws the kept site away and starts with the sample again. */
    fresh: { type: 'boolean', default: false },
    /** Starts with an empty site instead of the sample. */
    empty: { type: 'boolean', default: false },
  },
});

/** Ends with words instead of a stack trace. */
function giveUp(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${values.port} is in use: choose another with --port.` : error);
  process.exit(1);
}

// The sample needs no page: it is played while those are built.
const say = (line: string): void => console.log(line);
let built = Promise.resolve();
await new Promise<void>((backEndStands) => {
  built = build({ say, backEndStands }).catch(giveUp);
});
const data = path.resolve(values.data);
if (values.fresh) await fs.rm(data, { recursive: true, force: true });
await fs.mkdir(data, { recursive: true });

const running = await startHost({
  data,
  port: Number(values.port),
  profile: values.profile === 'cloud' ? 'cloud' : 'instant',
  ...(values.empty ? {} : { fill }),
}).catch(giveUp);
await built;
console.log(tour(running.host, running.url));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)));

/** Loaded only when the site is new: the sample is large. */
async function fill(host: Host): Promise<void> {
  console.log('Playing the sample …');
  const { loadSample } = await import('./sample/load.ts');
  await loadSample(host);
}
