import type { ReactElement } from 'react';
import type { Output } from '../../../../src/domain/backlog/output';
import { useFormats } from '../../../ui/formats';
import { runwayIn } from '../figures';
import type { Report } from '../report';
import { useOpenedWords } from './words';

type Props = { readonly report: Report; readonly output: Output };

/** How the runway is counted. */
export function RunwayMeaning({ report, output }: Props): ReactElement {
  const words = useOpenedWords();
  const formats = useFormats();
  const { setup, read, complete } = report;
  const isKanban = setup.board?.type === 'kanban';
  const runway = runwayIn(report, output);
  const last = runway?.finished.map(formats.number).join(', ') ?? '';
  return (
    <>
      <p>{words.runwayIs}</p>
      <p>{(isKanban ? words.medianOfWeeks : words.medianOfSprints)(last)}</p>
      <p>
        {words.judged}
        {runway?.unit === 'estimate' && ` ${words.guessed}`}
        {!complete && ` ${words.readOnly(read.length)}`}
      </p>
    </>
  );
}
