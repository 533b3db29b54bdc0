import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { SprintStart as Start } from '../../../../src/contract-look-back';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { ask, backend } from '../../../ui/backend';
import { pageLanguage } from '../../../ui/words';
import page from '../../shared/Page.module.css';
import { startWords } from './words';
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
  const words = startWords[pageLanguage()];
  if (start === null) return null;
  return (
    <p className={page['quiet']} role="status" dir="auto">
      {start === 'reading' ? '\u00A0' : words.started(name, start.notAgreed, start.items)}
    </p>
  );
}
