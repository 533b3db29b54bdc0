import type { ReactElement } from 'react';
import { useCallback, useState } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import type { Address } from '../../backlog/filter/use-kept';
import { QuietButton } from '../../../ui/QuietButton';
import { useRead } from '../../../ui/use-read';
import type { Telling } from '../telling';
import { toldIn } from '../../../../src/domain/lookback/compared';
import { Agreeing, notesOf } from './Agreeing';
import { Areas, useAreas } from './Areas';
import { Cases } from './Cases';
import styles from './Learning.module.css';
import { useOpenFigure } from './opened';
import { OpenedItems } from './OpenedItems';
import type { Readers } from '../run-reading';
import { Months } from './Months';
import { NO_SPRINTS, type Outcomes, readOutcomes } from './read-outcomes';
import { Rules } from './Rules';
import { Since, type Viewer } from './Since';
import { useLearningWords } from './words';

type LearningProps = {
  readonly telling: Telling;
  /** null until the tiles are read anew: figures of an earlier reading are shown meanwhile. */
  readonly setup: LookBackSetup | null;
  readonly viewer: Viewer;
  readonly read: Readers;
  readonly address: Address;
};

/** What a team learns from its own sprints: what went wrong, and whether agreeing had a part in it. */
export function Learning({ telling, setup, viewer, read, address }: LearningProps): ReactElement {
  const cases = telling.shown.look?.cases ?? null;
  return (
    <>
      {cases !== null && <Cases cases={cases} telling={telling} />}
      {setup !== null && telling.shown.look !== null && (
        <Recorded setup={setup} viewer={viewer} read={read} address={address} />
      )}
      {setup !== null && telling.shown.weeks !== null && <ByMonth setup={setup} read={read} />}
    </>
  );
}

/** On a board without sprints. */
function ByMonth({ setup, read }: Pick<RecordedProps, 'setup' | 'read'>): ReactElement {
  const words = useLearningWords();
  const figure = useOpenFigure();
  const areas = useAreas(setup, NO_SPRINTS);
  return (
    <>
      <Months setup={setup} read={read.weeks} figure={figure} />
      <Areas areas={areas} figure={figure} />
      <Later lines={isEmpty(areas) ? [words.later.areas] : []} />
      {figure.opened !== null && <OpenedItems list={figure.opened} close={figure.close} />}
    </>
  );
}

/** What the recorded sprints tell, read once the tiles are drawn. */
type RecordedProps = Pick<LearningProps, 'viewer' | 'read' | 'address'> & { readonly setup: LookBackSetup };

function Recorded({ setup, viewer, read, address }: RecordedProps): ReactElement {
  const words = useLearningWords();
  const [attempt, setAttempt] = useState(0);
  const readAll = useCallback(() => readOutcomes(setup), [setup]);
  const outcomes = useRead(String(attempt), readAll);
  if (outcomes === null) return <p className={styles['quiet']}>{words.reading}</p>;
  if (outcomes === 'failed') {
    return (
      <p role="alert">
        {words.failed} <QuietButton onPress={() => setAttempt(attempt + 1)}>{words.again}</QuietButton>
      </p>
    );
  }
  return <Told setup={setup} viewer={viewer} read={read} address={address} outcomes={outcomes.value} />;
}

function Told({
  setup,
  viewer,
  read,
  address,
  outcomes,
}: RecordedProps & { readonly outcomes: Outcomes }): ReactElement {
  const words = useLearningWords();
  const figure = useOpenFigure();
  const areas = useAreas(setup, outcomes);
  const { recorded, first } = outcomes;
  const isCounted = toldIn(recorded).length > 0;
  return (
    <>
      <Since setup={setup} outcomes={outcomes} viewer={viewer} read={read.sprints} address={address} figure={figure} />
      {isCounted && <Agreeing recorded={recorded} figure={figure} />}
      <Rules setup={setup} recorded={recorded} viewer={viewer} figure={figure} />
      <Areas areas={areas} figure={figure} />
      <Later
        lines={[
          ...(isCounted ? [] : [words.later.agreeing(first), ...notesOf(recorded, words)]),
          ...(isEmpty(areas) ? [words.later.areas] : []),
        ]}
      />
      {figure.opened !== null && <OpenedItems list={figure.opened} close={figure.close} />}
    </>
  );
}

const isEmpty = ({ sentences }: ReturnType<typeof useAreas>): boolean => sentences !== null && sentences.length === 0;

/** What the look back can say later, and from when on, in one line; nothing where there is none. */
function Later({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <p className={styles['quiet']} dir="auto">
      {lines.join(' · ')}
    </p>
  );
}
