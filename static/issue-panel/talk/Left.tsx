import type { ReactElement } from 'react';
import { type Gap, gapsOf, keyOf } from '../../../src/situation/gaps';
import { useGapText, useWhoseOk } from '../parts/use-gap-text';
import { useFollow } from '../parts/go-to-issue';
import { usePanel } from '../store/panel-context';
import styles from './left.module.css';
import { useWords } from '../words';

/** In few words, as in "1 left: Chiara’s OK". */
function useShortText(gaps: readonly Gap[]): (gap: Gap) => string {
  const words = useWords().left;
  const { assessment } = usePanel().view;
  const textOf = useGapText();
  const answered = gaps.flatMap(({ question }) => (question?.state === 'answered' ? [question] : []));
  const whoseOk = useWhoseOk(answered);
  return (gap) => {
    const { question } = gap;
    if (question?.state === 'open') return words.question(question.text);
    if (question !== null) {
      const name = whoseOk(question);
      return name === null ? words.anOk : words.ok(name);
    }
    const finding = assessment.criteria.find(({ id }) => id === gap.id)?.finding;
    if (finding?.outcome === 'outdated' && gap.id === 'asked') return words.askedBefore;
    if (finding?.outcome === 'outdated' && gap.id === 'confident') return words.agreedBefore;
    if (finding?.outcome !== 'unmet') return textOf(gap);
    if (gap.id === 'asked') return words.asked;
    if (finding.because === 'nobody-voted' || finding.because === 'too-few-votes') return words.vote;
    if (finding.because === 'sizes-apart') return words.sizesApart(finding.steps);
    return finding.because === 'low-vote-unheard' ? words.lowVotes(finding.count) : textOf(gap);
  };
}

/** What is left, each a press that leads there. For people who may only read it is text. */
export function LeftList({ gaps }: { readonly gaps: readonly Gap[] }): ReactElement {
  const textOf = useShortText(gaps);
  const { view, moments } = usePanel();
  const follow = useFollow(() => moments?.visit('close'));
  const { canEdit } = view.me;
  return (
    <>
      {gaps.map((gap) => (
        <span key={keyOf(gap)} className={styles['item']}>
          {canEdit || gap.lead.to === 'issue' ? (
            <button
              type="button"
              className={styles['press']}
              dir="auto"
              title={textOf(gap)}
              onClick={() => follow(gap.lead)}
            >
              {textOf(gap)}
            </button>
          ) : (
            <span className={styles['text']} dir="auto">
              {textOf(gap)}
            </span>
          )}
        </span>
      ))}
    </>
  );
}

/** More than these have no room in the bar; the close names all of them. */
const IN_BAR = 2;

/** What is left, named in the bar behind its number. */
export function LeftInBar(): ReactElement | null {
  const words = useWords().left;
  const { view, moments } = usePanel();
  const gaps = gapsOf(view);
  if (view.assessment.readiness.state !== 'refine' || view.issue.progress !== 'new' || gaps.length === 0) return null;
  return (
    <span className={styles['left']} data-left="">
      <LeftList gaps={gaps.slice(0, IN_BAR)} />
      {gaps.length > IN_BAR && (
        <span className={styles['item']}>
          <button type="button" className={styles['press']} onClick={() => moments?.visit('close')}>
            {words.more(gaps.length - IN_BAR)}
          </button>
        </span>
      )}
    </span>
  );
}
