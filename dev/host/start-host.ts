import fs from 'node:fs/promises';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { createClock, type Clock } from '../clock.ts';
import type { Profile } from '../jira/limits.ts';
import { projectRoot } from '../root.ts';
import { openHost, type Host } from './host.ts';
import { createWeb } from './http/web.ts';
import { readManifest } from './manifest.ts';
import type { LogLine } from './runtime/messages.ts';

export type StartOptions = {
  /** Folder of manifest.yml; this project's when left out. */
  app?: string;
  /** Folder of the bundled back end and of the built frame; `build/app` and `dev/frame/build` when left out. */
  bundle?: string;
  frame?: string;
  /** Folder to keep the site in; in memory when left out. */
  data?: string;
  /** 0 takes any free port. */
  port?: number;
  profile?: Profile;
  createClock?: () => Clock;
  random?: () => number;
  /** Plays the sample on an empty site. */
  fill?: (host: Host) => Promise<void>;
  /** Shows what the app logs; its warnings and errors when left out. */
  log?: (line: LogLine) => void;
};
export type RunningHost = {
  /** The site, such as `http://localhost:2990`. */
  readonly url: string;
  readonly cdnUrl: string;
  /** Another one after a reset. */
  readonly host: Host;
  /** Empty again, or filled with the sample. */
  reset(filling: 'empty' | 'sample'): Promise<void>;
  stop(): Promise<void>;
};

const FILES = ['jira.sqlite', 'forge.sqlite'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
const KEPT_LINES = 500;

/** Starts the local Jira with the app installed, on one port of this machine. The app and the frame must have been built. */
export async function startHost(options: StartOptions = {}): Promise<RunningHost> {
  const { app = projectRoot, data, random = Math.random, frame = path.join(projectRoot, 'dev/frame/build') } = options;
  const manifest = readManifest(app);
  const logs: LogLine[] = [];
  let answer = (_request: Request): Promise<Response> => Promise.resolve(new Response('Starting', { status: 503 }));
  const { port, close } = await listen(options.port ?? 0, (request) => answer(request));
  const origins = { site: `http://localhost:${port}`, cdn: `http://127.0.0.1:${port}` };
  const log = (line: LogLine) => {
    logs.splice(0, Math.max(0, logs.length + 1 - KEPT_LINES));
    logs.push(line);
    (options.log ?? showWarnings)(line);
  };
  let host = open();

  function open(profile = options.profile): Host {
    const bundle = options.bundle ?? path.join(app, 'build/app');
    const clock = (options.createClock ?? createClock)();
    const opened = openHost({ manifest, bundle, data, clock, random, baseUrl: origins.site, profile, log });
    answer = createWeb({ host: opened, origins, frame, logs, reset });
    return opened;
  }
  async function fill(): Promise<void> {
    if (!options.fill) throw new Error('This host has no sample to fill the site with.');
    const { profile } = host.site;
    // The past is played at once: its delays would only be waited for.
    host.setProfile('instant');
    await options.fill(host);
    host.setProfile(profile);
  }
  async function reset(filling: 'empty' | 'sample'): Promise<void> {
    const { profile } = host.site;
    await host.clock.settle();
    host.stop();
    if (data !== undefined) await Promise.all(FILES.map((file) => fs.rm(path.join(data, file), { force: true })));
    host = open(profile);
    if (filling === 'sample') await fill();
    host.startSchedule();
  }

  try {
    if (options.fill && !host.site.db.get('SELECT 1 FROM projects LIMIT 1')) await fill();
    host.startSchedule();
  } catch (error) {
    host.stop();
    await close();
    throw error;
  }
  return {
    url: origins.site,
    cdnUrl: origins.cdn,
    get host() {
      return host;
    },
    reset,
    async stop() {
      host.stop();
      await close();
    },
  };
}

function showWarnings({ level, text }: LogLine): void {
  if (level === 'warn' || level === 'error') console.error(`[app] ${text}`);
}

function listen(port: number, fetch: (request: Request) => Promise<Response>) {
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}
