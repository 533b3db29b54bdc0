import { type ReactElement, useContext } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import { criterionIds } from '../../../../src/domain/criteria/criterion-ids';
import { toldIn } from '../../../../src/domain/lookback/compared';
import type { SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { type Rule, rulesOf } from '../../../../src/domain/lookback/rules';
import { Explain } from '../../../ui/Explain';
import { QuietButton } from '../../../ui/QuietButton';
import { openSetting } from '../../../ui/open-settings';
import { SiteContext } from '../../../ui/site';
import type { OpenControl } from '../use-opened';
import { CountWithRange } from './Compared';
import type { OpenedItems } from './group';
import styles from './Learning.module.css';
import { Part } from './Part';
import type { Viewer } from './Since';
import { useLearningWords } from './words';
import type { LearningWords } from './words.en';

type Props = {
  readonly setup: LookBackSetup;
  readonly recorded: readonly SprintOutcomes[];
  readonly viewer: Viewer;
  readonly figure: OpenControl<OpenedItems>;
};

/** Each required rule with what became of items that met it at their start, and of those that did not. */
export function Rules({ setup, recorded, viewer, figure }: Props): ReactElement | null {
  const words = useLearningWords();
  const site = useContext(SiteContext);
  const rules = rulesOf(recorded, setup.rules);
  if (rules.length === 0 || toldIn(recorded).length === 0) return null;
  const nameOf = (rule: Pick<Rule, 'id'>): string => nameOfRule(rule.id, setup.rules, words);
  const count = (rule: Rule, side: 'met' | 'unmet') => (
    <CountWithRange
      of={{
        id: `${rule.id} ${side}`,
        name: words.rules.sides[side](nameOf(rule)),
        sprints: recorded,
        is: ({ id: item }) => rule[side].items.includes(item),
      }}
      figure={figure}
    />
  );
  return (
    <Part title={words.rules.title}>
      <table className={styles['table']} aria-label={words.rules.title}>
        <thead>
          <tr>
            <th scope="col">{words.rules.rule}</th>
            <th scope="col">{words.rules.met}</th>
            <th scope="col">{words.rules.unmet}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">
                <bdi>{nameOf(rule)}</bdi>{' '}
                {setup.canAdminister && (
                  <QuietButton
                    aria-label={words.rules.changeOf(nameOf(rule))}
                    onPress={() => void openSetting({ site, projectKey: viewer.projectKey, setting: rule.id })}
                  >
                    {words.rules.change}
                  </QuietButton>
                )}
              </th>
              <td>{count(rule, 'met')}</td>
              <td>{count(rule, 'unmet')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.counts.seen}</p>
      <Explain of={words.rules.title}>
        <p>{words.rules.counted}</p>
      </Explain>
    </Part>
  );
}

/** A custom rule by the team's own name, another by its words. */
function nameOfRule(id: string, rules: LookBackSetup['rules'], { rules: words }: LearningWords): string {
  const own = rules.find((one) => one.id === id)?.name ?? null;
  return own ?? words.names[criterionIds.find((one) => one === id) ?? 'other'];
}
