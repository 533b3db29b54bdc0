import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Jira } from '../../jira/jira.ts';
import type { Functions } from '../functions.ts';
import { findModule, Undeclared, type Manifest } from '../manifest.ts';
import { foundIssues, type FoundIssue } from './found-issues.ts';
import type { AuditEntry, Rule } from './rule.ts';
import { resolveSmartValues } from './smart-values.ts';

export type RunOptions = { manifest: Manifest; jira: Jira; clock: Clock; functions: Functions };

const errorsShape = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Runs the action on the rule's issues until one fails; resolves with the entries of the audit log. */
export async function runRule(options: RunOptions, rule: Rule): Promise<AuditEntry[]> {
  const entry = (outcome: AuditEntry['outcome'], issueKey: string | null, message: string): AuditEntry => ({
    at: options.clock.now(),
    ruleId: rule.id,
    outcome,
    issueKey,
    message,
  });
  const written: AuditEntry[] = [];
  try {
    const search = { jql: rule.trigger.jql, properties: propertiesIn(rule) };
    const issues = await foundIssues(options.jira, rule.actor, search);
    if (issues.length === 0) return [entry('nothing to do', null, 'The search found no issues.')];
    for (const issue of issues) {
      const { outcome, message } = await act(options, rule, issue);
      written.push(entry(outcome, issue.key, message));
      // A failed action stops the rule before the next issue.
      if (outcome === 'error') break;
    }
  } catch (error) {
    written.push(entry('error', null, error instanceof Error ? error.message : String(error)));
  }
  return written;
}

/** The properties in the rule's smart values: a search answers at most five. */
function propertiesIn({ action }: Rule): string[] {
  const named = JSON.stringify(action.inputs).matchAll(/issue\.properties\.(\w+)/g);
  return [...new Set([...named].map(([, name = '']) => name))].slice(0, 5);
}

type Acted = Pick<AuditEntry, 'outcome' | 'message'>;
const failed = (message: string): Acted => ({ outcome: 'error', message });

/** Runs the action on one issue as the actor. */
async function act({ manifest, functions }: RunOptions, rule: Rule, issue: FoundIssue): Promise<Acted> {
  const { actionKey, inputs } = rule.action;
  const { function: functionKey, key } = findModule(manifest, actionKey);
  if (functionKey === undefined) throw new Undeclared(`The action "${actionKey}" has no function.`);
  const body = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? resolveSmartValues(value, { issue }) : value,
    ]),
  );
  const outcome = await functions.invoke({ functionKey, module: { type: 'action', key }, accountId: rule.actor, body });
  // Automation does not show the message of an exception.
  if (!outcome.success) return failed('The action failed unexpectedly.');
  const errors = errorsShape.safeParse(outcome.body);
  if (errors.success) return failed(errors.data.errors.map(({ message }) => message).join(' '));
  return { outcome: 'success', message: answerOf(outcome.body) };
}

/** What the action answered, such as `flag: none`. */
function answerOf(body: unknown): string {
  const answers = Object.entries(Object(body)).map(([name, value]) => `${name}: ${String(value)}`);
  return answers.length === 0 ? 'The action answered nothing.' : answers.join(' · ');
}
