import type { ReactElement } from 'react';
import { criteria } from '../../src/domain/criteria';
import type { CriterionId } from '../../src/domain/policy';
import { criterionIds, steps } from '../../src/domain/policy';
import { REQUIRED_AT_MOST } from '../../src/domain/presets';
import notice from '../ui/Notice.module.css';
import { withChoice } from './draft';
import { NeedChoice } from './NeedChoice';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './SettingsPage';
import { useWords } from './words';

/** Criterion by criterion, in the order in which a team meets them. */
export function RulesSection({ draft, change }: Editing): ReactElement {
  const words = useWords();
  const { needs } = draft.choice;
  const row = (id: CriterionId) => (
    <NeedChoice
      key={id}
      label={words.criterion[id]}
      value={needs[id]}
      // Who owns a question is never more than advice, whatever a policy says.
      offered={id === 'questions-owned' ? ['advice', 'off'] : ['required', 'advice', 'off']}
      onChange={(need) => change(withChoice(draft, { needs: { ...needs, [id]: need } }))}
    />
  );
  return (
    <Section title={words.rules} hint={words.rulesHint}>
      {steps.map((step) => (
        <div key={step} className={styles['step']}>
          <h3>{words.steps[step]}</h3>
          {criterionIds.filter((id) => criteria[id].step === step).map(row)}
        </div>
      ))}
      <RequiredWarning required={criterionIds.filter((id) => needs[id] === 'required').length} />
    </Section>
  );
}

/** Always there, so that a screen reader hears it appear. */
function RequiredWarning({ required }: { readonly required: number }): ReactElement {
  const words = useWords();
  const text = required > REQUIRED_AT_MOST ? words.tooMany(required) : required === 0 ? words.noneRequired : '';
  return (
    <div role="status" className={text === '' ? '' : `${notice['notice']} ${notice['warning']}`}>
      {text !== '' && <p>{text}</p>}
    </div>
  );
}
