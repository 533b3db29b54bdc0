import type { FaultLine, FaultRule } from '../host/faults.ts';

const places: Readonly<Record<string, string>> = {
  jira: 'Jira, from the back end',
  kvs: 'storage',
  queue: 'queue',
  invoke: 'invocation',
  'bridge-product': 'Jira, from the page',
  realtime: 'hint',
};

export const placeOf = ({ where }: Pick<FaultLine, 'where'>) => places[where] ?? where;

/** One fault in a few words: "429, again after 2 s". */
export function wordsOf({ what, where }: Pick<FaultLine, 'what' | 'where'>): string {
  switch (what.kind) {
    case 'latency':
      return `later by ${rangeOf(what['ms'])} ms`;
    case 'status': {
      const again =
        what['retryAfterSeconds'] === undefined ? '' : `, again after ${String(what['retryAfterSeconds'])} s`;
      return `${String(what['status'])}${again}${what['afterTheWork'] === true ? ', the work was done' : ''}`;
    }
    case 'lost':
      return where === 'realtime' ? 'lost' : 'answer lost, the work was done';
    case 'odd':
      return 'an odd answer, nothing was done';
    case 'kill':
      return `killed ${String(what['when'])} call ${rangeOf(what['step'])}`;
    default:
      return what.kind;
  }
}

/** The calls that a rule matches, such as "POST *"; empty when it matches all. */
export const matchOf = ({ method, path, functionKey }: FaultRule['match']) =>
  [method, path, functionKey].filter((part) => part !== undefined).join(' ');

const rangeOf = (value: unknown) => (Array.isArray(value) ? value.join('–') : String(value));
