import path from 'node:path';
import type { Clock } from '../clock.ts';
import { openDb, type Db } from '../jira/db.ts';
import { openJira, type Jira } from '../jira/jira.ts';
import type { Profile } from '../jira/limits.ts';
import { openSite } from '../jira/open-site.ts';
import type { Site } from '../jira/site.ts';
import { startAutomation, type Automation } from './automation/automation.ts';
import { openRules, type Rules } from './automation/rule.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createForgeProxy } from './forge-proxy.ts';
import { createFunctions, type Functions, type Started } from './functions.ts';
import { HOST_GUESSES, type HostGuesses } from './guesses.ts';
import { askingKvs } from './kvs/ask-kvs.ts';
import { openGadgets, type Gadgets } from './gadgets.ts';
import { openKvs, type Kvs } from './kvs/kvs.ts';
import { KVS_QUOTAS } from './kvs/kvs-limits.ts';
import { appFields, indexedProperties, modulesOf, Undeclared, workflowValidators, type Manifest } from './manifest.ts';
import { openPanels, type Panels } from './panels.ts';
import { BEHAVIOURS, behaviourOf, changeBehaviour, type HostBehaviour } from './profile.ts';
import { createQueue, type Consumer, type Queue } from './queue.ts';
import type { QueuedEvent } from './queued-event.ts';
import { createRealtime, type Realtime } from './realtime/realtime.ts';
import { invokeResolver } from './resolver.ts';
import type { LogLine } from './runtime/messages.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import { startSchedule, type Schedule } from './schedule.ts';
import { extensionAt, type Place } from './surface.ts';
import { startTriggers } from './triggers.ts';

type HostOptions = {
  manifest: Manifest;
  /** Folder of the bundled back end. */
  bundle: string;
  /** Folder of the two SQLite files; default: in memory. */
  data?: string | undefined;
  clock: Clock;
  random: () => number;
  /** Such as `http://localhost:2990`. */
  baseUrl: string;
  profile?: Profile | undefined;
  /** Factor by which the app's own timers are shortened. */
  haste?: number | undefined;
  /** Called for every line that the app logs. */
  log: (line: LogLine) => void;
};

/** The local Jira with the app installed, without HTTP. */
export type Host = {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly db: Db;
  readonly site: Site;
  readonly jira: Jira;
  readonly runtime: Runtime;
  readonly functions: Functions;
  readonly kvs: Kvs;
  readonly queue: Queue;
  readonly panels: Panels;
  readonly gadgets: Gadgets;
  readonly rules: Rules;
  readonly automation: Automation;
  readonly realtime: Realtime;
  /** The faults on this host. */
  readonly faults: Faults;
  /** Each part may be changed while the host runs. */
  readonly behaviour: HostBehaviour;
  /** Each may be changed while the host runs; the site and its storage have their own. */
  readonly guesses: HostGuesses;
  setProfile(profile: Profile): void;
  /** Runs a resolver function as a person on an issue's panel. @throws when the function fails. */
  onPanel(call: PageCall & { issueKey: string }): Promise<unknown>;
  /** {@link Host.onPanel} for a project page. */
  onProjectPage(call: PageCall & { projectKey: string }): Promise<unknown>;
  /** Starts or restarts scheduled work; call it after the sample has been played in the past. */
  startSchedule(): Schedule;
  readonly schedule: Schedule | undefined;
  /** A second call does nothing. */
  stop(): void;
};

