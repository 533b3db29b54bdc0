import { type ReactElement, useEffect, useState } from 'react';
import type { SprintStart as Start } from '../../../../src/contract-look-back';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { ask, backend } from '../../../ui/backend';
import { type Language, pageLanguage } from '../../../ui/words';
import page from '../../shared/Page.module.css';
import { untilGone } from '../../../ui/until-gone';

type SprintStartProps = {
  readonly projectId: string;
  readonly boardId: number;
  readonly sprint: Pick<Sprint, 'id' | 'name'>;
};

/** How many items of a running sprint were not agreed when it started; nothing where that was not recorded. */
export function SprintStart({ projectId, boardId, sprint: { id, name } }: SprintStartProps): ReactElement | null {
  const [start, setStart] = useState<Start | 'reading' | null>('reading');
  useEffect(() => {
    const reading = ask(() => backend('readSprintStart', { projectId, boardId, sprintId: id }));
    return untilGone(reading, (read) => setStart(read.ok ? read.value : null));
  }, [projectId, boardId, id]);
  if (start === null) return null;
  return (
    <p className={page['quiet']} role="status" dir="auto">
      {start === 'reading' ? '\u00A0' : startWords[pageLanguage()](name, start.notAgreed, start.items)}
    </p>
  );
}

/** How a sprint began. */
const startWords: Readonly<Record<Language, (sprint: string, notAgreed: number, items: number) => string>> = {
  en: (sprint, notAgreed, items) =>
    notAgreed === 0
      ? `When ${sprint} started, ${items === 1 ? 'its item was' : `all ${items} items were`} agreed.`
      : `When ${sprint} started, ${notAgreed} of ${items} ${notAgreed === 1 ? 'was' : 'were'} not agreed.`,
  de: (sprint, notAgreed, items) =>
    notAgreed === 0
      ? `Beim Start von ${sprint} war ${items === 1 ? 'der Vorgang' : `alles geklärt: ${items} Vorgänge`}${items === 1 ? ' geklärt' : ''}.`
      : `Beim Start von ${sprint} ${notAgreed === 1 ? 'war' : 'waren'} ${notAgreed} von ${items} nicht geklärt.`,
};
