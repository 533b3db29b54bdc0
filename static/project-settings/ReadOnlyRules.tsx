import { type ReactElement, useId } from 'react';
import type { ReportPolicy, RuleId } from '../../src/domain/policy/policy';
import { differences, needFor, required, ruleIds, type TypeId } from '../../src/domain/policy/needs';
import { isOwnId } from '../../src/domain/shared/own-id';
import type { SettingsWords } from './words.en';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = { readonly policy: ReportPolicy };

/** The rules for people who may not change them: what is required, what is advice, and what differs for a type. */
export function ReadOnlyRules({ policy }: Props): ReactElement {
  const words = useWords();
  const advice = ruleIds(policy).filter((id) => needFor(policy, null, id) === 'advice');
  return (
    <>
      <p>
        <strong>
          {policy.version === 0
            ? words.usingStarter(required(policy, null).length)
            : words.usingVersion(policy.version)}
        </strong>
        {policy.version > 0 && ` · ${words.presets[policy.preset]}`}
      </p>
      <Rules title={words.needs.required} ids={required(policy, null)} of={null} policy={policy} />
      {advice.length > 0 && <Rules title={words.needs.advice} ids={advice} of={null} policy={policy} />}
      {policy.types.map(({ id, name }) => (
        <Rules key={id} title={words.onlyFor(name)} ids={differences(policy, id)} of={id} policy={policy} />
      ))}
    </>
  );
}

type Listed = Props & { readonly title: string; readonly ids: readonly RuleId[]; readonly of: TypeId };

/** The rules of one type say their need, because the heading does not. */
function Rules({ title, ids, of, policy }: Listed): ReactElement {
  const words = useWords();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles['section']}>
      <h2 id={heading}>{title}</h2>
      <ul className={styles['read']}>
        {ids.map((id) => (
          <li key={id} dir="auto">
            {nameOf(id, policy, words)}
            {of !== null && `: ${words.needs[needFor(policy, of, id)]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (id: RuleId, policy: ReportPolicy, words: SettingsWords): string =>
  isOwnId(id) ? (policy.own.find((one) => one.id === id)?.name ?? words.ownUnnamed) : words.criterion[id](policy);
