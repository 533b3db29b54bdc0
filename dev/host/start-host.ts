import { existsSync } from 'node:fs';
import path from 'node:path';
import { createClock, type Clock } from '../clock.ts';
import type { Profile } from '../jira/limits.ts';
import { projectRoot } from '../root.ts';
import { openHost, type Host } from './host.ts';
import { keepLines, showWarnings } from './http/kept-lines.ts';
import { listen, type Answer } from './http/listen.ts';
import { createWeb } from './http/web.ts';
import { copySite, markedWhile, removeIncompleteSite, removeSite } from './kept-site.ts';
import { NO_QUOTAS } from './kvs/kvs-limits.ts';
import { readManifest } from './manifest.ts';
import type { LogLine } from './runtime/messages.ts';

export type StartOptions = {
  /** Folder of manifest.yml; default: this project's. */
  app?: string;
  /** Folders of the bundled back end and of the built frame; default: `build/app` and `dev/frame/build`. */
  bundle?: string;
  frame?: string;
  /** Folder to keep the site in; default: in memory. */
  data?: string;
  /** 0 picks any free port. */
  port?: number;
  profile?: Profile;
  createClock?: () => Clock;
  /** Factor by which the app's own timers are shortened; default 1. */
  haste?: number;
  random?: () => number;
  /** Fires `built` when a part of the app was built anew; functions and open pages are then loaded anew. */
  builds?: EventTarget;
  /** Plays the sample on an empty site. */
  fill?: (host: Host) => Promise<void>;
  /** Folder of a played sample, which is copied into `data` instead of being played. */
  sample?: string | undefined;
  /** Shows log lines of the app; default: its warnings and errors. */
  log?: (line: LogLine) => void;
  /** Gets messages about the start, one line each. */
  say?: (line: string) => void;
};
export type RunningHost = {
  /** The site, such as `http://localhost:2990`. */
  readonly url: string;
  readonly cdnUrl: string;
  /** A new one after each reset. */
  readonly host: Host;
  /** Empties the site, or fills it with the sample. */
  reset(filling: 'empty' | 'sample'): Promise<void>;
  stop(): Promise<void>;
};

const INTERRUPTED = 'The last start was interrupted before its sample was complete: this one begins anew.';

/**
 * Starts the local Jira with the app on one port of this machine. The frame must have been built.
 * @throws where the back end was not built
 */
export async function startHost(options: StartOptions = {}): Promise<RunningHost> {
  const { bundle } = folders(options);
  if (!existsSync(bundle)) throw new Error(`The back end is not built (${bundle}): run npm run build first.`);
  const lines = keepLines(options.log ?? showWarnings);
  const starting: Answer = () => Promise.resolve(new Response('Starting', { status: 503 }));
  let answer = starting;
  const { port, close } = await listen(options.port ?? 0, (request, env) => answer(request, env));
  // Only after the port is taken: another host may be filling this folder.
  if (await removeIncompleteSite(options.data)) options.say?.(INTERRUPTED);
  const origins = { site: `http://localhost:${port}`, cdn: `http://127.0.0.1:${port}` };
  const open = (profile = options.profile): Host => {
    const opened = openHost({
      ...folders(options),
      ...surroundings(options),
      baseUrl: origins.site,
      profile,
      haste: options.haste,
      log: lines.add,
    });
    const { frame } = folders(options);
    answer = createWeb({ host: opened, origins, frame, builds: options.builds, logs: lines.kept, reset });
    return opened;
  };
  await copySite(options.sample, options.data);
  let host = open();

  let lastReset = Promise.resolve();
  /** Resets run one after another; one that failed does not keep the next from running. */
  function reset(filling: 'empty' | 'sample'): Promise<void> {
    const begun = lastReset.then(() => openAnew(filling));
    lastReset = begun.catch(() => undefined);
    return begun;
  }
  async function openAnew(filling: 'empty' | 'sample'): Promise<void> {
    const { profile } = host.site;
    await host.clock.settle();
    host.stop();
    answer = starting;
    try {
      await removeSite(options.data);
      if (filling === 'sample') await copySite(options.sample, options.data);
    } finally {
      host = open(profile);
    }
    if (filling === 'sample' && options.sample === undefined) await fill(host, options);
    host.startSchedule();
  }
  async function stop(): Promise<void> {
    host.stop();
    await close();
  }
  options.builds?.addEventListener('built', () => host.runtime.restart());
  await begin(host, options).catch((error: unknown) => stop().then(() => Promise.reject(error)));
  return {
    url: origins.site,
    cdnUrl: origins.cdn,
    reset,
    stop,
    get host() {
      return host;
    },
  };
}

/** Plays the sample only on an empty site. */
async function begin(host: Host, options: StartOptions): Promise<void> {
  if (options.fill && !host.site.db.has('SELECT 1 FROM projects LIMIT 1')) await fill(host, options);
  host.startSchedule();
}

function folders({ app = projectRoot, bundle = path.join(app, 'build/app'), frame, data }: StartOptions) {
  return { bundle, data, frame: frame ?? path.join(projectRoot, 'dev/frame/build') };
}

function surroundings({ app = projectRoot, createClock: clockOf = createClock, random = Math.random }: StartOptions) {
  return { manifest: readManifest(app), clock: clockOf(), random };
}

async function fill(host: Host, options: StartOptions): Promise<void> {
  const { fill: play } = options;
  if (!play) throw new Error('This host has no sample to fill the site with.');
  const { profile, limits } = host.site;
  const { writesPerIssue } = limits;
  const quotas = { ...host.kvs.quotas };
  // Months are played in seconds, so limits would cause real waits, and delays would have no effect.
  host.setProfile('instant');
  Object.assign(limits, { writesPerIssue: [] });
  Object.assign(host.kvs.quotas, NO_QUOTAS);
  await markedWhile(options.data, () => play(host));
  Object.assign(limits, { writesPerIssue });
  Object.assign(host.kvs.quotas, quotas);
  host.setProfile(profile);
}
