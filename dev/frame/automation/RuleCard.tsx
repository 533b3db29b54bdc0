import { useId, useState } from 'react';
import type { Rule } from '../host/rules.ts';
import { runRule, saveRule } from '../host/rules.ts';
import { useFrame } from '../shell/frame-context.ts';
import { RuleForm } from './RuleForm.tsx';

const schedules: Readonly<Record<string, string>> = {
  fiveMinute: 'every five minutes',
  hour: 'every hour',
  day: 'every day',
  week: 'every week',
};

/** One rule in words: schedule, issues, action, actor. */
export function RuleCard({ rule, again }: { rule: Rule; again: () => void }) {
  const { client, people, complain } = useFrame();
  const [state, setState] = useState<'read' | 'edit' | 'running'>('read');
  const id = useId();
  const actor = people.find(({ accountId }) => accountId === rule.actor)?.displayName ?? rule.actor;
  const run = async () => {
    setState('running');
    await runRule(client, rule.id).catch(complain);
    setState('read');
    again();
  };
  const save = async (edited: Rule) => {
    await saveRule(client, edited).then(() => setState('read'), complain);
    again();
  };
  return (
    <section aria-labelledby={id} className="card">
      <div className="row">
        <h2 id={id}>{rule.name}</h2>
        {!rule.enabled && <span className="quiet">switched off</span>}
      </div>
      {state === 'edit' ? (
        <RuleForm rule={rule} save={save} cancel={() => setState('read')} />
      ) : (
        <>
          <dl>
            <dt>When</dt>
            <dd>
              {rule.trigger.every === null ? 'only by hand' : (schedules[rule.trigger.every] ?? rule.trigger.every)}
            </dd>
            <dt>For issues</dt>
            <dd>
              <code>{rule.trigger.jql}</code>
            </dd>
            <dt>Then</dt>
            <dd>
              {rule.action.actionKey}{' '}
              {Object.entries(rule.action.inputs).map(([name, value]) => (
                <code key={name}>
                  {name} = {String(value)}{' '}
                </code>
              ))}
            </dd>
            <dt>As</dt>
            <dd>{actor}</dd>
          </dl>
          <div className="row">
            <button type="button" className="primary" disabled={state === 'running'} onClick={() => void run()}>
              {state === 'running' ? 'Running…' : 'Run now'}
            </button>
            <button type="button" onClick={() => setState('edit')}>
              Edit rule
            </button>
          </div>
        </>
      )}
    </section>
  );
}
