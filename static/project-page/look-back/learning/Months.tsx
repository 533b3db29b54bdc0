import type { ReactElement } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import { monthsOf } from '../../../../src/domain/lookback/months';
import type { SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { readReadiness } from '../../../../src/jira/look-back/read-readiness';
import { pageLanguage } from '../../../ui/words';
import { asViewer } from '../../shared/request';
import type { Readers } from '../run-reading';
import { Agreeing } from './Agreeing';
import { OnDemand } from './OnDemand';
import type { OpenFigure } from './opened';
import { lastOf, useDemanded } from './use-demanded';
import { useLearningWords } from './words';

type Props = {
  readonly setup: LookBackSetup;
  readonly read: Readers['weeks'];
  readonly figure: OpenFigure;
};

/** Twelve months and the running one. */
const WEEKS = 57;
const nothing = (): null => null;

/** On a board without sprints: agreed beside not agreed by the month in which work began, read when it is asked for. */
export function Months({ setup, read, figure }: Props): ReactElement {
  const words = useLearningWords();
  const months = useDemanded<readonly SprintOutcomes[]>({
    key: setup.projectId,
    kept: nothing,
    read: async (signal, draw) => {
      const last = await lastOf(read(asViewer, setup, { weeks: WEEKS, until: 'texts', signal }), signal, draw);
      if (last === null) return null;
      const ids = last.input.issues.map(({ id }) => id);
      const readiness = await readReadiness(asViewer, ids);
      return monthsOf(last.input, { timeZone: setup.timeZone, readiness, nameOf: monthNamed });
    },
  });
  return (
    <>
      <OnDemand of={months} label={words.months.read} />
      {months.is === 'read' && <Agreeing recorded={months.value} figure={figure} unit="months" />}
    </>
  );
}

/** "September 2026" of "2026-09". */
function monthNamed(month: string): string {
  const format = new Intl.DateTimeFormat(pageLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T12:00:00Z`));
}