/** Opens the site and installs the app, whose triggers, queues and rules work from then on. */
export function openHost(options: HostOptions): Host {
  const { manifest, clock, random } = options;
  const { site, db } = openFiles(options);
  const jira = openJira(site);
  const behaviour = behaviourOf('instant');
  const parts = installApp(options, { jira, db, behaviour });
  const { runtime, functions, automation, queue } = parts;
  const stopTriggers = startTriggers({ manifest, site, clock, random, functions });
  let schedule: Schedule | undefined;
  let isStopped = false;
  const host: Host = {
    manifest,
    clock,
    db,
    site,
    jira,
    behaviour,
    guesses: { ...HOST_GUESSES },
    ...parts,
    setProfile(profile) {
      site.setProfile(profile);
      changeBehaviour(behaviour, BEHAVIOURS[profile]);
    },
    onPanel: ({ issueKey, ...call }) => onModule(host, { type: 'jira:issuePanel', issueKey }, call),
    onProjectPage: ({ projectKey, ...call }) => onModule(host, { type: 'jira:projectPage', projectKey }, call),
    startSchedule() {
      schedule?.stop();
      schedule = startSchedule({ manifest, clock, random, behaviour, functions });
      return schedule;
    },
    get schedule() {
      return schedule;
    },
    stop() {
      if (isStopped) return;
      isStopped = true;
      schedule?.stop();
      stopTriggers();
      automation.stop();
      queue.stop();
      clock.stop();
      runtime.stop();
      site.close();
      db.close();
    },
  };
  host.setProfile(options.profile ?? 'instant');
  return host;
}

function openFiles({ manifest, data, clock, random, baseUrl }: HostOptions): { site: Site; db: Db } {
  const fileOf = (name: string) => (data === undefined ? ':memory:' : path.join(data, name));
  const indexed = indexedProperties(manifest);
  const appScopes = manifest.permissions.scopes;
  const validators = workflowValidators(manifest);
  const ofApp = { indexed, appScopes, validators, appFields: appFields(manifest) };
  const site = openSite({ file: fileOf('jira.sqlite'), clock, baseUrl, random, ...ofApp });
  return { site, db: openDb(fileOf('forge.sqlite')) };
}

/** Forge's services for the app: runtime, storage, queues, rules, and the proxy that gives its code access to them. */
function installApp(options: HostOptions, { jira, db, behaviour }: Pick<Host, 'jira' | 'db' | 'behaviour'>) {
  const { manifest, clock, random } = options;
  const faults = createFaults(clock);
  const runtime = createRuntime(options);
  const entities = manifest.app.storage?.entities ?? [];
  const kvs = openKvs({ db, clock, random, entities, faults: behaviour.kvs, quotas: { ...KVS_QUOTAS } });
  const fetchFor = (invocation: Started) => proxy(invocation);
  const functions: Functions = createFunctions({ manifest, runtime, clock, random, behaviour, faults, fetchFor });
  const deliver = ({ key, functionKey }: Consumer, { cycle, ...body }: QueuedEvent) =>
    functions.invoke({ functionKey, module: { type: 'consumer', key }, body, cycle });
  const queue = createQueue({ db, manifest, clock, random, behaviour, deliver });
  const realtime = createRealtime({ clock, faults, behaviour });
  const askKvs = askingKvs({ kvs, clock, random, behaviour });
  const proxy = createForgeProxy({ jira, askKvs, queue, realtime, scopes: manifest.permissions.scopes });
  const rules = openRules(db);
  const automation = startAutomation({ rules, manifest, jira, clock, functions });
  return {
    runtime,
    kvs,
    functions,
    queue,
    rules,
    automation,
    panels: openPanels(db),
    gadgets: openGadgets(db),
    realtime,
    faults,
  };
}

type PageCall = { accountId: string; functionKey: string; payload: unknown };

/** Calls the first module of a type at a place. */
async function onModule(host: Host, at: Place & { type: string }, call: PageCall): Promise<unknown> {
  const { type, ...place } = at;
  const [module] = modulesOf(host.manifest, type);
  if (!module) throw new Undeclared(`The manifest declares no ${type}.`);
  const { accountId, functionKey, payload } = call;
  const surface = { module, extension: extensionAt(host.site, type, place), accountId };
  const outcome = await invokeResolver(host, surface, { functionKey, payload });
  if (outcome.success) return outcome.body;
  throw new Error(`${functionKey} failed: ${outcome.error.errorMessage}`);
}
