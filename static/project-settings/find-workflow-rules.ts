import { isRecord } from '../ui/is-record';
import { orNothing } from '../ui/or-nothing';

/** A transition of a workflow that has our rule. */
export type RuleFound = { readonly workflow: string; readonly transition: string };
/** `next`: the address of the next page; null on the last. */
export type RulesFound = { readonly found: readonly RuleFound[]; readonly next: string | null };

/** Ends the key of our rule, whose beginning differs from installation to installation. */
const RULE = 'static/is-agreed';
/** The address of that list. */
export const LIST = '/rest/api/3/workflows/search?';

/** Without it Jira names no transitions, and its address of the next page may leave it out. */
export const EXPANDED = 'expand=values.transitions';

/** Where our rule stands in Jira's own list of workflows, which a person has copied; null where the text is not such a list. */
export function findWorkflowRules(text: string): RulesFound | null {
  const page = orNothing<unknown>(() => JSON.parse(text));
  if (!isRecord(page) || !Array.isArray(page['values'])) return null;
  const found = page['values'].filter(isRecord).flatMap((workflow) => {
    const transitions = Array.isArray(workflow['transitions']) ? workflow['transitions'].filter(isRecord) : [];
    return transitions
      .filter((one) => JSON.stringify(one).includes(RULE))
      .map((one) => ({ workflow: String(workflow['name']), transition: String(one['name']) }));
  });
  const next = page['nextPage'];
  const isMore = page['isLast'] !== true && typeof next === 'string' && next.includes(LIST);
  return { found, next: isMore ? (next.includes(EXPANDED) ? next : `${next}&${EXPANDED}`) : null };
}
