import { type ReactElement, useEffect, useId, useState } from 'react';
import type { RuleField, SettingsView } from '../../src/contract-settings';
import type { OwnId } from '../../src/domain/shared/own-id';
import { QuietButton } from '../ui/QuietButton';
import { ALTERNATIVES_AT_MOST, NAME_LIMIT, OWN_AT_MOST } from '../../src/domain/policy/policy-limits';
import { withNewIds } from './with-new-ids';
import { isNamed, newOwn, newOwnId, type OwnForm, toOwnCriterion, waysIn } from './own-form';
import { Section } from './Section';
import type { Editing } from './policy-form';
import styles from './Settings.module.css';
import { useWords } from './words';
import { steps } from '../../src/domain/shared/steps';
import { Choice } from '../ui/Choice';
import { useFormats } from '../ui/formats';
import { TextLine } from '../ui/TextLine';
import { Tick } from '../ui/Tick';
import { EMPTY_CONDITION } from './condition-form';
import { ownInWords } from './own-in-words';
import { OwnCondition } from './OwnCondition';

type Props = Editing & Pick<SettingsView, 'policy' | 'ruleFields'>;

/** The team's custom criteria: about a field, or ticked by a person. */
export function OwnSection({ draft, change, policy, ruleFields }: Props): ReactElement {
  const words = useWords();
  const [fresh, setFresh] = useState<OwnId | null>(null);
  const { own } = draft;
  const set = (next: readonly OwnForm[]): void => change({ ...draft, own: next });
  const add = (by: OwnForm['by']) => () => {
    const rule = newOwn(by, own, policy.ownMade);
    setFresh(rule.id);
    set([...own, rule]);
  };
  const tickAnew = (id: OwnId) => () => {
    const anew = newOwnId(own, policy.ownMade);
    setFresh(anew);
    change(withNewIds(draft, new Map([[id, anew]])));
  };
  const isReworded = ({ id, by, name }: OwnForm): boolean => {
    const stored = policy.own.find((one) => one.id === id);
    return by === 'people' && stored !== undefined && stored.name !== name.trim();
  };
  return (
    <Section name="own" title={words.own} hint={words.ownHint}>
      {own.length === 0 && <p className={styles['hint']}>{words.ownNone}</p>}
      {own.map((one) => (
        <OwnRule
          key={one.id}
          own={one}
          all={own}
          fields={ruleFields}
          isFresh={one.id === fresh}
          change={(next) => set(own.map((before) => (before.id === one.id ? next : before)))}
          remove={() => set(own.filter(({ id }) => id !== one.id))}
          tickAnew={isReworded(one) ? tickAnew(one.id) : null}
        />
      ))}
      {own.length < OWN_AT_MOST ? (
        <div className={styles['buttons']}>
          <QuietButton onPress={add('field')}>{words.addFieldRule}</QuietButton>
          <QuietButton onPress={add('people')}>{words.addTickRule}</QuietButton>
        </div>
      ) : (
        <p className={styles['hint']}>{words.ownFull(OWN_AT_MOST)}</p>
      )}
    </Section>
  );
}

type OwnRuleProps = {
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
function OwnRule({ own, all, fields, change, remove, isFresh, tickAnew }: OwnRuleProps): ReactElement {
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

type FormProps = Omit<OwnRuleProps, 'remove' | 'tickAnew'>;

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

type OwnWaysProps = {
  readonly own: Extract<OwnForm, { by: 'field' }>;
  readonly fields: readonly RuleField[];
  readonly change: (own: OwnForm) => void;
};

/** The condition that meets a criterion, and others of which one is enough as well. */
function OwnWays({ own, fields, change }: OwnWaysProps): ReactElement {
  const words = useWords();
  const [first] = waysIn(own);
  return (
    <>
      <div className={styles['fields']}>
        <OwnCondition own={first} fields={fields} change={(next) => change({ ...own, ...next })} />
      </div>
      {own.or.map((way, at) => (
        // Ways have no names, and change only here.
        <div key={at} role="group" aria-label={words.ownOr(at + 2)} className={styles['way']}>
          <p aria-hidden="true">{words.or}</p>
          <div className={styles['fields']}>
            <OwnCondition
              own={way}
              fields={fields}
              change={(next) => change({ ...own, or: own.or.map((one, index) => (index === at ? next : one)) })}
            />
          </div>
          <QuietButton look="text" onPress={() => change({ ...own, or: own.or.filter((_one, index) => index !== at) })}>
            {words.removeOr}
          </QuietButton>
        </div>
      ))}
      {own.or.length < ALTERNATIVES_AT_MOST && (
        <div>
          <QuietButton onPress={() => change({ ...own, or: [...own.or, EMPTY_CONDITION] })}>{words.addOr}</QuietButton>
        </div>
      )}
    </>
  );
}
