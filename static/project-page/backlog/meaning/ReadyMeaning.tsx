import { type ReactElement, useId, useRef, useState } from 'react';
import type { ReportPolicy } from '../../../../src/contract-settings';
import { differences, needFor, ruleIds } from '../../../../src/domain/policy/needs';
import { isOwnId } from '../../../../src/domain/shared/own-id';
import type { Need, RuleId } from '../../../../src/domain/policy/policy';
import { QuietButton } from '../../../ui/QuietButton';
import { useDismiss } from '../use-dismiss';
import { useWords } from '../words';
import styles from './ReadyMeaning.module.css';

type Props = { readonly policy: ReportPolicy };

/** The policy in words: what each criterion needs before an item is ready. */
export function ReadyMeaning({ policy }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useDismiss({ within: anchor, open, dismiss: () => setOpen(false) });
  return (
    <div className={styles['anchor']} ref={anchor}>
      <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
        {words.meaning}
      </QuietButton>
      {open && (
        <div id={id} className={styles['panel']} role="region" aria-label={words.meaning}>
          <Explanation policy={policy} />
        </div>
      )}
    </div>
  );
}

function Explanation({ policy }: Props): ReactElement {
  const words = useWords();
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
      <p>{words.meaningUsing(words.presets[policy.preset])}</p>
      <h2>{words.meaningRequired}</h2>
      <ul>{list('required')}</ul>
      {criteria('advice').length > 0 && (
        <div className={styles['advice']}>
          <h2>{words.meaningAdvice}</h2>
          <ul>{list('advice')}</ul>
        </div>
      )}
      {policy.types.map(({ id: type, name }) => (
        <div key={type} className={styles['advice']}>
          <h2 dir="auto">{words.meaningOfType(name)}</h2>
          <ul>
            {differences(policy, type).map((id) => (
              <li key={id} dir="auto">
                <Rule id={id} policy={policy} />: {words.meaningNeed[needFor(policy, type, id)]}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={styles['notes']}>
        <p>{words.meaningOnPaper}</p>
        <p>{words.meaningRecheck}</p>
      </div>
    </>
  );
}

/** The custom criteria by name, each with the field or manual check that closes it. */
function Rule({ id, policy }: Props & { readonly id: RuleId }): ReactElement {
  const words = useWords();
  const own = policy.own.find((one) => one.id === id);
  if (own === undefined) return <>{isOwnId(id) ? words.ownRule : words.criterion[id](policy)}</>;
  const closedBy = own.by === 'field' ? words.meaningField(own.field.name) : words.meaningTicked;
  return (
    <>
      <bdi>{own.name}</bdi> ({closedBy})
    </>
  );
}
