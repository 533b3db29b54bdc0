import { findModule, modulesOf, Undeclared, type Manifest } from '../manifest.ts';
import { presetRule } from './preset-rule.ts';
import type { AuditEntry, Rule, RuleContent, Rules } from './rule.ts';
import { runRule, type RunOptions } from './run-rule.ts';

export type Automation = {
  /** The rules; a site with people and no rule first gets the preset one. */
  rules(): Rule[];
  save(id: string, content: RuleContent): Rule;
  /** Runs a rule now; resolves with its new entries in the audit log. */
  run(id: string): Promise<AuditEntry[]>;
  audit(): AuditEntry[];
  stop(): void;
};
type AutomationOptions = RunOptions & { rules: Rules };

const MINUTE = 60_000;
const EVERY = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE, week: 7 * 24 * 60 * MINUTE };

/** The part of Jira's Automation that the app uses: find issues, and run one of the app's actions on each. */
export function startAutomation(options: AutomationOptions): Automation {
  const { rules, clock, manifest, jira } = options;
  const timers = new Map<string, () => void>();

  function arm({ id, enabled, trigger: { every } }: Rule): void {
    timers.get(id)?.();
    if (enabled && every) timers.set(id, clock.after(EVERY[every], again.bind(null, id)));
  }
  async function run(id: string): Promise<AuditEntry[]> {
    const written = await runRule(options, findRule(rules, id));
    written.forEach((entry) => rules.record(entry));
    return written;
  }
  async function again(id: string): Promise<void> {
    arm(findRule(rules, id));
    await run(id);
  }
  function save(rule: Rule): Rule {
    checkAction(manifest, rule);
    rules.save(rule);
    arm(rule);
    return rule;
  }
  rules.all().forEach(arm);
  return {
    rules() {
      const preset = rules.all().length === 0 ? presetRule(manifest, jira.site) : undefined;
      return preset ? [save(preset)] : rules.all();
    },
    save: (id, content) => save({ id, ...content }),
    run,
    audit: () => rules.audit(),
    stop: () => timers.forEach((cancel) => cancel()),
  };
}

function findRule(rules: Rules, id: string): Rule {
  const rule = rules.find(id);
  if (!rule) throw new Undeclared(`There is no rule "${id}".`);
  return rule;
}

/** Accepts Automation's own actions and those that an action provider lists, and only their declared inputs. */
function checkAction(manifest: Manifest, { action }: Rule): void {
  const declared = inputsIn(manifest, action);
  const strange = Object.keys(action.inputs).find((name) => !declared.includes(name));
  if (strange !== undefined) throw new Undeclared(`The action "${action.actionKey}" declares no input "${strange}".`);
}

function inputsIn(manifest: Manifest, action: Rule['action']): readonly string[] {
  const offered = modulesOf(manifest, 'automation:actionProvider').flatMap(({ actions }) =>
    Array.isArray(actions) ? actions : [],
  );
  if (!offered.includes(action.actionKey)) throw new Undeclared(`No action provider offers "${action.actionKey}".`);
  return Object.keys(Object(findModule(manifest, action.actionKey)['inputs']));
}
