import * as z from 'zod/mini';
import { keptIn } from './kept';
import { orNothing } from './or-nothing';

/** Which rule the settings show when they are opened next. */
type RuleToShow = { readonly site: string; readonly projectKey: string; readonly rule: string };

const NAME = 'common-ground-rule-to-show';
/** Milliseconds after which the wish is old: the settings were not opened then. */
const LONGEST = 60_000;

const stored = z.object({ site: z.string(), projectKey: z.string(), rule: z.string(), at: z.number() });
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
  const text = storage.get(NAME);
  const parsed = stored.safeParse(orNothing<unknown>(() => JSON.parse(text ?? '')));
  storage.set(NAME, null);
  if (!parsed.success) return null;
  const { data } = parsed;
  const isMeant = data.site === site && data.projectKey === projectKey && Date.now() - data.at < LONGEST;
  return isMeant ? data.rule : null;
}
