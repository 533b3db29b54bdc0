import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Jira } from '../../jira/jira.ts';
import type { Functions } from '../functions.ts';
import { findModule, modulesOf, Undeclared, type Manifest } from '../manifest.ts';
import { foundIssues, type FoundIssue } from './found-issues.ts';
import { presetRule } from './preset-rule.ts';
import type { AuditEntry, Rule, RuleContent, Rules } from './rule.ts';
import { resolveSmartValues } from './smart-values.ts';

export type Automation = {
  /** A site that has people but no rule yet gets the preset one. */
  rules(): Rule[];
  save(id: string, content: RuleContent): Rule;
  /** Runs a rule now; resolves with what it wrote into the audit log. */
  run(id: string): Promise<AuditEntry[]>;
  audit(): AuditEntry[];
  stop(): void;
};
export type AutomationOptions = { rules: Rules; manifest: Manifest; jira: Jira; clock: Clock; functions: Functions };

const MINUTE = 60_000;
const EVERY = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE, week: 7 * 24 * 60 * MINUTE };
const errorsShape = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Jira's Automation, as far as the app has a part in it: find issues, run one of the app's actions on each. */
export function startAutomation(options: AutomationOptions): Automation {
  const { rules, clock, manifest, jira } = options;
  const timers = new Map<string, () => void>();

  function arm(rule: Rule): void {
    timers.get(rule.id)?.();
    const { every } = rule.trigger;
    if (rule.enabled && every)
      timers.set(
        rule.id,
        clock.after(EVERY[every], () => runAndArm(rule.id)),
      );
  }
  async function runAndArm(id: string): Promise<void> {
    const rule = rules.find(id);
    if (!rule?.enabled) return;
    arm(rule);
    await run(id);
  }
  async function run(id: string): Promise<AuditEntry[]> {
    const rule = rules.find(id);
    if (!rule) throw new Undeclared(`There is no rule "${id}".`);
    const written: AuditEntry[] = [];
    const record = (outcome: AuditEntry['outcome'], issueKey: string | null, message: string) => {
      const entry = { at: clock.now(), ruleId: id, outcome, issueKey, message };
      rules.record(entry);
      written.push(entry);
    };
    try {
      const issues = await foundIssues(jira, rule.actor, { jql: rule.trigger.jql, properties: propertiesIn(rule) });
      if (issues.length === 0) record('nothing to do', null, 'The search found no issues.');
      for (const issue of issues) {
        const refusal = await act(options, rule, issue);
        record(refusal === null ? 'success' : 'error', issue.key, refusal ?? 'The action was performed.');
        // An action that fails stops the rule: the issues after it are not touched.
        if (refusal !== null) break;
      }
    } catch (error) {
      record('error', null, error instanceof Error ? error.message : String(error));
    }
    return written;
  }

  function all(): Rule[] {
    const stored = rules.all();
    const preset = stored.length === 0 ? presetRule(manifest, jira.site) : undefined;
    if (!preset) return stored;
    rules.save(preset);
    arm(preset);
    return [preset];
  }
  rules.all().forEach(arm);
  return {
    rules: all,
    save(id, content) {
      const rule = { id, ...content };
      checkAction(manifest, rule);
      rules.save(rule);
      arm(rule);
      return rule;
    },
    run,
    audit: () => rules.audit(),
    stop: () => timers.forEach((cancel) => cancel()),
  };
}

/** Only what an action provider lists is offered in the rule builder, and only declared inputs are accepted. */
function checkAction(manifest: Manifest, { action }: Rule): void {
  const offered = modulesOf(manifest, 'automation:actionProvider').flatMap(({ actions }) =>
    Array.isArray(actions) ? actions : [],
  );
  if (!offered.includes(action.actionKey)) throw new Undeclared(`No action provider offers "${action.actionKey}".`);
  const declared = Object.keys(Object(findModule(manifest, action.actionKey)['inputs']));
  const strange = Object.keys(action.inputs).find((name) => !declared.includes(name));
  if (strange !== undefined) throw new Undeclared(`The action "${action.actionKey}" declares no input "${strange}".`);
}

/** The properties that the rule's smart values name: a search answers at most five. */
function propertiesIn({ action }: Rule): string[] {
  const named = JSON.stringify(action.inputs).matchAll(/issue\.properties\.(\w+)/g);
  return [...new Set([...named].map(([, name = '']) => name))].slice(0, 5);
}

/** Runs the action on one issue as the rule's actor. Null when it worked, else what the audit log shows. */
async function act({ manifest, functions }: AutomationOptions, rule: Rule, issue: FoundIssue): Promise<string | null> {
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
  // Automation keeps the words of an exception to itself.
  if (!outcome.success) return 'The action failed unexpectedly.';
  const errors = errorsShape.safeParse(outcome.body);
  return errors.success ? errors.data.errors.map(({ message }) => message).join(' ') : null;
}
