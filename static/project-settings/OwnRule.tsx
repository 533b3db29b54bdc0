import type { ReactElement } from 'react';
import type { RuleField } from '../../src/contract-settings';
import { steps } from '../../src/domain/shared/steps';
import { Choice } from '../ui/Choice';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import { NAME_LIMIT } from '../../src/domain/policy/policy-limits';
import { isNamed, type OwnForm } from './own-form';
import { OwnCondition } from './OwnCondition';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = {
  readonly own: OwnForm;
  readonly all: readonly OwnForm[];
  readonly fields: readonly RuleField[];
  readonly change: (own: OwnForm) => void;
  readonly remove: () => void;
};

/** One custom criterion: its name, its step, and the field condition or manual check that closes it. */
export function OwnRule({ own, all, fields, change, remove }: Props): ReactElement {
  const words = useWords();
  const name = own.name.trim() === '' ? words.ownUnnamed : own.name;
  const isWrong = own.name.trim() !== '' && !isNamed(own, all);
  return (
    <fieldset className={styles['own']}>
      <legend dir="auto">{name}</legend>
      <div className={styles['fields']}>
        <TextLine
          label={words.ownName}
          value={own.name}
          limit={NAME_LIMIT}
          complaint={isWrong ? words.ownNameWrong : undefined}
          onChange={(text) => change({ ...own, name: text })}
        />
        <Choice
          label={words.ownStep}
          value={own.step}
          options={steps.map((value) => ({ value, label: words.steps[value] }))}
          onChange={(value) => change({ ...own, step: steps.find((step) => step === value) ?? own.step })}
        />
        {own.by === 'field' && <OwnCondition own={own} fields={fields} change={change} />}
      </div>
      {own.by === 'people' && <p className={styles['hint']}>{words.ownByPerson}</p>}
      <div>
        <QuietButton aria-label={words.removeThis(name)} onPress={remove}>
          {words.removeRule}
        </QuietButton>
      </div>
    </fieldset>
  );
}
