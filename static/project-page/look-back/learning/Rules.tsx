import { router } from '@forge/bridge';
import type { ReactElement } from 'react';
import { useContext, useId } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import type { Side } from '../../../../src/domain/lookback/compared';
import { toldIn } from '../../../../src/domain/lookback/compared';
import type { SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { type Rule, rulesOf, ruleToStop } from '../../../../src/domain/lookback/rules';
import { QuietButton } from '../../../ui/QuietButton';
import { keepRuleToShow } from '../../../ui/rule-to-show';
import { SiteContext } from '../../../ui/site';
import styles from './Learning.module.css';
import { listedOutcomes } from './listed-outcomes';
import { countsOf, nameOfRule } from './named-rule';
import type { OpenFigure } from './opened';
import type { Viewer } from './Since';
import { useLearningWords } from './words';

type Props = {
  readonly setup: LookBackSetup;
  readonly recorded: readonly SprintOutcomes[];
  readonly viewer: Viewer;
  readonly figure: OpenFigure;
};

/** Each required rule with what became of items that met it at their start, and of those that did not. */
export function Rules({ setup, recorded, viewer, figure }: Props): ReactElement | null {
  const words = useLearningWords();
  const id = useId();
  const site = useContext(SiteContext);
  const rules = rulesOf(recorded, setup.rules);
  const stop = ruleToStop(rules);
  if (rules.length === 0 || toldIn(recorded).length === 0) return null;
  const nameOf = (rule: Pick<Rule, 'id'>): string => nameOfRule(rule.id, setup.rules, words);
  const count = (rule: Rule, side: 'met' | 'unmet') => (
    <SideCount
      id={`${rule.id} ${side}`}
      name={words.rules.sides[side](nameOf(rule))}
      side={rule[side]}
      recorded={recorded}
      figure={figure}
    />
  );
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 className={styles['title']} id={id}>
        {words.rules.title}
      </h2>
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
              <th scope="row" dir="auto">
                {nameOf(rule)}
                {rule.isLessTrouble && ` (${words.rules.less})`}
              </th>
              <td>{count(rule, 'met')}</td>
              <td>{count(rule, 'unmet')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {stop !== null && (
        <p className={styles['beside']}>
          {words.rules.noDifference(rules.length, nameOf(stop), countsOf(stop))}
          {setup.canAdminister && (
            <QuietButton onPress={() => void openRule({ site, projectKey: viewer.projectKey, rule: stop.id })}>
              {words.rules.stop}
            </QuietButton>
          )}
        </p>
      )}
      <p className={styles['quiet']}>
        {rules.some(({ isLessTrouble }) => isLessTrouble) && `${words.chance.seen} `}
        {words.rules.counted}
      </p>
    </section>
  );
}

async function openRule(wanted: Parameters<typeof keepRuleToShow>[0]): Promise<void> {
  keepRuleToShow(wanted);
  try {
    const { projectKey } = wanted;
    await router.navigate({ target: 'module', moduleKey: 'refinement-settings', projectKey });
  } catch (error) {
    console.error(error);
  }
}

type SideProps = {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly recorded: readonly SprintOutcomes[];
  readonly figure: OpenFigure;
};

function SideCount({ id, name, side: { items, troubled }, recorded, figure }: SideProps): ReactElement {
  const words = useLearningWords();
  const text = words.chance.of(troubled.length, items.length);
  const wanted = new Set(items);
  if (items.length === 0) return <>{words.chance.none}</>;
  return (
    <button
      type="button"
      className={styles['number']}
      aria-expanded={figure.opened?.id === id}
      aria-label={words.chance.opens(name, text)}
      onClick={() =>
        figure.open({
          id,
          title: words.chance.listed(name, text),
          items: listedOutcomes(recorded, (one) => wanted.has(one.id), words),
        })
      }
    >
      {text}
    </button>
  );
}
