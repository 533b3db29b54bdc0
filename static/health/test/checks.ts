import type { Check, CheckId, CheckState } from '../../../src/contract-health';

const at = '2026-11-20T09:00:00.000Z';
const field = { clause: 'cf[10100]', isFound: true, movesUpdated: false, screens: 2, sameName: 1 };
const code = { status: 409, code: 'KEY_CONFLICT' };

/** A check of each kind as it passes; those of the page are left out. */
export const passing: readonly Check[] = [
  { id: 'missing-row', state: 'passed', answered: { status: null, code: 'KEY_NOT_FOUND' } },
  { id: 'refused-condition', state: 'passed', answered: { status: 400, code: 'CONDITIONAL_CHECK_FAILED' } },
  { id: 'existing-key', state: 'passed', answered: code },
  { id: 'expiry', state: 'passed', until: at },
  { id: 'unknown-codes', state: 'passed', codes: [] },
  { id: 'fields', state: 'passed', missing: [], seen: [] },
  { id: 'flag-option', state: 'passed', option: 'Impediment' },
  { id: 'search-alias', state: 'passed', refused: [], takesIn: true },
  { id: 'search-refusal', state: 'passed' },
  { id: 'search-rank', state: 'passed' },
  { id: 'search-index', state: 'passed', behind: 0, of: 34 },
  { id: 'link-type', state: 'passed', name: 'Blocks' },
  { id: 'site', state: 'passed', address: 'https://tiffin.example', opened: null, timeZone: 'Europe/Lisbon' },
  { id: 'rights', state: 'passed', projects: [] },
  { id: 'shut-out', state: 'passed', projects: [{ projectKey: 'OLD', since: at, because: 'archived' }] },
  { id: 'first-looks', state: 'passed', waiting: 0, of: 2, goesOnBy: null },
  { id: 'points', state: 'passed', spent: 103, of: 4_100, waiting: [], isStopped: false, goesOnBy: null },
  { id: 'mails', state: 'passed', spent: 12, of: 600, waiting: 3, more: false },
  { id: 'storage', state: 'passed', ms: 12 },
  { id: 'schedule', state: 'passed', ranAt: at },
  { id: 'sweep', state: 'passed', oldest: at },
  { id: 'removals', state: 'passed', projectKeys: [], since: null },
  { id: 'principal', state: 'passed', at },
  { id: 'assistants', state: 'passed', at },
  { id: 'late-rights', state: 'passed', at },
  { id: 'event-places', state: 'passed', at },
  { id: 'display-conditions', state: 'passed', at },
  { id: 'refused-rate', state: 'passed', at },
  { id: 'weekly-report', state: 'passed', at },
  { id: 'workflow-rule', state: 'passed', said: [], isTried: true },
  { id: 'field', state: 'passed', seen: field },
  { id: 'own-account', state: 'passed' },
  { id: 'archived-search', state: 'passed' },
  { id: 'token-life', state: 'passed', minutes: 60, ms: 40 },
];

/** Each check of the back end as it fails or warns, with all that it may say. */
export const failing: readonly Check[] = [
  { id: 'missing-row', state: 'warning', answered: code },
  { id: 'refused-condition', state: 'failed', answered: null },
  { id: 'existing-key', state: 'failed', answered: null },
  { id: 'expiry', state: 'failed', until: null },
  { id: 'unknown-codes', state: 'warning', codes: [{ ...code, at }] },
  { id: 'fields', state: 'failed', missing: ['sprint', 'flagged'], seen: ['flagged'] },
  { id: 'fields', state: 'warning', missing: ['estimate'], seen: [] },
  { id: 'flag-option', state: 'failed', option: 'Hindernis' },
  { id: 'flag-option', state: 'failed', option: null },
  { id: 'search-alias', state: 'failed', refused: ['commonGroundNextDue'], takesIn: false },
  { id: 'search-refusal', state: 'failed' },
  { id: 'search-rank', state: 'warning' },
  { id: 'search-index', state: 'warning', behind: 2, of: 34 },
  { id: 'link-type', state: 'warning', name: null },
  { id: 'site', state: 'warning', address: 'https://one.example', opened: 'https://other.example', timeZone: 'UTC' },
  { id: 'site', state: 'warning', address: null, opened: 'https://other.example', timeZone: 'UTC' },
  { id: 'rights', state: 'warning', projects: [{ projectKey: 'PAY', missing: ['edit', 'comment'] }] },
  { id: 'shut-out', state: 'failed', projects: [{ projectKey: 'PAY', since: at, because: 'refused' }] },
  { id: 'first-looks', state: 'warning', waiting: 3, of: 40, goesOnBy: at },
  { id: 'points', state: 'warning', spent: 3_000, of: 4_100, waiting: [], isStopped: false, goesOnBy: null },
  { id: 'points', state: 'warning', spent: 1_500, of: 4_100, waiting: ['TIF'], isStopped: false, goesOnBy: null },
  { id: 'points', state: 'warning', spent: 1_500, of: 4_100, waiting: [], isStopped: true, goesOnBy: at },
  { id: 'mails', state: 'warning', spent: 600, of: 600, waiting: 100, more: true },
  { id: 'storage', state: 'warning', ms: 1_200 },
  { id: 'schedule', state: 'failed', ranAt: at },
  { id: 'sweep', state: 'warning', oldest: at },
  { id: 'removals', state: 'failed', projectKeys: ['OLD', 'PAY'], since: at },
  { id: 'principal', state: 'failed', at },
  { id: 'assistants', state: 'failed', at },
  { id: 'late-rights', state: 'failed', at },
  { id: 'event-places', state: 'failed', at },
  { id: 'display-conditions', state: 'failed', at },
  { id: 'refused-rate', state: 'failed', at },
  { id: 'weekly-report', state: 'failed', at },
  { id: 'workflow-rule', state: 'failed', said: ['Unexpected let.', 'Too long.'], isTried: false },
  { id: 'field', state: 'warning', seen: { ...field, isFound: false, movesUpdated: true, screens: 0, sameName: 3 } },
  { id: 'field', state: 'warning', seen: { ...field, movesUpdated: null } },
  { id: 'own-account', state: 'failed' },
  { id: 'archived-search', state: 'failed' },
  { id: 'token-life', state: 'failed', minutes: null, ms: 40 },
  { id: 'token-life', state: 'warning', minutes: 5, ms: 40 },
];

/** One of the above, in this state; a passed one that could not be tried, too. */
export function aCheck(id: CheckId, state: CheckState): Check {
  const found = [...failing, ...passing].find((check) => check.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return { ...found, state };
}
