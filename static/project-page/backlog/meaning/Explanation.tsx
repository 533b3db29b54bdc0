import type { ReactElement } from 'react';
import type { ReportPolicy, Need, RuleId } from '../../../../src/domain/policy/policy';
import { differences, needFor, ruleIds } from '../../../../src/domain/policy/needs';
import { waysToMeet } from '../../../../src/domain/policy/rule-conditions';
import { isOwnId } from '../../../../src/domain/shared/own-id';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../words';
import styles from './Meaning.module.css';
import { lateWords } from '../../../ui/words';
import { meaningEn, type MeaningWords } from './meaning.en';

/** The words of what "ready" means. */
const { useWords: useMeaningWords, withWords } = lateWords<MeaningWords>(
  meaningEn,
  async () => (await import('./meaning.de')).meaningDe,
);

type ExplanationProps = { readonly policy: ReportPolicy };

/** The policy in words. */
export function Explanation({ policy }: ExplanationProps): ReactElement {
  const words = useMeaningWords();
  const criteria = (need: Need): readonly RuleId[] =>
    ruleIds(policy).filter((id) => needFor(policy, null, id) === need);
  const list = (need: Need): ReactElement[] =>
    criteria(need).map((id) => (
      <li key={id} dir="auto">
        <Rule id={id} policy={policy} />
      </li>
    ));
  return (
    <>
      <p>{words.using(words.presets[policy.preset])}</p>
      <h2>{words.required}</h2>
      <ul>{list('required')}</ul>
      {criteria('advice').length > 0 && (
        <div className={styles['advice']}>
          <h2>{words.advice}</h2>
          <ul>{list('advice')}</ul>
        </div>
      )}
      {policy.types.map(({ id: type, name }) => (
        <div key={type} className={styles['advice']}>
          <h2 dir="auto">{words.ofType(name)}</h2>
          <ul>
            {differences(policy, type).map((id) => (
              <li key={id} dir="auto">
                <Rule id={id} policy={policy} />: {words.need[needFor(policy, type, id)]}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={styles['notes']}>
        <p>{words.paper}</p>
        <p>{words.incomplete}</p>
        <p>{words.recheck}</p>
      </div>
    </>
  );
}

/** The custom criteria by name, each with the field or manual check that closes it. */
function Rule({ id, policy }: ExplanationProps & { readonly id: RuleId }): ReactElement {
  const { ownRule } = useWords();
  const formats = useFormats();
  const words = useMeaningWords();
  const own = policy.own.find((one) => one.id === id);
  if (own === undefined) return <>{isOwnId(id) ? ownRule : words.criterion[id](policy)}</>;
  const fields = [...new Set(waysToMeet(own).map(({ field }) => field.name))];
  const closedBy = own.by === 'field' ? formats.either(fields.map(words.field)) : words.ticked;
  const onlyIf = own.onlyIf === null ? '' : `, ${words.onlyIf(own.onlyIf.field.name)}`;
  return (
    <>
      <bdi>{own.name}</bdi> ({closedBy}
      {onlyIf})
    </>
  );
}

/** With its words, for `import()`. */
export const load = () => withWords(Explanation);
