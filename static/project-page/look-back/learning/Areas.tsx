import type { ReactElement } from 'react';
import { useCallback, useId } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import { mostReestimated } from '../../../../src/domain/lookback/areas';
import { isBuilderMissing } from '../../../../src/domain/lookback/compared';
import { readTalkedItems } from '../../../../src/jira/look-back/talked-items';
import { useRead } from '../../../ui/use-read';
import { asViewer } from '../../shared/request';
import styles from './Learning.module.css';
import type { OpenFigure } from './opened';
import type { Outcomes } from './read-outcomes';
import { readTitles } from './read-titles';
import { areasTold, minutesTold, reestimatedTold, type Sentence } from './told-areas';
import { useLearningWords } from './words';

type Props = {
  readonly setup: Pick<LookBackSetup, 'projectId' | 'now'>;
  readonly outcomes: Outcomes;
  readonly figure: OpenFigure;
};

/** In sentences: where most questions come from, where sizes lie apart, and time and people that were missing. */
export function Areas({ setup: { projectId, now }, outcomes, figure }: Props): ReactElement | null {
  const words = useLearningWords();
  const id = useId();
  const read = useCallback((project: string) => readTalkedItems(asViewer, project), []);
  const talked = useRead(projectId, read);
  const recorded = outcomes.recorded.flatMap((one) => one.outcomes);
  const resized = useReestimated(mostReestimated(recorded));
  const missing = recorded.filter(isBuilderMissing).map((one) => one.id);
  if (talked === null) return null;
  const items = talked === 'failed' ? [] : talked.value;
  const sentences: readonly Sentence[] = [
    ...areasTold(items, now, words),
    ...resized,
    ...minutesTold(items, { closed: outcomes.closed, now }, words),
    ...(missing.length === 0
      ? []
      : [{ id: 'builder', text: words.areas.builder(missing.length, recorded.length), items: missing }]),
  ];
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 className={styles['title']} id={id}>
        {words.areas.title}
      </h2>
      {talked === 'failed' && <p role="alert">{words.areas.failed}</p>}
      {sentences.length === 0 && talked !== 'failed' && <p className={styles['quiet']}>{words.areas.waits}</p>}
      <ul className={styles['sentences']}>
        {sentences.map((one) => (
          <li key={one.id}>
            <span dir="auto">{one.text}</span> <OpenItems of={one} figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentence on re-estimates, once the title of the epic is read; empty without one, or where it cannot be seen. */
function useReestimated(most: ReturnType<typeof mostReestimated>): readonly Sentence[] {
  const words = useLearningWords();
  const read = useCallback((epic: string) => readTitles(epic === '' ? [] : [epic]), []);
  const titles = useRead(most?.epic ?? '', read);
  const title = titles === null || titles === 'failed' || most === null ? undefined : titles.value.get(most.epic);
  return most === null || title === undefined ? [] : [reestimatedTold(most, title.summary, words)];
}

function OpenItems({ of: { id, text, items }, figure }: { readonly of: Sentence; readonly figure: OpenFigure }) {
  const words = useLearningWords();
  return (
    <button
      type="button"
      className={styles['number']}
      aria-expanded={figure.opened?.id === id}
      aria-label={words.areas.showOf(text)}
      onClick={() => figure.open({ id, title: text, items: items.map((item) => ({ id: item, told: '' })) })}
    >
      {words.areas.show(items.length)}
    </button>
  );
}
