import CheckMark from '@atlaskit/icon/core/check-mark';
import type { ReactElement } from 'react';
import type { OwnView } from '../../../src/contract';
import type { Step } from '../../../src/domain/shared/steps';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import { ownTarget } from '../keyboard/lead-target';
import styles from './own.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

type Ticked = Extract<OwnView, { by: 'people' }>;
type OfField = Extract<OwnView, { by: 'field' }>;

/** The custom criteria of a step: field criteria are shown, manual checks can be ticked. */
export function OwnCriteria({ step }: { step: Step }): ReactElement {
  const words = useWords().own;
  const { view } = usePanel();
  return (
    <ul className={styles['own']} aria-label={words.label}>
      {view.own
        .filter((one) => one.step === step)
        .map((one) => (
          <li key={one.id}>{one.by === 'people' ? <Tick own={one} /> : <Field own={one} />}</li>
        ))}
    </ul>
  );
}

const useCriterion = (own: OwnView) => usePanel().view.assessment.criteria.find(({ id }) => id === own.id);

/** A quiet text after the criterion, marked where it is advice. */
function Aside({ own, children }: { own: OwnView; children: string }): ReactElement {
  const words = useWords().own;
  return (
    <span className={styles['aside']} dir="auto">
      {useCriterion(own)?.need === 'advice' ? `${words.advice} · ${children}` : children}
    </span>
  );
}

/**
 * A manual check: one tap ticks it, another takes it back, also another person's. Text alone for people who may only
 * read.
 */
function Tick({ own }: { own: Ticked }): ReactElement {
  const { view, actions } = usePanel();
  const met = useCriterion(own)?.finding.outcome === 'met';
  // Another tap undoes the last one, so it is sent too.
  const { failure, submit } = useSubmit(met, false);
  const who = useWho(own, met);
  const tick = (): void => void submit(() => actions.tickCriterion({ id: own.id, met: !met }));
  if (!view.me.canEdit) return <ReadOnly own={own} aside={who} />;
  return (
    <>
      <label className={styles['tick']}>
        <input id={ownTarget(own.id)} type="checkbox" checked={met} onChange={tick} />
        <span>
          <span dir="auto">{own.name}</span> <Aside own={own}>{who}</Aside>
        </span>
      </label>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

function ReadOnly({ own, aside }: { readonly own: OwnView; readonly aside: string }): ReactElement {
  const { done, own: words } = useWords();
  const outcome = useCriterion(own)?.finding.outcome;
  return (
    <div id={ownTarget(own.id)} tabIndex={-1} className={styles['field']}>
      <span className={styles['mark']}>
        {outcome === 'met' && <CheckMark label={done} color="currentColor" size="small" />}
        {(outcome === 'unmet' || outcome === 'outdated') && (
          <span role="img" aria-label={words.notDone} className={styles['notDone']} />
        )}
      </span>
      <span>
        <span dir="auto">{own.name}</span> <Aside own={own}>{aside}</Aside>
      </span>
    </div>
  );
}

function useWho({ check }: Ticked, met: boolean): string {
  const words = useWords().own;
  const formats = useFormats();
  const { view } = usePanel();
  const nameOf = useNameOf(check === null ? [] : [check.by]);
  if (check === null) return words.nobody;
  return (met ? words.ticked : words.before)(nameOf(check.by), formats.dayOf(check.at, view.today));
}

/** A field criterion: what the field says, or must say, and that it is edited in Jira. */
function Field({ own }: { own: OfField }): ReactElement {
  const words = useWords().own;
  const outcome = useCriterion(own)?.finding.outcome;
  const met = outcome === 'met';
  const wanted = useWanted(own, met ? 'is' : 'mustBe');
  const rest = outcome === 'not-applicable' ? words.notThere : words.onIssue;
  return <ReadOnly own={own} aside={met ? wanted : `${wanted}, ${rest}`} />;
}

function useWanted({ ways }: OfField, how: 'is' | 'mustBe'): string {
  const words = useWords().own[how];
  const formats = useFormats();
  const inWords = ({ field, condition }: OfField['ways'][number]): string => {
    switch (condition.is) {
      case 'filled':
        return words.filled(field);
      case 'one-of':
        return words['one-of'](field, formats.either(condition.values));
      case 'contains':
        return words.contains(field, condition.text);
      case 'at-least':
      case 'at-most':
        return words[condition.is](field, exactly(condition.number));
    }
  };
  return formats.either(ways.map(inWords));
}

/** A number with all its decimals, formatted in the viewer's language. */
const exactly = (number: number): string =>
  number.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: 6 });
