import { type ReactElement, useEffect, useId, useState } from 'react';
import type { RuleField } from '../../src/contract-settings';
import { steps } from '../../src/domain/shared/steps';
import { Choice } from '../ui/Choice';
import { useFormats } from '../ui/formats';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import { Tick } from '../ui/Tick';
import { NAME_LIMIT } from '../../src/domain/policy/policy-limits';
import { EMPTY_CONDITION } from './condition-form';
import { isNamed, type OwnForm, toOwnCriterion } from './own-form';
import { ownInWords } from './own-in-words';
import { OwnCondition } from './OwnCondition';
import { OwnWays } from './OwnWays';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = {
  readonly own: OwnForm;
  readonly all: readonly OwnForm[];
  readonly fields: readonly RuleField[];
  readonly change: (own: OwnForm) => void;
  readonly remove: () => void;
  /** It was just added: it is open, and its name takes the focus. */
  readonly isFresh: boolean;
  /** People may have ticked other words than these; asks for new ticks. */
  readonly tickAnew: (() => void) | null;
};

/** One custom criterion in words, and unfolded as a form; one that is not complete is unfolded. */
export function OwnRule({ own, all, fields, change, remove, isFresh, tickAnew }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const [isOpen, open] = useState(isFresh);
  const isComplete = toOwnCriterion(own, all) !== null;
  if (!isComplete && !isOpen) open(true);
  const name = own.name.trim() === '' ? words.ownUnnamed : own.name;
  return (
    <fieldset className={styles['own']}>
      <legend dir="auto">{name}</legend>
      {isOpen ? (
        <Form own={own} all={all} fields={fields} change={change} isFresh={isFresh} />
      ) : (
        <p dir="auto">{ownInWords(own, { words, formats })}</p>
      )}
      {tickAnew !== null && (
        <div className={styles['buttons']}>
          <p className={styles['hint']}>{words.ownReworded}</p>
          <QuietButton onPress={tickAnew}>{words.tickAnew}</QuietButton>
        </div>
      )}
      <div className={styles['ownButtons']}>
        <QuietButton
          aria-label={isOpen ? words.foldThis(name) : words.editThis(name)}
          aria-expanded={isOpen}
          disabled={!isComplete}
          onPress={() => open(!isOpen)}
        >
          {isOpen ? words.foldRule : words.editRule}
        </QuietButton>
        <QuietButton aria-label={words.removeThis(name)} onPress={remove}>
          {words.removeRule}
        </QuietButton>
      </div>
    </fieldset>
  );
}

type FormProps = Omit<Props, 'remove' | 'tickAnew'>;

/** Its name, its step, the conditions or the manual check that meet it, and when it is asked at all. */
function Form({ own, all, fields, change, isFresh }: FormProps): ReactElement {
  const words = useWords();
  const id = useId();
  const isWrong = own.name.trim() !== '' && !isNamed(own, all);
  useEffect(() => {
    if (isFresh) document.getElementById(id)?.focus();
  }, [isFresh, id]);
  return (
    <>
      <div className={styles['fields']}>
        <TextLine
          id={id}
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
      </div>
      {own.by === 'field' ? (
        <OwnWays own={own} fields={fields} change={change} />
      ) : (
        <p className={styles['hint']}>{words.ownByPerson}</p>
      )}
      <Tick
        label={words.onlyIf}
        checked={own.onlyIf !== null}
        onChange={(wanted) => change({ ...own, onlyIf: wanted ? EMPTY_CONDITION : null })}
      />
      {own.onlyIf !== null && (
        <div role="group" aria-label={words.onlyIf} className={styles['fields']}>
          <OwnCondition own={own.onlyIf} fields={fields} change={(onlyIf) => change({ ...own, onlyIf })} />
        </div>
      )}
    </>
  );
}
