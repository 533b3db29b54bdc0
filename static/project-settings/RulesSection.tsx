import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { criteria } from '../../src/domain/criteria/criteria';
import {
  differences,
  hearsPeople,
  needFor,
  needOfAll,
  required,
  REQUIRED_AT_MOST,
  type TypeId,
} from '../../src/domain/policy/needs';
import { isOwnId } from '../../src/domain/shared/own-id';
import type { Need, RuleId } from '../../src/domain/policy/policy';
import { type Step, steps } from '../../src/domain/shared/steps';
import { criterionIds } from '../../src/domain/criteria/criterion-ids';
import notice from '../ui/Notice.module.css';
import { type Editing, type PolicyForm, rulesOf, setsOf, withChoice, withNeed } from './policy-form';
import { nameOfRule } from './name-of-rule';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';
import { Choice } from '../ui/Choice';
import { QuietButton } from '../ui/QuietButton';
import { withoutException } from './exceptions';

type Props = Editing &
  Pick<SettingsView, 'issueTypes'> & {
    /** The rule that the page was opened to show. */
    readonly sought: string | null;
  };

/** The need of each criterion, by step: of all issue types, or of the chosen type. */
export function RulesSection({ draft, change, issueTypes, sought }: Props): ReactElement {
  const words = useWords();
  const [chosen, choose] = useState<TypeId>(null);
  const rules = rulesOf(draft);
  const type = [...issueTypes, ...rules.types].find(({ id }) => id === chosen) ?? null;
  const row = (id: RuleId) => {
    const [need, ofAll] = [needFor(rules, chosen, id), needOfAll(rules, id)];
    return (
      <NeedChoice
        key={id}
        label={nameOfRule(id, draft, words)}
        {...(need === ofAll ? {} : { note: words.elsewhere(words.needs[ofAll]) })}
        value={need}
        isSought={id === sought}
        offered={isAdviceAtMost(id) ? ['advice', 'off'] : ['required', 'advice', 'off']}
        onChange={(wanted) => change(withNeed(draft, { type, id, need: wanted }))}
      />
    );
  };
  return (
    <Section name="rules" title={words.rules} hint={words.rulesHint}>
      <RulesFor draft={draft} change={change} issueTypes={issueTypes} chosen={chosen} choose={choose} />
      {steps.map((step) => (
        <div key={step} className={styles['step']}>
          <h3>{words.steps[step]}</h3>
          {idsOf(step, draft).map(row)}
        </div>
      ))}
      <Warnings draft={draft} />
    </Section>
  );
}

function idsOf(step: Step, { own }: PolicyForm): readonly RuleId[] {
  const builtIn = criterionIds.filter((id) => criteria[id].step === step);
  return [...builtIn, ...own.filter((one) => one.step === step).map(({ id }) => id)];
}

const isAdviceAtMost = (id: RuleId): boolean => !isOwnId(id) && criteria[id].atMost === 'advice';

/**
 * A live region, always in the page so that a screen reader announces new warnings: too many required rules, or no rule
 * that asks people.
 */
function Warnings({ draft }: { readonly draft: PolicyForm }): ReactElement {
  const words = useWords();
  const rules = rulesOf(draft);
  const texts = setsOf(draft).flatMap((type) => {
    const name = rules.types.find(({ id }) => id === type)?.name;
    const of = (warning: string): string => (name === undefined ? warning : words.ofType(name, warning));
    const count = required(rules, type).length;
    return [
      ...(count > REQUIRED_AT_MOST ? [of(words.tooMany(count))] : []),
      ...(hearsPeople(rules, type) ? [] : [of(words.noPeople)]),
    ];
  });
  return (
    <div role="status" className={texts.length === 0 ? '' : `${notice['notice']} ${notice['warning']}`}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

type NeedChoiceProps = {
  readonly label: string;
  /** The need of all other issue types, shown where this type differs. */
  readonly note?: string;
  readonly value: Need;
  readonly offered: readonly Need[];
  readonly onChange: (need: Need) => void;
  /** The page was opened to show this rule: it takes the focus. */
  readonly isSought: boolean;
};

/** Required, advice or off, for one criterion. */
function NeedChoice({ label, note, value, offered, onChange, isSought }: NeedChoiceProps): ReactElement {
  const words = useWords();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSought) chosen.current?.focus();
  }, [isSought]);
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={`${styles['rule']} ${note === undefined && !isSought ? '' : styles['marked']}`}
    >
      <span>
        <span id={id} dir="auto">
          {label}
        </span>
        {note !== undefined && <small className={styles['differs']}>{note}</small>}
      </span>
      <span className={styles['needs']}>
        {offered.map((need) => (
          <label key={need} className={styles['need']}>
            <input
              ref={need === value ? chosen : null}
              type="radio"
              name={id}
              checked={need === value}
              onChange={() => onChange(need)}
            />
            <span>{words.needs[need]}</span>
          </label>
        ))}
      </span>
    </div>
  );
}

type RulesForProps = Editing &
  Pick<SettingsView, 'issueTypes'> & { readonly chosen: TypeId; readonly choose: (type: TypeId) => void };

/** Selects the rules shown below: those of all issue types, or of one, with the number of its exceptions. */
function RulesFor({ draft, change, issueTypes, chosen, choose }: RulesForProps): ReactElement {
  const words = useWords();
  const rules = rulesOf(draft);
  const gone = rules.types.filter(({ id }) => !issueTypes.some((type) => type.id === id));
  const labelled = (id: string, name: string) => {
    const count = differences(rules, id).length;
    return { value: id, label: count === 0 ? name : words.typeDiffers(name, count) };
  };
  const name = [...issueTypes, ...rules.types].find(({ id }) => id === chosen)?.name;
  const count = differences(rules, chosen).length;
  return (
    <div className={styles['rulesFor']}>
      <Choice
        label={words.rulesFor}
        hint={words.rulesForHint}
        value={chosen ?? ''}
        options={[
          { value: '', label: words.allTypes },
          ...issueTypes.map((type) => labelled(type.id, type.name)),
          ...gone.map((type) => labelled(type.id, words.typeGone(type.name))),
        ]}
        onChange={(value) => choose(value === '' ? null : value)}
      />
      {chosen !== null && name !== undefined && (
        <div className={styles['exception']}>
          <p role="status" dir="auto">
            {count === 0 ? words.sameAsAll(name) : words.differsFromAll(name, count)}
          </p>
          {count > 0 && (
            <QuietButton onPress={() => change(withChoice(draft, { types: withoutException(rules, chosen) }))}>
              {words.asAllTypes}
            </QuietButton>
          )}
        </div>
      )}
    </div>
  );
}
