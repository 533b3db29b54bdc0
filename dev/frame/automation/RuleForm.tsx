import { useState } from 'react';
import type { Rule } from '../host/rules.ts';
import { Choice } from '../issue/Choice.tsx';
import { useFrame } from '../shell/frame-context.ts';
import { ActionInputs } from './ActionInputs.tsx';

const schedules = [
  { id: '', text: 'Only by hand' },
  { id: 'fiveMinute', text: 'Every five minutes' },
  { id: 'hour', text: 'Every hour' },
  { id: 'day', text: 'Every day' },
  { id: 'week', text: 'Every week' },
];

type Props = { rule: Rule; save: (rule: Rule) => Promise<void>; cancel: () => void };

export function RuleForm({ rule, save, cancel }: Props) {
  const { people } = useFrame();
  const [edited, setEdited] = useState(rule);
  const { trigger, action } = edited;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(edited);
      }}
    >
      <label className="check">
        <input
          type="checkbox"
          checked={edited.enabled}
          onChange={(event) => setEdited({ ...edited, enabled: event.target.checked })}
        />
        Switched on
      </label>
      <Choice
        label="When"
        value={trigger.every ?? ''}
        options={schedules}
        choose={(id) => setEdited({ ...edited, trigger: { ...trigger, every: id === '' ? null : id } })}
      />
      <label className="field">
        <span>For issues (JQL)</span>
        <input
          className="code"
          value={trigger.jql}
          required
          onChange={(event) => setEdited({ ...edited, trigger: { ...trigger, jql: event.target.value } })}
        />
      </label>
      <ActionInputs action={action} change={(inputs) => setEdited({ ...edited, action: { ...action, inputs } })} />
      <Choice
        label="As"
        value={edited.actor}
        options={people
          .filter(({ active }) => active)
          .map(({ accountId, displayName }) => ({ id: accountId, text: displayName }))}
        choose={(actor) => setEdited({ ...edited, actor })}
      />
      <div className="row">
        <button type="submit" className="primary">
          Save
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
