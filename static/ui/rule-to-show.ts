import { isRecord } from './is-record';
import { keptIn } from './kept';
import { orNothing } from './or-nothing';

/** Which rule the settings show when they are opened next. */
type RuleToShow = { readonly site: string; readonly projectKey: string; readonly rule: string };

const NAME = 'common-ground-rule-to-show';
/** Milliseconds after which the wish is old: the settings were not opened then. */
const LONGEST = 60_000;

const storage = keptIn(() => localStorage);

/**
 * Hands the rule to the settings page, which is another frame of this app.
 * @NOTE unverified on a live site: that both frames share their storage. Without it the settings open at their top; the
 * look back has named the rule.
 */
export function keepRuleToShow(wanted: RuleToShow): void {
  storage.set(NAME, JSON.stringify({ ...wanted, at: Date.now() }));
}

/** The rule to show in these settings, once; null without one. */
export function takeRuleToShow(site: string, projectKey: string): string | null {
  const text = storage.get(NAME) ?? '';
  storage.set(NAME, null);
  const wish = orNothing<unknown>(() => JSON.parse(text));
  if (!isRecord(wish) || wish['site'] !== site || wish['projectKey'] !== projectKey) return null;
  return Date.now() - Number(wish['at']) < LONGEST ? String(wish['rule']) : null;
}
