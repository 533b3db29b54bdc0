import { z } from 'zod';
import { kvsQuotas, type LocalJira } from './local-jira';

const places = ['jira', 'kvs', 'queue', 'invoke', 'bridge-product', 'realtime'] as const;
/** A path on which something can fail: of Jira, storage, a queue, Realtime, or a call of the back end. */
export type Path = {
  readonly where: (typeof places)[number];
  readonly method: string;
  /** With `*` for ids and keys. */
  readonly path: string;
  /** The call or function of the app that asks; empty where the page asks by itself. */
  readonly by: string;
};
const kinds = ['403', '429', '500', 'odd'] as const;
type Kind = (typeof kinds)[number];
/** One fault on one path. */
export type Turn = { readonly on: Path; readonly kind: Kind };

const log = z.array(z.object({ where: z.enum(places), call: z.string(), functionKeys: z.array(z.string()) }));

const useRules = (jira: LocalJira, rules: readonly object[]): Promise<unknown> =>
  jira.control('PUT', '/faults', { seed: 1, rules, kvsQuotas });

/** Notes each path from now on. */
export async function notePaths(jira: LocalJira): Promise<void> {
  await useRules(
    jira,
    places.map((where) => ({ where, what: { kind: 'latency', ms: [0, 0] } })),
  );
}

/** The paths that were asked since {@link notePaths}, each once, in a fixed order. */
export async function notedPaths(jira: LocalJira): Promise<readonly Path[]> {
  const lines = log.parse(await jira.control('GET', '/faults/log'));
  const found = lines.map(({ where, call, functionKeys }): Path => {
    const [method = '', address = ''] = where === 'invoke' || where === 'realtime' ? ['', '*'] : call.split(' ');
    const path = address.replaceAll(/(?<!\/api)\/(?:\d+|[A-Z]+(?:-\d+)?)(?=\/|$)/gu, '/*');
    return { where, method, path, by: functionKeys.at(-1) ?? '' };
  });
  const byName = new Map(found.map((one) => [nameOf(one), one]));
  return [...byName.keys()].toSorted().flatMap((name) => byName.get(name) ?? []);
}

/** For messages: "jira GET /rest/api/3/field openSettings". */
export const nameOf = ({ where, method, path, by }: Path): string =>
  [where, method, path, by].filter((part) => part !== '').join(' ');

/** For messages: "jira GET /rest/api/3/field openSettings, 403". */
export const nameOfTurn = ({ on, kind }: Turn): string => `${nameOf(on)}, ${kind}`;

/** Only Jira refuses and answers in another shape; what is not Jira's is there or not. */
const kindsOf = ({ where }: Path): readonly Kind[] =>
  where === 'jira' || where === 'bridge-product' ? kinds : ['500'];

/** One fault for each path: its kinds take turns over the paths. */
export const turnsOf = (paths: readonly Path[]): readonly Turn[] =>
  paths.map((on, at) => {
    const all = kindsOf(on);
    return { on, kind: all[at % all.length] ?? '500' };
  });

/** Everything on the path fails from now on. */
export async function breakPath(jira: LocalJira, { on: { where, method, path, by }, kind }: Turn): Promise<void> {
  const match = {
    ...(method === '' ? {} : { method }),
    ...(path === '*' ? {} : { path }),
    ...(by === '' ? {} : { functionKey: by }),
  };
  const what = kind === 'odd' ? { kind } : { kind: 'status', status: Number(kind) };
  await useRules(jira, [{ where, match, what }]);
}

/** Nothing fails any more. Resolves with whether the fault has hit a call. */
export async function mendPath(jira: LocalJira): Promise<boolean> {
  const hits = log.parse(await jira.control('GET', '/faults/log'));
  await useRules(jira, []);
  return hits.length > 0;
}
