import { type ReactElement, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { criteria } from '../../src/domain/criteria/criteria';
import {
  hearsPeople,
  needFor,
  needOfAll,
  REQUIRED_AT_MOST,
  required,
  type TypeId,
} from '../../src/domain/policy/needs';
import { isOwnId } from '../../src/domain/shared/own-id';
import type { RuleId } from '../../src/domain/policy/policy';
import { type Step, steps } from '../../src/domain/shared/steps';
import { criterionIds } from '../../src/domain/criteria/criterion-ids';
import notice from '../ui/Notice.module.css';
import { rulesOf, setsOf, withNeed, type PolicyForm } from './policy-form';
import { nameOfRule } from './name-of-rule';
import { NeedChoice } from './NeedChoice';
import { RulesFor } from './RulesFor';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

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
